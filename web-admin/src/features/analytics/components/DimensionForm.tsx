import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "web-shared/components/Button.tsx";
import { Checkboxes } from "web-shared/components/Checkboxes.tsx";
import { DIMENSIONS, type Dimension, MOST_DIMENSIONS } from "../dimensions.ts";

interface DimensionFormProps {
  chosen: readonly Dimension[];
  error: ReactNode;
  /** Called with whatever is ticked, even when that is too little or too much. */
  onChoose: (dimensions: Dimension[]) => void;
}

/** How to group the counts. */
export function DimensionForm({ chosen, error, onChoose }: DimensionFormProps) {
  const [ticked, setTicked] = useState(() => chosen.map(({ slug }) => slug));

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChoose(DIMENSIONS.filter(({ slug }) => ticked.includes(slug)));
  };

  return (
    <form className="npq-filters npq-no-print" onSubmit={submit} noValidate>
      <Checkboxes
        name="by"
        className="govuk-checkboxes--small npq-checkboxes-in-a-row"
        legend={{ text: "Group by", className: "govuk-fieldset__legend--m" }}
        hint={`Choose up to ${MOST_DIMENSIONS}.`}
        items={DIMENSIONS.map(({ slug, text }) => ({ value: slug, text }))}
        defaultValues={ticked}
        onChange={setTicked}
        error={error}
      />
      <Button>Show the counts</Button>
    </form>
  );
}
