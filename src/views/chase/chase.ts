import type { PlanDate, Step } from "../../calendar/plan-date.ts";
import { addStep } from "../../calendar/plan-date.ts";
import { type DirectoryIndex, indexDirectory } from "../../core/directory-index.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { type Pack, packsOf } from "../reports/owner-figures.ts";
import { type Ask, asksOf } from "./asks.ts";
import { type Recipient, recipientOf } from "./recipient.ts";

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

/** Everybody who is to be asked, and whoever is not, with the reason. */
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

/** Works out who is to be asked about what. Whoever has nothing to answer is not asked. */
export function chaseOf(scheduled: ScheduledPlan, request: ChaseRequest): Chase {
  const { plan, asOf } = scheduled;
  const directory = indexDirectory(plan.directory);
  const until = addStep(asOf, request.span);
  const deciders = plan.info.approvers.map(directory.name);
  const askedOf = (pack: Pack): readonly AskedAction[] =>
    pack.actions
      .map((it) => ({ it, asks: asksOf(it, plan, asOf, until, deciders) }))
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
