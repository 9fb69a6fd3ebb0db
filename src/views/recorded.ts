import { formatPeriod } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import type { ScheduledAction, ScheduledPlan } from "../schedule/scheduled-plan.ts";
import { orList } from "../text/sentence.ts";
import { type CheckFinding, diagnosticDocument } from "./check.ts";
import type { Block, Fact, Inline, Span, View } from "./content.ts";
import { envelope, type Origin } from "./envelope.ts";
import { actionTable, type Names, namesOf } from "./list/action-columns.ts";
import { actionDocument, recommendationsByTheme } from "./list/action-document.ts";
import { stateFacts } from "./show/blocks.ts";
import { dueFact } from "./show/dates.ts";
import { label } from "./words.ts";

/** What a writing command did, or with a dry run would do. */
export interface RecordedParts {
  /** The plan as it stands after it. */
  readonly scheduled: ScheduledPlan;
  /** The actions whose new state is shown. */
  readonly actions: readonly ScheduledAction[];
  /** Paths from the plan's folder. */
  readonly files: readonly string[];
  /** Whether it was written; false for a dry run, and for a refusal. */
  readonly written: boolean;
  /** In the form of `diff -u`, without colours. */
  readonly diff: string;
  /** What it introduces, by the rules of `plan check`. */
  readonly findings: readonly CheckFinding[];
  readonly remarks: readonly Inline[];
  readonly origin: Origin;
}

/** More actions than these are shown as a table. */
const FEW = 3;

/** What was recorded, for a page that shows its parts in an order of its own. */
export interface RecordedView extends View {
  readonly recorded: RecordedParts;
}

/** What was recorded, as a document, and the new state of the actions that it is about, as blocks. */
export function recordedView(parts: RecordedParts): RecordedView {
  const { scheduled, actions, files, written, diff, findings, origin } = parts;
  const { plan, asOf } = scheduled;
  return {
    recorded: parts,
    get document() {
      const byTheme = recommendationsByTheme(plan);
      return envelope("recorded", asOf, plan.unreadable, origin, {
        written,
        files: files.map(origin.fromTop),
        diff,
        diagnostics: findings.map(diagnosticDocument),
        actions: actions.map((it) => actionDocument(it, byTheme.get(it.action.theme ?? "") ?? [], origin)),
      });
    },
    get blocks() {
      return recordedBlocks(parts, namesOf(plan));
    },
  };
}

function recordedBlocks({ scheduled, actions, remarks }: RecordedParts, names: Names): readonly Block[] {
  const states =
    actions.length > FEW
      ? [tableOf(scheduled, actions, names)]
      : actions.flatMap((it) => stateOf(scheduled, it, names));
  return [...states, ...remarks.map((text): Block => ({ kind: "paragraph", text }))];
}

function tableOf(scheduled: ScheduledPlan, actions: readonly ScheduledAction[], names: Names): Block {
  const title = `The actions as of ${formatDay(scheduled.asOf)}`;
  const keys = ["id", "title", "owners", "due", "status", "rating"];
  return { kind: "table", table: actionTable(title, actions, keys, names, "None.") };
}

function stateOf(scheduled: ScheduledPlan, it: ScheduledAction, names: Names): readonly Block[] {
  const { action } = it;
  const asOf: Span = { text: `, as of ${formatDay(scheduled.asOf)}`, emphasis: "muted" };
  const facts: readonly Fact[] = [...stateFacts(it, names), dueFact(it)];
  return [
    { kind: "heading", level: 2, text: [{ text: `${action.id}  ${action.title}`, emphasis: "strong" }, asOf] },
    { kind: "facts", facts },
    ...pendingOf(scheduled, it, names),
  ];
}

/** What is pending changes nothing yet: who decides, and how that is recorded. */
function pendingOf(
  { plan }: ScheduledPlan,
  { action, pending }: ScheduledAction,
  { directory }: Names,
): readonly Block[] {
  if (pending.length === 0) return [];
  const { approvers } = plan.info;
  const who =
    approvers.length === 0 ? "a body that “approvers” in plan.yaml names" : orList(approvers.map(directory.name));
  const what = pending.map(({ due, status }) =>
    due === null ? label(status ?? "on-hold").toLowerCase() : `due ${formatPeriod(due)}`,
  );
  const body = approvers[0] ?? "BODY";
  const several = new Set(pending.map(({ index }) => index)).size > 1;
  const kinds = [...new Set(pending.map(({ kind }) => kind))].join("|");
  const effect =
    what.length === 1 ? `it takes effect when ${who} approves it` : `each takes effect when ${who} approves it`;
  return [
    {
      kind: "notice",
      emphasis: "caution",
      text: `Recorded as sought (${what.join("; ")}): ${effect}.`,
    },
    {
      kind: "paragraph",
      text: [
        { text: "Once it is decided: ", emphasis: "muted" },
        {
          text: `plan decide ${action.id} --approved${several ? ` --request ${kinds}` : ""} --body ${body} --date DATE --ref MINUTE`,
        },
      ],
    },
  ];
}
