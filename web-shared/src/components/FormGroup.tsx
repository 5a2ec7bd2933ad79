import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { ErrorMessage } from "./ErrorMessage.tsx";
import { Hint } from "./Hint.tsx";

/** What every form control can be given. */
export interface ControlText {
  hint?: ReactNode;
  /** The message of the error; its presence marks the control as wrong. */
  error?: ReactNode;
  formGroupClassName?: string | undefined;
}

export function FormGroup(props: { error?: ReactNode; className?: string | undefined; children: ReactNode }) {
  return (
    <div
      className={classNames(
        "govuk-form-group",
        Boolean(props.error) && "govuk-form-group--error",
        props.className,
      )}
    >
      {props.children}
    </div>
  );
}

/** The hint and the error message above a control, under the ids `{id}-hint` and `{id}-error`. */
export function HintAndError({ id, hint, error }: { id: string; hint?: ReactNode; error?: ReactNode }) {
  return (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </>
  );
}
