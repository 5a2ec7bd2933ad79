import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface HintProps {
  id?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

export function Hint({ id, className, children }: HintProps) {
  return (
    <div id={id} className={classNames("govuk-hint", className)}>
      {children}
    </div>
  );
}
