import { useQuery } from "urql";
import { ApplicationDetailsDocument } from "../../../gql/graphql.ts";
import { NotFound } from "../../../layout/NotFound.tsx";
import { QueryResult } from "../../../query/QueryResult.tsx";
import { ApplicationPage } from "./ApplicationPage.tsx";
import { FundingCard } from "./FundingCard.tsx";
import { OverviewCard } from "./OverviewCard.tsx";
import { WorkplaceCard } from "./WorkplaceCard.tsx";

/** All facts of one application in three cards (admin.md §3.3.1, AP2). */
export function ApplicationDetailsPage({ id }: { id: string }) {
  const details = useQuery({ query: ApplicationDetailsDocument, variables: { id } });
  return (
    <QueryResult of={details}>
      {({ application }) =>
        application ? (
          <ApplicationPage title="Application details" application={application}>
            <OverviewCard application={application} />
            <FundingCard application={application} />
            <WorkplaceCard application={application} />
          </ApplicationPage>
        ) : (
          <NotFound />
        )
      }
    </QueryResult>
  );
}
