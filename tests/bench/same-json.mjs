// Compares what the API answers with what the database builds: node same-json.mjs ADDRESS TOKEN < JSON

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const [address, token] = process.argv.slice(2);
const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
const served = await answer.json();
const built = JSON.parse(readFileSync(0, "utf8"));
assert.ok(built.data.length > 0, "the page has rows");
assert.deepEqual(served, built);
