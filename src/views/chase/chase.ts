import { addStep, formatDay, type PlanDate, type Step } from "../../calendar/plan-date.ts";
import { type DirectoryIndex, indexDirectory, type Party } from "../../core/directory-index.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { type Pack, packsOf } from "../reports/owner.ts";
import { type Ask, asksOf } from "./asks.ts";

/** Whose answers are wanted, and by when. */
export interface ChaseRequest {
  /** How far ahead is looked for what falls due. */
  readonly span: Step;
  /** The day by which answers are asked for. */
  readonly replyBy: PlanDate;
  /** Directory ids; null for everybody. */
  readonly owners: readonly string[] | null;
  /** Ids of the owners' own organisations; null for all. */
  readonly organisations: readonly string[] | null;
}

/** An action that is asked about, and why. */
export interface AskedAction {
  readonly it: ScheduledAction;
  readonly asks: readonly Ask[];
}

/** What one owner is asked. */
export interface Letter {
  /** Directory id: answers are recorded `by` it. */
  readonly owner: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly recipient: Recipient;
  readonly asked: readonly AskedAction[];
  /** How many actions they own that are still to be done. */
  readonly open: number;
}

/** Who is asked, and who is not, with the reason. */
export interface Chase {
  readonly scheduled: ScheduledPlan;
  readonly directory: DirectoryIndex;
  readonly request: ChaseRequest;
  /** In the order of the directory. */
  readonly letters: readonly Letter[];
  /** Who owns something and has nothing to answer. */
  readonly quiet: readonly { readonly owner: string; readonly name: string }[];
  /** What somebody would have to answer for, and nobody owns. */
  readonly unowned: readonly AskedAction[];
}

/** Works out who is to be asked about what. Who has nothing to answer is not asked. */
export function chaseOf(scheduled: ScheduledPlan, request: ChaseRequest): Chase {
  const { plan, asOf } = scheduled;
  const directory = indexDirectory(plan.directory);
  const until = addStep(asOf, request.span);
  const askedOf = (pack: Pack): readonly AskedAction[] =>
    pack.actions
      .map((it) => ({ it, asks: asksOf(it, pack.id, scheduled, until, directory) }))
      .filter(({ asks }) => asks.length > 0);
  const letters: Letter[] = [];
  const quiet: { owner: string; name: string }[] = [];
  let unowned: readonly AskedAction[] = [];
  for (const pack of packsOf(scheduled, { of: "everybody" })) {
    const { id: owner, name, organisation } = pack;
    if (owner === null) unowned = askedOf(pack);
    else if (isWanted(owner, request, directory)) {
      const asked = askedOf(pack);
      const open = pack.actions.filter(({ status }) => OPEN_STATUSES.includes(status)).length;
      if (asked.length === 0) quiet.push({ owner, name });
      else letters.push({ owner, name, organisation, recipient: recipientOf(owner, directory, asOf), asked, open });
    }
  }
  return { scheduled, directory, request, letters, quiet, unowned };
}

function isWanted(owner: string, { owners, organisations }: ChaseRequest, directory: DirectoryIndex): boolean {
  const organisation = directory.organisationOf(owner);
  if (organisations !== null && (organisation === null || !organisations.includes(organisation))) return false;
  return owners === null || owners.includes(owner);
}

/** Who a message goes to. */
interface Recipient {
  /** How to address them. */
  readonly name: string;
  /** Null where the directory has none. */
  readonly address: string | null;
  /** Why it is they and not the owner: `chair of the Improvement Board`. One step a line; empty where it is the owner. */
  readonly steps: readonly string[];
  /** Why nobody can be reached; null where somebody can. */
  readonly unreached: string | null;
}

/**
 * Whom to write to about what an owner owns: to a person; for a post, to its holder, and for a vacant one to its
 * organisation; for a body, to its chair; for a person who has left, to the successor, else to the organisation. Where that
 * leads to nobody, the message is still addressed to the owner, and `unreached` says why.
 */
export function recipientOf(owner: string, directory: DirectoryIndex, asOf: PlanDate): Recipient {
  const steps: string[] = [];
  const seen = new Set<string>();
  // A post may have an address of its own, which its holder reads.
  let atPost: string | null = null;
  const unreached = (why: string): Recipient => ({
    name: directory.name(owner),
    address: null,
    steps: [],
    unreached: why,
  });
  for (let id = owner; ; ) {
    const party = directory.party(id);
    if (party === undefined)
      return unreached(id === owner ? "the directory does not have them" : `the directory has no ${id}`);
    if (seen.has(id)) return unreached(`the directory leads in a circle from ${directory.name(owner)}`);
    seen.add(id);
    const next = nextOf(party, directory, asOf);
    if (next === null) return { name: party.name, address: addressOf(party) ?? atPost, steps, unreached: null };
    if (next.to === null) return unreached(next.why);
    atPost = party.kind === "post" && next.to === party.holder ? party.email : null;
    steps.push(next.why);
    id = next.to;
  }
}

/** Null where the party itself is written to. */
function nextOf(
  party: Party,
  { name }: DirectoryIndex,
  asOf: PlanDate,
): { readonly to: string | null; readonly why: string } | null {
  switch (party.kind) {
    case "organisation":
      return null;
    case "body":
      if (party.chair !== null) return { to: party.chair, why: `chair of ${party.name}` };
      return { to: null, why: "the directory names no chair of it" };
    case "person":
    case "post": {
      if (party.until !== null && party.until < asOf) {
        const left = `${party.name} ended on ${formatDay(party.until)}`;
        if (party.successor !== null) return { to: party.successor, why: `successor of ${party.name}` };
        if (party.organisation === null) return { to: null, why: `${left}, and the directory names no successor` };
        return { to: party.organisation, why: `as ${left}` };
      }
      if (party.kind === "person") return null;
      if (party.holder !== null) return { to: party.holder, why: party.name };
      if (!party.vacant) return null;
      if (party.organisation === null) return { to: null, why: "the post is vacant, and of no organisation" };
      return { to: party.organisation, why: `as the post ${party.name} is vacant at ${name(party.organisation)}` };
    }
  }
}

function addressOf(party: Party): string | null {
  return party.kind === "person" || party.kind === "post" ? party.email : null;
}
