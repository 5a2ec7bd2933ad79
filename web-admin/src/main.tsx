import { createBrowserHistory } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createGraphqlClient } from "web-shared/graphql-client.ts";
import { Console } from "./Console.tsx";
import { createConsoleRouter } from "./router.tsx";

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no place for the console");

createRoot(place).render(
  <StrictMode>
    <Console client={createGraphqlClient()} router={createConsoleRouter(createBrowserHistory())} />
  </StrictMode>,
);
