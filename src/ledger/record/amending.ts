import type { Plan } from "../../core/plan.ts";
import type { Change, Fields } from "../../edit/change.ts";
import { inLine } from "../../edit/write-value.ts";
import { quote } from "../../text/quote.ts";
import type { FileChange } from "./prepare.ts";

/** Something published, as `plan amend` names it. */
export interface Published {
  /** As it was named: `1.4.1#timescale`, `plan.yaml#baseline`, `governance.md`. */
  readonly name: string;
  /** The file that says it, from the plan's folder, and the field: null where it is a text as a whole. */
  readonly path: string;
  readonly field: string | null;
  /** Of a field of an action: the action's id and file, and the field. */
  readonly ofAction: { readonly id: string; readonly path: string; readonly field: string } | null;
}

const AMENDMENTS = "amendments.yaml";

/** What a name such as `1.4.1#timescale` stands for, or what is wrong with it. */
export function publishedNamed(
  plan: Plan,
  name: string,
):
  | { readonly ok: true; readonly published: Published }
  | { readonly ok: false; readonly problem: string; readonly help: string } {
  const [file = "", field] = name.split("#");
  const action = plan.actions.find(({ id, path }) => id === file || path === file);
  const isText = file.endsWith(".md") && plan.paths.has(file) && action === undefined;
  if (field !== undefined && field !== "" && action !== undefined) {
    return {
      ok: true,
      published: { name, path: action.path, field, ofAction: { id: action.id, path: action.path, field } },
    };
  }
  if ((field !== undefined && field !== "" && plan.paths.has(file)) || (isText && field === undefined)) {
    return { ok: true, published: { name, path: file, field: field ?? null, ofAction: null } };
  }
  const isThere = action !== undefined || plan.paths.has(file);
  return {
    ok: false,
    problem: isThere
      ? `${quote(name)} does not say which field of it`
      : `${quote(file)} is no action and no file of the plan`,
    help: "Such as 1.4.1#timescale, 1.4.1#text, plan.yaml#baseline, directory.yaml#posts.director.name or governance.md.",
  };
}

/**
 * The changes that record an amendment: an entry in each action whose fields a decision changes, and one in
 * amendments.yaml for all else.
 *
 * @param value what it says from now on, where that is to be written too
 * @param said date, by, and decision or copying-error
 * @param texts of the plan's files, by path
 */
export function amendingChanges(
  published: readonly Published[],
  said: Fields,
  texts: ReadonlyMap<string, string>,
  value: { readonly path: string; readonly change: Change } | null,
): { readonly changes: ReadonlyMap<string, FileChange>; readonly actions: readonly string[] } {
  const changes = new Map<string, FileChange>();
  if (value !== null) changes.set(value.path, { kind: "changes", changes: [value.change] });
  const inActions = said["decision"] === undefined ? [] : published.flatMap(({ ofAction }) => ofAction ?? []);
  for (const path of new Set(inActions.map((one) => one.path))) {
    const amends = inActions.filter((one) => one.path === path).map(({ field }) => field);
    const set = value?.path === path ? [value.change] : [];
    changes.set(path, { kind: "changes", changes: [...set, { kind: "add-entry", entry: { ...said, amends } }] });
  }
  const rest = published.filter(({ ofAction }) => ofAction === null || said["decision"] === undefined);
  if (rest.length > 0) {
    const before = texts.get(AMENDMENTS) ?? "";
    const start = before === "" || before.endsWith("\n") ? before : `${before}\n`;
    const item = `- ${inLine({ ...said, amends: rest.map(({ name }) => name) }, "block")}\n`;
    changes.set(AMENDMENTS, { kind: "text", text: `${start}${item}` });
  }
  return { changes, actions: [...new Set(inActions.map(({ id }) => id))] };
}
