import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Change } from "../../diff/change.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import { inOneLine } from "../../text/quote.ts";
import type { Block, Inline, View } from "../content.ts";
import { envelope, type Origin } from "../envelope.ts";
import { count, figure } from "../words.ts";
import {
  type DiffNames,
  type DiffParts,
  type DiffSide,
  diffSummary,
  isOfAction,
  namesOfDiff,
  subjectOf,
} from "./parts.ts";

/** The view of a diff, which can also be had with only its first so many changes, the rest counted. */
export interface DiffView extends View {
  readonly changes: readonly Change[];
  readonly blocksWithin: (mostChanges: number) => readonly Block[];
}

/** Makes the view of a diff. */
export function diffView(parts: DiffParts): DiffView {
  return {
    changes: parts.changes,
    get document() {
      return diffDocument(parts);
    },
    get blocks() {
      return diffBlocks(parts, parts.changes.length);
    },
    blocksWithin: (mostChanges) => diffBlocks(parts, mostChanges),
  };
}

function diffDocument({ from, to, changes }: DiffParts) {
  const { asOf, plan } = to.scheduled;
  return envelope("diff", asOf, plan.unreadable, to.origin, {
    from: sideDocument(from),
    to: sideDocument(to),
    summary: { changes: changes.length, notable: changes.filter((it) => it.notable).length },
    changes: changes.map((it) => changeDocument(it, from.origin, to.origin)),
  });
}

function sideDocument({ scheduled, origin }: DiffSide): {
  revision: Origin["revision"];
  asOf: PlanDate;
  unreadable: readonly { path: string; message: string }[];
} {
  const unreadable = scheduled.plan.unreadable.map(({ path, message }) => ({ path: origin.fromTop(path), message }));
  return { revision: origin.revision, asOf: scheduled.asOf, unreadable };
}

/** Paths count from the repository's top, as everywhere in JSON: a file's under its name now. */
function changeDocument(it: Change, from: Origin, to: Origin) {
  const isPath = ["file", "text"].includes(subjectOf(it));
  const path = (value: unknown, { fromTop }: Origin) =>
    it.field === "path" && typeof value === "string" ? fromTop(value) : value;
  return {
    type: it.type,
    id: isPath && it.id !== null ? to.fromTop(it.id) : it.id,
    field: it.field,
    before: path(it.before, from),
    after: path(it.after, to),
    notable: it.notable,
    cause: it.cause,
    message: it.message,
  };
}

/** The diff as people read it, with its first so many changes; how many more there are is said. */
export function diffBlocks(parts: DiffParts, mostChanges: number): readonly Block[] {
  const { from, to, changes } = parts;
  const names = namesOfDiff(from.scheduled.plan, to.scheduled.plan);
  const sections = sectionsOf(parts, names);
  const blocks = [...opening(parts), ...summary(changes)];
  let left = mostChanges;
  for (const { heading, level, changes: listed, item } of sections) {
    if (left <= 0) break;
    blocks.push({ kind: "heading", level, text: heading });
    if (listed.length > 0) blocks.push({ kind: "list", items: listed.slice(0, left).map(item) });
    left -= listed.length;
  }
  const rest = changes.length - mostChanges;
  if (rest > 0) {
    const text = `${count(rest, "more change")} left out here: plan diff on a terminal shows them all.`;
    blocks.push({ kind: "paragraph", text: [{ text, emphasis: "strong" }] });
  }
  return blocks;
}

function opening({ from, to }: DiffParts): readonly Block[] {
  const side = ({ words, scheduled }: DiffSide): string => `${words}, as of ${formatDay(scheduled.asOf)}`;
  return [
    { kind: "heading", level: 1, text: `What changed: ${inOneLine(to.scheduled.plan.info.title, LONGEST_TITLE)}` },
    { kind: "paragraph", text: `From ${side(from)}, to ${side(to)}.` },
    ...[from, to].flatMap(({ note }): Block[] =>
      note === null ? [] : [{ kind: "paragraph", text: `Note: ${note}.` }],
    ),
    ...[from, to].flatMap(unreadable),
  ];
}

function unreadable({ scheduled, words }: DiffSide): readonly Block[] {
  const files = scheduled.plan.unreadable;
  if (files.length === 0) return [];
  const text = `${count(files.length, "file")} of ${words} cannot be read. What changed in ${files.length === 1 ? "it" : "them"} is not known:`;
  const items = files.slice(0, MOST_FILES).map(({ path, message }) => `${path}: ${inOneLine(message, LONGEST_TITLE)}`);
  const more = files.length - MOST_FILES;
  return [
    { kind: "paragraph", text: [{ text, emphasis: "alert" }] },
    { kind: "list", items: more > 0 ? [...items, `and ${figure(more)} more`] : items },
  ];
}

function summary(changes: readonly Change[]): readonly Block[] {
  if (changes.length === 0) {
    return [{ kind: "paragraph", text: [{ text: "Nothing changed in the plan.", emphasis: "good" }] }];
  }
  const { total, notable } = diffSummary(changes, isOfAction);
  const rest = notable === "" ? ", none of them notable." : `: ${notable}.`;
  return [{ kind: "paragraph", text: [{ text: total, emphasis: "strong" }, { text: rest }] }];
}

interface Section {
  readonly heading: string;
  readonly level: 2 | 3;
  readonly changes: readonly Change[];
  readonly item: (change: Change) => Inline;
}

/** Notable ones; what the plan itself says otherwise and what that moves; each action under its theme; the passing of time. */
function sectionsOf({ from, to, changes }: DiffParts, names: DiffNames): readonly Section[] {
  const notable = changes.filter((it) => it.notable);
  const rest = changes.filter((it) => !it.notable);
  const ofPlan = rest.filter((it) => !isOfAction(it));
  const moved = rest.filter((it) => isOfAction(it) && it.cause === "plan");
  const passed = rest.filter((it) => isOfAction(it) && it.cause === "time");
  const own = rest.filter((it) => isOfAction(it) && it.cause === "file");
  const flat = (heading: string, listed: readonly Change[]): Section[] =>
    listed.length === 0 ? [] : [{ heading, level: 2, changes: listed, item: (it) => named(it, names) }];
  const days = `${formatDay(from.scheduled.asOf)} to ${formatDay(to.scheduled.asOf)}`;
  return [
    ...flat(`Notable (${figure(notable.length)})`, notable),
    ...flat("The plan itself", ofPlan),
    ...flat("Moved by the change of the plan itself", moved),
    ...byTheme(own, names),
    ...flat(`By the passing of time, ${days}`, passed),
  ];
}

function byTheme(changes: readonly Change[], names: DiffNames): readonly Section[] {
  const themes = new Map<string, Map<string, Change[]>>();
  for (const change of changes) {
    const id = change.id ?? "";
    const theme = names.themeOf(id) ?? "";
    const actions = themes.get(theme) ?? new Map<string, Change[]>();
    const listed = actions.get(id);
    if (listed === undefined) actions.set(id, [change]);
    else listed.push(change);
    themes.set(theme, actions);
  }
  return [...themes]
    .sort(([a], [b]) => compareNaturally(a, b))
    .flatMap(([theme, actions]): Section[] => [
      { heading: names.themeTitle(theme), level: 2, changes: [], item: () => "" },
      ...[...actions].map(
        ([id, listed]): Section => ({
          heading: `${id}  ${names.title(id)}`,
          level: 3,
          changes: listed,
          item: ({ message }) => message,
        }),
      ),
    ]);
}

/** A change out of its action's place: with its id and title. */
function named(change: Change, names: DiffNames): Inline {
  const { id, message } = change;
  if (!isOfAction(change) || id === null) return message;
  return [{ text: id, emphasis: "strong" }, { text: ` ${names.title(id)}: ${message}` }];
}

const LONGEST_TITLE = 160;
const MOST_FILES = 20;
