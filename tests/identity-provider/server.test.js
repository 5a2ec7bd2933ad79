import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { after, before, test } from "node:test";

const redirectUri = "http://localhost:4001/users/auth/teacher_auth/callback";
const secret = "a secret for this test";
let child;
let base;

before(async () => {
  const port = await freePort();
  base = `http://localhost:${port}`;
  child = start({ NPQ_IDENTITY_PORT: String(port) });
  await once(child.stdout, "data");
});

after(() => child.kill());

test("a persona signs in and the client gets the claims of a teaching record", async () => {
  const { jar, page, verifier } = await begin();
  const code = await finish(jar, page, { persona: "with-trn" });
  const tokens = await redeem(code, verifier);
  const claims = JSON.parse(Buffer.from(tokens.id_token.split(".")[1], "base64url"));
  assert.equal(claims.iss, `${base}/`);
  assert.equal(claims.nonce, "a-nonce");
  assert.equal(claims.sub, "urn:fdc:gov.uk:2022:demo-with-trn");
  assert.equal(claims.email, "terry@demo.example");
  assert.equal(claims.trn, "1000001");
  assert.deepEqual(claims.verified_name, ["Terry", "Demo-Withtrn"]);
  const userinfo = await fetch(`${base}/me`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
  assert.equal((await userinfo.json()).trn, "1000001");
});

test("a typed identity keeps its subject when only the name changes", async () => {
  const subjects = [];
  for (const name of ["Ada Demo-Typed", "Ada Demo-Renamed"]) {
    const { jar, page, verifier } = await begin();
    const code = await finish(jar, page, { name, email: "ada@demo.example", trn: "" });
    const tokens = await redeem(code, verifier);
    subjects.push(JSON.parse(Buffer.from(tokens.id_token.split(".")[1], "base64url")).sub);
  }
  assert.equal(subjects[0], subjects[1]);
});

test("a typed identity with a wrong TRN is shown its mistake", async () => {
  const { jar, page } = await begin();
  const answer = await post(jar, page, { name: "Ada Demo-Typed", email: "ada@demo.example", trn: "12<3" });
  assert.equal(answer.status, 422);
  const html = await answer.text();
  assert.match(html, /<title>Error: /);
  assert.match(html, /value="12&lt;3"/);
});

test("a client without PKCE is refused", async () => {
  const answer = await fetch(authorization({}), { redirect: "manual" });
  assert.match(answer.headers.get("location"), /error=invalid_request/);
});

test("the program refuses to run anywhere but in development", async () => {
  const production = start({ NPQ_IDENTITY_PORT: "1", NPQ_ENVIRONMENT: "production" });
  const [exitCode] = await once(production, "exit");
  assert.equal(exitCode, 1);
});

function start(env) {
  return spawn(process.execPath, [new URL("server.js", import.meta.url).pathname], {
    env: { PATH: process.env.PATH, NPQ_OIDC_CLIENT_SECRET: secret, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

function authorization(extra) {
  const parameters = new URLSearchParams({
    client_id: "register-npq",
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "email openid profile teaching_record offline_access",
    state: "a-state",
    nonce: "a-nonce",
    ...extra,
  });
  return `${base}/auth?${parameters}`;
}

async function begin() {
  const verifier = randomBytes(32).toString("hex");
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const jar = new Map();
  const answer = await visit(
    jar,
    authorization({ code_challenge: challenge, code_challenge_method: "S256" }),
  );
  return { jar, page: new URL(answer.headers.get("location"), base).href, verifier };
}

async function finish(jar, page, fields) {
  const chosen = await post(jar, page, fields);
  const resumed = await visit(jar, new URL(chosen.headers.get("location"), base).href);
  const callback = new URL(resumed.headers.get("location"));
  assert.equal(callback.searchParams.get("state"), "a-state");
  return callback.searchParams.get("code");
}

async function redeem(code, verifier) {
  const answer = await fetch(`${base}/token`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`register-npq:${encodeURIComponent(secret)}`).toString("base64")}`,
    },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  assert.equal(answer.status, 200);
  return answer.json();
}

const post = (jar, page, fields) => visit(jar, page, { method: "POST", body: new URLSearchParams(fields) });

async function visit(jar, url, init = {}) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const answer = await fetch(url, { ...init, redirect: "manual", headers: { cookie } });
  for (const set of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(set);
    jar.set(name, value);
  }
  return answer;
}
