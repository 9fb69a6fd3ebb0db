import { readdirSync, readFileSync } from "node:fs";
import { factsOf, type SourceFacts } from "./source-facts.ts";

const SOURCES = `${import.meta.dirname}/../../src`;

/** The facts of every source file of the program. */
export function readSources(): readonly SourceFacts[] {
  return readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(ts|cjs|js|mjs)$/.test(path))
    .sort()
    .map((path) => factsOf(path, readFileSync(`${SOURCES}/${path}`, "utf8")));
}
