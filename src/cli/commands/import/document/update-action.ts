import { parsePeriod } from "../../../../calendar/parse-period.ts";
import { formatPeriod, isoPeriod } from "../../../../calendar/period.ts";
import type { Action } from "../../../../core/action.ts";
import type { PlanInfo } from "../../../../core/plan.ts";
import type { Change, Fields } from "../../../../edit/change.ts";
import { editText } from "../../../../edit/edit-text.ts";
import type { Difference } from "../../../../import/differences.ts";
import type { ProposedEntry } from "../../../../import/progress/progress.ts";
import type { ProposedAction } from "../../../../import/proposal.ts";
import type { FileChange } from "../../../../ledger/record/prepare.ts";
import { findFrontMatter } from "../../../../source/front-matter.ts";
import { append } from "../../../../text/lists.ts";
import { CannotRun, ExitCode } from "../../../exit-code.ts";
import { decisionAsWritten, entryOf } from "../../../recording/entry-as-written.ts";
import type { Taken } from "./take.ts";

/** What a newer version of a document brings to an action that the plan has. */
export interface Update {
  readonly there: Action;
  readonly proposed: ProposedAction;
  /** Those that are taken. */
  readonly differences: readonly Difference[];
  readonly entries: readonly ProposedEntry[];
  /** As of which day the document speaks, and whose words it is. */
  readonly said: { readonly date: string; readonly by: string | null };
}

/**
 * How the file of an action changes: entries are put in, another date is asked for, other owners take over from the day of
 * the document, a text is amended by the decision. What was not printed yet is filled in.
 *
 * @param before the text of its file
 */
export function updatedFile(update: Update, { decision }: Taken, info: PlanInfo, before: string): FileChange {
  const { there, differences, entries } = update;
  const changes: Change[] = entries.map((entry) => ({ kind: "add-entry", entry: entryFields(entry) }));
  const amends = differences.filter(({ take, before }) => take === "texts" && before !== null);
  for (const one of differences) append(changes, fieldChanges(one, update, info));
  if (amends.length > 0 && decision !== null) {
    const entry = entryOf({
      ...update.said,
      amends: amends.map(({ field }) => field),
      decision: decisionAsWritten(decision),
    });
    changes.push({ kind: "add-entry", entry });
  }
  if (!differences.some(({ field }) => field === "text")) return { kind: "changes", changes };
  const edited = editText(there.path, before, changes);
  if (!edited.ok) throw new CannotRun(`${there.path}: ${edited.problem}`, edited.help, ExitCode.findings);
  return { kind: "text", text: withBody(edited.text, update.proposed.body) };
}

/** An entry of a document, as its file says it. */
export function entryFields({ date, by, status, due, decision, evidence, note }: ProposedEntry): Fields {
  return entryOf({
    ...{ date, by, status, due, note },
    decision: decision === null ? null : decisionAsWritten(decision),
    evidence: evidence.length === 0 ? null : evidence,
  });
}

function fieldChanges({ field, before }: Difference, { proposed, said }: Update, info: PlanInfo): readonly Change[] {
  const key = field === "text" ? null : field;
  if (field === "progress" || key === null) return [];
  const value = proposed[field as "title" | "owners" | "timescale" | "outcomes" | "priority"];
  if (value === null) return [];
  const set: Change = { kind: "set", keys: [key], value };
  if (before === null) return [set];
  if (field === "owners") return [{ kind: "add-entry", entry: entryOf({ ...said, owners: value }) }];
  if (field !== "timescale") return [set];
  const due = parsePeriod(String(value), info);
  const asked = due.ok ? isoPeriod(due.value) : null;
  return asked === null
    ? []
    : [
        {
          kind: "add-entry",
          entry: entryOf({
            ...said,
            due: asked,
            note: `The document now says ${due.ok ? formatPeriod(due.value) : value}.`,
          }),
        },
      ];
}

function withBody(text: string, body: string): string {
  const front = findFrontMatter(text);
  return `${text.slice(0, front.found === "whole" ? front.body : 0)}\n${body}\n`;
}
