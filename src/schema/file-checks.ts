import { type Action, placeInPlan } from "../core/action.ts";
import {
  BAD_ID,
  DUPLICATE_PARTY,
  FILE_NAME,
  MISSING_FIELD,
  NO_OUTCOMES,
  NO_OWNERS,
  NO_TIMESCALE,
  STRAY_FILE,
  THEME_MISSING,
  THEME_TWICE,
} from "../core/catalogue/fields.ts";
import { type Diagnostic, finding, type RuleInfo } from "../core/diagnostic.ts";
import type { Directory } from "../core/plan.ts";
import { fileKindAt, isLeftBehind } from "../core/source-file.ts";
import { append } from "../text/lists.ts";
import { quote } from "../text/quote.ts";

type Keys = readonly (string | number)[];

/** What is wrong with a readable action as a file: its name, a theme too many or too few, and what is not printed. */
export function checkAction(action: Action, hasThemeField: boolean): Diagnostic[] {
  const { id, path } = action;
  const found = checkFileName(path, id, id);
  const add = (rule: RuleInfo, keys: Keys, message: string, help: string, at: "key" | "value" = "value") => {
    found.push(finding({ rule, message, help, place: { path, keys, at }, action: id }));
  };
  const place = placeInPlan(id);
  if (place !== null && hasThemeField) {
    const message = `the id ${id} already says that the theme is ${place.theme}`;
    add(THEME_TWICE, ["theme"], message, "Take the theme line away.", "key");
  }
  if (place === null && action.theme === null) {
    add(
      THEME_MISSING,
      ["theme"],
      `the id ${id} carries no theme, and there is no theme field`,
      "Add theme: with the id of its theme.",
    );
  }
  if (action.owners === null) add(NO_OWNERS, ["owners"], "no owner is printed", NO_OWNERS.fix);
  if (action.timescale === null) add(NO_TIMESCALE, ["timescale"], "no timescale is printed", NO_TIMESCALE.fix);
  if (action.outcomes === null) add(NO_OUTCOMES, ["outcomes"], "no outcome is printed", NO_OUTCOMES.fix);
  return found;
}

/** Whether the name of a file begins with the id in it: `1.4.1.md` or `1.4.1-introduce-the-itb.md`. */
export function checkFileName(path: string, id: string, action: string | null): Diagnostic[] {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === `${id}.md` || name.startsWith(`${id}-`)) return [];
  const rest = /^[^-]*\d[^-]*-(.+)$/.exec(name)?.[1];
  const instead = /^\d[\d.]*\.md$/.test(name) ? `${id}.md` : `${id}-${rest ?? name}`;
  return [
    finding({
      rule: FILE_NAME,
      message: `the file is called ${quote(name)} but its id is ${id}`,
      help: `Rename it to ${instead}, or correct the id.`,
      place: { path, keys: ["id"] },
      action,
      value: name,
      instead,
    }),
  ];
}

/** As an action's id, but longer: it begins no file name. */
const KEY_ID = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?$/;

/** Ids that are the names of fields (of the directory, of key areas) and cannot be ids. */
export function checkKeys(path: string, keys: Keys, ids: readonly string[]): Diagnostic[] {
  return ids
    .filter((id) => !KEY_ID.test(id))
    .map((id) => {
      const place = { path, keys: [...keys, id], at: "key" as const };
      return finding({ rule: BAD_ID, message: `${quote(id)} cannot be an id`, help: BAD_ID.fix, place, value: id });
    });
}

/** Ids of the directory that stand in two of its lists. Within one list a second one is a duplicate key. */
export function checkDirectory(path: string, directory: Directory): Diagnostic[] {
  const found: Diagnostic[] = [];
  const first = new Map<string, string>();
  for (const list of ["organisations", "people", "bodies", "posts"] as const) {
    const ids = directory[list].map((it) => it.id);
    append(found, checkKeys(path, [list], ids));
    for (const id of ids) {
      const other = first.get(id);
      if (other === undefined) {
        first.set(id, list);
        continue;
      }
      found.push(
        finding({
          rule: DUPLICATE_PARTY,
          message: `${quote(id)} stands under ${other} and under ${list}`,
          help: "Give one of the two another id, and correct the files that name it.",
          place: { path, keys: [list, id], at: "key" },
          value: id,
          related: [{ place: { path, keys: [other, id], at: "key" }, message: `also here, under ${other}` }],
        }),
      );
    }
  }
  return found;
}

/** A recommendation that was not agreed says why. */
export function reasonMissing(path: string, index: number, id: string): Diagnostic {
  return finding({
    rule: MISSING_FIELD,
    message: `recommendation ${id} is not agreed, but gives no reason`,
    help: "Add reason: with the words of the response.",
    place: { path, keys: [index, "reason"] },
    value: id,
  });
}

const LEDGER_FILES = ["plan", "directory", "recommendations", "amendments"];

/** Files that stand among the ledger's own and are none of them. What is hidden or left behind (`.gitkeep`, `Thumbs.db`) is nobody's business. */
export function findStrayFiles(paths: ReadonlySet<string>): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const path of paths) {
    const help = fileKindAt(path) === null ? helpFor(path) : null;
    if (help !== null) {
      const message = "the file stands among the ledger's own and is none of them, so it is not read";
      found.push(finding({ rule: STRAY_FILE, message, help, place: { path, keys: [] } }));
    }
  }
  return found;
}

function helpFor(path: string): string | null {
  if (isLeftBehind(path)) return null;
  const name = path.slice(path.lastIndexOf("/") + 1);
  const [stem, ending] = split(name);
  if (path.startsWith("actions/") || path.startsWith("themes/")) {
    if (["md", "markdown", "mdx", "txt", "yaml", "yml"].includes(ending.toLowerCase()) && name !== `${stem}.md`) {
      return `Rename it to ${stem}.md if it is one of them; otherwise move it to evidence/.`;
    }
    return name === `${stem}.md`
      ? "Move it up: themes are files of the folder themes/ itself."
      : "Move it to evidence/ or out of the plan.";
  }
  const isLedger = !path.includes("/") && LEDGER_FILES.includes(stem.toLowerCase());
  return isLedger && /^ya?ml$/i.test(ending) ? `Rename it to ${stem.toLowerCase()}.yaml.` : null;
}

function split(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf(".");
  return dot === -1 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1)];
}
