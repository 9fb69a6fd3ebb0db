import type { Action } from "../../core/action.ts";
import type { Place } from "../../core/diagnostic.ts";
import { sayChange, sayValue } from "../../core/say-value.ts";
import { canonical, sameValue } from "../../text/equality.ts";
import type { Amended } from "./carriers.ts";

/** Something published that has another value. */
export interface Edit extends Omit<Amended, "path"> {
  /** `the timescale`, `the title of key area 1.4`. */
  readonly what: string;
  readonly place: Place;
}

/** What was published of an action. `null` (not printed) may be filled in, unless the field says otherwise. */
const OF_ACTION: readonly { field: keyof Action; key?: string; text?: true; mayBegin: boolean }[] = [
  { field: "title", mayBegin: false },
  { field: "theme", mayBegin: false },
  { field: "owners", mayBegin: true },
  { field: "timescale", mayBegin: true },
  { field: "outcomes", mayBegin: true },
  { field: "review", mayBegin: true },
  { field: "programme", mayBegin: true },
  { field: "priority", mayBegin: true },
  // An action that was published and is said to have joined later would count its time from then.
  { field: "added", mayBegin: false },
  { field: "body", text: true, mayBegin: false },
];

/** Lists that may grow: what is added only asks for more. What is taken away or changed was promised. */
const GROWING = ["recommendations", "needs", "milestones", "measures"] as const;
/** Fields that are words. */
const WORDS: readonly string[] = ["title", "outcomes", "body"];

/** What was published of an action and says something else now. */
export function* actionEdits(before: Action, after: Action): Iterable<Edit> {
  const place = (key: string): Place => ({ path: after.path, keys: key === "body" ? [] : [key] });
  for (const { field, text, mayBegin } of OF_ACTION) {
    const [one, other] = [before[field], after[field]];
    if ((one === null && mayBegin) || sameValue(printed(one), printed(other), field)) continue;
    // A theme that the id carries changed with the id, which is said already.
    if (field === "theme" && before.id !== after.id) continue;
    const what = text ? "the text" : `the field ${field}`;
    yield edit(what, place(field), text ? "text" : field, one, other, WORDS.includes(field));
  }
  for (const field of GROWING) {
    const lost = missingFrom(before[field], after[field]);
    if (lost.length === 0) continue;
    yield edit(`the field ${field}`, place(field), field, lost, missingFrom(after[field], before[field]));
  }
}

/**
 * An edit of a published field.
 *
 * @param wording whether it is words or a name, in which an error of copying can be put right
 */
export function edit(
  what: string,
  place: Place,
  field: string,
  before: unknown,
  after: unknown,
  wording = false,
): Edit {
  return { what, place, field, was: printed(before), is: printed(after), wording };
}

/** What it was, as an identity and a message have it. */
export function valueBefore({ was }: Pick<Edit, "was">): string {
  return sayValue(was);
}

/** What it was and what it is, in words. */
export function sayEdit({ was, is }: Pick<Edit, "was" | "is">): string {
  return sayChange(was, is);
}

/** A timescale is published as its words; everything else as it is. */
function printed(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("text" in value && "kind" in value)) return value;
  return value.text;
}

/** The items of a list that another does not have, each as often as it is missing. */
export function missingFrom(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  if (list === other) return [];
  const left = new Map<string, number>();
  for (const item of other) left.set(canonical(item), (left.get(canonical(item)) ?? 0) + 1);
  return list.filter((item) => {
    const count = left.get(canonical(item)) ?? 0;
    left.set(canonical(item), count - 1);
    return count <= 0;
  });
}
