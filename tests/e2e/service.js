// The whole service for the browser tests: a fresh database, the real binary, both front ends, the identity provider.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));
const binary = `${process.env.CARGO_TARGET_DIR ?? `${root}target`}/debug/npq`;

/** Prepares the database and starts everything on free ports. */
export async function startService() {
  const databaseUrl = process.env.NPQ_E2E_DATABASE_URL;
  assert.ok(databaseUrl, "NPQ_E2E_DATABASE_URL names an empty database; bin/test makes one");
  const [api, register, admin, identity] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: databaseUrl,
    NPQ_ENVIRONMENT: "development",
    NPQ_LOG: "warn",
    NPQ_RATE_LIMITS: "off",
    NPQ_BIND: `127.0.0.1:${api}`,
    NPQ_API_URL: `http://localhost:${api}`,
    NPQ_REGISTER_PORT: String(register),
    NPQ_REGISTER_URL: `http://localhost:${register}`,
    NPQ_ADMIN_PORT: String(admin),
    NPQ_ADMIN_URL: `http://localhost:${admin}`,
    NPQ_IDENTITY_PORT: String(identity),
    NPQ_OIDC_ISSUER: `http://localhost:${identity}/`,
    NPQ_OIDC_CLIENT_ID: "register-npq",
    NPQ_OIDC_CLIENT_SECRET: "a secret that only the browser tests share",
    NPQ_SECRET_KEY: "a key that only the browser tests use, long enough",
  };
  const service = new Service(env);
  await service.npq("db", "migrate");
  await service.npq("db", "seed", "reference");
  await service.npq("db", "seed", "demo");
  await service.start();
  return service;
}

class Service {
  #children = new Map();

  constructor(env) {
    this.env = env;
    this.api = env.NPQ_API_URL;
    this.register = env.NPQ_REGISTER_URL;
    this.admin = env.NPQ_ADMIN_URL;
  }

  async start() {
    this.#spawn("api", binary, "serve");
    this.#spawn("identity provider", process.execPath, "tests/identity-provider/server.js");
    this.#spawn("web-register", process.execPath, "web-register/serve.mjs");
    this.#spawn("web-admin", process.execPath, "web-admin/serve.mjs");
    await Promise.all([
      answers(`${this.api}/ready`),
      answers(`${this.register}/up`),
      answers(`${this.admin}/up`),
      answers(`${this.env.NPQ_OIDC_ISSUER}.well-known/openid-configuration`),
    ]);
  }

  /** Runs a command of the binary; its standard output without the last line break. */
  async npq(...words) {
    const { stdout } = await promisify(execFile)(binary, words, { cwd: root, env: this.env });
    return stdout.trim();
  }

  /** Kills the API as a power cut would, and starts it again. */
  async cutPower() {
    const child = this.#children.get("api");
    child.removeAllListeners("exit");
    child.kill("SIGKILL");
    await once(child, "exit");
    this.#spawn("api", binary, "serve");
    await answers(`${this.api}/ready`);
  }

  /** Ends the API alone, for pages that have to live without it. */
  async stopApi() {
    const child = this.#children.get("api");
    child.removeAllListeners("exit");
    child.kill();
    await once(child, "exit");
  }

  async startApi() {
    this.#spawn("api", binary, "serve");
    await answers(`${this.api}/ready`);
  }

  async stop() {
    const ends = [...this.#children.values()].map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.removeAllListeners("exit");
      child.kill();
      await once(child, "exit");
    });
    await Promise.all(ends);
  }

  #spawn(name, ...command) {
    const child = spawn(command[0], command.slice(1), {
      cwd: root,
      env: this.env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    child.on("exit", (code, signal) => console.error(`${name} ended by itself: ${code ?? signal}`));
    this.#children.set(name, child);
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function answers(address) {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer`);
}
