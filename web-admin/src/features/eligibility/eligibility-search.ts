import type { EligibilityInput, WorkplaceKind } from "../../gql/graphql.ts";

/** The answers of an eligibility check as its address carries them: names and values of registration.md §1.3. */
export interface EligibilitySearch {
  cohort?: string;
  course?: string;
  inEngland?: string;
  workSetting?: string;
  kindOfNursery?: string;
  /** What was typed to find the workplace, so that the list of choices comes back with the address. */
  workplaceQuery?: string;
  workplace?: string;
  employmentType?: string;
  ittProvider?: string;
  referredByAdviser?: string;
  newHeadteacher?: string;
  /** `yes`, `no`, or `user`: look it up for the user whose id is given. */
  previouslyFunded?: string;
  userId?: string;
}

const NAMES: readonly (keyof EligibilitySearch)[] = [
  "cohort",
  "course",
  "inEngland",
  "workSetting",
  "kindOfNursery",
  "workplaceQuery",
  "workplace",
  "employmentType",
  "ittProvider",
  "referredByAdviser",
  "newHeadteacher",
  "previouslyFunded",
  "userId",
];

/** The one course whose funding asks about a new headship (registration.md §4.3, R4). */
export const HEADSHIP_COACHING = "npq-early-headship-coaching-offer";

/** The employment whose funding asks for an ITT provider (R7). */
export const LEAD_MENTOR = "lead_mentor_for_accredited_itt_provider";

const WITH_SCHOOL: readonly string[] = ["a_school", "an_academy_trust", "a_16_to_19_educational_setting"];
const PRIVATE_NURSERIES: readonly string[] = [
  "private_nursery",
  "childminder",
  "another_early_years_setting",
];

/** Reads an address: the answers that have a text. */
export function readEligibilitySearch(params: Record<string, unknown>): EligibilitySearch {
  const answers: EligibilitySearch = {};
  for (const name of NAMES) {
    const value = params[name];
    if (typeof value === "string" && value.trim() !== "") answers[name] = value.trim();
  }
  return answers;
}

/** Which register the workplace of these answers stands in; none when no workplace is asked for. */
export function workplaceKind(answers: EligibilitySearch): WorkplaceKind | undefined {
  if (WITH_SCHOOL.includes(answers.workSetting ?? "")) return "SCHOOLS_AND_LAS";
  if (answers.workSetting !== "early_years_or_childcare" || !answers.kindOfNursery) return undefined;
  return PRIVATE_NURSERIES.includes(answers.kindOfNursery) ? "CHILDCARE_PROVIDERS" : "SCHOOLS_AND_LAS";
}

/** Leaves out the answers that belong to another setting or course than the chosen one. */
export function relevant(answers: EligibilitySearch): EligibilitySearch {
  const kept = { ...answers };
  if (kept.workSetting !== "early_years_or_childcare") delete kept.kindOfNursery;
  if (!workplaceKind(kept)) {
    delete kept.workplace;
    delete kept.workplaceQuery;
  }
  if (kept.workSetting !== "another_setting") delete kept.employmentType;
  if (kept.employmentType !== LEAD_MENTOR) delete kept.ittProvider;
  if (kept.workSetting !== "other") delete kept.referredByAdviser;
  if (kept.course !== HEADSHIP_COACHING) delete kept.newHeadteacher;
  if (kept.previouslyFunded !== "user") delete kept.userId;
  return kept;
}

/** An answer that a check cannot do without, or one that cannot be right. */
export interface AnswerError {
  field: keyof EligibilitySearch;
  message: string;
}

const UUID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/** What has to be mended before the check can be made. */
export function errorsIn(answers: EligibilitySearch): AnswerError[] {
  const errors: AnswerError[] = [];
  if (!answers.cohort) errors.push({ field: "cohort", message: "Choose a cohort" });
  if (!answers.course) errors.push({ field: "course", message: "Choose a course" });
  if (!answers.inEngland)
    errors.push({ field: "inEngland", message: "Say whether the person works in England" });
  if (workplaceKind(answers) && answers.workplaceQuery?.trim() && !answers.workplace) {
    errors.push({ field: "workplaceQuery", message: "Find the workplace and choose it, or empty the box" });
  }
  if (answers.previouslyFunded === "user" && !UUID.test(answers.userId ?? "")) {
    errors.push({ field: "userId", message: "Enter a user ID, as an application shows it" });
  }
  return errors;
}

/** The check's input; undefined while an answer is missing. */
export function toEligibilityInput(answers: EligibilitySearch): EligibilityInput | undefined {
  const { cohort, course } = answers;
  if (!cohort || !course || errorsIn(answers).length > 0) return undefined;
  const { workSetting, kindOfNursery, workplace, employmentType, ittProvider, userId } = relevant(answers);
  return {
    cohort,
    course,
    inEngland: answers.inEngland === "yes",
    referredByAdviser: answers.referredByAdviser === "yes",
    newHeadteacher: answers.newHeadteacher === "yes",
    ...(workSetting && { workSetting }),
    ...(kindOfNursery && { kindOfNursery }),
    ...(workplace && { workplaceIdentifier: workplace }),
    ...(employmentType && { employmentType }),
    ...(ittProvider && { ittProvider }),
    ...(userId ? { userId } : { previouslyFunded: answers.previouslyFunded === "yes" }),
  };
}
