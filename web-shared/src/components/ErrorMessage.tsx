import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface ErrorMessageProps {
  id?: string | undefined;
  className?: string | undefined;
  /** Read out before the message; pass an empty string for none. */
  visuallyHiddenText?: string | undefined;
  children: ReactNode;
}

export function ErrorMessage({ id, className, visuallyHiddenText = "Error", children }: ErrorMessageProps) {
  return (
    <p id={id} className={classNames("govuk-error-message", className)}>
      {visuallyHiddenText && <span className="govuk-visually-hidden">{visuallyHiddenText}:</span>}
      {visuallyHiddenText && " "}
      {children}
    </p>
  );
}
