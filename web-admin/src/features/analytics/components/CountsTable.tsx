import { InsetText } from "web-shared/components/InsetText.tsx";
import { Table, type TableCell, type TableRow } from "web-shared/components/Table.tsx";
import { count as counted } from "web-shared/formatting/words.ts";
import { CountsRowFragmentDoc } from "../../../gql/graphql.ts";
import { type FragmentType, unmask } from "../../../gql/index.ts";
import { type CountRow, countsCsv, MOST_GROUPS, percentage, toRows, totalOf, WITHHELD } from "../counts.ts";
import { type Dimension, slugsOf } from "../dimensions.ts";
import { CountBar } from "./CountBar.tsx";

/** "course, lead provider and cohort". */
const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

interface CountsTableProps {
  dimensions: readonly Dimension[];
  buckets: readonly FragmentType<typeof CountsRowFragmentDoc>[];
  /** Another answer is on its way. */
  updating: boolean;
}

/** The counts as a table with a bar beside each number. */
export function CountsTable({ dimensions, buckets, updating }: CountsTableProps) {
  const rows = toRows(dimensions, unmask(CountsRowFragmentDoc, buckets));
  const name = `Applications by ${LIST.format(dimensions.map(({ text }) => text.toLowerCase()))}`;
  return (
    <section aria-label={name} aria-busy={updating}>
      <p className="govuk-body" role="status">
        {updating
          ? "Loading…"
          : `${counted(totalOf(rows), "application")} in ${counted(rows.length, "group")}`}
      </p>
      {rows.some(({ count }) => count === null) && (
        <InsetText>
          Groups of fewer than 5 applications are withheld from analysts, so that nobody can be recognised; so
          is a group that would tell how large a withheld one is. They are not part of the total.
        </InsetText>
      )}
      {rows.length >= MOST_GROUPS && (
        <InsetText>Only the first {MOST_GROUPS} groups are shown. Group by less to see them all.</InsetText>
      )}
      {rows.length > 0 ? (
        <>
          <Counts name={name} dimensions={dimensions} rows={rows} />
          <CsvLink dimensions={dimensions} rows={rows} />
        </>
      ) : (
        <p className="govuk-body">There are no applications yet.</p>
      )}
    </section>
  );
}

interface CountsProps {
  name: string;
  dimensions: readonly Dimension[];
  rows: readonly CountRow[];
}

function Counts({ name, dimensions, rows }: CountsProps) {
  const longest = Math.max(...rows.map(({ count }) => count ?? 0));
  const body = rows.map((row): TableRow => ({ id: row.id, cells: cellsOf(row, longest) }));
  const total: TableRow = {
    id: "total",
    cells: [
      { content: "Total", className: "govuk-!-font-weight-bold" },
      ...dimensions.slice(1).map((): TableCell => ({ content: "" })),
      {
        content: totalOf(rows).toLocaleString("en-GB"),
        numeric: true,
        className: "govuk-!-font-weight-bold",
      },
      { content: "" },
      { content: "", className: "npq-bar-cell" },
    ],
  };
  return (
    <Table
      caption={name}
      captionClassName="govuk-table__caption--m"
      firstCellIsHeader
      stacks
      head={[
        ...dimensions.map(({ text }) => ({ text })),
        { text: "Applications", numeric: true },
        { text: "Share", numeric: true },
        {
          text: <span className="govuk-visually-hidden">Picture of the count</span>,
          className: "npq-bar-cell",
        },
      ]}
      rows={[...body, total]}
    />
  );
}

function cellsOf({ labels, count, share }: CountRow, longest: number): TableCell[] {
  return [
    ...labels.map((label): TableCell => ({ content: label })),
    { content: count === null ? WITHHELD : count.toLocaleString("en-GB"), numeric: true },
    { content: share === null ? "" : percentage(share), numeric: true },
    {
      content: count === null ? "" : <CountBar count={count} longest={longest} />,
      className: "npq-bar-cell",
    },
  ];
}

function CsvLink({ dimensions, rows }: Omit<CountsProps, "name">) {
  const file = `data:text/csv;charset=utf-8,${encodeURIComponent(countsCsv(dimensions, rows))}`;
  return (
    <p className="govuk-body npq-no-print">
      <a
        className="govuk-link"
        href={file}
        download={`applications-by-${slugsOf(dimensions).replaceAll(",", "-")}.csv`}
      >
        Download these counts (CSV)
      </a>
    </p>
  );
}
