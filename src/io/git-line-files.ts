import { fileKindAt, LONGEST_FILE, type SourceFile } from "../core/source-file.ts";
import { type Environment, runGit } from "./git-command.ts";
import { readBlobs, type TreeItem } from "./git-objects.ts";
import type { LoggedItem } from "./git-raw-log.ts";
import { type GitRefusal, partialClone, refusalOf } from "./git-refusal.ts";
import { isSkipped } from "./git-tree.ts";
import { asText, nameProblem, tooLarge } from "./read-text.ts";

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

/** The id that git gives to a text, by the length of the ids in the repository: 40 for SHA-1, 64 for SHA-256. */
function blobId(text: string, length: number): string {
  return process
    .getBuiltinModule("node:crypto")
    .createHash(length === 64 ? "sha256" : "sha1")
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest("hex");
}
