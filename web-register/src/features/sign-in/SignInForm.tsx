import { Button, type ButtonVariant } from "web-shared/components/Button.tsx";

export interface SignInFormProps {
  /** Enter the registration journey after signing in. */
  startNow?: boolean | undefined;
  text: string;
  isStart?: boolean | undefined;
  variant?: ButtonVariant | undefined;
}

/** Signing in leaves the application: a real form, which the API answers by sending the browser to the provider. */
export function SignInForm({ startNow, text, isStart, variant }: SignInFormProps) {
  return (
    <form method="post" action="/users/auth/teacher_auth">
      {startNow && <input type="hidden" name="start_now" value="true" />}
      <Button isStart={isStart} variant={variant}>
        {text}
      </Button>
    </form>
  );
}
