import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface TableHeading {
  text: ReactNode;
  numeric?: boolean | undefined;
  className?: string | undefined;
}

export interface TableCell {
  content: ReactNode;
  numeric?: boolean | undefined;
  className?: string | undefined;
}

export interface TableRow {
  id: string;
  cells: TableCell[];
}

export interface TableProps {
  caption?: ReactNode;
  captionClassName?: string | undefined;
  head?: TableHeading[] | undefined;
  rows: TableRow[];
  firstCellIsHeader?: boolean | undefined;
  /** On a narrow window each row becomes a block, each cell a line with its heading in front. */
  stacks?: boolean | undefined;
  className?: string | undefined;
}

export function Table(props: TableProps) {
  const { caption, captionClassName, head, rows, firstCellIsHeader, stacks, className } = props;
  return (
    <table className={classNames("govuk-table", stacks && "npq-table--stacks", className)}>
      {caption && (
        <caption className={classNames("govuk-table__caption", captionClassName)}>{caption}</caption>
      )}
      {head && (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {head.map((heading, index) => (
              <th
                key={typeof heading.text === "string" ? heading.text : index}
                scope="col"
                className={classNames(
                  "govuk-table__header",
                  heading.numeric && "govuk-table__header--numeric",
                  heading.className,
                )}
              >
                {heading.text}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <tr key={row.id} className="govuk-table__row">
            {row.cells.map((cell, column) => (
              <Cell
                key={`${row.id}-${column + 1}`}
                cell={cell}
                isHeader={Boolean(firstCellIsHeader) && column === 0}
                label={stacks ? head?.[column]?.text : undefined}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  cell: TableCell;
  isHeader: boolean;
  label: ReactNode;
}

function Cell({ cell, isHeader, label }: CellProps) {
  const shownLabel = typeof label === "string" ? label : undefined;
  if (isHeader) {
    return (
      <th scope="row" className={classNames("govuk-table__header", cell.className)} data-label={shownLabel}>
        {cell.content}
      </th>
    );
  }
  return (
    <td
      data-label={shownLabel}
      className={classNames(
        "govuk-table__cell",
        cell.numeric && "govuk-table__cell--numeric",
        cell.className,
      )}
    >
      {cell.content}
    </td>
  );
}
