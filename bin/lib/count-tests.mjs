// Adds up what the test runners say: node count-tests.mjs FOLDER
// Prints each runner's own summary lines, then `N passed, N failed`. A step that ran no runner counts as one.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
let passed = 0;
let failed = 0;

for (const line of readFileSync(join(folder, "results"), "utf8").trim().split("\n")) {
  const [result, name] = line.split(" ");
  const log = plain(readFileSync(join(folder, `${name}.log`), "utf8"));
  const counts = runs(log);
  for (const run of counts) {
    console.log(`${name}: ${run.line}`);
    passed += run.passed;
    failed += run.failed;
  }
  if (counts.length === 0) result === "passed" ? passed++ : failed++;
  // A runner that broke before it could count.
  else if (result === "failed" && counts.every((run) => run.failed === 0)) failed++;
}
console.log(`${passed} passed, ${failed} failed`);

/** The summaries of cargo, vitest and node's runner in a log, those without a test left out. */
function runs(log) {
  const found = [];
  for (const line of log.split("\n").map((each) => each.trim())) {
    const cargo = /^test result: \S+ (\d+) passed; (\d+) failed/.exec(line);
    if (cargo) found.push({ line, passed: Number(cargo[1]), failed: Number(cargo[2]) });
    if (/^Tests\s+.*\(\d+\)$/.test(line)) {
      const number = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
      found.push({ line, passed: number("passed"), failed: number("failed") });
    }
  }
  const node = [...log.matchAll(/^(?:#|ℹ) pass (\d+)$[\s\S]*?^(?:#|ℹ) fail (\d+)$/gm)];
  for (const [, pass, fail] of node)
    found.push({ line: `node: ${pass} passed, ${fail} failed.`, passed: Number(pass), failed: Number(fail) });
  return found.filter((run) => run.passed + run.failed > 0);
}

function plain(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character
  return text.replace(/\x1b\[[0-9;]*m/g, "");
}
