import { createMemoryHistory } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createGraphqlClient } from "web-shared/graphql-client.ts";
import { Console } from "../src/Console.tsx";
import { createConsoleRouter } from "../src/router.tsx";

/** Opens the whole console at an address, as a browser would. */
export function openConsole(address: string) {
  const router = createConsoleRouter(createMemoryHistory({ initialEntries: [address] }));
  const { container } = render(<Console client={createGraphqlClient()} router={router} />);
  return {
    user: userEvent.setup(),
    page: container,
    /** The address as the browser would show it now. */
    address: () => router.latestLocation.href,
  };
}
