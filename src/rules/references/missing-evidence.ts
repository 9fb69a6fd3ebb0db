import { MISSING_EVIDENCE } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import { evidencePath, resolvedPath } from "../../core/evidence-path.ts";
import { quote } from "../../text/quote.ts";
import { entriesInForce } from "../places.ts";
import type { Rule } from "../rule.ts";
import { type Suggest, suggester } from "../wording.ts";

/** PLAN309: a path that evidence gives leads to a file, or a folder with files, of the plan. Links and words are not looked up. */
export const missingEvidence: Rule = {
  info: MISSING_EVIDENCE,
  *check({ plan }) {
    let known: Shelf | null = null;
    for (const action of plan.actions) {
      for (const [index, entry] of entriesInForce(action, (it) => it.evidence.length > 0)) {
        for (const [nth, { where }] of entry.evidence.entries()) {
          known ??= shelfOf(plan.paths);
          const { has, hasFolder, suggest } = known;
          const path = evidencePath(where, hasFolder);
          if (path === null || has(path)) continue;
          const near = suggest(withinPlan(path));
          const leadsOut = resolvedPath(path) === null;
          yield finding({
            rule: MISSING_EVIDENCE,
            message: leadsOut ? `${quote(where, 200)} leads out of the plan` : `there is no file ${quote(where, 200)}`,
            help: near === null ? HELP : `Did you mean ${quote(near, 200)}? The path counts from the plan's folder.`,
            place: { path: action.path, keys: ["progress", index, "evidence", nth, "where"] },
            action: action.id,
            value: where,
          });
        }
      }
    }
  },
};

const HELP =
  "Add the file there, correct the path (it counts from the plan's folder), or say in words where the evidence is kept.";

/** What evidence can be looked up in. */
interface Shelf {
  readonly has: (path: string) => boolean;
  readonly hasFolder: (name: string) => boolean;
  readonly suggest: Suggest;
}

function shelfOf(paths: ReadonlySet<string>): Shelf {
  const files = new Map<string, string>();
  const folders = new Set<string>();
  for (const path of paths) {
    // One system keeps an accented letter as one character, the next as two.
    const file = path.normalize("NFC");
    files.set(file.toLowerCase(), path);
    folders.add(file);
    for (let end = file.indexOf("/"); end !== -1; end = file.indexOf("/", end + 1)) folders.add(file.slice(0, end));
  }
  const exists = (path: string) => {
    const resolved = resolvedPath(path.normalize("NFC"));
    return resolved !== null && folders.has(resolved);
  };
  return {
    // A path may point into the file: minutes.md#item-6.
    has: (path) => exists(path) || (path.includes("#") && exists(path.slice(0, path.indexOf("#")))),
    hasFolder: (name) => folders.has(name) && !files.has(name.toLowerCase()),
    suggest: suggester(
      [...paths].filter((it) => it.startsWith("evidence/")),
      files,
    ),
  };
}

/** The path as it was probably meant: with `/`, from the plan's folder. */
function withinPlan(path: string): string {
  const clean = path
    .normalize("NFC")
    .replaceAll("\\", "/")
    .replace(/^(?:\.{0,2}\/)+/, "");
  return resolvedPath(clean) ?? clean;
}
