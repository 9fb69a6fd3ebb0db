import { readdirSync, readFileSync } from "node:fs";
import { loadAll } from "js-yaml";
import { TOP } from "../support/run-plan.ts";

const FOLDERS = [".github/workflows", ".github/actions/plan-check", "templates", ".azure", ".vscode"];

/** Every YAML and JSON file that is shipped for a forge or an editor, by its path from the top. */
export const SHIPPED: readonly string[] = [
  ...FOLDERS.flatMap((folder) => readdirSync(`${TOP}/${folder}`).map((name) => `${folder}/${name}`)),
  ".pre-commit-hooks.yaml",
].filter((path) => /\.(ya?ml|json)$/.test(path));

/** What a shipped file says, as data: the jobs, where a component for GitLab says in a document before them what it asks. */
// biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests look at
export function shipped(path: string): any {
  const text = readFileSync(`${TOP}/${path}`, "utf8");
  return path.endsWith(".json") ? JSON.parse(text) : loadAll(text).at(-1);
}

/** Every value below a key of that name, however deep it lies. */
export function valuesOf(key: string, data: unknown): readonly unknown[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(key, value)]);
}
