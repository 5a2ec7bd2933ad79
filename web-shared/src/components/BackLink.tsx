import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names.ts";

export interface BackLinkProps extends ComponentPropsWithRef<"a"> {
  href: string;
}

export function BackLink({ className, children = "Back", ...link }: BackLinkProps) {
  return (
    <a {...link} className={classNames("govuk-back-link", className)}>
      {children}
    </a>
  );
}
