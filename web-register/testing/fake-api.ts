import { vi } from "vitest";

type Variables = Record<string, unknown>;
type Answer = Record<string, unknown> | { errors: { message: string; extensions: { code: string } }[] };

export interface FakeApi {
  /** The variables of every request for an operation, in order. */
  asked(operation: string): Variables[];
}

/** Answers requests at the transport, by the name of their operation. An operation without an answer fails the test. */
export function fakeApi(answers: Record<string, (variables: Variables) => Answer>): FakeApi {
  const requests: { operation: string; variables: Variables }[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const { operationName: operation, variables = {} } = JSON.parse(String(init.body));
    if (url !== "/graphql" || init.method !== "POST")
      throw new Error(`Unexpected request: ${init.method} ${url}`);
    const answer = answers[operation];
    if (!answer) throw new Error(`Nobody answers ${operation}.`);
    requests.push({ operation, variables });
    const given = answer(variables);
    const body = "errors" in given ? { data: null, ...given } : { data: given };
    return new Response(JSON.stringify(body), { headers: { "Content-Type": "application/json" } });
  });
  return {
    asked: (operation) =>
      requests.filter((request) => request.operation === operation).map(({ variables }) => variables),
  };
}

/** The API is down: the front end's own server says so. */
export function apiThatIsDown() {
  vi.stubGlobal("fetch", async () => {
    const body = { errors: [{ message: "down", extensions: { code: "SERVICE_UNAVAILABLE" } }] };
    return new Response(JSON.stringify(body), {
      status: 503,
      headers: { "Content-Type": "application/json" },
    });
  });
}

export function refusal(code: string): Answer {
  return { errors: [{ message: "refused", extensions: { code } }] };
}
