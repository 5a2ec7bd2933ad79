import {
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  Outlet,
  type RouterHistory,
  useNavigate,
} from "@tanstack/react-router";
import { useEffect } from "react";
import { followInternalLinks } from "web-shared/page/internal-links.ts";
import { AnalyticsPage } from "./features/analytics/components/AnalyticsPage.tsx";
import { readAnalyticsSearch } from "./features/analytics/dimensions.ts";
import { readApplicationSearch } from "./features/applications/application-search.ts";
import { ApplicationDetailsPage } from "./features/applications/components/ApplicationDetailsPage.tsx";
import { ApplicationHistoryPage } from "./features/applications/components/ApplicationHistoryPage.tsx";
import { ApplicationsPage } from "./features/applications/components/ApplicationsPage.tsx";
import { EligibilityPage } from "./features/eligibility/components/EligibilityPage.tsx";
import { readEligibilitySearch } from "./features/eligibility/eligibility-search.ts";
import { CodePage } from "./features/sign-in/components/CodePage.tsx";
import { EmailPage } from "./features/sign-in/components/EmailPage.tsx";
import { SignOutPage } from "./features/sign-in/components/SignOutPage.tsx";
import { ConsoleFrame, PublicFrame } from "./layout/ConsoleFrame.tsx";
import { NotFound } from "./layout/NotFound.tsx";
import { homeOf } from "./session/areas.ts";
import { StaffSession, useStaff } from "./session/StaffSession.tsx";
import { IfSignedIn, Start } from "./session/Start.tsx";
import { readSignInSearch } from "./session/sign-in-search.ts";

const root = createRootRoute({
  component: Root,
  notFoundComponent: () => (
    <PublicFrame>
      <NotFound />
    </PublicFrame>
  ),
});

/** Sign-in and sign-out: pages that need no session. */
const open = createRoute({ getParentRoute: () => root, id: "open", component: OpenPages });

const start = createRoute({ getParentRoute: () => open, path: "/", component: Start });
const signIn = createRoute({
  getParentRoute: () => open,
  path: "/sign-in",
  validateSearch: readSignInSearch,
  component: () => <EmailPage {...signIn.useSearch()} />,
});
const signInCode = createRoute({
  getParentRoute: () => open,
  path: "/session/sign-in-code",
  validateSearch: readSignInSearch,
  component: () => <CodePage {...signInCode.useSearch()} />,
});
const signOut = createRoute({
  getParentRoute: () => open,
  path: "/sign-out",
  validateSearch: readSignInSearch,
  component: () => (
    <IfSignedIn>
      <SignOutPage {...signOut.useSearch()} />
    </IfSignedIn>
  ),
});

/** The console's address before it had its own (admin.md §2.2). */
const formerAddress = createRoute({
  getParentRoute: () => root,
  path: "/npq-separation/$",
  component: () => <Navigate to="/admin" replace />,
});

/** Everything below needs a member of staff. */
const staffOnly = createRoute({
  getParentRoute: () => root,
  path: "/admin",
  component: ConsolePages,
  notFoundComponent: NotFound,
});

const home = createRoute({ getParentRoute: () => staffOnly, path: "/", component: Home });
const applications = createRoute({
  getParentRoute: () => staffOnly,
  path: "/applications",
  validateSearch: readApplicationSearch,
  component: () => <ApplicationsPage search={applications.useSearch()} />,
});
const applicationDetails = createRoute({
  getParentRoute: () => staffOnly,
  path: "/applications/$id",
  component: () => <ApplicationDetailsPage id={applicationDetails.useParams().id} />,
});
const applicationHistory = createRoute({
  getParentRoute: () => staffOnly,
  path: "/applications/$id/history",
  component: () => <ApplicationHistoryPage id={applicationHistory.useParams().id} />,
});
const analytics = createRoute({
  getParentRoute: () => staffOnly,
  path: "/analytics",
  validateSearch: readAnalyticsSearch,
  component: () => <AnalyticsPage search={analytics.useSearch()} />,
});
const eligibilityCheck = createRoute({
  getParentRoute: () => staffOnly,
  path: "/eligibility-check",
  validateSearch: readEligibilitySearch,
  component: () => <EligibilityPage search={eligibilityCheck.useSearch()} />,
});

const routeTree = root.addChildren([
  open.addChildren([start, signIn, signInCode, signOut]),
  formerAddress,
  staffOnly.addChildren([
    home,
    applications,
    applicationDetails,
    applicationHistory,
    analytics,
    eligibilityCheck,
  ]),
]);

/** The console's pages over a history: the browser's, or one in memory for tests. */
export function createConsoleRouter(history: RouterHistory) {
  return createRouter({ routeTree, history, parseSearch, stringifySearch, scrollRestoration: false });
}

/** Addresses carry plain texts (`?page=2`), so that people can read and change them. */
function parseSearch(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}

function stringifySearch(search: Record<string, unknown>): string {
  const texts = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const query = new URLSearchParams(texts).toString();
  return query && `?${query}`;
}

function Root() {
  const navigate = useNavigate();
  useEffect(() => followInternalLinks((href) => void navigate({ href })), [navigate]);
  return <Outlet />;
}

function OpenPages() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}

function ConsolePages() {
  return (
    <StaffSession outside={(page) => <PublicFrame>{page}</PublicFrame>}>
      <ConsoleFrame>
        <Outlet />
      </ConsoleFrame>
    </StaffSession>
  );
}

function Home() {
  return <Navigate to={homeOf(useStaff().role)} replace />;
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
