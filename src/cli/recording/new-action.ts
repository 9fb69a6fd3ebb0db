import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Decision } from "../../core/action.ts";
import type { Plan } from "../../core/plan.ts";
import type { Fields } from "../../edit/change.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import { decisionAsWritten, entryOf } from "./entry-as-written.ts";

/** An action that is written into the plan. */
interface NewAction {
  readonly id: string;
  /** Where the id does not carry it. */
  readonly theme: string | null;
  readonly title: string;
  readonly owners: readonly string[];
  readonly timescale: string | null;
  readonly outcomes: readonly string[];
  readonly priority: string | null;
  /** The day on which it joined the plan; null where it was published with it. */
  readonly added: PlanDate | null;
  /** Null where nobody has decided yet: then it is only proposed. */
  readonly decision: Decision | null;
  /** Whose proposal it is. */
  readonly by: string | null;
}

/** The front matter of a new action, in the order of the others'. */
export function newActionFields(it: NewAction): Fields {
  return {
    id: it.id,
    ...(it.theme === null ? {} : { theme: asNumberOrText(it.theme) }),
    title: it.title,
    ...(it.owners.length === 0 ? {} : { owners: it.owners }),
    ...(it.timescale === null ? {} : { timescale: it.timescale }),
    ...(it.outcomes.length === 0 ? {} : { outcomes: it.outcomes }),
    ...(it.priority === null ? {} : { priority: it.priority }),
    ...(it.added === null ? {} : joiningFields(it.added, it)),
  };
}

/** What joins later was decided then, or is only proposed. */
function joiningFields(date: PlanDate, { decision, by }: NewAction): Fields {
  if (decision !== null) return { added: { date, decision: grantedFields(decision) } };
  return { added: { date }, progress: [entryOf({ date, by, status: "proposed" })] };
}

/** A theme's id stands as a number where it is one, as people write it. */
export function asNumberOrText(id: string): number | string {
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : id;
}

/** By which an action was added, it was approved: that need not be said. */
function grantedFields(decision: Decision): Fields {
  const { outcome: _outcome, ...fields } = decisionAsWritten(decision);
  return fields;
}

/**
 * The id after the highest that the plan names in a key area, also where it only names it (as what another waits for,
 * or became), or has a file for that cannot be read. Ids are never reused; of one that was removed without a trace,
 * only git history knows.
 */
export function nextId(plan: Plan, area: string): string {
  const numbers = idsNamed(plan)
    .filter((id) => id.startsWith(`${area}.`))
    .map((id) => /^\d+(?=$|[^\d.])/.exec(id.slice(area.length + 1))?.[0])
    .filter((digits) => digits !== undefined);
  const highest = numbers.sort(compareNaturally).at(-1) ?? "0";
  return `${area}.${Number(highest) + 1}`;
}

function idsNamed({ actions, unreadable }: Plan): readonly string[] {
  return [
    ...actions.flatMap((it) => [
      it.id,
      ...[...it.needs, ...it.related, ...Object.values(it.source?.inherited ?? {})],
      ...it.progress.flatMap(({ to }) => (to === null ? [] : [to])),
    ]),
    ...unreadable.map(({ path }) => path.slice(path.lastIndexOf("/") + 1)),
  ];
}

const LONGEST_SLUG = 60;

/** The path of an action's file: its id and the words of its title, as a link can carry them. */
export function pathOf(id: string, title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    if (slug.length + word.length + 1 > LONGEST_SLUG) break;
    slug += `-${word}`;
  }
  return `actions/${id}${slug}.md`;
}
