import { Fragment } from "react";

const ADDRESS = /(https:\/\/[^\s)]+[^\s).,]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** Text from the server, in which web and e-mail addresses can be followed. */
export function LinkedText({ text }: { text: string }) {
  // Splitting by one group puts the addresses at the odd places.
  return text.split(ADDRESS).map((part, index) =>
    index % 2 === 1 ? (
      <a
        key={`${part}-${index}`}
        className="govuk-link npq-breakable"
        href={part.startsWith("https:") ? part : `mailto:${part}`}
      >
        {part}
      </a>
    ) : (
      <Fragment key={`text-${index}`}>{part}</Fragment>
    ),
  );
}

export function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <p key={text} className="govuk-body">
      <LinkedText text={text} />
    </p>
  ));
}
