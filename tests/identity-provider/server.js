// The local stand-in for the teacher sign-in: anybody can be anybody, so it listens on loopback alone.

import http from "node:http";
import { personaNamed, problemsOf, remember } from "./accounts.js";
import { lostPage, signInPage } from "./pages.js";
import { provider } from "./provider.js";
import { addresses, issuer, port } from "./settings.js";

const answerOf = provider.callback();

async function answer(request, response) {
  const [, uid] = /^\/interaction\/([\w-]+)$/.exec(request.url ?? "") ?? [];
  if (!uid) return answerOf(request, response);
  try {
    await provider.interactionDetails(request, response);
  } catch {
    return show(response, 400, lostPage());
  }
  if (request.method !== "POST") return show(response, 200, signInPage(uid));
  return choose(uid, await form(request), request, response);
}

async function choose(uid, fields, request, response) {
  const finish = (result) =>
    provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  if (fields.cancel) return finish({ error: "access_denied", error_description: "The person went back" });
  const persona = personaNamed(fields.persona);
  if (persona) return finish({ login: { accountId: persona.subject } });
  const typed = { name: fields.name ?? "", email: fields.email ?? "", trn: fields.trn ?? "" };
  const problems = problemsOf(typed);
  if (problems.length) return show(response, 422, signInPage(uid, { problems, typed }));
  return finish({ login: { accountId: remember(typed).subject } });
}

async function form(request) {
  let body = "";
  for await (const chunk of request) {
    body += chunk;
    if (body.length > 10_000) break;
  }
  return Object.fromEntries(new URLSearchParams(body));
}

function show(response, status, html) {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(html);
}

for (const address of addresses) {
  const server = http.createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(`identity provider: ${error.message}`);
      if (!response.headersSent) show(response, 500, lostPage());
    });
  });
  server.on("error", (error) => {
    // A machine without IPv6 has no ::1, and needs none.
    if (address === "::1" && error.code !== "EADDRINUSE") return;
    console.error(
      error.code === "EADDRINUSE"
        ? `identity provider: port ${port} is taken; set NPQ_IDENTITY_PORT to another`
        : `identity provider: ${error.message}`,
    );
    process.exit(1);
  });
  server.listen(port, address);
}
console.log(`identity provider: ${issuer}`);
