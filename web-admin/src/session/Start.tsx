import { Navigate } from "@tanstack/react-router";
import { useQuery } from "urql";
import { Loading } from "web-shared/page/Loading.tsx";
import { StaffSessionDocument } from "../gql/graphql.ts";
import { QueryProblem } from "../query/QueryProblem.tsx";

/** The bare address of the site: the console for those who are signed in, the sign-in page for the rest. */
export function Start() {
  const [{ data, error }, ask] = useQuery({ query: StaffSessionDocument });
  if (error) return <QueryProblem error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  if (!data) return <Loading />;
  return <Navigate to={data.staffViewer ? "/admin" : "/sign-in"} replace />;
}
