import { formatDay } from "../../calendar/plan-date.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { actionTable, type Names, namesOf } from "../action-columns.ts";
import { actionDocument, recommendationsByTheme } from "../action-document.ts";
import type { Block, Fact, View } from "../content.ts";
import { dateFacts } from "../show-dates.ts";
import { capitalise, count, list } from "../words.ts";
import { type ReportSource, reportView } from "./frame.ts";
import { type OwnerRequest, type Pack, packsOf } from "./owner-figures.ts";
import { paragraph, sayingWhy } from "./rows.ts";

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
  const sought = it.sought.map((request) => {
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
        ...(sought.length === 0 ? [] : [{ label: "Sought", lines: sought }]),
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
