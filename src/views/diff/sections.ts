import { formatDay } from "../../calendar/plan-date.ts";
import type { Change } from "../../diff/change.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import type { Block, Inline } from "../content.ts";
import { count, figure } from "../words.ts";
import { type DiffNames, type DiffParts, isOfAction, namesOfDiff } from "./parts.ts";

/** The changes of a diff as people read them. */
export interface ChangesTold {
  /** What was done, and what follows from that. */
  readonly told: readonly Block[];
  /** What time alone did: a format may fold it. Null where that is nothing. */
  readonly passed: { readonly heading: string; readonly items: readonly Inline[] } | null;
}

/**
 * The first so many changes under their headings; how many more there are is said. Notable ones come first, then what the
 * plan itself says otherwise and what that moves, then each action; what time alone did is last and apart.
 *
 * @param below the level of the heading that they stand under
 */
export function changesTold(parts: DiffParts, mostChanges: number, below: 1 | 2): ChangesTold {
  const names = namesOfDiff(parts.from.scheduled.plan, parts.to.scheduled.plan);
  const told: Block[] = [];
  let left = mostChanges;
  for (const { heading, level, changes, item } of sectionsOf(parts.changes, names)) {
    if (left <= 0) break;
    told.push({ kind: "heading", level: level === 2 ? (below === 1 ? 2 : 3) : below === 1 ? 3 : 4, text: heading });
    if (changes.length > 0) told.push({ kind: "list", items: changes.slice(0, left).map(item) });
    left -= changes.length;
  }
  const rest = parts.changes.length - mostChanges;
  if (rest > 0) {
    const text = `${count(rest, "more change")} left out here: plan diff on a terminal shows them all.`;
    told.push({ kind: "paragraph", text: [{ text, emphasis: "strong" }] });
  }
  const passed = byTime(parts.changes);
  if (passed.length === 0 || left <= 0) return { told, passed: null };
  const [from, to] = [parts.from, parts.to].map(({ scheduled }) => formatDay(scheduled.asOf));
  const heading = `By the passing of time alone, ${from} to ${to} (${figure(passed.length)})`;
  return { told, passed: { heading, items: passed.slice(0, left).map((it) => named(it, names)) } };
}

/** All of it, where nothing can be folded. */
export function changeBlocks({ told, passed }: ChangesTold): readonly Block[] {
  if (passed === null) return told;
  const { heading, items } = passed;
  return [...told, { kind: "heading", level: 2, text: heading }, { kind: "list", items }];
}

/** What time alone did; where it did all that there is (one plan on two days), what is notable is not set apart. */
function byTime(changes: readonly Change[]): readonly Change[] {
  const passed = changes.filter(({ cause }) => cause === "time");
  return passed.length === changes.length ? passed.filter((it) => !it.notable) : passed;
}

interface Section {
  readonly heading: string;
  readonly level: 2 | 3;
  readonly changes: readonly Change[];
  readonly item: (change: Change) => Inline;
}

function sectionsOf(changes: readonly Change[], names: DiffNames): readonly Section[] {
  const passed = new Set(byTime(changes));
  const done = changes.filter((it) => !passed.has(it));
  const notable = done.filter((it) => it.notable);
  const rest = done.filter((it) => !it.notable);
  const flat = (heading: string, listed: readonly Change[]): Section[] =>
    listed.length === 0 ? [] : [{ heading, level: 2, changes: listed, item: (it) => named(it, names) }];
  return [
    ...flat(`Notable (${figure(notable.length)})`, notable),
    ...flat(
      "The plan itself",
      rest.filter((it) => !isOfAction(it)),
    ),
    ...flat(
      "Moved by the change of the plan itself",
      rest.filter((it) => isOfAction(it) && it.cause === "plan"),
    ),
    ...byAction(
      rest.filter((it) => isOfAction(it) && it.cause === "file"),
      names,
    ),
  ];
}

/** Each action under a heading, and these under their themes where they are more than a few. */
function byAction(changes: readonly Change[], names: DiffNames): readonly Section[] {
  const themes = new Map<string, Map<string, Change[]>>();
  for (const change of changes) {
    const id = change.id ?? "";
    const theme = names.themeOf(id) ?? "";
    const actions = themes.get(theme) ?? new Map<string, Change[]>();
    actions.set(id, [...(actions.get(id) ?? []), change]);
    themes.set(theme, actions);
  }
  const few = new Set(changes.map(({ id }) => id)).size <= FEW;
  const ofActions = (actions: ReadonlyMap<string, Change[]>, level: 2 | 3): Section[] =>
    [...actions].map(([id, listed]) => ({
      ...{ heading: `${id}  ${names.title(id)}`, level, changes: listed },
      item: ({ message }) => message,
    }));
  const ordered = [...themes].sort(([a], [b]) => compareNaturally(a, b));
  if (few) return ordered.flatMap(([, actions]) => ofActions(actions, 2));
  return ordered.flatMap(([theme, actions]): Section[] => [
    { heading: names.themeTitle(theme), level: 2, changes: [], item: () => "" },
    ...ofActions(actions, 3),
  ]);
}

const FEW = 3;

/** A change out of its action's place: with its id and title. */
function named(change: Change, names: DiffNames): Inline {
  const { id, message } = change;
  if (!isOfAction(change) || id === null) return message;
  return [{ text: id, emphasis: "strong" }, { text: ` ${names.title(id)}: ${message}` }];
}
