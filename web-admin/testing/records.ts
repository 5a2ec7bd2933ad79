/** A session of a member of staff. */
export function staff(role: "ANALYST" | "ADMIN" | "SUPER_ADMIN") {
  return {
    staff: {
      id: "0197a1f0-0000-7000-8000-0000000000a1",
      fullName: "Sam Demo",
      email: "sam@demo.example",
      role,
    },
    permissions: [],
    signedInAt: "2026-11-24T09:00:00Z",
    expiresAt: "2026-11-25T00:00:00Z",
  };
}

export const CURRENT_COHORT = {
  id: "0197a1f0-0000-7000-8000-0000000000c1",
  identifier: "2026b",
  name: "2026b",
  description: "2026 to 2027, spring",
  startYear: 2026,
  suffix: "b",
  funding: "CAPPED",
  registrationStartDate: "2026-09-01",
  isCurrent: true,
};

export const OLD_COHORT = {
  ...CURRENT_COHORT,
  id: "0197a1f0-0000-7000-8000-0000000000c2",
  identifier: "2022a",
  name: "2022",
  description: "2022 to 2023",
  startYear: 2022,
  suffix: "a",
  isCurrent: false,
};

export const FILTER_OPTIONS = {
  workSettings: ["a_school", "an_academy_trust"],
  cohorts: [CURRENT_COHORT, OLD_COHORT],
  defaultCohort: CURRENT_COHORT,
};

export const RULES_TRIED = [
  { rule: "R1", label: "The cohort has no scholarship funding", matched: false, facts: [] },
  {
    rule: "R6f",
    label: "The course needs a PP50 workplace",
    matched: true,
    facts: [{ name: "on the PP50 list", value: "no" }],
  },
];

export const APPLICATION_ID = "0197a1f0-0000-7000-8000-000000000001";

/** A pending application of the current cohort; a test names what matters to it. */
export function anApplication(facts: Record<string, unknown> = {}) {
  return {
    id: APPLICATION_ID,
    user: { id: "0197a1f0-0000-7000-8000-0000000000e1", fullName: "Ada Demo-Birch" },
    course: { id: "c", identifier: "npq-leading-literacy", name: "Leading literacy (NPQLL)" },
    leadProvider: { id: "p", name: "Demo Provider" },
    cohort: CURRENT_COHORT,
    schedule: null,
    approvalStatus: "PENDING",
    trainingStatus: null,
    eligibleForFunding: false,
    eligibleForDfeFunding: false,
    previouslyFunded: false,
    fundedPlace: null,
    fundingStatusCode: "ineligible_establishment_not_a_pp50",
    fundingReason: {
      summary: "The workplace is not on the PP50 list.",
      decidedBy: "R6f",
      rules: RULES_TRIED,
    },
    fundingChoice: "trust",
    notes: null,
    employerDisplayName: "Wapping Demo School",
    ukprn: "10000001",
    school: { id: "s", urn: "100001" },
    childcareProvider: null,
    headteacherStatus: null,
    employmentType: null,
    leadMentor: false,
    ittProviderName: null,
    country: null,
    createdAt: "2026-07-02T14:05:00Z",
    updatedAt: "2026-07-03T08:00:00Z",
    history: [],
    ...facts,
  };
}

/** A page of a list. */
export function aPageOf(applications: unknown[], facts: Record<string, unknown> = {}) {
  return {
    nodes: applications,
    edges: [],
    totalCount: applications.length,
    foundInAnotherCohort: false,
    pageInfo: { currentPage: 1, totalPages: 1, hasNextPage: false, hasPreviousPage: false },
    ...facts,
  };
}
