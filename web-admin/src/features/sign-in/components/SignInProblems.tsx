import { ErrorSummary } from "web-shared/components/ErrorSummary.tsx";
import type { FormError } from "../form-errors.ts";

/** The error summary of a sign-in page; nothing while nothing is wrong. */
export function SignInProblems({ errors }: { errors: FormError[] }) {
  if (errors.length === 0) return null;
  const summarised = errors.map(({ field, message }) => ({ message, href: field && `#${field}` }));
  return <ErrorSummary errors={summarised} />;
}
