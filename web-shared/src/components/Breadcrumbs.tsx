import { classNames } from "./class-names.ts";

export interface Breadcrumb {
  text: string;
  /** Left out for the current page. */
  href?: string | undefined;
}

export interface BreadcrumbsProps {
  items: Breadcrumb[];
  label?: string | undefined;
  className?: string | undefined;
  collapseOnMobile?: boolean | undefined;
}

export function Breadcrumbs({ items, label = "Breadcrumb", className, collapseOnMobile }: BreadcrumbsProps) {
  return (
    <nav
      className={classNames(
        "govuk-breadcrumbs",
        className,
        collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile",
      )}
      aria-label={label}
    >
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ text, href }) => (
          <li
            key={href ?? text}
            className="govuk-breadcrumbs__list-item"
            aria-current={href === undefined ? "page" : undefined}
          >
            {href === undefined ? (
              text
            ) : (
              <a className="govuk-breadcrumbs__link" href={href}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
