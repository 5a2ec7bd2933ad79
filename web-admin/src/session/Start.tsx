import { Navigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import { StaffSessionDocument } from "../gql/graphql.ts";
import { QueryResult } from "../query/QueryResult.tsx";

/** The bare address of the site: the console for those who are signed in, the sign-in page for the rest. */
export function Start() {
  return (
    <IfSignedIn>
      <Navigate to="/admin" replace />
    </IfSignedIn>
  );
}

/** Shows a page to those who are signed in; the others go to the sign-in page without a reproach. */
export function IfSignedIn({ children }: { children: ReactNode }) {
  const session = useQuery({ query: StaffSessionDocument });
  return (
    <QueryResult of={session}>
      {({ staffViewer }) => (staffViewer ? children : <Navigate to="/sign-in" replace />)}
    </QueryResult>
  );
}
