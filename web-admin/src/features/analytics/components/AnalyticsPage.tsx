import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { ErrorSummary, type SummarisedError } from "web-shared/components/ErrorSummary.tsx";
import { ApplicationCountsDocument } from "../../../gql/graphql.ts";
import { Page } from "../../../layout/Page.tsx";
import { QueryResult } from "../../../query/QueryResult.tsx";
import { type AnalyticsSearch, type Dimension, groupedBy, MOST_DIMENSIONS, slugsOf } from "../dimensions.ts";
import { CountsTable } from "./CountsTable.tsx";
import { DimensionForm } from "./DimensionForm.tsx";

const WRONG_NUMBER = `Choose 1 to ${MOST_DIMENSIONS} ways to group`;

/** Counts of applications for analysts and staff (admin.md §4.5): every figure has its table and its file. */
export function AnalyticsPage({ search }: { search: AnalyticsSearch }) {
  const navigate = useNavigate();
  const [errors, setErrors] = useState<SummarisedError[]>([]);
  const dimensions = groupedBy(search);
  const counts = useQuery({
    query: ApplicationCountsDocument,
    variables: { by: dimensions.map(({ value }) => value) },
  });

  const group = (chosen: Dimension[]) => {
    const isRight = chosen.length >= 1 && chosen.length <= MOST_DIMENSIONS;
    setErrors(isRight ? [] : [{ message: WRONG_NUMBER, href: "#by" }]);
    if (isRight) void navigate({ to: "/admin/analytics", search: { by: slugsOf(chosen) } });
  };

  return (
    <QueryResult of={counts}>
      {({ analytics }) => (
        <Page title="Analytics" hasErrors={errors.length > 0}>
          {errors.length > 0 && <ErrorSummary errors={errors} />}
          <h1 className="govuk-heading-l">Analytics</h1>
          <p className="govuk-body">How many applications there are, whatever their status.</p>
          <DimensionForm chosen={dimensions} error={errors[0]?.message} onChoose={group} />
          <CountsTable
            dimensions={dimensions}
            buckets={analytics.applications}
            updating={counts[0].fetching}
          />
        </Page>
      )}
    </QueryResult>
  );
}
