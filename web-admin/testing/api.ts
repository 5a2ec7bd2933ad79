import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildSchema, GraphQLError, graphql } from "graphql";
import { vi } from "vitest";

const schema = buildSchema(readFileSync(resolve("../schema.graphql"), "utf8"));

/** The HTTP status of a request that is refused as a whole. */
const STATUSES: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

/** What the front end asked. */
export interface Request {
  operationName: string;
  variables: Record<string, unknown>;
}

/** The answers of the API by root field: a value, or a function of the field's arguments. */
export type Answers = Record<string, unknown>;

/**
 * An API that stands in for the real one at the level of `fetch`. It executes each request against the schema, so
 * that no test can rest on an answer that the contract does not allow.
 *
 * @returns what was asked, in order
 */
export function anApi(answers: Answers): Request[] {
  const requests: Request[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_, init) => {
    const { query, variables, operationName } = JSON.parse(String(init?.body));
    requests.push({ operationName, variables });
    const answer = await graphql({
      schema,
      source: query,
      operationName,
      variableValues: variables,
      rootValue: answers,
    });
    const code = answer.data ? undefined : answer.errors?.[0]?.extensions.code;
    return Response.json(answer, { status: STATUSES[String(code)] ?? 200 });
  });
  return requests;
}

/** No answer at all: the network or the server is down. */
export function noApi() {
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("Failed to fetch"));
}

/** An answer that refuses with one of the top-level codes of admin.md §4.1. */
export function refused(code: string): () => never {
  return () => {
    throw new GraphQLError("Refused", { extensions: { code } });
  };
}
