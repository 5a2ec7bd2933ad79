import "vitest";
import type { ExpectedErrors } from "./form-errors.ts";

declare module "vitest" {
  interface Matchers<T> {
    /** The page shows exactly these errors, each in the summary, beside its control and in its description. */
    toHaveFormErrors(expected: ExpectedErrors): T;
  }
}
