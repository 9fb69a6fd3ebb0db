import { formatPeriod } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import type { Entry } from "../core/action.ts";
import type { ChangeType } from "../core/change-types.ts";
import { CLOSED_STATUSES, type Status } from "../core/status.ts";
import type { StatusStep } from "../schedule/scheduled-plan.ts";
import { type ActionChange, type ActionPair, covering, type EntryFields } from "./action-pair.ts";
import { decidedOf } from "./request-changes.ts";
import { sayBy } from "./say.ts";

/** The changes of status that took effect since, one by one; and a status that is another without any. */
export function* statusChanges(pair: ActionPair): Iterable<ActionChange> {
  const { was, is } = pair;
  const { fresh, moved } = compareSteps(was.steps, is.steps);
  const cause = pair.causeOf((state) => state.steps.map(({ on, from, to }) => ({ on, from, to })));
  for (const step of fresh)
    yield { ...stepChange(pair, step), field: "status", before: step.from, after: step.to, cause };
  for (const { before, after } of moved) {
    const message = `${inWords(after.to)} since ${formatDay(after.on)}, not ${formatDay(before.on)}`;
    const tells = covering(after.index, "status");
    yield { type: "status-changed", field: "since", before: before.on, after: after.on, message, cause, covers: tells };
  }
  if (was.status === is.status || fresh.at(-1)?.to === is.status) return;
  const message = `status changed without a new entry: it was ${inWords(was.status)}, now ${inWords(is.status)}`;
  const [before, after] = [was.status, is.status];
  yield { type: "status-changed", field: "status", before, after, notable: true, message, cause };
}

/** Which steps are new, and which are the same on another day. */
function compareSteps(before: readonly StatusStep[], after: readonly StatusStep[]) {
  const left = [...before];
  const moved: { before: StatusStep; after: StatusStep }[] = [];
  const fresh = after.filter((step) => {
    const alike = (one: StatusStep): boolean => one.from === step.from && one.to === step.to;
    const same = left.findIndex((one) => alike(one) && one.on === step.on);
    const at = same === -1 ? left.findIndex(alike) : same;
    const old = at === -1 ? undefined : left.splice(at, 1)[0];
    if (old !== undefined && old.on !== step.on) moved.push({ before: old, after: step });
    return old === undefined;
  });
  return { fresh, moved };
}

function stepChange(pair: ActionPair, step: StatusStep): ActionChange {
  const { is, name } = pair;
  const entry = is.action.progress[step.index] as Entry;
  const type = typeOf(step, entry);
  const request = is.requests.find((it) => it.kind === "status" && it.index === step.index);
  const decision = request?.decision ?? null;
  const decidedAt = decision === null ? null : is.action.progress.findIndex((it) => it.decision === decision);
  const decided = request === undefined ? null : decidedOf(pair, request);
  const unevidenced = type === "completed" && is.completed?.index === step.index && !is.evidenced;
  const said = [
    `${WORDS[type] ?? inWords(step.to)} on ${formatDay(step.on)}${sayBy(entry.by, name)}`,
    ...(entry.to === null ? [] : [`to ${name(entry.to)}`]),
    ...(type === "held" && is.hold?.review ? [`to be looked at again by ${formatPeriod(is.hold.review)}`] : []),
    ...(decided === null || decided.words === "" ? [] : [decided.words]),
    ...(unevidenced ? ["without evidence"] : []),
  ];
  const tells: EntryFields[] = [
    { index: step.index, fields: ["status", "to", "assurance", ...(type === "held" ? (["review"] as const) : [])] },
    ...covering(decidedAt, "decision"),
  ];
  return { type, message: said.join(", "), notable: !QUIET.has(type), covers: tells };
}

/** What a board is not told of an action by itself. */
const QUIET: ReadonlySet<ChangeType> = new Set(["started", "resumed", "status-changed"]);

const WORDS: Partial<Record<ChangeType, string>> = {
  "assurance-failed": "assurance failed, in progress again",
  reopened: "reopened",
  held: "put on hold",
  resumed: "taken up again",
  adopted: "adopted",
  started: "started",
  completed: "completed",
};

function typeOf({ from, to }: StatusStep, entry: Entry): ChangeType {
  if (entry.assurance === "failed" && from === "complete") return "assurance-failed";
  switch (to) {
    case "proposed":
      return "proposed";
    case "on-hold":
      return "held";
    case "complete":
      return from === "assured" ? "status-changed" : "completed";
    case "assured":
    case "withdrawn":
    case "superseded":
    case "transferred":
      return to;
    case "not-started":
    case "in-progress":
      if (from === "proposed") return "adopted";
      if (from === "on-hold") return "resumed";
      if (from === "complete" || from === "assured" || CLOSED_STATUSES.includes(from)) return "reopened";
      return to === "in-progress" ? "started" : "status-changed";
  }
}

function inWords(status: Status): string {
  return status.replaceAll("-", " ");
}
