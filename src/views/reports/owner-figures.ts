import type { DirectoryIndex, Party } from "../../core/directory-index.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import { groupBy } from "../../core/group-by.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";

/** Whose packs are asked for: everybody's, one owner's, or one organisation's. */
export type OwnerRequest =
  | { readonly of: "everybody" }
  | { readonly of: "party" | "organisation"; readonly id: string };

/** The actions that one owner has, or one organisation. */
export interface Pack {
  /** Null for the actions that have no owner. */
  readonly id: string | null;
  readonly name: string;
  /** What the directory says of them; undefined where it does not have them. */
  readonly party: Party | undefined;
  /** The organisation's name, where it is another than they are. */
  readonly organisation: string | null;
  readonly actions: readonly ScheduledAction[];
}

/** The packs asked for: of everybody who owns something, in the order of the directory, those not in it last. */
export function packsOf(scheduled: ScheduledPlan, request: OwnerRequest): readonly Pack[] {
  const directory = indexDirectory(scheduled.plan.directory);
  const { actions } = scheduled;
  if (request.of === "organisation") {
    const theirs = actions.filter((it) => it.organisations.includes(request.id));
    return [packOf(request.id, theirs, directory)];
  }
  if (request.of === "party") {
    return [
      packOf(
        request.id,
        actions.filter((it) => it.owners.includes(request.id)),
        directory,
      ),
    ];
  }
  const owned = groupBy(
    actions.flatMap((it) => [...new Set(it.owners)].map((owner) => ({ owner, it }))),
    ({ owner }) => owner,
  );
  const listed = directory.parties.map(({ id }) => id).filter((id) => owned.has(id));
  const others = [...owned.keys()].filter((id) => directory.party(id) === undefined);
  const packs = [...new Set([...listed, ...others])].map((id) =>
    packOf(
      id,
      (owned.get(id) ?? []).map(({ it }) => it),
      directory,
    ),
  );
  const unowned = actions.filter((it) => it.owners.length === 0);
  if (unowned.length === 0) return packs;
  return [...packs, { id: null, name: "No owner", party: undefined, organisation: null, actions: unowned }];
}

function packOf(id: string, actions: readonly ScheduledAction[], directory: DirectoryIndex): Pack {
  const organisation = directory.organisationOf(id);
  return {
    ...{ id, name: directory.name(id), party: directory.party(id), actions },
    organisation: organisation === null || organisation === id ? null : directory.name(organisation),
  };
}
