import { Table, type TableRow } from "web-shared/components/Table.tsx";
import { formatShortDateTime } from "web-shared/formatting/dates.ts";
import { ApplicationRowFragmentDoc } from "../../../gql/graphql.ts";
import { type FragmentType, unmask } from "../../../gql/index.ts";

interface ApplicationTableProps {
  applications: readonly FragmentType<typeof ApplicationRowFragmentDoc>[];
}

/** The columns of admin.md §3.2. */
export function ApplicationTable({ applications }: ApplicationTableProps) {
  const rows = unmask(ApplicationRowFragmentDoc, applications).map(
    ({ id, createdAt, user, employerDisplayName }): TableRow => ({
      id,
      cells: [
        { content: formatShortDateTime(createdAt), className: "npq-submitted" },
        { content: user.fullName },
        { content: employerDisplayName },
        {
          content: (
            <a className="govuk-link" href={`/admin/applications/${id}`}>
              View<span className="govuk-visually-hidden"> the application of {user.fullName}</span>
            </a>
          ),
        },
      ],
    }),
  );
  return (
    <Table
      stacks
      caption="Applications, newest first"
      captionClassName="govuk-visually-hidden"
      head={[{ text: "Submitted" }, { text: "Name" }, { text: "Workplace" }, { text: "Actions" }]}
      rows={rows}
    />
  );
}
