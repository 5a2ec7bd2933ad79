import { RouterProvider } from "@tanstack/react-router";
import { type Client, Provider } from "urql";
import type { createConsoleRouter } from "./router.tsx";

interface ConsoleProps {
  client: Client;
  router: ReturnType<typeof createConsoleRouter>;
}

/** The whole front end. */
export function Console({ client, router }: ConsoleProps) {
  return (
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  );
}
