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

/** What the rules say to these answers. */
export function EligibilityResult({ input }: { input: EligibilityInput }) {
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
  return <Verdict eligibility={data.eligibilityPreview} />;
}

function Verdict({ eligibility }: { eligibility: EligibilityCheckQuery["eligibilityPreview"] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
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
          { key: "Asks how it will be paid", value: eligibility.fundingChoiceNeeded ? "Yes" : "No" },
        ]}
      />
      <h3 className="govuk-heading-m">Rules tried, in order</h3>
      <RulesTried rules={eligibility.rulesTried} />
    </section>
  );
}
