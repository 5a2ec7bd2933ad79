import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** What a control is called; `isPageHeading` makes the label the page's `h1`. */
export interface LabelText {
  text: ReactNode;
  className?: string | undefined;
  isPageHeading?: boolean | undefined;
}

export interface LabelProps extends LabelText {
  htmlFor?: string | undefined;
}

export function Label({ text, className, isPageHeading, htmlFor }: LabelProps) {
  const label = (
    <label className={classNames("govuk-label", className)} htmlFor={htmlFor}>
      {text}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
