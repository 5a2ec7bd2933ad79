import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from "@tanstack/react-router";
import type { Client } from "@urql/core";
import { ServiceUnavailableError } from "web-shared/graphql-request.ts";
import { Loading } from "web-shared/page/Loading.tsx";
import { type SessionSource, sessionSource } from "./features/session/session-source.ts";
import { FailurePage, MissingPage, RootLayout } from "./root-layout.tsx";

export interface RouterContext {
  client: Client;
  sessions: SessionSource;
}

const root = createRootRouteWithContext<RouterContext>()({
  loader: ({ context }) => context.sessions.current(),
  component: RootLayout,
  notFoundComponent: MissingPage,
  errorComponent: FailurePage,
});

const page = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path }) as const;

/** Which of two pages is shown hangs on whether registration is open to this viewer (registration.md §5.6). */
function onlyWhile(wanted: "open" | "closed", otherwise: "/" | "/registration_closed") {
  return async ({ context }: { context: RouterContext }) => {
    const { registrationOpen } = await context.sessions.current();
    if (registrationOpen === undefined)
      throw new ServiceUnavailableError("Nobody knows if registration is open.");
    if (registrationOpen !== (wanted === "open"))
      throw redirect({ to: otherwise, search: true, replace: true });
  };
}

const start = createRoute({
  ...page("/"),
  beforeLoad: onlyWhile("open", "/registration_closed"),
  component: lazyRouteComponent(() => import("./features/start/StartPage.tsx"), "StartPage"),
});

const closedRegistrationException = createRoute({
  ...page("/closed_registration_exception"),
  beforeLoad: onlyWhile("closed", "/"),
  component: lazyRouteComponent(() => import("./features/start/StartPage.tsx"), "StartPage"),
});

const registrationClosed = createRoute({
  ...page("/registration_closed"),
  beforeLoad: onlyWhile("closed", "/"),
  component: lazyRouteComponent(
    () => import("./features/start/RegistrationClosedPage.tsx"),
    "RegistrationClosedPage",
  ),
});

const closedMidJourney = createRoute({
  ...page("/registration/closed"),
  beforeLoad: onlyWhile("closed", "/"),
  component: lazyRouteComponent(
    () => import("./features/start/ClosedMidJourneyPage.tsx"),
    "ClosedMidJourneyPage",
  ),
});

const chooseNpqAndProvider = createRoute({
  ...page("/choose-an-npq-and-provider"),
  component: lazyRouteComponent(
    () => import("./features/start/ChooseNpqAndProviderPage.tsx"),
    "ChooseNpqAndProviderPage",
  ),
});

const registration = createRoute({
  ...page("/registration"),
  beforeLoad: () => {
    throw redirect({ to: "/", replace: true });
  },
});

const step = createRoute({
  ...page("/registration/$slug"),
  loader: async ({ context, params }) => {
    const { loadStep } = await import("./features/journey/load-step.ts");
    return loadStep(context, params.slug, "FORWARD");
  },
  component: lazyRouteComponent(() => import("./features/journey/StepRoute.tsx"), "StepRoute"),
});

const changedStep = createRoute({
  ...page("/registration/$slug/change"),
  loader: async ({ context, params }) => {
    const { loadStep } = await import("./features/journey/load-step.ts");
    return loadStep(context, params.slug, "CHANGE");
  },
  component: lazyRouteComponent(() => import("./features/journey/StepRoute.tsx"), "ChangedStepRoute"),
});

const account = createRoute({
  ...page("/account"),
  loader: async ({ context }) => {
    const { loadAccount } = await import("./features/account/load-account.ts");
    return loadAccount(context.client);
  },
  component: lazyRouteComponent(() => import("./features/account/account-routes.tsx"), "AccountRoute"),
});

const ownRegistration = createRoute({
  ...page("/accounts/user_registrations/$id"),
  validateSearch: (search: Record<string, unknown>): { success?: boolean } =>
    search.success === true || search.success === "true" ? { success: true } : {},
  loader: async ({ context, params }) => {
    const { loadRegistration } = await import("./features/account/load-account.ts");
    return loadRegistration(context.client, params.id);
  },
  component: lazyRouteComponent(() => import("./features/account/account-routes.tsx"), "RegistrationRoute"),
});

const changeCourse = createRoute({
  ...page("/registration/change-your-course-or-provider"),
  beforeLoad: async ({ context }) => {
    const { viewer, registrationOpen } = await context.sessions.current();
    if (!viewer) throw redirect({ to: "/", replace: true });
    if (registrationOpen === false) throw redirect({ to: "/registration_closed/change", replace: true });
  },
  component: lazyRouteComponent(() => import("./features/account/account-routes.tsx"), "ChangeCourseRoute"),
});

const changeCourseWhileClosed = createRoute({
  ...page("/registration_closed/change"),
  beforeLoad: onlyWhile("closed", "/"),
  component: lazyRouteComponent(
    () => import("./features/account/account-routes.tsx"),
    "ChangeCourseClosedRoute",
  ),
});

const signOut = createRoute({
  ...page("/sign-out"),
  beforeLoad: async ({ context }) => {
    const { viewer } = await context.sessions.current();
    if (!viewer) throw redirect({ to: "/", replace: true });
  },
  component: lazyRouteComponent(() => import("./features/sign-in/SignOutPage.tsx"), "SignOutPage"),
});

const cookies = createRoute({
  ...page("/cookies"),
  component: lazyRouteComponent(() => import("./features/cookies/CookiesPage.tsx"), "CookiesPage"),
});

const privacy = createRoute({
  ...page("/privacy"),
  component: lazyRouteComponent(() => import("./features/static-pages/PrivacyPage.tsx"), "PrivacyPage"),
});

const accessibility = createRoute({
  ...page("/accessibility-statement"),
  component: lazyRouteComponent(
    () => import("./features/static-pages/AccessibilityPage.tsx"),
    "AccessibilityPage",
  ),
});

const routes = root.addChildren([
  start,
  closedRegistrationException,
  registrationClosed,
  closedMidJourney,
  chooseNpqAndProvider,
  registration,
  step,
  changedStep,
  account,
  ownRegistration,
  changeCourse,
  changeCourseWhileClosed,
  signOut,
  cookies,
  privacy,
  accessibility,
]);

/** The application's router; tests bring a history of their own. */
export function createAppRouter(client: Client, history?: RouterHistory) {
  return createRouter({
    routeTree: routes,
    history,
    context: { client, sessions: sessionSource(client) },
    defaultPendingComponent: Loading,
    defaultErrorComponent: FailurePage,
    defaultNotFoundComponent: MissingPage,
    // A page of somebody's registration is read from the server each time, never from memory.
    defaultStaleTime: 0,
    defaultGcTime: 0,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
