// Puts a made-up plan into a git repository that lives for a year: one commit that has it all, and then one after the
// other, each with entries in a few actions. Written by `git fast-import`, the same bytes every time.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const FIRST_DAY = Date.UTC(2018, 6, 20, 12) / 1000;
const YEAR = 365 * 24 * 60 * 60;
const EDITS_A_COMMIT = 10;

/**
 * @param plan the folder that `generatePlan` made
 * @returns the plan's folder in the repository, made inside `parent`
 */
export function generateHistory(parent, plan, commits) {
  const folder = join(parent, `history-of-${commits}-of-${basename(plan)}`);
  // Another row has asked for the same.
  if (existsSync(folder)) return join(folder, "plan");
  mkdirSync(folder);
  git(folder, ["init", "--quiet", "--initial-branch=main"]);
  const texts = readdirSync(plan, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(md|yaml)$/.test(path))
    .map((path) => [`plan/${path.replaceAll("\\", "/")}`, readFileSync(join(plan, path), "utf8")]);
  const actions = texts.filter(([path]) => path.startsWith("plan/actions/"));
  const stream = [commit(0, commits, texts)];
  for (let n = 1; n < commits; n += 1) stream.push(commit(n, commits, edits(actions, n, commits)));
  git(folder, ["fast-import", "--quiet"], stream.join(""));
  git(folder, ["checkout", "--quiet", "main"]);
  return join(folder, "plan");
}

function commit(n, of, files) {
  const time = `${FIRST_DAY + Math.floor((YEAR * n) / of)} +0000`;
  const changes = files.map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
  return `commit refs/heads/main\ncommitter A Typist <typist@example.org> ${time}\n${data(`Entries ${n}`)}${changes.join("")}`;
}

function data(text) {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** Entries that stay in the files: each action gets one after another. */
function edits(actions, n, of) {
  const day = new Date((FIRST_DAY + Math.floor((YEAR * n) / of)) * 1000).toISOString().slice(0, 10);
  return Array.from({ length: EDITS_A_COMMIT }, (_, at) => {
    const action = actions[(n * 7919 + at * 104729) % actions.length];
    const entry = `  - date: ${day}\n    confidence: ${["high", "medium"][n % 2]}\n    note: Entry ${n} of the year.\n`;
    const [front, body] = action[1].split(/\n---\n/);
    action[1] = `${front}\n${front.includes("\nprogress:") ? "" : "progress:\n"}${entry}---\n${body}`;
    return [...action];
  });
}

function git(cwd, args, input = "") {
  const { status, stderr } = spawnSync("git", args, { cwd, input, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
}
