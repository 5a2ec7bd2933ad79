import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const FEATURES = "src/features";

function sourcesOf(feature: string): string[] {
  return readdirSync(join(FEATURES, feature), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(FEATURES, feature, path));
}

test.each(readdirSync(FEATURES))("the feature %s imports no other feature", (feature) => {
  const others = readdirSync(FEATURES).filter((name) => name !== feature);
  for (const path of sourcesOf(feature)) {
    const imports = [...readFileSync(path, "utf8").matchAll(/from "(\.[^"]+)"/g)].map(
      ([, from]) => from ?? "",
    );
    const foreign = imports.filter((from) => others.some((other) => from.includes(`/${other}/`)));
    expect(foreign, path).toEqual([]);
  }
});
