import type { ApplicationFilter, ApprovalStatus, TrainingStatus } from "../../gql/graphql.ts";

/** The state of the applications list as its address carries it, so that a view can be sent to a colleague. */
export interface ApplicationSearch {
  search?: string;
  trainingStatus?: string;
  approvalStatus?: string;
  /** `all`, or a cohort's id; the current cohort when absent (admin.md §3.2). */
  cohort?: string;
  workSetting?: string;
  page?: string;
}

/** Every cohort instead of the current one. */
export const ALL_COHORTS = "all";

const TRAINING_STATUSES: Record<string, TrainingStatus> = {
  active: "ACTIVE",
  deferred: "DEFERRED",
  withdrawn: "WITHDRAWN",
};

const APPROVAL_STATUSES: Record<string, ApprovalStatus> = {
  pending: "PENDING",
  accepted: "ACCEPTED",
  rejected: "REJECTED",
};

/** The choices of the two status filters, as they stand in the address. */
export const TRAINING_STATUS_CHOICES = Object.keys(TRAINING_STATUSES);
export const APPROVAL_STATUS_CHOICES = Object.keys(APPROVAL_STATUSES);

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Reads an address; what is blank or no choice of the page is left out. */
export function readApplicationSearch(params: Record<string, unknown>): ApplicationSearch {
  const text = (name: keyof ApplicationSearch) => {
    const value = params[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const kept: ApplicationSearch = {};
  if (text("search")) kept.search = text("search");
  if (TRAINING_STATUS_CHOICES.includes(text("trainingStatus"))) kept.trainingStatus = text("trainingStatus");
  if (APPROVAL_STATUS_CHOICES.includes(text("approvalStatus"))) kept.approvalStatus = text("approvalStatus");
  if (text("cohort") === ALL_COHORTS || UUID.test(text("cohort"))) kept.cohort = text("cohort");
  if (text("workSetting")) kept.workSetting = text("workSetting");
  if (/^[1-9]\d{0,6}$/.test(text("page")) && text("page") !== "1") kept.page = text("page");
  return kept;
}

/** The filter that the schema understands. */
export function toFilter(search: ApplicationSearch): ApplicationFilter {
  const trainingStatus = TRAINING_STATUSES[search.trainingStatus ?? ""];
  const approvalStatus = APPROVAL_STATUSES[search.approvalStatus ?? ""];
  const cohortId = search.cohort === ALL_COHORTS ? undefined : search.cohort;
  return {
    cohort: search.cohort === ALL_COHORTS ? "ALL" : "CURRENT",
    ...(search.search && { search: search.search }),
    ...(trainingStatus && { trainingStatus }),
    ...(approvalStatus && { approvalStatus }),
    ...(search.workSetting && { workSetting: search.workSetting }),
    ...(cohortId && { cohortId }),
  };
}

/** The number of the page that the address asks for. */
export function pageOf(search: ApplicationSearch): number {
  return Number(search.page ?? "1");
}
