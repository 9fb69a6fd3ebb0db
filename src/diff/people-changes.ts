import { indexDirectory, type Party } from "../core/directory-index.ts";
import type { Directory } from "../core/plan.ts";
import { sameValue } from "../text/equality.ts";
import { inOneLine } from "../text/quote.ts";
import { type ActionChange, type ActionPair, covering } from "./action-pair.ts";
import { type Change, change } from "./change.ts";
import { pairByKey } from "./pair-by-key.ts";
import { type NameOf, named, PARTY_FIELDS, plainValue, saidFields, sayEdit, sayField } from "./say.ts";

/** What changed of parties that matters to what they own, by their ids. */
export type EditedParties = ReadonlyMap<string, readonly PartyEdit[]>;

interface PartyEdit {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly words: string;
}

/** What an action's readers see of its owners. */
const OF_OWNERS: readonly string[] = ["name", "until", "successor", "vacant", "holder"];

/** What says for whom an id stands: with another of these, what was said of one is said of another. */
const STANDS_FOR: readonly string[] = ["name", "holder", "successor", "email", "members"];

/** Who is in the directory, and what it says of them, otherwise than before. */
export function* directoryChanges(before: Directory, after: Directory, name: NameOf): Iterable<Change> {
  const { pairs, gone, added } = pairParties(before, after);
  for (const party of gone) {
    const message = `${called(party)} was taken out of the directory`;
    const notable = added.some(({ id }) => id === party.id);
    yield change({ type: "party-removed", id: party.id, before: plainValue(saidFields(party)), notable, message });
  }
  for (const party of added) {
    const message = `${called(party)} was added to the directory`;
    yield change({ type: "party-added", id: party.id, after: plainValue(saidFields(party)), message });
  }
  for (const pair of pairs) {
    for (const { field, before: was, after: is, words } of editsOf(pair.before, pair.after, name)) {
      const message = `${called(pair.after)}: ${words}`;
      const notable = STANDS_FOR.includes(field);
      yield change({ type: "party-edited", id: pair.after.id, field, before: was, after: is, notable, message });
    }
  }
}

/** The edits that every action of a party shows. */
export function editedParties(before: Directory, after: Directory, name: NameOf): EditedParties {
  const edited = new Map<string, readonly PartyEdit[]>();
  for (const pair of pairParties(before, after).pairs) {
    const edits = editsOf(pair.before, pair.after, name).filter(({ field }) => OF_OWNERS.includes(field));
    if (edits.length > 0) edited.set(pair.after.id, edits);
  }
  return edited;
}

function pairParties(before: Directory, after: Directory) {
  const key = ({ kind, id }: Party): string => `${kind} ${id}`;
  return pairByKey(indexDirectory(before).parties, indexDirectory(after).parties, key);
}

function editsOf(before: Party, after: Party, name: NameOf): readonly PartyEdit[] {
  const [one, other] = [before as unknown as Record<string, unknown>, after as unknown as Record<string, unknown>];
  const shown = (field: string, value: unknown) => (PARTY_FIELDS.includes(field) ? named(value, name) : value);
  return Object.keys(other)
    .filter((field) => !sameValue(one[field], other[field]))
    .map((field) => ({
      field,
      before: plainValue(one[field]),
      after: plainValue(other[field]),
      words: `${sayField(field)}: ${sayEdit(shown(field, one[field]), shown(field, other[field]))}`,
    }));
}

function called({ kind, id, name }: Party): string {
  return `the ${kind} ${inOneLine(name)} (${id})`;
}

/** Who owns the action: other owners, the same owners of another name or fate, other organisations. */
export function* peopleChanges(pair: ActionPair, edited: EditedParties): Iterable<ActionChange> {
  const { was, is, name } = pair;
  const named = (ids: readonly string[]): string => (ids.length === 0 ? "nobody" : ids.map(name).join(", "));
  if (!sameValue(was.owners, is.owners, "owners")) {
    yield {
      type: "owners-changed",
      field: "owners",
      before: was.owners,
      after: is.owners,
      notable: true,
      message: `owners changed from ${named(was.owners)} to ${named(is.owners)}`,
      cause: pair.causeOf((state) => state.owners, "owners"),
      covers: covering(
        pair.latest(({ owners }) => owners !== null && sameValue(owners, is.owners, "owners")),
        "owners",
      ),
    };
  } else if (!sameValue(was.organisations, is.organisations)) {
    yield {
      type: "organisations-changed",
      field: "organisations",
      before: was.organisations,
      after: is.organisations,
      message: `organisations changed from ${named(was.organisations)} to ${named(is.organisations)}`,
      cause: pair.causeOf((state) => state.organisations),
    };
  }
  for (const owner of is.owners) {
    for (const { field, before, after, words } of edited.get(owner) ?? []) {
      const message = `its owner ${name(owner)}: ${words}`;
      yield { type: "owner-edited", field: `owners.${field}`, before, after, message, cause: "plan" };
    }
  }
}
