import { isoPeriod } from "../../../calendar/period.ts";
import type { Decision } from "../../../core/action.ts";
import type { DirectoryIndex } from "../../../core/directory-index.ts";
import type { Fields, YamlValue } from "../../../edit/change.ts";
import type { ChangeRequest, ScheduledAction } from "../../../schedule/scheduled-plan.ts";
import { CannotRun, refused } from "../../exit-code.ts";
import { asWritten, decisionAsWritten, entryOf } from "../../recording/entry-as-written.ts";
import type { Built, Statement } from "../../recording/request.ts";
import { requestWords } from "../../recording/request-words.ts";

/** The kind of request that a decision is about, where several are open. */
export type Asked = ChangeRequest["kind"];

/**
 * The entry that records a decision. Of an action that is only proposed, an approval adopts it.
 *
 * A decision closes the latest open request, with whatever else its entry asked for. To decide an older one, the entry
 * asks for the same once more, which makes it the latest.
 *
 * @param it the action as it stands on the day of the entry
 * @param asked which of the open requests; null where only one can be meant
 * @throws CannotRun where nothing is open, or several are and none is named
 */
export function decideEntry(
  it: ScheduledAction,
  asked: Asked | null,
  decision: Decision,
  { date, by, note }: Statement,
  directory: DirectoryIndex,
): Built {
  const fields = { date, by, note, decision: decisionAsWritten(decision) };
  if (it.status === "proposed" && it.pending.length === 0) {
    const adopts = decision.outcome === "approved";
    return {
      entry: entryOf({ ...fields, status: adopts ? "not-started" : null }),
      says: [
        adopts
          ? `Decided: ${it.action.id} is adopted.`
          : `Decided: the proposal of ${it.action.id} is ${decision.outcome}.`,
      ],
    };
  }
  const decided = requestDecided(it, asked, directory);
  const others = it.pending.filter((request) => request.index !== decided[0]?.index);
  const isLatest = it.pending.at(-1)?.index === decided[0]?.index;
  return {
    entry: entryOf({ ...(isLatest ? {} : askedAgain(it, decided)), ...fields }),
    says: [
      ...decided.map((request) => `Decided: ${requestWords(request, directory)}: ${decision.outcome}.`),
      ...(decision.outcome === "deferred" ? ["It is no longer open. When it comes back, it is asked for again."] : []),
      ...(isLatest
        ? []
        : ["As a later request is open too, the entry asks for this one again, so that it decides it."]),
      ...others.map((request) => `Still open: ${requestWords(request, directory)}.`),
    ],
  };
}

/** The open requests of the entry that the decision is about. */
function requestDecided(it: ScheduledAction, asked: Asked | null, directory: DirectoryIndex): readonly ChangeRequest[] {
  const groups = openGroups(it, directory);
  const each = groups.flat().map((one) => `--request ${one.kind}: ${requestWords(one, directory)}`);
  if (asked === null) {
    const [only, ...others] = groups;
    if (only !== undefined && others.length === 0) return only;
    const problem = `${it.action.id} has several requests open: say which is decided with --request`;
    throw new CannotRun(problem, each.join("\n"));
  }
  const named = groups.find((group) => group.some(({ kind }) => kind === asked));
  if (named !== undefined) return named;
  throw refused(
    `${it.action.id} has no request open for another ${asked === "due" ? "due date" : "status"}`,
    `Open: ${each.join("\n")}`,
  );
}

/**
 * The open requests, those of one entry together, as one decision is about them all. Of a proposal that nothing else
 * is asked of, none.
 *
 * @throws CannotRun where there is nothing to decide
 */
export function openGroups(
  { action: { id }, pending, requests, status }: ScheduledAction,
  directory: DirectoryIndex,
): readonly (readonly ChangeRequest[])[] {
  if (pending.length === 0 && status !== "proposed") {
    const latest = requests.at(-1);
    const last =
      latest === undefined
        ? "Nothing had been asked for by the day of the entry (--date, else today)."
        : `The last request was ${requestWords(latest, directory)}; it is ${latest.state}.`;
    const assure = status === "complete" ? `\nTo say that it was checked: plan assure ${id}` : "";
    throw refused(
      `${id} has no request open that could be decided`,
      `${last}\nTo ask and decide at once: plan extend, hold or close ${id} … --approved --body …${assure}`,
    );
  }
  const entries = [...new Set(pending.map(({ index }) => index))];
  return entries.map((entry) => pending.filter(({ index }) => index === entry));
}

/** What the entry of an older request asked for, as far as it is open, to be asked for again. */
function askedAgain({ action }: ScheduledAction, decided: readonly ChangeRequest[]): Fields {
  const again: Record<string, YamlValue> = {};
  for (const { kind, due, index } of decided) {
    const entry = action.progress[index];
    if (kind === "due" && due !== null) again["due"] = isoPeriod(due);
    if (kind === "status" && entry !== undefined) {
      const { status = null, review = null, to = null } = asWritten(entry);
      Object.assign(again, { status, review, to });
    }
  }
  return again;
}
