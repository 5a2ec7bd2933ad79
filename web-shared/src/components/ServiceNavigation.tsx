import { type ReactNode, useEffect, useState } from "react";
import { classNames } from "./class-names.ts";

export interface NavigationItem {
  text: ReactNode;
  href: string;
  /** The very page that is shown. */
  current?: boolean | undefined;
  /** A part of the service that the page belongs to. */
  active?: boolean | undefined;
}

export interface ServiceNavigationProps {
  serviceName?: string | undefined;
  serviceHref?: string | undefined;
  items: NavigationItem[];
  navigationId?: string | undefined;
  navigationLabel?: string | undefined;
  menuButtonText?: string | undefined;
  className?: string | undefined;
}

/** The links of the service. On a narrow window two or more of them fold behind a menu button. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const { serviceName, serviceHref, items, menuButtonText = "Menu", navigationId = "navigation" } = props;
  const collapses = items.length > 1;
  const { isNarrow, isOpen, toggle } = useFoldedMenu();
  // With the service's name it is a landmark of its own; links alone are one already.
  const Frame = serviceName ? "section" : "div";
  return (
    <Frame
      className={classNames("govuk-service-navigation", props.className)}
      data-module="govuk-service-navigation"
      aria-label={serviceName ? "Service information" : undefined}
    >
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          {serviceName && (
            <span className="govuk-service-navigation__service-name">
              {serviceHref ? (
                <a href={serviceHref} className="govuk-service-navigation__link">
                  {serviceName}
                </a>
              ) : (
                <span className="govuk-service-navigation__text">{serviceName}</span>
              )}
            </span>
          )}
          {items.length > 0 && (
            <nav
              aria-label={props.navigationLabel ?? menuButtonText}
              className="govuk-service-navigation__wrapper"
            >
              {collapses && (
                <button
                  type="button"
                  className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
                  aria-controls={navigationId}
                  aria-expanded={isNarrow ? isOpen : undefined}
                  hidden={!isNarrow}
                  aria-hidden={isNarrow ? undefined : true}
                  onClick={toggle}
                >
                  {menuButtonText}
                </button>
              )}
              <ul
                className="govuk-service-navigation__list"
                id={navigationId}
                hidden={collapses && isNarrow && !isOpen}
              >
                {items.map((item) => (
                  <NavigationEntry key={item.href} item={item} />
                ))}
              </ul>
            </nav>
          )}
        </div>
      </div>
    </Frame>
  );
}

function NavigationEntry({ item }: { item: NavigationItem }) {
  const marked = item.current || item.active;
  return (
    <li
      className={classNames(
        "govuk-service-navigation__item",
        marked && "govuk-service-navigation__item--active",
      )}
    >
      <a
        className="govuk-service-navigation__link"
        href={item.href}
        aria-current={marked ? (item.current ? "page" : "true") : undefined}
      >
        {marked ? (
          <strong className="govuk-service-navigation__active-fallback">{item.text}</strong>
        ) : (
          item.text
        )}
      </a>
    </li>
  );
}

/** The design system's tablet breakpoint. */
const WIDE = "(min-width: 40.0625em)";

function useFoldedMenu() {
  const [isNarrow, setNarrow] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const wide = window.matchMedia?.(WIDE);
    if (!wide) return;
    const follow = () => setNarrow(!wide.matches);
    follow();
    wide.addEventListener("change", follow);
    return () => wide.removeEventListener("change", follow);
  }, []);
  return { isNarrow, isOpen, toggle: () => setOpen((open) => !open) };
}
