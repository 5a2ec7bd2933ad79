import { useEffect, useRef } from "react";
import { useQuery } from "urql";
import { SummaryList } from "web-shared/components/SummaryList.tsx";
import { Tag } from "web-shared/components/Tag.tsx";
import { OUTCOMES } from "../../../funding/outcome.ts";
import { RulesTried } from "../../../funding/RulesTried.tsx";
import {
  EligibilityCheckDocument,
  type EligibilityCheckQuery,
  type EligibilityInput,
} from "../../../gql/graphql.ts";
import { PartProblem } from "../../../query/PartProblem.tsx";

interface EligibilityResultProps {
  input: EligibilityInput;
  /** The check was made on this page, and is not just what the address asks for. */
  takesFocus: boolean;
}

/** What the rules say to these answers. */
export function EligibilityResult({ input, takesFocus }: EligibilityResultProps) {
  const [{ data, error, fetching }, ask] = useQuery({
    query: EligibilityCheckDocument,
    variables: { input },
  });
  if (error) return <PartProblem error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  if (fetching || !data) {
    return (
      <p className="govuk-body" role="status">
        Checking…
      </p>
    );
  }
  return <Verdict eligibility={data.eligibilityPreview} takesFocus={takesFocus} />;
}

interface VerdictProps {
  eligibility: EligibilityCheckQuery["eligibilityPreview"];
  takesFocus: boolean;
}

function Verdict({ eligibility, takesFocus }: VerdictProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const outcome = OUTCOMES[eligibility.outcome];
  return (
    <section className="npq-verdict" aria-labelledby="verdict">
      <h2 className="govuk-heading-l" id="verdict" tabIndex={-1} ref={heading}>
        Result <Tag colour={outcome.colour}>{outcome.text}</Tag>
      </h2>
      <SummaryList
        rows={[
          { key: "Status code", value: <span className="npq-break">{eligibility.code}</span> },
          { key: "Decided by", value: `Rule ${eligibility.decidedBy}` },
          { key: "Asked how they will pay", value: eligibility.fundingChoiceNeeded ? "Yes" : "No" },
        ]}
      />
      <h3 className="govuk-heading-m">Rules tried, in order</h3>
      <RulesTried rules={eligibility.rulesTried} />
    </section>
  );
}
