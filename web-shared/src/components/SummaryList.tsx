import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface SummaryAction {
  text: ReactNode;
  href: string;
  /** Read out after the text, e.g. "course" for "Change course". */
  visuallyHiddenText?: string | undefined;
  className?: string | undefined;
}

export interface SummaryListRow {
  /** For React; the key's text when that is plain. */
  id?: string | undefined;
  key: ReactNode;
  value: ReactNode;
  actions?: SummaryAction[] | undefined;
  className?: string | undefined;
}

export interface SummaryListProps {
  rows: SummaryListRow[];
  className?: string | undefined;
  /** The title of the card around the list, for the hidden text of its actions. */
  cardTitle?: ReactNode;
}

export function SummaryList({ rows, className, cardTitle }: SummaryListProps) {
  const someRowHasActions = rows.some((row) => row.actions?.length);
  return (
    <dl className={classNames("govuk-summary-list", className)}>
      {rows.map((row, index) => (
        <div
          key={row.id ?? (typeof row.key === "string" ? row.key : index)}
          className={classNames(
            "govuk-summary-list__row",
            someRowHasActions && !row.actions && "govuk-summary-list__row--no-actions",
            row.className,
          )}
        >
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.actions && row.actions.length > 0 && (
            <dd className="govuk-summary-list__actions">
              <Actions
                actions={row.actions}
                cardTitle={cardTitle}
                listClass="govuk-summary-list__actions-list"
                itemClass="govuk-summary-list__actions-list-item"
              />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

export interface SummaryCardProps {
  title: ReactNode;
  headingLevel?: 1 | 2 | 3 | 4 | undefined;
  actions?: SummaryAction[] | undefined;
  rows: SummaryListRow[];
  className?: string | undefined;
  listClassName?: string | undefined;
}

export function SummaryCard({
  title,
  headingLevel = 2,
  actions = [],
  rows,
  className,
  listClassName,
}: SummaryCardProps) {
  const Heading = `h${headingLevel}` as const;
  const [only, ...others] = actions;
  return (
    <div className={classNames("govuk-summary-card", className)}>
      <div className="govuk-summary-card__title-wrapper">
        <Heading className="govuk-summary-card__title">{title}</Heading>
        {only && others.length === 0 && (
          <div className="govuk-summary-card__actions">
            <ActionLink action={only} cardTitle={title} />
          </div>
        )}
        {others.length > 0 && (
          <Actions
            actions={actions}
            cardTitle={title}
            listClass="govuk-summary-card__actions"
            itemClass="govuk-summary-card__action"
          />
        )}
      </div>
      <div className="govuk-summary-card__content">
        <SummaryList rows={rows} className={listClassName} cardTitle={title} />
      </div>
    </div>
  );
}

interface ActionsProps {
  actions: SummaryAction[];
  cardTitle?: ReactNode;
  listClass: string;
  itemClass: string;
}

function Actions({ actions, cardTitle, listClass, itemClass }: ActionsProps) {
  const [only, ...others] = actions;
  if (only && others.length === 0) return <ActionLink action={only} cardTitle={cardTitle} />;
  return (
    <ul className={listClass}>
      {actions.map((action, index) => (
        <li key={`${action.href}-${index + 1}`} className={itemClass}>
          <ActionLink action={action} cardTitle={cardTitle} />
        </li>
      ))}
    </ul>
  );
}

function ActionLink({ action, cardTitle }: { action: SummaryAction; cardTitle?: ReactNode }) {
  const { text, href, visuallyHiddenText, className } = action;
  return (
    <a className={classNames("govuk-link", className)} href={href}>
      {text}
      {(visuallyHiddenText || cardTitle) && (
        <span className="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  );
}
