import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** The legend of a group of controls; `isPageHeading` makes it the page's `h1`. */
export interface LegendText {
  text: ReactNode;
  className?: string | undefined;
  isPageHeading?: boolean | undefined;
  /** For a question below an introduction with its own `h1`. */
  isSecondHeading?: boolean | undefined;
}

export interface FieldsetProps {
  legend?: LegendText | undefined;
  className?: string | undefined;
  role?: string | undefined;
  describedBy?: string | undefined;
  children?: ReactNode;
}

export function Fieldset({ legend, className, role, describedBy, children }: FieldsetProps) {
  return (
    <fieldset className={classNames("govuk-fieldset", className)} role={role} aria-describedby={describedBy}>
      {legend && (
        <legend className={classNames("govuk-fieldset__legend", legend.className)}>
          {legendContent(legend)}
        </legend>
      )}
      {children}
    </fieldset>
  );
}

function legendContent(legend: LegendText): ReactNode {
  if (legend.isPageHeading) return <h1 className="govuk-fieldset__heading">{legend.text}</h1>;
  if (legend.isSecondHeading) return <h2 className="govuk-fieldset__heading">{legend.text}</h2>;
  return legend.text;
}
