import { formatDay } from "../../calendar/plan-date.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Block, Cell, Column, Fact, Link } from "../content.ts";
import { actionTable } from "../list/action-columns.ts";
import type { Selection } from "../list/select-actions.ts";
import { figure } from "../words.ts";
import { actionsData } from "./page-data.ts";
import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import { gather, type SiteFacts } from "./site-facts.ts";

const COLUMNS = ["id", "title", "due", "days-overdue", "status", "rating", "reason"] as const;

/** Whose the actions are: the list of organisations and owners, and a page for each. */
export function ownerPages(facts: SiteFacts): readonly SitePage[] {
  const { scheduled, places } = facts;
  const byParty = new Map<string, ScheduledAction[]>();
  const byOrganisation = new Map<string, ScheduledAction[]>();
  for (const it of scheduled.actions) {
    for (const id of new Set(it.owners)) gather(byParty, id, it);
    for (const id of it.organisations) gather(byOrganisation, id, it);
  }
  const page = (id: string, path: string, selection: Selection, blocks: () => readonly Block[]): SitePage => ({
    path,
    title: facts.names.directory.name(id),
    trail: [{ path: PAGES.owners, title: "Owners" }],
    section: PAGES.owners,
    data: actionsData(facts, selection),
    blocks,
  });
  return [
    {
      path: PAGES.owners,
      title: "Owners",
      trail: [],
      section: PAGES.owners,
      blocks: () => [
        { kind: "heading", level: 1, text: "Owners" },
        { kind: "heading", level: 2, text: "Organisations" },
        listing("Organisations", "organisation", [...places.organisations.keys()], byOrganisation, facts),
        { kind: "heading", level: 2, text: "People, posts and bodies" },
        listing("People, posts and bodies", "party", [...places.parties.keys()], byParty, facts),
        ...unowned(facts),
      ],
    },
    ...[...places.organisations].map(([id, path]) =>
      page(id, path, byOrganisation.has(id) ? { organisations: [id] } : { owners: [id] }, () =>
        subject(id, byOrganisation.get(id) ?? byParty.get(id) ?? [], facts),
      ),
    ),
    ...[...places.parties].map(([id, path]) =>
      page(id, path, { owners: [id] }, () => subject(id, byParty.get(id) ?? [], facts)),
    ),
  ];
}

function listing(
  title: string,
  to: "organisation" | "party",
  ids: readonly string[],
  actions: ReadonlyMap<string, readonly ScheduledAction[]>,
  { names }: SiteFacts,
): Block {
  const number = (key: string, heading: string): Column => ({
    ...{ key, title: heading, align: "right", width: "fixed", type: "number", rank: 0 },
  });
  const figureCell = (n: number): Cell => ({ text: n === 0 ? "–" : figure(n), data: n });
  const having = (id: string, test: (it: ScheduledAction) => boolean): Cell =>
    figureCell((actions.get(id) ?? []).filter(test).length);
  const text = (key: string, heading: string): Column => ({
    ...{ key, title: heading, align: "left", width: "flowing", rank: 0 },
  });
  return {
    kind: "table",
    table: {
      title,
      columns: [
        text("name", "Name"),
        ...(to === "party" ? [text("role", "Role"), text("organisation", "Organisation")] : []),
        number("actions", "Actions"),
        number("overdue", "Overdue"),
        number("off-track", "Off track"),
      ],
      rows: ids.map((id) => {
        const link: Link = { to, id };
        const organisation = names.directory.organisationOf(id);
        return [
          { text: names.directory.name(id), link },
          ...(to === "party"
            ? [
                { text: roleOf(id, names.directory) ?? "–" },
                { text: organisation === null ? "–" : names.directory.name(organisation) },
              ]
            : []),
          having(id, () => true),
          having(id, (it) => it.daysOverdue > 0),
          having(id, (it) => it.rating === "off-track"),
        ];
      }),
      empty: "There are none.",
    },
  };
}

function unowned({ scheduled, names, linked }: SiteFacts): readonly Block[] {
  const actions = scheduled.actions.filter((it) => it.owners.length === 0);
  if (actions.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: `Without an owner (${actions.length})` },
    ...linked([{ kind: "table", table: actionTable("Without an owner", actions, COLUMNS, names, "") }]),
  ];
}

function subject(id: string, actions: readonly ScheduledAction[], facts: SiteFacts): readonly Block[] {
  const { names, linked, scheduled } = facts;
  const leads = scheduled.plan.themes.filter((theme) => theme.leads.includes(id));
  return [
    { kind: "heading", level: 1, text: names.directory.name(id) },
    { kind: "facts", facts: factsAbout(id, facts) },
    ...(leads.length === 0
      ? []
      : ([
          { kind: "heading", level: 2, text: "Leads" },
          {
            kind: "list",
            items: leads.map((theme) => [{ text: `${theme.id} ${theme.title}`, link: { to: "theme", id: theme.id } }]),
          },
        ] satisfies Block[])),
    { kind: "heading", level: 2, text: `Actions (${actions.length})` },
    ...linked([
      {
        kind: "table",
        table: actionTable("Actions", actions, COLUMNS, names, "No action on this day."),
      },
    ]),
  ];
}

function factsAbout(id: string, { names: { directory }, contacts, places }: SiteFacts): readonly Fact[] {
  const party = directory.party(id);
  if (party === undefined) return [{ label: "Name", lines: [`${id} (not in the directory)`] }];
  const facts: Fact[] = [];
  const add = (label: string, line: Fact["lines"][number] | null): void => {
    if (line !== null) facts.push({ label, lines: [line] });
  };
  const named = (other: string | null): Fact["lines"][number] | null => {
    if (other === null) return null;
    const link: Link = { to: "party", id: other };
    return [{ text: directory.name(other), ...(places.pathOf(link) === null ? {} : { link }) }];
  };
  add("Role", roleOf(id, directory));
  const organisation = directory.organisationOf(id);
  if (organisation !== id) add("Organisation", named(organisation));
  if (party.kind === "person" || party.kind === "post") {
    add("Until", party.until === null ? null : [{ text: formatDay(party.until), day: party.until }]);
    add("Successor", named(party.successor));
    if (contacts && party.email !== null) {
      add("Address", [{ text: party.email, link: { to: "address", href: `mailto:${party.email}` } }]);
    }
  }
  if (party.kind === "body") {
    add("Meets", party.meets);
    add("Reports to", named(party.reportsTo));
    add("Chair", named(party.chair));
    if (party.members.length > 0)
      facts.push({ label: "Members", lines: party.members.map((member) => named(member) ?? member) });
  }
  return facts;
}

function roleOf(id: string, directory: SiteFacts["names"]["directory"]): string | null {
  const party = directory.party(id);
  if (party?.kind === "person") return party.role;
  if (party?.kind === "post") return party.vacant ? "Post, vacant" : "Post";
  return party?.kind === "body" ? "Body" : null;
}
