import type { ReactNode } from "react";
import type { UseQueryExecute, UseQueryState } from "urql";
import { Loading } from "web-shared/page/Loading.tsx";
import { QueryProblem } from "./QueryProblem.tsx";

interface QueryResultProps<Data> {
  of: [UseQueryState<Data>, UseQueryExecute];
  children: (data: Data) => ReactNode;
}

/** Shows a page once its answer is there; until then, or instead, what there is to say. */
export function QueryResult<Data>({ of: [{ data, error }, ask], children }: QueryResultProps<Data>) {
  if (error) return <QueryProblem error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  return data === undefined ? <Loading /> : children(data);
}
