import {
  type ErrorComponentProps,
  Outlet,
  useRouteContext,
  useRouter,
  useRouterState,
} from "@tanstack/react-router";
import { useEffect, useSyncExternalStore } from "react";
import { ServiceUnavailableError } from "web-shared/graphql-request.ts";
import { arriveOnPage } from "web-shared/page/arrival.ts";
import { followInternalLinks } from "web-shared/page/internal-links.ts";
import { NotFoundPage } from "web-shared/page/NotFoundPage.tsx";
import { ProblemPage } from "web-shared/page/ProblemPage.tsx";
import { ServiceUnavailablePage } from "web-shared/page/ServiceUnavailablePage.tsx";
import { PageFrame } from "./features/frame/PageFrame.tsx";
import { SessionContext, useSession } from "./features/session/session.ts";
import { navigateWhenReady } from "./navigate-when-ready.ts";
import { SERVICE_NAME } from "./service-identity.ts";

/** The frame around every route, and what a single-page application has to do by hand between two of them. */
export function RootLayout() {
  const { sessions } = useRouteContext({ from: "__root__" });
  const session = useSyncExternalStore(sessions.subscribe, sessions.latest);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const router = useRouter();

  useEffect(() => followInternalLinks((href) => navigateWhenReady(router, href)), [router]);
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged, toLocation }) => {
        const isFirstPage = fromLocation === undefined;
        const moved = pathChanged || fromLocation?.searchStr !== toLocation.searchStr;
        // The page names itself in an effect of its own; wait for it.
        if (!isFirstPage && moved) requestAnimationFrame(() => arriveOnPage());
        // The navigation tells of the session, which ends and changes elsewhere too.
        sessions.current().catch(() => {});
      }),
    [router, sessions],
  );

  return (
    <SessionContext.Provider value={session}>
      <PageFrame path={path}>
        <Outlet />
      </PageFrame>
    </SessionContext.Provider>
  );
}

export function MissingPage() {
  const { supportEmail } = useSession();
  return <NotFoundPage service={SERVICE_NAME} supportEmail={supportEmail} />;
}

/** A route that failed: out of reach, or out of order. */
export function FailurePage({ error }: ErrorComponentProps) {
  const { supportEmail } = useSession();
  if (error instanceof ServiceUnavailableError) {
    return (
      <ServiceUnavailablePage
        service={SERVICE_NAME}
        supportEmail={supportEmail}
        whatIsKept="We keep the answers of a registration that you have started for 14 days."
      />
    );
  }
  return <ProblemPage service={SERVICE_NAME} supportEmail={supportEmail} />;
}
