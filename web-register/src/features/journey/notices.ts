import type { HistoryState } from "@tanstack/react-router";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** Something to say on the page that is being opened. */
    notice?: string | undefined;
    /** Keys of answers that the server has just deleted. */
    cleared?: string[] | undefined;
  }
}

export interface Notice {
  text: string;
  /** What was removed, by name. */
  removed: string[];
}

/** What the previous page left to be said on this one. */
export function noticeFrom({ notice, cleared = [] }: HistoryState): Notice | undefined {
  const removed = [...new Set(cleared.map((key) => ANSWER_NAMES[key]).filter((name) => name !== undefined))];
  if (notice) return { text: notice, removed };
  if (removed.length === 0) return undefined;
  return { text: "We removed answers that no longer apply:", removed };
}

/** The answers of registration.md §1.3 that a change can remove, as check answers names them. */
const ANSWER_NAMES: Partial<Record<string, string>> = {
  institution_identifier: "workplace",
  kind_of_nursery: "early years setting",
  childcare_identifier: "workplace",
  has_ofsted_urn: "Ofsted URN",
  private_childcare_identifier: "Ofsted URN",
  referred_by_return_to_teaching_adviser: "referral by a return to teaching adviser",
  employment_type: "employment type",
  employment_role: "role",
  employer_name: "employer",
  itt_provider: "ITT provider",
  course_identifier: "course",
  npqh_status: "Headship NPQ stage",
  ehco_headteacher: "headteacher",
  ehco_new_headteacher: "first 5 years of headship",
  ehco_funding_choice: "course funding",
  funding: "course funding",
  maths_eligibility_teaching_for_mastery: "Teaching for Mastery",
  maths_understanding_of_approach: "Teaching for Mastery",
  senco_in_role: "special educational needs co-ordinator (SENCO)",
  senco_start_date: "SENCO start date",
  lead_provider_id: "provider",
  can_share_choices: "agreement to share your information",
};
