import type { ReactNode } from "react";
import { BackLink } from "../components/BackLink.tsx";
import { SkipLink } from "../components/SkipLink.tsx";
import { Announcer } from "./Announcer.tsx";

export interface LayoutProps {
  /** Cookie banner, if a choice is still open. */
  cookieBanner?: ReactNode;
  /** Header and service navigation. */
  header: ReactNode;
  /** Phase banner, maintenance banner. */
  beforeContent?: ReactNode;
  footer: ReactNode;
  children: ReactNode;
}

/** The frame of every page, in the design system's order. The page itself brings `PageContent`. */
export function Layout({ cookieBanner, header, beforeContent, footer, children }: LayoutProps) {
  return (
    <>
      <SkipLink />
      {cookieBanner}
      <header className="govuk-template__header">
        {header}
        {beforeContent}
      </header>
      {children}
      <footer className="govuk-template__footer">{footer}</footer>
      <Announcer />
    </>
  );
}

export interface PageContentProps {
  /** Where the back link above `main` leads; none without. */
  backHref?: string | undefined;
  /** Breadcrumbs, in the back link's place. */
  breadcrumbs?: ReactNode;
  /** `full` for tables that need the room. */
  width?: "two-thirds" | "full" | undefined;
  children: ReactNode;
}

/** The one `main` of a page, two thirds wide as reading wants it. */
export function PageContent({ backHref, breadcrumbs, width = "two-thirds", children }: PageContentProps) {
  return (
    <div className="govuk-width-container">
      {breadcrumbs}
      {backHref && (
        // A landmark, so that everything on the page stands in one.
        <nav aria-label="Back">
          <BackLink href={backHref} />
        </nav>
      )}
      <main className="govuk-main-wrapper" id="main-content">
        {width === "full" ? (
          children
        ) : (
          <div className="govuk-grid-row">
            <div className="govuk-grid-column-two-thirds">{children}</div>
          </div>
        )}
      </main>
    </div>
  );
}
