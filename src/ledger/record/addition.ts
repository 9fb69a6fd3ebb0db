import { PARTY_LISTS, type PartyKind } from "../../core/directory-index.ts";
import type { Plan } from "../../core/plan.ts";
import type { Fields } from "../../edit/change.ts";
import { inLine } from "../../edit/write-value.ts";
import { themeText } from "../../edit/yaml-style.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import { idFrom } from "../init/new-plan.ts";
import type { FileChange } from "./prepare.ts";

/** Something that is to be added to a plan. */
export type Addition =
  | { readonly kind: PartyKind; readonly name: string; readonly id: string | null; readonly fields: Fields }
  | { readonly kind: "theme"; readonly title: string }
  | { readonly kind: "area"; readonly title: string; readonly theme: string }
  | { readonly kind: "approver"; readonly party: string }
  /** Whose commits may carry a body's decisions. */
  | { readonly kind: "recorder"; readonly address: string; readonly body: string }
  | { readonly kind: "meeting"; readonly body: string; readonly date: string }
  | { readonly kind: "recommendation"; readonly text: string; readonly theme: string; readonly id: string | null };

/** The file that changes, from the plan's folder, and by which id the new thing can be named. */
export interface Added {
  readonly id: string;
  readonly path: string;
  readonly change: FileChange;
}

const DIRECTORY = "directory.yaml";
const PLAN = "plan.yaml";
const RECOMMENDATIONS = "recommendations.yaml";

/**
 * How a plan's files change by an addition. Ids are made: of a party's name, or the next number. Whether it may be added
 * is for the rules.
 *
 * @param texts of the plan's files, by path
 */
export function addToPlan(plan: Plan, texts: ReadonlyMap<string, string>, it: Addition): Added {
  switch (it.kind) {
    case "theme": {
      const id = nextNumber(plan.themes.map((theme) => theme.id));
      const path = `themes/${id}-${idFrom(it.title, "theme")}.md`;
      return { id, path, change: { kind: "text", text: themeText({ id: Number(id), title: it.title }) } };
    }
    case "area": {
      const theme = plan.themes.find(({ id }) => id === it.theme);
      const taken = [...(theme?.areas ?? []).map(({ id }) => id), ...areasUsed(plan, it.theme)];
      const id = `${it.theme}.${nextNumber(taken.map((area) => area.slice(it.theme.length + 1)))}`;
      return { id, path: theme?.path ?? "", change: setting(["areas", id], { title: it.title }) };
    }
    case "approver":
      return { id: it.party, path: PLAN, change: setting(["approvers", plan.info.approvers.length], it.party) };
    case "recorder": {
      const { recorders } = plan.info;
      const there = Object.hasOwn(recorders, it.body) ? (recorders[it.body]?.authors ?? []) : [];
      const authors = [...there, it.address];
      const change =
        Object.keys(recorders).length === 0
          ? setting(["recorders"], { [it.body]: { authors } })
          : setting(["recorders", it.body, "authors"], authors);
      return { id: it.address, path: PLAN, change };
    }
    case "meeting": {
      const value = { body: it.body, date: it.date };
      return { id: it.date, path: PLAN, change: setting(["meetings", plan.info.meetings.length], value) };
    }
    case "recommendation": {
      const id = it.id ?? nextNumber(plan.recommendations.map((one) => one.id));
      const line = `- ${inLine({ id: numberOrText(id), theme: numberOrText(it.theme), text: it.text }, "block")}\n`;
      return { id, path: RECOMMENDATIONS, change: { kind: "text", text: behind(texts.get(RECOMMENDATIONS), line) } };
    }
    default: {
      const id = it.id ?? unusedId(plan, it.name, it.kind);
      const party = { name: it.name, ...it.fields };
      const list = PARTY_LISTS[it.kind];
      const before = texts.get(DIRECTORY);
      if (before !== undefined && hasFields(before)) return { id, path: DIRECTORY, change: setting([list, id], party) };
      const line = `${list}:\n  ${inLine(id, "flow")}: ${inLine(party, "block")}\n`;
      return { id, path: DIRECTORY, change: { kind: "text", text: behind(before, line) } };
    }
  }
}

function setting(keys: readonly (string | number)[], value: Fields[string]): FileChange {
  return { kind: "changes", changes: [{ kind: "set", keys, value }] };
}

/** Whether a YAML file says more than comments. */
function hasFields(text: string): boolean {
  return /^[^#\s]/m.test(text);
}

/** Lines behind a text, or as a text of their own; an empty list makes way. */
function behind(text: string | undefined, lines: string): string {
  const before = (text ?? "").replace(/^\[\s*\]\s*$/m, "");
  return before === "" || before.endsWith("\n") ? before + lines : `${before}\n${lines}`;
}

function numberOrText(id: string): number | string {
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : id;
}

/** The number after the highest of those ids that are numbers. */
function nextNumber(ids: readonly string[]): string {
  const highest =
    ids
      .filter((id) => /^\d+$/.test(id))
      .sort(compareNaturally)
      .at(-1) ?? "0";
  return String(Number(highest) + 1);
}

/** Areas that actions name though their theme does not list them: their numbers are taken. */
function areasUsed(plan: Plan, theme: string): readonly string[] {
  return plan.actions.flatMap(({ keyArea }) => (keyArea?.startsWith(`${theme}.`) ? [keyArea] : []));
}

/** An id made of a name, which nobody in the directory has. */
function unusedId({ directory }: Plan, name: string, kind: PartyKind): string {
  const lists = [directory.people, directory.posts, directory.bodies, directory.organisations];
  const taken = new Set(lists.flatMap((list) => list.map(({ id }) => id)));
  const id = idFrom(name, kind);
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? id : `${id}-${n}`;
    if (!taken.has(tried)) return tried;
  }
}
