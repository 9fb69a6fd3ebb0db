import type { Action } from "../../core/action.ts";
import type { Place } from "../../core/diagnostic.ts";
import { pairThemes } from "../../core/pair-files.ts";
import type { Plan } from "../../core/plan.ts";
import { sayChange, sayValue } from "../../core/say-value.ts";
import { canonical, sameValue } from "../../text/equality.ts";

/** Something published that has another value. */
export interface Edit {
  /** `the timescale`, `the title of key area 1.4`. */
  readonly what: string;
  readonly place: Place;
  readonly field: string;
  readonly before: string;
  /** What it was and what it is, in words. */
  readonly change: string;
}

/** What was published of an action. `null` (not printed) may be filled in, unless the field says otherwise. */
const OF_ACTION: readonly { field: keyof Action; key?: string; text?: true; mayBegin: boolean }[] = [
  { field: "title", mayBegin: false },
  { field: "theme", mayBegin: false },
  { field: "owners", mayBegin: true },
  { field: "timescale", mayBegin: true },
  { field: "outcomes", mayBegin: true },
  { field: "review", mayBegin: true },
  // An action that was published and is said to have joined later would count its time from then.
  { field: "added", mayBegin: false },
  { field: "body", text: true, mayBegin: false },
];

/** Lists that may grow: what is added only asks for more. What is taken away or changed was promised. */
const GROWING = ["recommendations", "milestones", "measures"] as const;

/** What was published of an action and says something else now. */
export function* actionEdits(before: Action, after: Action): Iterable<Edit> {
  const place = (key: string): Place => ({ path: after.path, keys: key === "body" ? [] : [key] });
  for (const { field, text, mayBegin } of OF_ACTION) {
    const [one, other] = [before[field], after[field]];
    if ((one === null && mayBegin) || sameValue(printed(one), printed(other), field)) continue;
    // A theme that the id carries changed with the id, which is said already.
    if (field === "theme" && before.id !== after.id) continue;
    yield edit(text ? "the text" : `the field ${field}`, place(field), text ? "text" : field, one, other);
  }
  for (const field of GROWING) {
    const lost = missingFrom(before[field], after[field]);
    if (lost.length === 0) continue;
    yield edit(`the field ${field}`, place(field), field, lost, missingFrom(after[field], before[field]));
  }
}

/** What was published of the plan outside its actions and says something else now. */
export function* planEdits(before: Plan, after: Plan): Iterable<Edit> {
  for (const field of ["title", "publisher", "answers"] as const) {
    const [one, other] = [before.info[field], after.info[field]];
    if (one === null || sameValue(one, other)) continue;
    yield edit(`the plan's ${field}`, { path: "plan.yaml", keys: [field] }, field, one, other);
  }
  yield* recommendationEdits(before, after);
  yield* themeEdits(before, after);
  const prose = new Map(after.prose.map((one) => [one.path, one.body]));
  for (const { path, body } of before.prose) {
    const now = prose.get(path);
    if (!isPublishedProse(path) || now === undefined || sameValue(body, now)) continue;
    yield edit(`the published text ${path}`, { path, keys: [] }, "text", body, now);
  }
}

function* recommendationEdits(before: Plan, after: Plan): Iterable<Edit> {
  const path = "recommendations.yaml";
  if (!after.paths.has(path) || after.unreadable.some((file) => file.path === path)) return;
  const byId = new Map(after.recommendations.map((it, index) => [it.id, { it, index }]));
  for (const one of before.recommendations) {
    const now = byId.get(one.id);
    const what = `recommendation ${one.id}`;
    if (now === undefined) yield edit(what, { path, keys: [] }, one.id, one.text, null);
    else {
      for (const field of ["theme", "text", "response", "reason"] as const) {
        // A response may be given where there was none.
        if (one[field] === null || sameValue(one[field], now.it[field])) continue;
        const place = { path, keys: [now.index, field] };
        yield edit(`the ${field} of ${what}`, place, `${one.id}.${field}`, one[field], now.it[field]);
      }
    }
  }
}

function* themeEdits(before: Plan, after: Plan): Iterable<Edit> {
  for (const pair of pairThemes(before, after).pairs) {
    const { path, areas } = pair.after;
    const theme = `theme ${pair.before.id}`;
    for (const field of ["title", "body"] as const) {
      const [one, other] = [pair.before[field], pair.after[field]];
      if (sameValue(one, other)) continue;
      const isText = field === "body";
      const place = { path, keys: isText ? [] : [field] };
      yield edit(`the ${isText ? "text" : field} of ${theme}`, place, isText ? "text" : field, one, other);
    }
    const byId = new Map(areas.map((area) => [area.id, area]));
    for (const area of pair.before.areas) {
      const now = byId.get(area.id);
      for (const field of ["title", "intro"] as const) {
        if (area[field] === null || (now !== undefined && sameValue(area[field], now[field]))) continue;
        const place = { path, keys: ["areas", area.id, field] };
        yield edit(
          `the ${field} of key area ${area.id}`,
          place,
          `areas.${area.id}.${field}`,
          area[field],
          now?.[field],
        );
      }
    }
  }
}

function edit(what: string, place: Place, field: string, before: unknown, after: unknown): Edit {
  const [one, other] = [printed(before), printed(after)];
  return { what, place, field, before: sayValue(one), change: sayChange(one, other) };
}

/** A timescale is published as its words; everything else as it is. */
function printed(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("text" in value && "kind" in value)) return value;
  return value.text;
}

/** The items of a list that another does not have, each as often as it is missing. */
function missingFrom(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  if (list === other) return [];
  const left = new Map<string, number>();
  for (const item of other) left.set(canonical(item), (left.get(canonical(item)) ?? 0) + 1);
  return list.filter((item) => {
    const count = left.get(canonical(item)) ?? 0;
    left.set(canonical(item), count - 1);
    return count <= 0;
  });
}

/** Whether a text without fields is part of what was published: not, say, a README that was put beside it. */
export function isPublishedProse(path: string): boolean {
  return path === "introduction.md" || path === "governance.md" || path.startsWith("appendices/");
}
