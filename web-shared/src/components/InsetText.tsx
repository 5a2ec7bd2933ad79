import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface InsetTextProps {
  id?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

export function InsetText({ id, className, children }: InsetTextProps) {
  return (
    <div id={id} className={classNames("govuk-inset-text", className)}>
      {children}
    </div>
  );
}
