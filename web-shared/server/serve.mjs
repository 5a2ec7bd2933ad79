import { createServer } from "node:http";
import { apiProxy } from "./api-proxy.mjs";
import { securityHeaders } from "./security-headers.mjs";
import { staticFiles } from "./static-files.mjs";

/**
 * The production server of a front end: its built files, and a proxy to the API for the paths that the API answers,
 * so that the browser knows one origin alone. Nothing but Node itself is needed.
 *
 * @param {object} options
 * @param {string} options.directory the built files
 * @param {number} options.port
 * @param {string} options.apiUrl where the API listens
 * @param {string[]} options.proxied path prefixes for the API, e.g. `/graphql`
 * @param {string} options.publicUrl the address that people type; https turns on strict transport security
 * @param {string[]} [options.formTargets] origins besides our own that a form may lead to, e.g. the sign-in provider
 * @param {string} [options.host]
 * @returns {Promise<import("node:http").Server>} once it listens
 */
export async function serve(options) {
  const { directory, port, apiUrl, proxied, publicUrl, formTargets = [], host } = options;
  const files = await staticFiles(directory);
  const proxy = apiProxy({ apiUrl, publicUrl, unavailablePage: files.page("unavailable.html") });
  const headers = Object.entries(securityHeaders({ publicUrl, formTargets }));

  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const path = (request.url ?? "/").split("?", 1)[0];
    if (path === "/up") return void response.end("ok\n");
    if (proxied.some((prefix) => path === prefix || path.startsWith(`${prefix.replace(/\/$/, "")}/`))) {
      return proxy(request, response);
    }
    files.answer(request, response);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(undefined));
  });
  closeOnSignal(server);
  return server;
}

function closeOnSignal(server) {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
    });
  }
}
