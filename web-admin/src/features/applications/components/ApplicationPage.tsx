import type { ReactNode } from "react";
import { SideNavigation } from "web-shared/components/SideNavigation.tsx";
import { formatShortDate } from "web-shared/formatting/dates.ts";
import { ApplicationHeadingFragmentDoc } from "../../../gql/graphql.ts";
import { type FragmentType, unmask } from "../../../gql/index.ts";
import { Page } from "../../../layout/Page.tsx";

interface ApplicationPageProps {
  title: "Application details" | "Application history";
  application: FragmentType<typeof ApplicationHeadingFragmentDoc>;
  children: ReactNode;
}

/** The frame of each page about one application: its caption, its heading, its sister pages (admin.md §3.3). */
export function ApplicationPage({ title, application, children }: ApplicationPageProps) {
  const { id, user, course, createdAt } = unmask(ApplicationHeadingFragmentDoc, application);
  const caption = `${user.fullName}, ${course.name}, ${formatShortDate(createdAt)}`;
  const pages = [
    { text: "Application details", href: `/admin/applications/${id}` },
    { text: "Application history", href: `/admin/applications/${id}/history` },
  ];
  return (
    <Page
      title={title}
      sideNavigation={
        <SideNavigation
          label="Pages of this application"
          items={pages.map((page) => ({ ...page, current: page.text === title }))}
        />
      }
    >
      <span className="govuk-caption-m">{caption}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      {children}
    </Page>
  );
}
