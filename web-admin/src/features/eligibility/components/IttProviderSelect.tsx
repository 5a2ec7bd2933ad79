import { useQuery } from "urql";
import { Select } from "web-shared/components/Select.tsx";
import { EligibilityIttProvidersDocument } from "../../../gql/graphql.ts";
import { PartProblem } from "../../../query/PartProblem.tsx";
import type { AnswerProps } from "./EligibilityForm.tsx";

/** The provider of initial teacher training for whom a lead mentor works; approved or not. */
export function IttProviderSelect({ answers, onAnswer }: Omit<AnswerProps, "errorOf">) {
  const [{ data, error, fetching }, ask] = useQuery({ query: EligibilityIttProvidersDocument });
  if (error) return <PartProblem error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  return (
    <Select
      name="ittProvider"
      label={{ text: "ITT provider" }}
      aria-busy={fetching}
      items={[
        { value: "", text: "Not answered" },
        ...(data?.ittProviders ?? []).map(({ legalName, approved }) => ({
          value: legalName,
          text: approved ? legalName : `${legalName} (not approved)`,
        })),
      ]}
      value={answers.ittProvider ?? ""}
      onChange={({ target }) => onAnswer({ ittProvider: target.value })}
    />
  );
}
