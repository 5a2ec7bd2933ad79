import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "web-shared/components/Button.tsx";
import { SignOutDocument } from "../../../gql/graphql.ts";
import { Page } from "../../../layout/Page.tsx";
import type { SignInSearch } from "../../../session/sign-in-search.ts";
import { type FormError, formErrors } from "../form-errors.ts";
import { SignInProblems } from "./SignInProblems.tsx";

/** Asks once more before the session ends; staying goes back to where one came from. */
export function SignOutPage({ returnTo }: SignInSearch) {
  const navigate = useNavigate();
  const [{ fetching }, signOut] = useMutation(SignOutDocument);
  const [errors, setErrors] = useState<FormError[]>([]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (fetching) return;
    const { data, error } = await signOut({});
    const wrong = formErrors(error, data?.signOut.errors);
    setErrors(wrong);
    if (wrong.length === 0) await navigate({ to: "/sign-in", search: { reason: "signed-out" } });
  };

  return (
    <Page title="Sign out" hasErrors={errors.length > 0} width="two-thirds">
      <SignInProblems errors={errors} />
      <h1 className="govuk-heading-l">Do you want to sign out?</h1>
      <form onSubmit={submit}>
        <div className="govuk-button-group">
          <Button aria-busy={fetching}>Sign out</Button>
          <a className="govuk-link" href={returnTo ?? "/"}>
            Stay signed in
          </a>
        </div>
      </form>
    </Page>
  );
}
