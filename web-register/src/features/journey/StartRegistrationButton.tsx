import { useRouteContext, useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "web-shared/components/Button.tsx";
import { SignInNeededError, tell } from "web-shared/graphql-request.ts";
import { unmask } from "../../gql/fragment-masking.ts";
import { RedirectTargetFragmentDoc, StartDraftDocument } from "../../gql/graphql.ts";
import { FIRST_STEP } from "./addresses.ts";

export interface StartRegistrationButtonProps {
  isStart?: boolean | undefined;
  children: ReactNode;
}

/** Opens a registration, or the one that is open already, for someone who is signed in. */
export function StartRegistrationButton({ isStart, children }: StartRegistrationButtonProps) {
  const { client, sessions } = useRouteContext({ from: "__root__" });
  const router = useRouter();
  const [failure, fail] = useState<unknown>();
  if (failure) throw failure;

  const start = async () => {
    try {
      const { startDraft } = await tell(client, StartDraftDocument, { fresh: false });
      const redirect = unmask(RedirectTargetFragmentDoc, startDraft.redirect);
      const isClosed = startDraft.error?.code === "REGISTRATION_CLOSED";
      if (redirect || isClosed) sessions.refresh();
      await router.navigate({ href: redirect?.href ?? (isClosed ? "/registration/closed" : FIRST_STEP) });
    } catch (error) {
      if (error instanceof SignInNeededError) {
        sessions.refresh();
        await router.navigate({ href: "/" });
      } else fail(error);
    }
  };
  return (
    <Button type="button" isStart={isStart} onClick={start}>
      {children}
    </Button>
  );
}
