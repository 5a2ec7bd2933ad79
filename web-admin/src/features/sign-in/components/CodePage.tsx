import { useNavigate, useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "web-shared/components/Button.tsx";
import { TextInput } from "web-shared/components/TextInput.tsx";
import { SignInDocument } from "../../../gql/graphql.ts";
import { Page } from "../../../layout/Page.tsx";
import type { SignInSearch } from "../../../session/sign-in-search.ts";
import { errorOf, type FormError, formErrors } from "../form-errors.ts";
import { SignInProblems } from "./SignInProblems.tsx";

/** The second step: the code from the mail. What is wrong with it, the server says (admin.md §1.2). */
export function CodePage({ returnTo }: SignInSearch) {
  const navigate = useNavigate();
  const router = useRouter();
  const [{ fetching }, signIn] = useMutation(SignInDocument);
  const [errors, setErrors] = useState<FormError[]>([]);
  const anotherCode = router.buildLocation({ to: "/sign-in", search: returnTo ? { returnTo } : {} }).href;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (fetching) return;
    const code = String(new FormData(event.currentTarget).get("code") ?? "");
    const { data, error } = await signIn({ input: { code } });
    const wrong = formErrors(error, data?.signIn.errors);
    setErrors(wrong);
    if (data?.signIn.viewer) await navigate({ href: returnTo ?? "/admin" });
  };

  return (
    <Page title="Enter your code" hasErrors={errors.length > 0} width="two-thirds">
      <SignInProblems errors={errors} />
      <h1 className="govuk-heading-l">Enter your code</h1>
      <p className="govuk-body">
        If the address belongs to a member of staff, a code is on its way to it. It can take a minute to
        arrive.
      </p>
      <form onSubmit={submit} noValidate>
        <TextInput
          name="code"
          label={{ text: "Code" }}
          hint="8 letters and numbers. It does not matter whether letters are capitals."
          className="govuk-input--width-10 govuk-input--extra-letter-spacing"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={64}
          error={errorOf(errors, "code")}
        />
        <div className="govuk-button-group">
          <Button aria-busy={fetching}>Sign in</Button>
          <a className="govuk-link" href={anotherCode}>
            Ask for another code
          </a>
        </div>
      </form>
    </Page>
  );
}
