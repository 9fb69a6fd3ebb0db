import type { Action, Decision, Entry } from "../../core/action.ts";
import { type Diagnostic, finding, type Place, type RuleInfo } from "../../core/diagnostic.ts";
import type { Plan } from "../../core/plan.ts";
import { inOneLine, quote } from "../../text/quote.ts";
import { entriesInForce, type PlacedEntry } from "../places.ts";
import type { LedgerFacts } from "../rule.ts";
import { type Suggest, suggester } from "../wording.ts";

/** A place where somebody is named by an id of the directory. */
export interface Naming {
  readonly id: string;
  /** What they are named as, in words: `the owner`. */
  readonly as: string;
  readonly place: Place;
  /** The action in whose file it is, or null. */
  readonly action: string | null;
}

type Keys = readonly (string | number)[];
/** Which ids are asked for. A plan names its people thousands of times; places are made only for these. */
type Wanted = (id: string) => boolean;
/** Which entries of an action are looked into. */
type EntriesOf = (action: Action, concerns: (entry: Entry) => boolean) => Iterable<PlacedEntry>;

/** Where people, posts and organisations are named for what they do: owners, leads, and the authors of entries. */
export function* ownersNamed(plan: Plan, wanted: Wanted, entriesOf: EntriesOf = entriesInForce): Generator<Naming> {
  const namesSomebody = ({ by, owners, redacted }: Entry) =>
    (by !== null && wanted(by)) || owners !== null || redacted !== null;
  for (const action of plan.actions) {
    const { id, path } = action;
    if (action.owners !== null) yield* each(action.owners, wanted, "the owner", path, ["owners"], id);
    for (const [index, entry] of entriesOf(action, namesSomebody)) {
      const keys = ["progress", index];
      if (entry.by !== null) yield* each(entry.by, wanted, "the author", path, [...keys, "by"], id);
      if (entry.owners !== null) yield* each(entry.owners, wanted, "the owner", path, [...keys, "owners"], id);
      const redactor = entry.redacted?.by;
      if (redactor !== undefined) yield* each(redactor, wanted, "the redactor", path, [...keys, "redacted", "by"], id);
    }
  }
  for (const { leads, path } of plan.themes) yield* each(leads, wanted, "the lead", path, ["leads"], null);
  for (const [index, { by }] of plan.amendments.entries()) {
    yield* each(by, wanted, "the author", "amendments.yaml", [index, "by"], null);
  }
}

/** Where bodies and posts are named for what they decide, and the directory's bodies for whom they are made of. */
export function* bodiesNamed(plan: Plan, wanted: Wanted, entriesOf: EntriesOf = entriesInForce): Generator<Naming> {
  const { info, directory } = plan;
  const isDecided = ({ decision }: Entry) => decision !== null;
  for (const action of plan.actions) {
    const { id, path } = action;
    if (action.added !== null) yield* decided(action.added.decision, wanted, path, ["added"], id);
    for (const [index, { approved }] of action.exceptions.entries()) {
      yield* each(approved, wanted, "the approver", path, ["exceptions", index, "approved"], id);
    }
    for (const [index, entry] of entriesOf(action, isDecided)) {
      const { decision } = entry;
      if (decision !== null) yield* decided(decision, wanted, path, ["progress", index], id);
    }
  }
  for (const { id, chair, members, reportsTo } of directory.bodies) {
    const keys = ["bodies", id];
    yield* each(chair, wanted, "the chair", "directory.yaml", [...keys, "chair"], null);
    yield* each(members, wanted, "the member", "directory.yaml", [...keys, "members"], null);
    yield* each(reportsTo, wanted, "the body that it reports to,", "directory.yaml", [...keys, "reports-to"], null);
  }
  yield* each(info.approvers, wanted, "the approver", "plan.yaml", ["approvers"], null);
  for (const [index, { body }] of info.meetings.entries()) {
    yield* each(body, wanted, "the body that meets,", "plan.yaml", ["meetings", index, "body"], null);
  }
  yield* decided(info.closed?.decision, wanted, "plan.yaml", ["closed"], null);
  for (const body of Object.keys(info.recorders)) {
    yield* each(body, wanted, "the body that recorders bind,", "plan.yaml", ["recorders", body], null);
  }
  for (const [index, { decision }] of plan.amendments.entries()) {
    yield* decided(decision, wanted, "amendments.yaml", [index], null);
  }
}

function decided(
  decision: Decision | null | undefined,
  wanted: Wanted,
  path: string,
  keys: Keys,
  action: string | null,
) {
  return each(decision?.body ?? null, wanted, "the body that decided,", path, [...keys, "decision", "body"], action);
}

/** Of one id, or of the items of a list, those that are asked for. */
function each(
  ids: string | null | readonly string[],
  wanted: Wanted,
  as: string,
  path: string,
  keys: Keys,
  action: string | null,
): readonly Naming[] {
  if (ids === null) return NONE;
  if (typeof ids === "string") return wanted(ids) ? [{ id: ids, as, place: { path, keys }, action }] : NONE;
  if (!ids.some(wanted)) return NONE;
  return ids.flatMap((id, index) => (wanted(id) ? [{ id, as, place: { path, keys: [...keys, index] }, action }] : []));
}

const NONE: readonly Naming[] = [];

/** Suggests an id of the directory, also for a name that it gives (`Graham Allen`, `HCC`). */
export function partySuggester({ directory }: LedgerFacts): Suggest {
  const otherNames = directory.parties.flatMap(({ id, name, also }) => [name, ...also].map((it) => [it, id] as const));
  return suggester(
    directory.parties.map((it) => it.id),
    otherNames,
  );
}

/** What to do about an id that the directory does not have. */
export function helpWithParty(id: string, { plan }: LedgerFacts, suggest: Suggest): string {
  const near = suggest(id);
  if (near !== null) return `Did you mean ${inOneLine(near)}?`;
  if (!plan.paths.has("directory.yaml")) {
    return "The plan has no directory.yaml: write one, with everybody who is named under an id of their own.";
  }
  return `Add ${quote(id)} to directory.yaml, or correct the id here.`;
}

/** A finding for each place where somebody is named whom the directory does not have. */
export function* unknownParties(
  rule: RuleInfo,
  ledger: LedgerFacts,
  namings: (isUnknown: (id: string) => boolean) => Iterable<Naming>,
): Generator<Diagnostic> {
  if (ledger.missesSome("directory")) return;
  const suggest = partySuggester(ledger);
  for (const { id, as, place, action } of namings((it) => ledger.directory.party(it) === undefined)) {
    const message = `${as} ${quote(id)}${as.endsWith(",") ? "," : ""} is not in the directory`;
    yield finding({ rule, message, help: helpWithParty(id, ledger, suggest), place, action, value: id });
  }
}
