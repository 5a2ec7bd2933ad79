import type { ReactNode } from "react";
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
      <header className="govuk-template__header">{header}</header>
      {beforeContent}
      {children}
      <footer className="govuk-template__footer">{footer}</footer>
      <Announcer />
    </>
  );
}

export interface PageContentProps {
  /** Back link or breadcrumbs, above `main`. */
  navigation?: ReactNode;
  /** `full` for tables that need the room. */
  width?: "two-thirds" | "full" | undefined;
  children: ReactNode;
}

/** The one `main` of a page, two thirds wide as reading wants it. */
export function PageContent({ navigation, width = "two-thirds", children }: PageContentProps) {
  return (
    <div className="govuk-width-container">
      {navigation}
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
