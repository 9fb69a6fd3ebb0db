import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Change } from "../../diff/change.ts";
import { inOneLine } from "../../text/quote.ts";
import type { Block, View } from "../content.ts";
import { envelope, type Origin } from "../envelope.ts";
import { count, figure } from "../words.ts";
import { type DiffParts, type DiffSide, namesOfDiff, sizeOf, subjectOf } from "./parts.ts";
import { type ChangesTold, changeBlocks, changesTold } from "./sections.ts";
import { storyOf } from "./story.ts";

/** The view of a diff, which can also be had with only its first so many changes, the rest counted. */
export interface DiffView extends View {
  readonly changes: readonly Change[];
  /** Its first line: what was done. */
  readonly story: string;
  /** Whole, or without its opening for what has one of its own (`below` a heading of level 2). */
  readonly within: (mostChanges: number, below: 1 | 2) => ChangesTold;
}

/** Makes the view of a diff. */
export function diffView(parts: DiffParts): DiffView {
  const { title } = namesOfDiff(parts.from.scheduled.plan, parts.to.scheduled.plan);
  const story = storyOf(parts.changes, title);
  const within = (mostChanges: number, below: 1 | 2): ChangesTold => {
    const { told, passed } = changesTold(parts, mostChanges, below);
    return { told: [...(below === 1 ? opening(parts, story) : problems(parts)), ...told], passed };
  };
  return {
    ...{ changes: parts.changes, story, within },
    get document() {
      return diffDocument(parts);
    },
    get blocks() {
      return changeBlocks(within(parts.changes.length, 1));
    },
  };
}

function opening(parts: DiffParts, story: string): readonly Block[] {
  const side = ({ words, scheduled }: DiffSide): string => `${words}, as of ${formatDay(scheduled.asOf)}`;
  const title = inOneLine(parts.to.scheduled.plan.info.title, LONGEST_TITLE);
  const size = parts.changes.length === 0 ? "" : `: ${sizeOf(parts.changes)}`;
  return [
    { kind: "heading", level: 1, text: `What changed: ${title}` },
    { kind: "paragraph", text: [{ text: story, emphasis: "strong" }] },
    { kind: "paragraph", text: `From ${side(parts.from)}, to ${side(parts.to)}${size}.` },
    ...problems(parts),
  ];
}

/** What a reader should know of the two sides before what changed between them. */
function problems({ from, to }: DiffParts): readonly Block[] {
  return [
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

const LONGEST_TITLE = 160;
const MOST_FILES = 20;
