// @vitest-environment node
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "./serve.mjs";

let directory: string;
let api: Server;
let frontEnd: Server;
let withoutApi: Server;
const received: { method?: string; url?: string; headers: Record<string, unknown>; body: string }[] = [];

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "front-end-"));
  await mkdir(join(directory, "assets"));
  await writeFile(join(directory, "index.html"), "<title>application</title>");
  await writeFile(join(directory, "unavailable.html"), "<title>unavailable</title>");
  await writeFile(
    join(directory, "assets", "app-1a2b.js"),
    "console.log('a script that is long enough')".repeat(50),
  );
  api = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    received.push({ method: request.method, url: request.url, headers: request.headers, body });
    if (request.url?.startsWith("/users/auth")) {
      response.writeHead(303, { Location: "http://provider.example/", "Set-Cookie": ["a=1", "b=2"] });
      return void response.end();
    }
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end('{"data":{}}');
  });
  await new Promise<void>((resolve) => api.listen(0, "127.0.0.1", resolve));
  const options = { directory, port: 0, host: "127.0.0.1", proxied: ["/graphql", "/users/auth"] };
  frontEnd = await serve({
    ...options,
    apiUrl: addressOf(api),
    publicUrl: "https://register.example",
    formTargets: ["https://sign-in.example"],
  });
  withoutApi = await serve({ ...options, apiUrl: "http://127.0.0.1:9", publicUrl: "http://localhost:4001" });
});

afterAll(async () => {
  for (const server of [api, frontEnd, withoutApi]) server.close();
  await rm(directory, { recursive: true });
});

const get = (path: string, init?: RequestInit) =>
  fetch(`${addressOf(frontEnd)}${path}`, { redirect: "manual", ...init });

describe("pages and files", () => {
  test("an address of the application gets its page, never stored", async () => {
    const answer = await get("/registration/work-setting");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("application");
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("a built file is compressed and may be kept for ever", async () => {
    const answer = await get("/assets/app-1a2b.js", { headers: { "Accept-Encoding": "br" } });
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(await answer.text()).toContain("a script");
    const again = await get("/assets/app-1a2b.js", {
      headers: { "If-None-Match": answer.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });

  test("a file of an earlier build is not answered with the application's page", async () => {
    expect((await get("/assets/app-0000.js")).status).toBe(404);
  });

  test("a path cannot leave the directory", async () => {
    expect(await (await get("/..%2f..%2fetc/passwd")).text()).toContain("application");
  });

  test("only reading is allowed", async () => {
    expect((await get("/cookies", { method: "POST" })).status).toBe(405);
  });
});

describe("security headers", () => {
  test("every answer carries them", async () => {
    for (const path of ["/", "/assets/app-1a2b.js", "/assets/none.js", "/graphql"]) {
      const { headers } = await get(path, path === "/graphql" ? { method: "POST", body: "{}" } : {});
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("strict-transport-security")).toContain("max-age");
    }
  });

  test("the policy allows nothing inline, and forms to the sign-in provider alone", async () => {
    const policy = (await get("/")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("form-action 'self' https://sign-in.example;");
    expect(policy).not.toContain("unsafe");
  });
});

describe("the API behind it", () => {
  test("a request is handed on whole, with who asked", async () => {
    await get("/graphql?a=1", {
      method: "POST",
      body: '{"query":"{x}"}',
      headers: {
        "Content-Type": "application/json",
        Cookie: "session=1",
        Origin: "https://register.example",
      },
    });
    expect(received.at(-1)).toMatchObject({ method: "POST", url: "/graphql?a=1", body: '{"query":"{x}"}' });
    expect(received.at(-1)?.headers).toMatchObject({
      cookie: "session=1",
      origin: "https://register.example",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-proto": "https",
    });
  });

  test("redirects and each cookie come back as they are", async () => {
    const answer = await get("/users/auth/teacher_auth", { method: "POST" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("http://provider.example/");
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("a path that only begins alike is the application's", async () => {
    expect(await (await get("/graphql-guide")).text()).toContain("application");
  });

  test("while it is down, people get a page and programs JSON", async () => {
    const page = await fetch(`${addressOf(withoutApi)}/users/auth/teacher_auth`, {
      method: "POST",
      headers: { Accept: "text/html" },
    });
    expect(page.status).toBe(503);
    expect(await page.text()).toContain("unavailable");
    const json = await fetch(`${addressOf(withoutApi)}/graphql`, { method: "POST", body: "{}" });
    expect(json.status).toBe(503);
    expect(await json.json()).toMatchObject({ errors: [{ extensions: { code: "SERVICE_UNAVAILABLE" } }] });
    expect((await fetch(`${addressOf(withoutApi)}/privacy`)).status).toBe(200);
  });
});
