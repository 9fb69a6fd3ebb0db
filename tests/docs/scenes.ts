import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { Repository } from "../support/repository.ts";
import { cleanEnv, PROGRAM, planHere, requireBuilt, TOP } from "../support/run-plan.ts";
import type { Fragment } from "./refresh.ts";

/** In place of the id of a commit, which is another one whenever the plan beneath it changes. */
const COMMIT = "1a2b3c4";
/** The same for the commit of the branch. */
const BRANCH_COMMIT = "4d5e6f7";
/** Later than every day that a page asks about, so that no entry is in the future. */
const NOW = "2026-11-22T12:00:00Z";
/** The spreadsheet of the tutorial. */
export const TRACKER = `${TOP}/docs/examples/tracker.xlsx`;
const MADE_UP = `${TOP}/tests/plans/a-year-of-progress`;

/** The git repositories in which commands of the pages can be run, by the name that a block gives. Most hold the made-up plan. */
export const SCENES: Readonly<Record<string, () => Repository | Promise<Repository>>> = {
  /** A branch that does one thing as it should be done, and another as it should not. */
  "a-branch": () => {
    const repository = published();
    repository.branch("march");
    const entry = "  - date: 2025-03-28\n    by: head-of-commissioning\n    note: 185 contracts changed.\n---\n\n";
    repository.edit("actions/4.2.2-put-safeguarding-into-contracts.md", "---\n\n", entry);
    repository.edit(
      "actions/3.1.3-prepare-managers-to-chair-meetings.md",
      "timescale: 8 months",
      "timescale: 14 months",
    );
    repository.commit("March", "2025-03-31");
    return repository;
  },
  /** A spreadsheet, and no plan yet. */
  "a-tracker": () => {
    const repository = new Repository(MADE_UP);
    rmSync(`${repository.folder}/plan`, { recursive: true });
    copyFileSync(TRACKER, `${repository.folder}/tracker.xlsx`);
    repository.commit("The tracker");
    return repository;
  },
  /** The plan as it was published, for the plan manager to record in. */
  "at-work": () => published(),
  /** A table that somebody kept, and a return sheet that came back. */
  "an-office": async () => {
    const repository = published();
    writeFileSync(`${repository.folder}/actions.csv`, TABLE);
    await runInScene(`plan chase --as-of 2025-03-31 --owner chief-nurse --owner head-of-workforce -o sent`, repository);
    mkdirSync(`${repository.folder}/returns`);
    const sheet = readFileSync(`${repository.folder}/sent/chief-nurse/return-chief-nurse.xlsx`);
    writeFileSync(`${repository.folder}/returns/return-chief-nurse.xlsx`, filledIn(sheet));
    return repository;
  },
};

const TABLE = `Ref,Action,Lead,Timescales,Outcome
Theme 1: Access,,,,
1.1.1,Open one point of contact,Director of Adult Care,3 months,One number for everybody
1.1.2,Publish opening times,Chief Nurse,October 2025,
`;

/** The first action of a sheet answered, as of a day that it gives. */
function filledIn(sheet: Uint8Array): Uint8Array {
  const parts = unzipSync(sheet);
  const path = "xl/worksheets/sheet1.xml";
  const answers = { B3: "4 April 2025", G6: "Medium", H6: "30 May 2025", I6: "The board decides in May." };
  let text = strFromU8(parts[path] as Uint8Array);
  for (const [cell, answer] of Object.entries(answers)) {
    text = text.replace(
      new RegExp(`<c r="${cell}"( s="\\d+")?/>`),
      `<c r="${cell}"$1 t="inlineStr"><is><t>${answer}</t></is></c>`,
    );
  }
  return zipSync({ ...parts, [path]: strToU8(text) });
}

function published(): Repository {
  const repository = new Repository(MADE_UP);
  repository.commit("The plan", "2025-03-01");
  repository.git("update-ref", "refs/remotes/origin/main", "main");
  return repository;
}

/** Puts lines of YAML where an editor would: in the place of the field that they begin with, else behind the others. */
export function writeInScene({ path, text }: Fragment, repository: Repository): void {
  const file = path.replace(/^plan\//, "");
  const before = repository.read(file);
  const field = new RegExp(`^${text.split(":", 1)[0]}:.*\\n(?:[ -].*\\n)*`, "m");
  if (field.test(before)) repository.write(file, before.replace(field, text));
  else if (file.endsWith(".md")) repository.edit(file, "progress:\n", `${text}progress:\n`);
  else repository.write(file, before.replace(/\n?$/, "\n") + text);
}

/** Runs a command line of a page at the top of a scene. What belongs to one run only, the ids of commits, is made the same. */
export async function runInScene(command: string, repository: Repository): Promise<string> {
  const named = (text: string, revision: string, shown: string): string => {
    const id = repository.git("rev-parse", revision).slice(0, COMMIT.length);
    return text.replace(new RegExp(`${id}[0-9a-f]*`, "g"), shown);
  };
  return named(named(await runIn(repository.folder, command), "main", COMMIT), "HEAD", BRANCH_COMMIT);
}

/** Runs a command line of a page at the top of the checkout, where the plan is Hampshire's. */
export function runInCheckout(command: string): Promise<string> {
  return runIn(TOP, command);
}

/** What a line of shell prints, errors too: in this process where it is one command of `plan`. */
async function runIn(cwd: string, command: string): Promise<string> {
  const [, args, shell] = /^(?:npx )?plan((?: +(?:"[^"$`\\]*"|[^\s"|;&<>$`*\\]+))*)$|(.+)/.exec(command) ?? [];
  if (shell !== undefined) return runInShell(cwd, command);
  const words = [...(args ?? "").matchAll(/"([^"]*)"|(\S+)/g)].map((it) => it[1] ?? (it[2] as string));
  const { stdout } = await planHere(words, { cwd, env: { LANG: "C.UTF-8" }, merged: true, now: NOW });
  return stdout.replaceAll("\r\n", "\n");
}

/** A shell in which `plan`, with or without `npx` before it, is the built program. */
function runInShell(cwd: string, line: string): string {
  requireBuilt();
  const plan = `plan() { "${process.execPath}" "${PROGRAM}" "$@"; }\nnpx() { "$@"; }`;
  const env = cleanEnv({ LANG: "C.UTF-8" });
  return spawnSync("bash", ["-c", `${plan}\n{ ${line}\n} 2>&1`], { cwd, encoding: "utf8", env }).stdout;
}
