import type { Diagnostic } from "../../core/diagnostic.ts";
import { groupBy } from "../../core/group-by.ts";
import type { SourceTree } from "../../core/source-file.ts";
import { mayHaveFix } from "../../edit/fix-of.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import { loadLedger } from "../load.ts";
import { type LoadedPlan, NO_OPTIONS } from "../open.ts";
import { fixFile } from "./fix-file.ts";

/** A file of the plan with its mends. */
export interface FixedFile {
  /** From the plan's folder, with `/`. */
  readonly path: string;
  /** As it was called before: the same, unless it is renamed. */
  readonly from: string;
  readonly before: string;
  readonly after: string;
}

/** A plan with the mends that need no judgement, as yet nowhere written. */
export interface FixedPlan {
  readonly files: readonly FixedFile[];
  /** The plan as it would stand. */
  readonly loaded: LoadedPlan;
  /** What has a mend that was not made, and why. */
  readonly refused: readonly Refused[];
}

interface Refused {
  readonly path: string;
  readonly why: string;
}

/** A plan and the files that it was read from. */
interface Read {
  readonly loaded: LoadedPlan;
  readonly tree: SourceTree;
}

/**
 * Makes the mechanical mends of what is wrong with a plan, until none is left: a file that can be read again may show
 * more. Pure.
 *
 * @param findingsOf what is to be mended of a plan
 */
export function fixPlan(read: Read, findingsOf: (loaded: LoadedPlan) => readonly Diagnostic[]): FixedPlan {
  const made = new Map<string, FixedFile>();
  for (let now = read; ; ) {
    const { files, refused } = fixOnce(now, findingsOf(now.loaded));
    if (files.length === 0) return { files: [...made.values()], loaded: now.loaded, refused };
    for (const file of files) {
      const earlier = made.get(file.from);
      made.delete(file.from);
      made.set(file.path, earlier === undefined ? file : { ...earlier, path: file.path, after: file.after });
    }
    now = withFiles(now.tree, files);
  }
}

/** The mends of a plan that are proven as it stands, by what they are for: those of texts, without names of files. */
export function provenEdits({ plan, texts }: LoadedPlan, findings: readonly Diagnostic[]) {
  return new Map(
    [...byPath(findings)].flatMap(([path, found]) => {
      const text = texts.get(path);
      return text === undefined ? [] : [...fixFile(path, text, found, plan?.info ?? NO_OPTIONS).edits];
    }),
  );
}

function byPath(findings: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  return groupBy(findings.filter(mayHaveFix), ({ place }) => place.path);
}

function fixOnce({ loaded, tree }: Read, findings: readonly Diagnostic[]) {
  const files: FixedFile[] = [];
  const refused: Refused[] = [];
  const taken = new Set([...tree.paths].map((path) => path.toLowerCase()));
  for (const [path, found] of byPath(findings)) {
    const before = loaded.texts.get(path);
    if (before === undefined) continue;
    const { text, rename, unproven } = fixFile(path, before, found, loaded.plan?.info ?? NO_OPTIONS);
    for (const { message } of unproven) {
      refused.push({
        path,
        why: `${message}: the mend would clash with something else in the file, so look at it by hand`,
      });
    }
    const why = rename && againstName(loaded, path, rename.to, taken);
    if (rename !== null && why !== null) refused.push({ path, why: `${rename.diagnostic.message}: ${why}` });
    const to = rename === null || why !== null ? path : rename.to;
    taken.add(to.toLowerCase());
    if (to !== path || text !== before) files.push({ path: to, from: path, before, after: text });
  }
  return { files, refused };
}

/** Why a file cannot simply have another name: then somebody must decide what is meant. Null where it can. */
function againstName({ plan, texts }: LoadedPlan, path: string, to: string, taken: ReadonlySet<string>): string | null {
  if (taken.has(to.toLowerCase())) return `there is a file ${to} already`;
  const parts = [...(plan?.actions ?? []), ...(plan?.themes ?? [])];
  const id = parts.find((it) => it.path === path)?.id;
  const folder = to.slice(0, to.lastIndexOf("/") + 1);
  if (parts.some((it) => it.path !== path && it.id === id && it.path.startsWith(folder))) {
    return `another file has the id ${id} too`;
  }
  const name = path.slice(path.lastIndexOf("/") + 1);
  const [namedIn] = [...texts].find(([, text]) => text.includes(name)) ?? [];
  return namedIn === undefined ? null : `${namedIn} names the file`;
}

function withFiles(tree: SourceTree, fixed: readonly FixedFile[]): Read {
  const gone = new Set(fixed.map(({ from }) => from));
  const kept = tree.files.filter(({ path }) => !gone.has(path));
  const files = [...kept, ...fixed.map(({ path, after }) => ({ path, text: after }))];
  const paths = new Set([...[...tree.paths].filter((path) => !gone.has(path)), ...fixed.map(({ path }) => path)]);
  const now = { files: files.sort((a, b) => compareNaturally(a.path, b.path)), paths };
  return { tree: now, loaded: loadLedger(now) };
}
