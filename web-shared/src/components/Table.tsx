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
  className?: string | undefined;
}

export function Table({ caption, captionClassName, head, rows, firstCellIsHeader, className }: TableProps) {
  return (
    <table className={classNames("govuk-table", className)}>
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
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell, isHeader }: { cell: TableCell; isHeader: boolean }) {
  if (isHeader) {
    return (
      <th scope="row" className={classNames("govuk-table__header", cell.className)}>
        {cell.content}
      </th>
    );
  }
  return (
    <td
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
