import type { ReactNode } from "react";

/** One radio or checkbox. */
export interface Choice {
  value: string;
  text: ReactNode;
  id?: string | undefined;
  hint?: ReactNode;
  disabled?: boolean | undefined;
  /** Shown below the item while it is chosen. */
  conditional?: ReactNode;
}

/** A word between two items, such as "or". */
export interface ChoiceDivider {
  divider: string;
}

export type ChoiceItem = Choice | ChoiceDivider;

/** The first control has the bare prefix as its id, so that an error summary can link to it. */
export function choiceId(idPrefix: string, item: Choice, index: number): string {
  return item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`);
}
