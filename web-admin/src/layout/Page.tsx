import { type ReactNode, useEffect } from "react";
import { arriveOnPage } from "web-shared/page/arrival.ts";
import { PageContent } from "web-shared/page/Layout.tsx";
import { useTitle } from "web-shared/page/title.ts";
import { SERVICE } from "./service.ts";

export interface PageProps {
  /** What the document is called, before the service's name. */
  title: string;
  hasErrors?: boolean;
  width?: "two-thirds" | "full";
  /** The links to the sister pages, in the left quarter. */
  sideNavigation?: ReactNode;
  children: ReactNode;
}

/** One page of the console: its title, its `main`, and the focus on its heading when one arrives. */
export function Page({ title, hasErrors = false, width = "full", sideNavigation, children }: PageProps) {
  useTitle(title, { service: SERVICE, hasError: hasErrors });
  useArrival(title);
  if (!sideNavigation) return <PageContent width={width}>{children}</PageContent>;
  return (
    <PageContent width="full">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-quarter npq-no-print">{sideNavigation}</div>
        <div className="govuk-grid-column-three-quarters npq-print-wide">{children}</div>
      </div>
    </PageContent>
  );
}

let isFirstPage = true;

/** The browser itself takes care of the first page; from then on each new title is an arrival. */
function useArrival(title: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new page.
  useEffect(() => {
    if (!isFirstPage) arriveOnPage();
    isFirstPage = false;
  }, [title]);
}
