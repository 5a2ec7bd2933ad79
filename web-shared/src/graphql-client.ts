import { type Client, cacheExchange, createClient, fetchExchange } from "urql";

/**
 * The GraphQL client of a front end: JSON over POST to its own origin, so that the session cookie travels
 * and no cross-origin rule is ever needed. Answers live in memory alone and go with the page.
 */
export function createGraphqlClient(url = "/graphql"): Client {
  return createClient({
    url,
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    requestPolicy: "network-only",
    fetchOptions: { credentials: "same-origin", headers: { accept: "application/json" } },
  });
}
