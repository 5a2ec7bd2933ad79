import { useLoaderData, useRouteContext } from "@tanstack/react-router";
import type { LoadedStep } from "./load-step.ts";
import { StepPage } from "./StepPage.tsx";

export function StepRoute() {
  return <FreshStep loaded={useLoaderData({ from: "/registration/$slug" })} />;
}

export function ChangedStepRoute() {
  return <FreshStep loaded={useLoaderData({ from: "/registration/$slug/change" })} />;
}

/** Each step starts with empty errors and its own stored answer, even when two of the same kind follow one another. */
function FreshStep({ loaded }: { loaded: LoadedStep }) {
  const { client } = useRouteContext({ from: "__root__" });
  return <StepPage key={loaded.address} loaded={loaded} client={client} />;
}
