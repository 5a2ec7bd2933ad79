import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type TagColour =
  | "grey"
  | "green"
  | "turquoise"
  | "teal"
  | "blue"
  | "purple"
  | "magenta"
  | "pink"
  | "red"
  | "orange"
  | "yellow";

export interface TagProps {
  /** Never the only carrier of the meaning: the text says it too. */
  colour?: TagColour | undefined;
  className?: string | undefined;
  children: ReactNode;
}

export function Tag({ colour, className, children }: TagProps) {
  return (
    <strong className={classNames("govuk-tag", colour && `govuk-tag--${colour}`, className)}>
      {children}
    </strong>
  );
}
