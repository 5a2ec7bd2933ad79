import { classNames } from "./class-names.ts";

export interface SideNavigationItem {
  text: string;
  href: string;
  /** The very page that is shown. */
  current?: boolean | undefined;
}

export interface SideNavigationProps {
  label: string;
  items: SideNavigationItem[];
  className?: string | undefined;
}

/** The links to the sister pages of a page; the design system has none of its own, so the look is in `index.scss`. */
export function SideNavigation({ label, items, className }: SideNavigationProps) {
  return (
    <nav className={classNames("npq-side-navigation", className)} aria-label={label}>
      <ul className="npq-side-navigation__list">
        {items.map(({ text, href, current }) => (
          <li
            key={href}
            className={classNames(
              "npq-side-navigation__item",
              current && "npq-side-navigation__item--current",
            )}
          >
            <a className="npq-side-navigation__link" href={href} aria-current={current ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
