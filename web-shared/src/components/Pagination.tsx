import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface PageLink {
  href: string;
  text?: ReactNode;
  /** What the neighbouring page is called; shown when there are no numbers. */
  labelText?: string | undefined;
}

export type PageItem = { number: number; href: string; current?: boolean | undefined } | { ellipsis: true };

export interface PaginationProps {
  previous?: PageLink | undefined;
  next?: PageLink | undefined;
  items?: PageItem[] | undefined;
  landmarkLabel?: string | undefined;
  className?: string | undefined;
}

export function Pagination({
  previous,
  next,
  items,
  landmarkLabel = "Pagination",
  className,
}: PaginationProps) {
  const block = !items && Boolean(previous || next);
  return (
    <nav
      className={classNames("govuk-pagination", block && "govuk-pagination--block", className)}
      aria-label={landmarkLabel}
    >
      {previous && <NeighbourLink link={previous} direction="prev" block={block} />}
      {items && (
        <ul className="govuk-pagination__list">
          {items.map((item, index) => (
            <NumberedPage key={"number" in item ? item.number : `gap-${index + 1}`} item={item} />
          ))}
        </ul>
      )}
      {next && <NeighbourLink link={next} direction="next" block={block} />}
    </nav>
  );
}

/** First, last, current and its neighbours, with gaps for the rest: `1 … 4 5 6 … 20`. */
export function pageItems(current: number, total: number, hrefOf: (page: number) => string): PageItem[] {
  const shown = [...new Set([1, current - 1, current, current + 1, total])].filter(
    (n) => n >= 1 && n <= total,
  );
  return shown.flatMap((number, index): PageItem[] => {
    const item = { number, href: hrefOf(number), current: number === current };
    const before = shown[index - 1];
    if (before === undefined || number - before === 1) return [item];
    if (number - before === 2) return [{ number: number - 1, href: hrefOf(number - 1) }, item];
    return [{ ellipsis: true }, item];
  });
}

function NumberedPage({ item }: { item: PageItem }) {
  if ("ellipsis" in item)
    return <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li className={classNames("govuk-pagination__item", item.current && "govuk-pagination__item--current")}>
      <a
        className="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={`Page ${item.number}`}
        aria-current={item.current ? "page" : undefined}
      >
        {item.number}
      </a>
    </li>
  );
}

interface NeighbourLinkProps {
  link: PageLink;
  direction: "prev" | "next";
  block: boolean;
}

function NeighbourLink({ link, direction, block }: NeighbourLinkProps) {
  const text = link.text ?? (
    <>
      {direction === "prev" ? "Previous" : "Next"}
      <span className="govuk-visually-hidden"> page</span>
    </>
  );
  return (
    <div className={`govuk-pagination__${direction}`}>
      <a className="govuk-link govuk-pagination__link" href={link.href} rel={direction}>
        {(block || direction === "prev") && <Arrow direction={direction} />}{" "}
        <span
          className={classNames(
            "govuk-pagination__link-title",
            block && !link.labelText && "govuk-pagination__link-title--decorated",
          )}
        >
          {text}
        </span>
        {link.labelText && block && (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!block && direction === "next" && <Arrow direction={direction} />}
      </a>
    </div>
  );
}

const ARROWS = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
} as const;

function Arrow({ direction }: { direction: "prev" | "next" }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[direction]} />
    </svg>
  );
}
