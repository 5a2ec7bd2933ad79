import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from "react";
import { classNames } from "./class-names.ts";

export interface Tab {
  id: string;
  label: string;
  content: ReactNode;
}

export interface TabsProps {
  id?: string | undefined;
  title?: string | undefined;
  items: Tab[];
  className?: string | undefined;
}

/** Panels of which one is shown. Arrow keys move between the tabs, as the ARIA practice asks. */
export function Tabs({ id, title = "Contents", items, className }: TabsProps) {
  const [selected, select] = useState(items[0]?.id);

  const open = (event: MouseEvent<HTMLAnchorElement>, tab: Tab) => {
    event.preventDefault();
    select(tab.id);
  };
  const moveWithArrows = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const target = step && items[items.findIndex((tab) => tab.id === selected) + step];
    if (!target) return;
    event.preventDefault();
    select(target.id);
    document.getElementById(`tab_${target.id}`)?.focus();
  };
  return (
    <div id={id} className={classNames("govuk-tabs", className)} data-module="govuk-tabs">
      <h2 className="govuk-tabs__title">{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the design system's tab list is an ul. */}
      <ul className="govuk-tabs__list" role="tablist" onKeyDown={moveWithArrows}>
        {items.map((tab) => (
          <li
            key={tab.id}
            role="presentation"
            className={classNames(
              "govuk-tabs__list-item",
              tab.id === selected && "govuk-tabs__list-item--selected",
            )}
          >
            <a
              id={`tab_${tab.id}`}
              className="govuk-tabs__tab"
              href={`#${tab.id}`}
              role="tab"
              aria-controls={tab.id}
              aria-selected={tab.id === selected}
              tabIndex={tab.id === selected ? 0 : -1}
              onClick={(event) => open(event, tab)}
            >
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
      {items.map((tab) => (
        <div
          key={tab.id}
          id={tab.id}
          role="tabpanel"
          aria-labelledby={`tab_${tab.id}`}
          className={classNames("govuk-tabs__panel", tab.id !== selected && "govuk-tabs__panel--hidden")}
        >
          {tab.content}
        </div>
      ))}
    </div>
  );
}
