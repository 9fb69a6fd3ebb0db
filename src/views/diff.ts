import type { PlanDate } from "../calendar/plan-date.ts";
import type { Change } from "../diff/change.ts";
import type { Block, View } from "./content.ts";
import { diffBlocks } from "./diff-blocks.ts";
import type { DiffParts, DiffSide } from "./diff-parts.ts";
import { subjectOf } from "./diff-subjects.ts";
import { envelope, type Origin } from "./envelope.ts";

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
