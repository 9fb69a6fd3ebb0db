import { formatDay } from "../../calendar/plan-date.ts";
import { type DirectoryIndex, indexDirectory, type Party } from "../../core/directory-index.ts";
import { groupBy } from "../../core/group-by.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Block, Fact, View } from "../content.ts";
import { actionTable, type Names, namesOf } from "../list/action-columns.ts";
import { actionDocument, recommendationsByTheme } from "../list/action-document.ts";
import { paragraph, sayingWhy } from "../list/rows.ts";
import { dateFacts } from "../show/dates.ts";
import { capitalise, count, list } from "../words.ts";
import { type ReportSource, reportView } from "./frame.ts";

/** What somebody has to do by this plan, by itself: a page for each owner, or one owner's or organisation's. */
export function ownerView(source: ReportSource, request: OwnerRequest): View {
  const packs = packsOf(source.scheduled, request);
  const [only] = packs;
  const title = request.of === "everybody" || only === undefined ? "Actions by owner" : `Actions of ${only.name}`;
  return reportView(source, {
    kind: "owner",
    title,
    about: request.of === "everybody" ? ["An action with several owners is on the page of each."] : [],
    document: () => ({ owners: packs.map((pack) => packDocument(pack, source)) }),
    blocks: () => {
      const names = namesOf(source.scheduled.plan);
      if (packs.length === 0) return [paragraph("No action has an owner.")];
      return packs.flatMap((pack, at) => [
        ...(at > 0 ? ([{ kind: "page-break" }] as const) : []),
        ...packBlocks(pack, names),
      ]);
    },
  });
}

function packDocument({ id, name, party, organisation, actions }: Pack, { scheduled, origin }: ReportSource): object {
  const byTheme = recommendationsByTheme(scheduled.plan);
  return {
    ...{ id, kind: party?.kind ?? null, name, role: roleOf(party), organisation },
    lead: actions.filter((it) => it.owners[0] === id).length,
    actions: actions.map((it) => actionDocument(it, byTheme.get(it.action.theme ?? "") ?? [], origin)),
  };
}

function roleOf(party: Pack["party"]): string | null {
  return party?.kind === "person" ? party.role : null;
}

function packBlocks(pack: Pack, names: Names): readonly Block[] {
  const { id, name, actions } = pack;
  const about = id === null ? {} : { about: { to: "party", id } as const };
  const heading: Block = { kind: "heading", level: 2, text: name, ...about };
  if (actions.length === 0) return [heading, ...facts(pack), paragraph("Owns no action on this day.")];
  const table = actionTable(
    `Actions of ${name}`,
    actions,
    ["id", "title", "due", "days-overdue", "status", "rating", "reason"],
    names,
    "",
  );
  return [
    heading,
    ...facts(pack),
    { kind: "table", table: sayingWhy(table) },
    ...actions.flatMap((it) => actionBlocks(it, names)),
  ];
}

function facts(pack: Pack): readonly Block[] {
  const { id, party, organisation, actions } = pack;
  const role = roleOf(party);
  const lead = actions.filter((it) => it.owners[0] === id).length;
  const owned = `${count(actions.length, "action")}${id === null || party?.kind === "organisation" ? "" : `, ${lead} as lead`}`;
  const until = party !== undefined && "until" in party ? party.until : null;
  const said: Fact[] = [
    ...(role === null ? [] : [{ label: "Role", lines: [role] }]),
    ...(organisation === null ? [] : [{ label: "Organisation", lines: [organisation] }]),
    ...(party?.kind === "post" && party.vacant ? [{ label: "Post", lines: ["Vacant"] }] : []),
    ...(until === null ? [] : [{ label: "In the role until", lines: [formatDay(until)] }]),
    { label: "Owns", lines: [owned] },
  ];
  return [{ kind: "facts", facts: said }];
}

function actionBlocks(it: ScheduledAction, names: Names): readonly Block[] {
  const { id, title, body, outcomes } = it.action;
  const owners = list(it.owners.map(names.directory.name));
  const last = it.history.findLast(({ voidedBy }) => voidedBy === null)?.entry;
  const pending = it.pending.map((request) => {
    const what = request.due === null ? `To be ${request.status}` : `Due ${formatDay(request.due.last)}`;
    return `${what}: asked for on ${formatDay(request.date)}, no decision yet`;
  });
  return [
    { kind: "heading", level: 3, text: `${id}  ${title}`, about: { to: "action", id } },
    ...(body === "" ? [] : ([{ kind: "published", markdown: body }] as const)),
    {
      kind: "facts",
      facts: [
        ...(owners === "" ? [] : [{ label: it.owners.length > 1 ? "Owners" : "Owner", lines: [owners] }]),
        ...dateFacts(it),
        { label: "Outcomes", lines: outcomes ?? ["None printed"] },
        { label: "Why it is rated so", lines: it.reasons.map(capitalise) },
        ...(pending.length === 0 ? [] : [{ label: "Sought", lines: pending }]),
        {
          label: "Last entry",
          lines: [
            last === undefined ? "None yet" : `${formatDay(last.date)}${last.note === null ? "" : `: ${last.note}`}`,
          ],
        },
      ],
    },
  ];
}

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
