import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { createGraphqlClient } from "web-shared/graphql-client.ts";
import { createAppRouter } from "../src/router.tsx";

export interface RenderedApp {
  /** The address that is shown now. */
  address(): string;
  go(href: string): Promise<void>;
  back(): void;
}

/** Opens the whole application at an address, and waits for the page's heading. */
export async function renderApp(address: string, state: Record<string, unknown> = {}): Promise<RenderedApp> {
  const history = createMemoryHistory({ initialEntries: ["/privacy"] });
  history.replace(address, state);
  const router = createAppRouter(createGraphqlClient(), history);
  // What a route's error page has caught is no defect of the test.
  render(<RouterProvider router={router} />, { onCaughtError: () => {} });
  await screen.findByRole("heading", { level: 1 });
  return {
    address: () => router.state.location.href,
    go: (href) => router.navigate({ href }),
    back: () => history.back(),
  };
}
