import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface PanelProps {
  title: ReactNode;
  headingLevel?: 1 | 2 | 3 | undefined;
  className?: string | undefined;
  children?: ReactNode;
}

/** The confirmation at the end of a transaction. */
export function Panel({ title, headingLevel = 1, className, children }: PanelProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={classNames("govuk-panel govuk-panel--confirmation", className)}>
      <Heading className="govuk-panel__title">{title}</Heading>
      {children && <div className="govuk-panel__body">{children}</div>}
    </div>
  );
}
