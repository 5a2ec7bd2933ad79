import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createGraphqlClient } from "web-shared/graphql-client.ts";
import { createAppRouter } from "./router.tsx";

const container = document.getElementById("app");
if (!container) throw new Error("index.html has no #app.");

createRoot(container).render(
  <StrictMode>
    <RouterProvider router={createAppRouter(createGraphqlClient())} />
  </StrictMode>,
);
