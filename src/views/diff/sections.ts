import { formatDay } from "../../calendar/plan-date.ts";
import type { Change } from "../../diff/change.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import type { Block, Inline } from "../content.ts";
import { recordedLate, type TypedBy } from "../show/recorded-late.ts";
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
  for (const { heading, level, lines } of sectionsOf(parts.changes, names)) {
    if (left <= 0) break;
    told.push({ kind: "heading", level: level === 2 ? (below === 1 ? 2 : 3) : below === 1 ? 3 : 4, text: heading });
    const shown = lines.slice(0, left);
    if (shown.length > 0) told.push({ kind: "list", items: shown.map(({ text }) => text) });
    left -= shown.reduce((sum, { changes }) => sum + changes, 0);
  }
  for (const block of lateBlocks(parts, below, names)) told.push(block);
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

/** The new entries that came into git long after their dates: by whom, and how much later. */
function lateBlocks({ to, typed }: DiffParts, below: 1 | 2, names: DiffNames): readonly Block[] {
  if (typed === undefined) return [];
  const typedBy: TypedBy = (entry) => {
    const typing = typed(entry);
    if (typing === null) return undefined;
    const author = typing.author?.name ?? "somebody whom git does not name";
    return { id: `${typing.day} ${author}`, author, day: typing.day };
  };
  const { actions, plan } = to.scheduled;
  const items = actions.flatMap((it): Inline[] =>
    recordedLate(it, typedBy, plan.info.rating.recordWithin).map((said) => [
      { text: it.action.id, emphasis: "strong" },
      { text: ` ${names.title(it.action.id)}: ${said}` },
    ]),
  );
  if (items.length === 0) return [];
  const more = items.length - MOST_LATE;
  return [
    { kind: "heading", level: below === 1 ? 2 : 3, text: `Recorded late (${figure(items.length)})` },
    { kind: "list", items: more > 0 ? [...items.slice(0, MOST_LATE), `and ${figure(more)} more`] : items },
  ];
}

const MOST_LATE = 20;

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
  readonly lines: readonly Line[];
}

/** So many changes, said on one line. */
interface Line {
  readonly changes: number;
  readonly text: Inline;
}

function sectionsOf(changes: readonly Change[], names: DiffNames): readonly Section[] {
  const passed = new Set(byTime(changes));
  const done = changes.filter((it) => !passed.has(it));
  const notable = done.filter((it) => it.notable);
  const rest = done.filter((it) => !it.notable);
  const flat = (heading: string, listed: readonly Change[]): Section[] =>
    listed.length === 0
      ? []
      : [{ heading, level: 2, lines: listed.map((it) => ({ changes: 1, text: named(it, names) })) }];
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

/** Each action on a line; where there is more to say, under a heading, and that under its theme's. */
function byAction(changes: readonly Change[], names: DiffNames): readonly Section[] {
  const themes = new Map<string, Map<string, Change[]>>();
  for (const change of changes) {
    const id = change.id ?? "";
    const theme = names.themeOf(id) ?? "";
    const actions = themes.get(theme) ?? new Map<string, Change[]>();
    actions.set(id, [...(actions.get(id) ?? []), change]);
    themes.set(theme, actions);
  }
  const ordered = [...themes].sort(([a], [b]) => compareNaturally(a, b));
  const actions = ordered.flatMap(([, ofTheme]) => [...ofTheme]);
  if (changes.length <= FEW_CHANGES) {
    const lines = actions.map(([id, listed]) => ({ changes: listed.length, text: inOne(id, listed, names) }));
    return lines.length === 0 ? [] : [{ heading: "Also", level: 2, lines }];
  }
  const section = ([id, listed]: (typeof actions)[number], level: 2 | 3): Section => ({
    ...{ heading: `${id}  ${names.title(id)}`, level },
    lines: listed.map(({ message }) => ({ changes: 1, text: message })),
  });
  if (actions.length <= FEW_ACTIONS) return actions.map((it) => section(it, 2));
  return ordered.flatMap(([theme, ofTheme]): Section[] => [
    { heading: names.themeTitle(theme), level: 2, lines: [] },
    ...[...ofTheme].map((it) => section(it, 3)),
  ]);
}

/** So few need no headings, and so few actions none of their themes. */
const FEW_CHANGES = 8;
const FEW_ACTIONS = 3;

function inOne(id: string, changes: readonly Change[], names: DiffNames): Inline {
  const said = changes.map(({ message }) => message).join("; ");
  return [{ text: id, emphasis: "strong" }, { text: ` ${names.title(id)}: ${said}` }];
}

/** A change out of its action's place: with its id and title. */
function named(change: Change, names: DiffNames): Inline {
  const { id, message } = change;
  if (!isOfAction(change) || id === null) return message;
  return [{ text: id, emphasis: "strong" }, { text: ` ${names.title(id)}: ${message}` }];
}
