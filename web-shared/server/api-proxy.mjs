import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

/** How long the API may stay silent before we call it unavailable. */
const SILENCE_MS = 30_000;

/** Headers that belong to one connection and must not be passed on (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

const PLAIN_PAGE = Buffer.from(
  '<!doctype html><html lang="en"><title>Sorry, the service is unavailable</title><h1>Sorry, the service is unavailable</h1><p>You will be able to use the service later.</p></html>\n',
);

/**
 * Hands a request on to the API and its answer back. While the API is down it says so itself: with a page to people,
 * in JSON to programs.
 *
 * @param {{ apiUrl: string, publicUrl: string, unavailablePage?: Buffer }} options
 */
export function apiProxy({ apiUrl, publicUrl, unavailablePage = PLAIN_PAGE }) {
  const api = new URL(apiUrl);
  const secure = api.protocol === "https:";
  const agent = new (secure ? HttpsAgent : HttpAgent)({ keepAlive: true });
  const send = secure ? httpsRequest : httpRequest;
  const scheme = new URL(publicUrl).protocol.slice(0, -1);

  return (request, response) => {
    const upstream = send({
      agent,
      hostname: api.hostname,
      port: api.port,
      method: request.method,
      path: request.url,
      headers: requestHeaders(request, scheme),
      timeout: SILENCE_MS,
    });
    upstream.on("timeout", () => upstream.destroy(new Error("the API is silent")));
    upstream.on("response", (answer) => {
      for (const [name, value] of Object.entries(passedOn(answer.headers))) response.setHeader(name, value);
      if (!response.hasHeader("cache-control")) response.setHeader("Cache-Control", "no-store");
      response.writeHead(answer.statusCode ?? 502);
      answer.pipe(response);
    });
    upstream.on("error", () => unavailable(request, response, unavailablePage));
    response.on("close", () => upstream.destroy());
    request.pipe(upstream);
  };
}

function requestHeaders(request, scheme) {
  const peer = request.socket.remoteAddress ?? "";
  const before = request.headers["x-forwarded-for"];
  return {
    ...passedOn(request.headers),
    "x-forwarded-for": before ? `${before}, ${peer}` : peer,
    "x-forwarded-host": request.headers.host ?? "",
    "x-forwarded-proto": scheme,
  };
}

function passedOn(headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(([name, value]) => value !== undefined && !HOP_BY_HOP.has(name)),
  );
}

function unavailable(request, response, page) {
  if (response.headersSent) return void response.destroy();
  const wantsPage = String(request.headers.accept ?? "").includes("text/html");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Retry-After", "30");
  response.setHeader("Content-Type", wantsPage ? "text/html; charset=utf-8" : "application/json");
  response.writeHead(503);
  response.end(
    wantsPage
      ? page
      : JSON.stringify({
          errors: [{ message: "The service is unavailable.", extensions: { code: "SERVICE_UNAVAILABLE" } }],
        }),
  );
}
