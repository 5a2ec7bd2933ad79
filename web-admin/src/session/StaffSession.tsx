import { createContext, type ReactNode, useContext } from "react";
import { useQuery } from "urql";
import { StaffSessionDocument, type StaffSessionQuery } from "../gql/graphql.ts";
import { QueryProblem } from "../query/QueryProblem.tsx";
import { Loading } from "../query/Loading.tsx";
import { SignInNeeded } from "./SignInNeeded.tsx";

/** The member of staff who is signed in. */
export type Staff = NonNullable<StaffSessionQuery["staffViewer"]>["staff"];

const StaffContext = createContext<Staff | null>(null);

/** Shows the console to a member of staff; anyone else is asked to sign in. */
export function StaffSession({ children }: { children: ReactNode }) {
  const [{ data, error }, ask] = useQuery({ query: StaffSessionDocument });
  if (error) return <QueryProblem error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  if (!data) return <Loading />;
  if (!data.staffViewer) return <SignInNeeded reason="unauthorised" />;
  return <StaffContext value={data.staffViewer.staff}>{children}</StaffContext>;
}

/** Who is signed in; only below `StaffSession`. */
export function useStaff(): Staff {
  const staff = useContext(StaffContext);
  if (!staff) throw new Error("A page of the console was shown outside of a staff session");
  return staff;
}
