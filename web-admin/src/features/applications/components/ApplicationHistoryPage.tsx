import { useQuery } from "urql";
import { ApplicationHistoryDocument } from "../../../gql/graphql.ts";
import { NotFound } from "../../../layout/NotFound.tsx";
import { QueryResult } from "../../../query/QueryResult.tsx";
import { ApplicationPage } from "./ApplicationPage.tsx";
import { History } from "./History.tsx";

/** Who changed what and when, oldest first (admin.md §3.3.6, AP5). */
export function ApplicationHistoryPage({ id }: { id: string }) {
  const history = useQuery({ query: ApplicationHistoryDocument, variables: { id } });
  return (
    <QueryResult of={history}>
      {({ application }) =>
        application ? (
          <ApplicationPage title="Application history" application={application}>
            <History entries={application.history} />
          </ApplicationPage>
        ) : (
          <NotFound />
        )
      }
    </QueryResult>
  );
}
