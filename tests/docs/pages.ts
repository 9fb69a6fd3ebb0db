import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TOP } from "../support/run-plan.ts";

/** A page that people read: its path from the top of the checkout, with `/`, and its Markdown. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Every page: those at the top of the checkout, then those of `docs/` by name. */
export const PAGES: readonly Page[] = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md"],
  ...readdirSync(join(TOP, "docs"))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `docs/${name}`),
].map((path) => ({ path, text: readFileSync(join(TOP, path), "utf8").replaceAll("\r\n", "\n") }));

/** The page with that path. */
export function pageNamed(path: string): Page {
  const page = PAGES.find((it) => it.path === path);
  if (page === undefined) throw new Error(`there is no page ${path}`);
  return page;
}

/** The text of one page. */
export function pageText(path: string): string {
  return pageNamed(path).text;
}

/** The name by which `plan help` knows a page of `docs/`: `docs/file-format.md` is `file-format`. */
export function topicOf(path: string): string {
  return path.replace(/^docs\//, "").replace(/\.md$/, "");
}

/** A page's title, from its first line. */
export function titleOf({ path, text }: Page): string {
  const [, title] = /^# (.+)\n/.exec(text) ?? [];
  if (title === undefined) throw new Error(`${path} does not begin with a title`);
  return title;
}

/** What a page is for: its first paragraph, one sentence or two. */
export function summaryOf({ path, text }: Page): string {
  const [, summary] = /^# .+\n\n((?:[^\n]+\n)+)/.exec(text) ?? [];
  if (summary === undefined) throw new Error(`${path} does not say beneath its title what it is for`);
  return summary.trim().replaceAll("\n", " ");
}

/** The texts of fenced blocks with this info string, such as `yaml`. */
export function blocksOf(text: string, info: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map((it) => it[1] as string);
}
