import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "web-shared/components/Button.tsx";
import { TextInput } from "web-shared/components/TextInput.tsx";
import { RequestSignInCodeDocument } from "../../../gql/graphql.ts";
import { Page } from "../../../layout/Page.tsx";
import type { SignInSearch } from "../../../session/sign-in-search.ts";
import { errorOf, type FormError, formErrors } from "../form-errors.ts";
import { SignInBanner } from "./SignInBanner.tsx";
import { SignInProblems } from "./SignInProblems.tsx";

/** The first step: an e-mail address. The next page is the same whether or not it belongs to staff (§1.2). */
export function EmailPage({ reason, returnTo }: SignInSearch) {
  const navigate = useNavigate();
  const [{ fetching }, requestCode] = useMutation(RequestSignInCodeDocument);
  const [errors, setErrors] = useState<FormError[]>([]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (fetching) return;
    const email = String(new FormData(event.currentTarget).get("email") ?? "");
    const { data, error } = await requestCode({ input: { email } });
    const wrong = formErrors(error, data?.requestSignInCode.errors);
    setErrors(wrong);
    if (wrong.length === 0)
      await navigate({ to: "/session/sign-in-code", search: returnTo ? { returnTo } : {} });
  };

  return (
    <Page title="Sign in" hasErrors={errors.length > 0} width="two-thirds">
      <SignInProblems errors={errors} />
      {reason && errors.length === 0 && <SignInBanner reason={reason} />}
      <h1 className="govuk-heading-l">Sign in</h1>
      <p className="govuk-body">We will send you a code to sign in with. It works for 5 minutes.</p>
      <form onSubmit={submit} noValidate>
        <TextInput
          name="email"
          type="email"
          label={{ text: "Email address" }}
          autoComplete="email"
          spellCheck={false}
          maxLength={254}
          error={errorOf(errors, "email")}
        />
        <Button aria-busy={fetching}>Send me a code</Button>
      </form>
    </Page>
  );
}
