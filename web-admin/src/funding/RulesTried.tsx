import { Tag } from "web-shared/components/Tag.tsx";
import { type RulesTriedFragment, RulesTriedFragmentDoc } from "../gql/graphql.ts";
import { type FragmentType, unmask } from "../gql/index.ts";

/** The rules of registration.md §4.3 in the order in which they were tried; the last one decided. */
export function RulesTried({ rules }: { rules: readonly FragmentType<typeof RulesTriedFragmentDoc>[] }) {
  return (
    <ol className="govuk-list npq-rules">
      {unmask(RulesTriedFragmentDoc, rules).map((trial) => (
        <li key={trial.rule} className="npq-rules__rule">
          <p className="npq-rules__line">
            <span className="npq-rules__id">{trial.rule}</span> <span>{trial.label}</span>{" "}
            {trial.matched ? <Tag colour="blue">Decided</Tag> : <Tag colour="grey">Did not apply</Tag>}
          </p>
          {trial.facts.length > 0 && <Facts facts={trial.facts} />}
        </li>
      ))}
    </ol>
  );
}

function Facts({ facts }: { facts: RulesTriedFragment["facts"] }) {
  return (
    <dl className="npq-facts">
      {facts.map(({ name, value }) => (
        <div key={name} className="npq-facts__fact">
          <dt>{name}:</dt> <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
