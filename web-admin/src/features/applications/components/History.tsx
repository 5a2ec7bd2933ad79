import { Details } from "web-shared/components/Details.tsx";
import { InsetText } from "web-shared/components/InsetText.tsx";
import { formatShortDate, formatShortDateTime } from "web-shared/formatting/dates.ts";
import { humanise } from "web-shared/formatting/words.ts";
import { type HistoryItemFragment, HistoryItemFragmentDoc } from "../../../gql/graphql.ts";
import { type FragmentType, unmask } from "../../../gql/index.ts";

/** The changes of an application as a timeline. */
export function History({ entries }: { entries: readonly FragmentType<typeof HistoryItemFragmentDoc>[] }) {
  if (entries.length === 0) return <p className="govuk-body">Nothing has changed since it was received.</p>;
  return (
    <ol className="npq-timeline">
      {unmask(HistoryItemFragmentDoc, entries).map((entry) => (
        <Change key={`${entry.at} ${entry.field}`} entry={entry} />
      ))}
    </ol>
  );
}

function Change({ entry }: { entry: HistoryItemFragment }) {
  return (
    <li className="npq-timeline__entry">
      <h2 className="npq-timeline__title">{readableTitle(entry)}</h2>
      <p className="npq-timeline__byline">
        By {entry.author.display}, <time dateTime={entry.at}>{formatShortDateTime(entry.at)}</time>
      </p>
      {entry.reason && <InsetText>Reason: {humanise(entry.reason.replaceAll("-", " "))}</InsetText>}
      {entry.fundingStatusCode && (
        <ul className="govuk-list govuk-list--bullet">
          <li className="npq-break">Status code: {entry.fundingStatusCode}</li>
        </ul>
      )}
      {entry.noteText && (
        <Details summary="Show the note">
          <p className="npq-note">{entry.noteText}</p>
        </Details>
      )}
    </li>
  );
}

/** The title as the server words it, but with an instant or a day written as everywhere else on the page. */
function readableTitle({ title, to }: HistoryItemFragment): string {
  if (typeof to !== "string" || !title.endsWith(to)) return title;
  const before = title.slice(0, -to.length);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(to)) return before + formatShortDateTime(to);
  return /^\d{4}-\d{2}-\d{2}$/.test(to) ? before + formatShortDate(to) : title;
}
