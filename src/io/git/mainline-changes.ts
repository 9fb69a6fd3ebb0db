import { fileKindAt, LONGEST_FILE, type SourceFile } from "../../core/source-file.ts";
import { asText, nameProblem, tooLarge } from "../files/read-text.ts";
import { type Environment, type GitRefusal, partialClone, refusalOf, refused, runGit } from "./command.ts";
import { blobId, KINDS, readBlobs, type TreeItem } from "./objects.ts";
import type { LoggedItem } from "./raw-log.ts";
import { isSkipped } from "./tree.ts";

/**
 * Whether the ledger has an ordinary file at a path (from the plan's folder): `yes`, `no`, or `odd` where a link, a
 * submodule or a folder stands in its place, which only a reading of the whole tree sorts out.
 */
export function isLedgerFile(path: string, { kind }: LoggedItem): "yes" | "no" | "odd" {
  if (isSkipped(path)) return "no";
  const isPart = fileKindAt(path) !== null;
  if (kind !== "file") return isPart || path.startsWith("actions/") ? "odd" : "no";
  if (/\.(md|yaml)\//.test(path)) return "odd";
  if (!isPart) return "no";
  if (nameProblem(path) !== null) return "odd";
  return /\.(md|yaml)$/.test(path) ? "yes" : "odd";
}

/**
 * Reads ordinary files by their ids, each once. All or nothing: one that is missing refuses the whole.
 *
 * @param present texts that are at hand: those among them need not be asked for
 */
export function readLineFiles(
  folder: string,
  ids: ReadonlySet<string>,
  present: Iterable<string>,
  env: Environment,
): { readonly ok: true; readonly file: (path: string, id: string) => SourceFile } | GitRefusal {
  const known = new Map<string, string>();
  const [some = ""] = ids;
  for (const text of present) known.set(blobId(text, some.length), text);
  const asked = [...ids].filter((id) => !known.has(id));
  const checked = runGit(
    folder,
    ["cat-file", "--buffer", "--batch-check=%(objectname) %(objectsize)"],
    env,
    asked.map((id) => `${id}\n`).join(""),
  );
  if (!checked.ok) return refusalOf(checked, env);
  const items: TreeItem[] = [];
  for (const line of checked.stdout.toString("latin1").split("\n").slice(0, -1)) {
    const [id = "", size = ""] = line.split(" ");
    if (!/^\d+$/.test(size)) return partialClone(env);
    if (Number(size) <= LONGEST_FILE) items.push({ path: "", kind: "file", id, size: Number(size) });
  }
  const read = readBlobs(folder, items, env);
  if (!read.ok) return read;
  return {
    ok: true,
    file: (path, id) => {
      const text = known.get(id);
      if (text !== undefined) return { path, text };
      const bytes = read.contents.get(id);
      return bytes === undefined ? tooLarge(path) : asText(bytes, path);
    },
  };
}

/** What stands at a path (from the folder) from then on, where it is another thing than before; null: nothing does. */
export type FolderChanges = ReadonlyMap<string, LoggedItem | null>;

/** The folder that holds nothing, which git knows without having it: by the length of the repository's ids. */
const NOTHING: Readonly<Record<number, string>> = {
  40: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  64: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
};

/**
 * What each of a row of folders changed against the one before it, the first against nothing; file modes count as no
 * change. Git is asked once for all of them.
 *
 * @param folder where git runs
 * @param trees git's ids of folders, as `planLine` gives them; null for a folder that is not there
 */
export function folderChanges(
  folder: string,
  trees: readonly (string | null)[],
  env: Environment,
): { readonly ok: true; readonly changes: readonly FolderChanges[] } | GitRefusal {
  const length = trees.find((it) => it !== null)?.length ?? 40;
  const ids = [null, ...trees].map((tree) => tree ?? (NOTHING[length] as string));
  const pairs = trees.map((_, n) => `${ids[n]} ${ids[n + 1]}`);
  const differing = pairs.filter((_, n) => ids[n] !== ids[n + 1]);
  const answer = runGit(
    folder,
    [
      ...["diff-tree", "--stdin", "-r", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-relative"],
      ...["--no-color", "--no-ext-diff", "--ignore-submodules=none"],
    ],
    env,
    differing.map((pair) => `${pair}\n`).join(""),
  );
  if (!answer.ok) return refusalOf(answer, env);
  const read = changesIn(answer.stdout.toString("utf8"), differing, length);
  if (read === null)
    return refused("what git says of the plan's changes cannot be read", "Report it, with git's version.");
  const next = read.values();
  return { ok: true, changes: pairs.map((_, n) => (ids[n] === ids[n + 1] ? NONE : (next.next().value ?? NONE))) };
}

const NONE: FolderChanges = new Map();

/**
 * Reads a line for each pair, each with its changes behind it: `:100644 100644 1a2b… 3c4d… M`, a NUL, a path, a NUL. A
 * path can be anything: where it ends is told by the NUL alone, and what it is by where it stands. Null where a pair is
 * missing.
 */
function changesIn(text: string, pairs: readonly string[], length: number): FolderChanges[] | null {
  const META = 1 + 7 + 7;
  const all: FolderChanges[] = [];
  let at = 0;
  for (const pair of pairs) {
    if (!text.startsWith(`${pair}\n`, at)) return null;
    at += pair.length + 1;
    const changes = new Map<string, LoggedItem | null>();
    while (text.charCodeAt(at) === COLON) {
      const path = text.indexOf("\0", at) + 1;
      const end = text.indexOf("\0", path);
      if (path === 0 || end === -1) return null;
      const [before, after] = [at + META, at + META + length + 1];
      const [was, mode] = [text.slice(at + 1, at + 7), text.slice(at + 8, at + 14)];
      const id = text.slice(after, after + length);
      if (mode === GONE) changes.set(text.slice(path, end), null);
      else if (was === GONE || KINDS[was] !== KINDS[mode] || !text.startsWith(id, before)) {
        changes.set(text.slice(path, end), { kind: KINDS[mode] ?? "file", id });
      }
      at = end + 1;
    }
    all.push(changes);
  }
  return at === text.length ? all : null;
}

const COLON = 58;
const GONE = "000000";
