import { count } from "web-shared/formatting/words.ts";

const PAGE_SIZE = 25;

interface ResultCountProps {
  total: number;
  page: number;
  /** Rows on this page. */
  shown: number;
  /** Another answer is on its way. */
  updating: boolean;
}

/** How many there are and which of them are shown; read out whenever it changes. */
export function ResultCount({ total, page, shown, updating }: ResultCountProps) {
  const first = (page - 1) * PAGE_SIZE + 1;
  const range = `Showing ${first} to ${first + shown - 1} of ${count(total, "application")}`;
  const settled = shown > 0 && total > shown ? range : count(total, "application");
  return (
    <p className="govuk-body govuk-!-font-weight-bold" role="status">
      {updating ? "Loading…" : settled}
    </p>
  );
}
