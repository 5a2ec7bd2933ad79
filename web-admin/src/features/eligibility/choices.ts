import type { SelectItem } from "web-shared/components/Select.tsx";
import { humanise } from "web-shared/formatting/words.ts";

/** The stored values of registration.md §1.3, in the order of the teacher's own questions. */
function choices(...values: string[]): SelectItem[] {
  return [{ value: "", text: "Not answered" }, ...values.map((value) => ({ value, text: humanise(value) }))];
}

export const WORK_SETTINGS = choices(
  "early_years_or_childcare",
  "a_school",
  "an_academy_trust",
  "a_16_to_19_educational_setting",
  "another_setting",
  "other",
);

export const KINDS_OF_NURSERY = choices(
  "local_authority_maintained_nursery",
  "preschool_class_as_part_of_school",
  "private_nursery",
  "childminder",
  "another_early_years_setting",
);

export const EMPLOYMENT_TYPES = choices(
  "hospital_school",
  "lead_mentor_for_accredited_itt_provider",
  "local_authority_supply_teacher",
  "local_authority_virtual_school",
  "young_offender_institution",
);
