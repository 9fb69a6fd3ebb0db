import { formatDay, type PlanDate } from "../calendar/plan-date.ts";
import { OPEN_STATUSES } from "../core/status.ts";
import type { ScheduledAction, ScheduledPlan } from "../schedule/scheduled-plan.ts";
import type { Block, View } from "./content.ts";
import { envelope, type Origin, planDocument } from "./envelope.ts";
import { type RowColumn, tableOf } from "./list/rows.ts";
import { type Pack, packsOf } from "./reports/owner.ts";
import { count, figure } from "./words.ts";

/** Who owns something, and how it stands with them. */
interface OwnerRow {
  readonly pack: Pack;
  /** Still to be done. */
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  /** The day of the last entry that is theirs, in any action; null where there is none. */
  readonly lastHeard: PlanDate | null;
}

/** Who has what to do: each owner with what is open, overdue and due soon, and when they were last heard of. */
export function ownersView(scheduled: ScheduledPlan, among: readonly ScheduledAction[], origin: Origin): View {
  const heard = lastHeard(scheduled);
  const rows = packsOf({ ...scheduled, actions: among }, { of: "everybody" }).map((pack) => rowOf(pack, heard));
  return {
    get document() {
      return envelope("owners", scheduled.asOf, scheduled.plan.unreadable, origin, {
        plan: planDocument(scheduled),
        owners: rows.map(({ pack, ...figures }) => ({
          ...{ id: pack.id, name: pack.name, kind: pack.party?.kind ?? null, organisation: pack.organisation },
          actions: pack.actions.map((it) => it.action.id),
          ...figures,
        })),
      });
    },
    get blocks(): readonly Block[] {
      const footer = `${count(rows.length, "owner")} as of ${formatDay(scheduled.asOf)}. An action with several owners counts for each.`;
      return [
        { kind: "table", table: tableOf("Owners", COLUMNS, rows, "No action has an owner.") },
        { kind: "paragraph", text: [{ text: footer, emphasis: "muted" }] },
      ];
    },
  };
}

function rowOf(pack: Pack, heard: ReadonlyMap<string, PlanDate>): OwnerRow {
  const { actions } = pack;
  return {
    pack,
    open: actions.filter(({ status }) => OPEN_STATUSES.includes(status)).length,
    overdue: actions.filter(({ daysOverdue }) => daysOverdue > 0).length,
    dueSoon: actions.filter(({ dueSoon }) => dueSoon).length,
    lastHeard: pack.id === null ? null : (heard.get(pack.id) ?? null),
  };
}

function lastHeard({ actions }: ScheduledPlan): ReadonlyMap<string, PlanDate> {
  const heard = new Map<string, PlanDate>();
  for (const { entry } of actions.flatMap(({ history }) => history)) {
    const { by, date } = entry;
    if (by !== null && date > (heard.get(by) ?? "")) heard.set(by, date);
  }
  return heard;
}

const number = (key: string, title: string, rank: number, of: (row: OwnerRow) => number): RowColumn<OwnerRow> => ({
  ...{ key, title, align: "right", width: "fixed", type: "number", rank },
  cell: (row) => ({ text: of(row) === 0 ? "–" : figure(of(row)), data: of(row) }),
});

const COLUMNS: readonly RowColumn<OwnerRow>[] = [
  {
    ...{ key: "owner", title: "Owner", align: "left", width: "flowing", rank: 0 },
    cell: ({ pack: { id, name } }) =>
      id === null ? { text: name } : { text: name, data: id, link: { to: "party", id } },
  },
  {
    ...{ key: "organisation", title: "Organisation", align: "left", width: "flowing", rank: 4 },
    cell: ({ pack }) => ({ text: pack.organisation ?? "–", data: pack.organisation }),
  },
  number("actions", "Actions", 3, ({ pack }) => pack.actions.length),
  number("open", "Open", 1, ({ open }) => open),
  {
    ...number("overdue", "Overdue", 0, ({ overdue }) => overdue),
    cell: ({ overdue }) => ({
      ...{ text: overdue === 0 ? "–" : figure(overdue), data: overdue },
      ...(overdue > 0 ? { emphasis: "alert" as const } : {}),
    }),
  },
  number("due-soon", "Due soon", 2, ({ dueSoon }) => dueSoon),
  {
    ...{ key: "last-heard", title: "Last heard of", align: "left", width: "fixed", type: "date", rank: 0 },
    cell: ({ lastHeard: day }) => ({ text: day === null ? "never" : formatDay(day), data: day }),
  },
];
