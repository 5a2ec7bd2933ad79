import type {
  FundingPanelViewFragment,
  Mode,
  RegistrationCardFragment,
  RegistrationDetailFragment,
  SessionQuery,
  StepFieldFragment,
  StepViewFragment,
} from "../src/gql/graphql.ts";

type Plain<T> = Omit<T, " $fragmentName" | " $fragmentRefs">;

export type AStep = Omit<Plain<StepViewFragment>, "fields" | "panel"> & {
  fields: Plain<StepFieldFragment>[];
  panel: Plain<FundingPanelViewFragment> | null;
};

const SUPPORT = "support@demo.example";

export function aSession(
  changes: { viewer?: Partial<NonNullable<SessionQuery["viewer"]>> | null; registrationOpen?: boolean } = {},
): SessionQuery {
  const viewer = {
    id: "0190aaaa-0000-7000-8000-00000000000a",
    fullName: "Nia Demo-New",
    registrationCount: 0,
    mayRegister: true,
  };
  return {
    service: {
      registrationOpen: changes.registrationOpen ?? true,
      maintenanceBanner: null,
      supportEmail: SUPPORT,
    },
    viewer: changes.viewer === null ? null : { ...viewer, ...changes.viewer },
  };
}

export function aField(changes: Partial<Plain<StepFieldFragment>> = {}): Plain<StepFieldFragment> {
  return {
    name: "chosen_provider",
    kind: "RADIO",
    label: "Do you already have an NPQ and provider in mind?",
    hint: null,
    options: [
      { value: "yes", label: "Yes", hint: [], dividerBefore: false },
      { value: "no", label: "No", hint: [], dividerBefore: false },
    ],
    value: null,
    display: null,
    search: null,
    ...changes,
  };
}

export function aStep(changes: Partial<AStep> = {}): AStep {
  const field = aField();
  return {
    slug: "provider-check",
    kind: "QUESTION",
    mode: "FORWARD",
    title: field.label,
    intro: [],
    warning: null,
    submitLabel: "Continue",
    back: { href: "/registration/course-start-date" },
    links: [],
    details: [],
    fields: [field],
    panel: null,
    errors: [],
    ...changes,
  };
}

export function aQuestion(field: Partial<Plain<StepFieldFragment>>, changes: Partial<AStep> = {}): AStep {
  const whole = aField(field);
  return aStep({ title: whole.label, fields: [whole], ...changes });
}

/** The answer to the query for a step. */
export function stepPage(step: AStep, draft: { version?: number; summary?: unknown[] } = {}) {
  return {
    step: { __typename: "Step", ...step },
    draft: {
      id: "draft-1",
      version: draft.version ?? 3,
      canSubmit: step.kind === "SUMMARY",
      summary: draft.summary ?? null,
    },
  };
}

export function stepRedirect(href: string, reason: string, notice: string | null = null) {
  return { step: { __typename: "Redirect", href, reason, notice }, draft: null };
}

/** The answer to an answer that was accepted. */
export function goesOnTo(slug: string, mode: Mode = "FORWARD", cleared: string[] = []) {
  return answered({ next: { slug, mode }, cleared });
}

export function answered(changes: Record<string, unknown>) {
  return {
    answerStep: {
      draft: null,
      next: null,
      cleared: [],
      fieldErrors: [],
      error: null,
      redirect: null,
      ...changes,
    },
  };
}

export function aCard(
  changes: Partial<Plain<RegistrationCardFragment>> = {},
): Plain<RegistrationCardFragment> {
  return {
    id: "0190aaaa-0000-7000-8000-000000000001",
    submittedAt: "2026-09-07T08:30:00Z",
    course: { titleForm: "Senior leadership NPQ" },
    provider: { name: "Teach First" },
    providerStatus: "APPLY_WITH_PROVIDER",
    outcome: null,
    ...changes,
  };
}

export function aRegistration(
  changes: Partial<Plain<RegistrationDetailFragment>> = {},
): Plain<RegistrationDetailFragment> {
  return {
    ...aCard(),
    course: {
      identifier: "npq-senior-leadership",
      label: "Senior leadership",
      titleForm: "Senior leadership NPQ",
    },
    cohortDescription: "Autumn 2026",
    funding: { outcome: "ELIGIBLE", text: ["You qualify."], fundingChoice: null, targetedSupport: false },
    work: [{ label: "Work setting", value: "School" }],
    canChange: true,
    ...changes,
  };
}
