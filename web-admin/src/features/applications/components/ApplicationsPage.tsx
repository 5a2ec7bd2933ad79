import { useNavigate, useRouter } from "@tanstack/react-router";
import { useQuery } from "urql";
import { Pagination, pageItems } from "web-shared/components/Pagination.tsx";
import { ApplicationFilterOptionsDocument, ApplicationsPageDocument } from "../../../gql/graphql.ts";
import { Page } from "../../../layout/Page.tsx";
import { QueryResult } from "../../../query/QueryResult.tsx";
import { ALL_COHORTS, type ApplicationSearch, pageOf, toFilter } from "../application-search.ts";
import { ApplicationFilters } from "./ApplicationFilters.tsx";
import { ApplicationTable } from "./ApplicationTable.tsx";
import { NoApplications } from "./NoApplications.tsx";
import { ResultCount } from "./ResultCount.tsx";

/** The list of applications (admin.md §3.2, AP1), newest first, in pages of 25. */
export function ApplicationsPage({ search }: { search: ApplicationSearch }) {
  const navigate = useNavigate();
  const hrefOf = useHrefOfList();
  const options = useQuery({ query: ApplicationFilterOptionsDocument });
  const list = useQuery({
    query: ApplicationsPageDocument,
    variables: { filter: toFilter(search), page: pageOf(search) },
  });
  const page = pageOf(search);

  return (
    <QueryResult of={options}>
      {({ applicationFilterOptions }) => (
        <QueryResult of={list}>
          {({ applications }) => (
            <Page title={page > 1 ? `Applications (page ${page})` : "Applications"}>
              <h1 className="govuk-heading-l">Applications</h1>
              <ApplicationFilters
                options={applicationFilterOptions}
                search={search}
                onSearch={(next) => void navigate({ to: "/admin/applications", search: next })}
              />
              <section aria-label="Results" aria-busy={list[0].fetching}>
                <ResultCount
                  total={applications.totalCount}
                  page={page}
                  shown={applications.nodes.length}
                  updating={list[0].fetching}
                />
                {applications.nodes.length > 0 ? (
                  <ApplicationTable applications={applications.nodes} />
                ) : (
                  <NoApplications
                    total={applications.totalCount}
                    firstPage={hrefOf({ ...search, page: "1" })}
                    inAllCohorts={
                      applications.foundInAnotherCohort
                        ? hrefOf({ ...search, cohort: ALL_COHORTS, page: "1" })
                        : undefined
                    }
                  />
                )}
                <Pages
                  current={page}
                  total={applications.pageInfo.totalPages}
                  hrefOf={(number) => hrefOf({ ...search, page: String(number) })}
                />
              </section>
            </Page>
          )}
        </QueryResult>
      )}
    </QueryResult>
  );
}

function useHrefOfList() {
  const router = useRouter();
  return ({ page, ...search }: ApplicationSearch) =>
    router.buildLocation({
      to: "/admin/applications",
      search: page === undefined || page === "1" ? search : { ...search, page },
    }).href;
}

interface PagesProps {
  current: number;
  total: number;
  hrefOf: (page: number) => string;
}

function Pages({ current, total, hrefOf }: PagesProps) {
  if (total < 2 || current > total) return null;
  return (
    <Pagination
      className="npq-no-print"
      landmarkLabel="Pages of applications"
      previous={current > 1 ? { href: hrefOf(current - 1) } : undefined}
      next={current < total ? { href: hrefOf(current + 1) } : undefined}
      items={pageItems(current, total, hrefOf)}
    />
  );
}
