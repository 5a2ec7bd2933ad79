import { createContext, type ReactNode, useContext } from "react";
import { useQuery } from "urql";
import { Loading } from "web-shared/page/Loading.tsx";
import { StaffSessionDocument, type StaffSessionQuery } from "../gql/graphql.ts";
import { QueryProblem } from "../query/QueryProblem.tsx";
import { SignInNeeded } from "./SignInNeeded.tsx";

/** The member of staff who is signed in. */
export type Staff = NonNullable<StaffSessionQuery["staffViewer"]>["staff"];

const StaffContext = createContext<Staff | null>(null);

interface StaffSessionProps {
  /** The frame of what is shown while nobody is known to be signed in. */
  outside: (page: ReactNode) => ReactNode;
  children: ReactNode;
}

/** Shows the console to a member of staff; anyone else is asked to sign in. */
export function StaffSession({ outside, children }: StaffSessionProps) {
  const [{ data, error }, ask] = useQuery({ query: StaffSessionDocument });
  if (error)
    return outside(<QueryProblem error={error} retry={() => ask({ requestPolicy: "network-only" })} />);
  if (!data) return outside(<Loading />);
  if (!data.staffViewer) return <SignInNeeded reason="unauthorised" />;
  return <StaffContext value={data.staffViewer.staff}>{children}</StaffContext>;
}

/** Who is signed in; only below `StaffSession`. */
export function useStaff(): Staff {
  const staff = useContext(StaffContext);
  if (!staff) throw new Error("A page of the console was shown outside of a staff session");
  return staff;
}
