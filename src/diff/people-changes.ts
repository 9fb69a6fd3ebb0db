import { sameValue } from "../core/same-value.ts";
import { type ActionChange, type ActionPair, telling } from "./action-pair.ts";
import type { EditedParties } from "./directory-changes.ts";

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
      message: `owners changed from ${named(was.owners)} to ${named(is.owners)}`,
      cause: pair.causeOf((state) => state.owners, "owners"),
      tells: telling(
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
