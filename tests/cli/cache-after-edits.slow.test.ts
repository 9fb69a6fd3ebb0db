import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ask } from "../support/ask.ts";
import { commitAll, GIT_ENV, git } from "../support/git.ts";
import { TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  status: ["table", "json", "markdown"],
  list: ["table", "json", "csv", "markdown", "ids"],
  check: ["text", "json", "sarif", "junit", "gitlab"],
  timeline: ["table", "json"],
  history: ["table", "csv"],
};
/** Every reading command; each time in the next of its formats. */
const questions = (turn: number): readonly (readonly string[])[] => [
  ...Object.entries(FORMATS).map(([command, formats]) => [
    command,
    "--format",
    formats[turn % formats.length] as string,
  ]),
  ["show", "1.1.1"],
  ["report", "board"],
  ["report", "full"],
  ["calendar", "--format", "ics"],
  ["diff"],
  ["diff", "--format", "json"],
  ["check", "--since", "HEAD"],
  ["status", "--at", "HEAD"],
  ["log", "1.1.1"],
];

/** Each takes the plan's folder and the number of the round, and leaves what it did there for the next. */
const EDITS: Readonly<Record<string, (plan: string, round: number) => void>> = {
  "a field": (plan, n) => rewrite(anAction(plan, n), (text) => text.replace(/^title: .*$/m, `title: Edited ${n}`)),
  "the text": (plan, n) => rewrite(anAction(plan, n + 1), (text) => `${text}\nOne more line, ${n}.\n`),
  "an action less": (plan, n) => rmSync(anAction(plan, n + 2)),
  "an action more": (plan, n) =>
    writeFileSync(join(plan, `actions/9.9.${n}-new.md`), `---\nid: 9.9.${n}\ntitle: New\ntimescale: 3 months\n---\n`),
  "another name": (plan, n) => renameSync(anAction(plan, n + 3), join(plan, `actions/1.9.${n}-renamed.md`)),
  "a broken fence": (plan, n) =>
    rewrite(anAction(plan, n + 4), (text) => text.replace(/^---$/m, n % 2 ? "--" : "---x")),
  "another baseline": (plan, n) =>
    rewrite(join(plan, "plan.yaml"), (text) => text.replace(/^baseline: .*$/m, `baseline: 2024-0${n + 1}`)),
  "the directory": (plan, n) => rewrite(join(plan, "directory.yaml"), (text) => `${text}\n# round ${n}\n`),
};

function anAction(plan: string, at: number): string {
  const names = readdirSync(join(plan, "actions")).sort();
  return join(plan, "actions", names[(at * 7) % names.length] as string);
}

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

const ROUNDS = 6;

test("after each of 48 edits, one upon the other, every reading command says what it says without a cache", async () => {
  const top = folderOf();
  const folder = join(top, "plan");
  cpSync(`${TOP}/tests/plans/a-year-of-progress`, folder, { recursive: true });
  git(top, ["init", "--quiet"]);
  commitAll(top, "A plan");
  const cache = join(folderOf(), "kept");
  const here = { cwd: top, env: GIT_ENV, now: "2025-03-31T12:00:00Z" };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [nth, [what, edit]] of Object.entries(EDITS).entries()) {
      edit(folder, round);
      for (const args of questions(round + nth)) {
        const plain = await ask({ ...here, args, cache: null });
        expect(await ask({ ...here, args, cache }), `${args.join(" ")} after ${what}, round ${round}`).toEqual(plain);
      }
    }
  }
});
