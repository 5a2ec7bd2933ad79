import { type ChangeEvent, type FormEvent, useState } from "react";
import { Button } from "web-shared/components/Button.tsx";
import { Select, type SelectItem } from "web-shared/components/Select.tsx";
import { TextInput } from "web-shared/components/TextInput.tsx";
import { humanise } from "web-shared/formatting/words.ts";
import { ApplicationFilterFieldsFragmentDoc } from "../../../gql/graphql.ts";
import { type FragmentType, unmask } from "../../../gql/index.ts";
import {
  ALL_COHORTS,
  APPROVAL_STATUS_CHOICES,
  type ApplicationSearch,
  readApplicationSearch,
  TRAINING_STATUS_CHOICES,
} from "../application-search.ts";

const ALL: SelectItem = { value: "", text: "All" };

interface ApplicationFiltersProps {
  options: FragmentType<typeof ApplicationFilterFieldsFragmentDoc>;
  search: ApplicationSearch;
  onSearch: (search: ApplicationSearch) => void;
}

/** Search box and filters; nothing changes until the button is pressed, so that keys can walk the choices. */
export function ApplicationFilters({ options, search, onSearch }: ApplicationFiltersProps) {
  const { workSettings, cohorts, defaultCohort } = unmask(ApplicationFilterFieldsFragmentDoc, options);
  const [draft, setDraft] = useDraftOf(search);
  const answer = (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
    const { name, value } = event.target;
    setDraft((answers) => ({ ...answers, [name]: value }));
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { cohort, page: _, ...chosen } = readApplicationSearch({ ...draft });
    // The current cohort is what a bare address means.
    onSearch(cohort && cohort !== defaultCohort?.id ? { ...chosen, cohort } : chosen);
  };

  return (
    <form className="npq-filters npq-no-print" onSubmit={submit} aria-label="Search and filter applications">
      <TextInput
        name="search"
        type="search"
        label={{ text: "Search by name, application ID or declaration ID" }}
        value={draft.search ?? ""}
        onChange={answer}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        formGroupClassName="npq-filters__search"
      />
      <div className="npq-filters__selects">
        <Select
          name="trainingStatus"
          label={{ text: "Application status" }}
          items={[ALL, ...statusItems(TRAINING_STATUS_CHOICES)]}
          value={draft.trainingStatus ?? ""}
          onChange={answer}
        />
        <Select
          name="approvalStatus"
          label={{ text: "Provider approval status" }}
          items={[ALL, ...statusItems(APPROVAL_STATUS_CHOICES)]}
          value={draft.approvalStatus ?? ""}
          onChange={answer}
        />
        <Select
          name="cohort"
          label={{ text: "Year of application" }}
          items={[
            { value: ALL_COHORTS, text: "All" },
            ...cohorts.map(({ id, description }) => ({ value: id, text: description })),
          ]}
          value={draft.cohort ?? defaultCohort?.id ?? ALL_COHORTS}
          onChange={answer}
        />
        <Select
          name="workSetting"
          label={{ text: "Work setting" }}
          items={[ALL, ...statusItems(workSettings)]}
          value={draft.workSetting ?? ""}
          onChange={answer}
        />
      </div>
      <div className="govuk-button-group">
        <Button>Search</Button>
        <a className="govuk-link" href="/admin/applications">
          Clear search and filters
        </a>
      </div>
    </form>
  );
}

/** What is being filled in; starts anew whenever the address changes, by a link or the browser's Back. */
function useDraftOf(search: ApplicationSearch) {
  const [draft, setDraft] = useState(search);
  const address = JSON.stringify(search);
  const [draftedFor, setDraftedFor] = useState(address);
  if (draftedFor !== address) {
    setDraftedFor(address);
    setDraft(search);
  }
  return [draft, setDraft] as const;
}

function statusItems(values: readonly string[]): SelectItem[] {
  return values.map((value) => ({ value, text: humanise(value) }));
}
