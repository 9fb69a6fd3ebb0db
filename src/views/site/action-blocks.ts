import { formatDay } from "../../calendar/plan-date.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Block, Fact, Link, Span, Table } from "../content.ts";
import { rowsOfAction } from "../reports/decision-rows.ts";
import { decidedTable } from "../reports/decision-tables.ts";
import { peopleFacts, progressBlocks, publishedFacts, publishedText, sourceFacts, stateFacts } from "../show/blocks.ts";
import { dueInShort, outlookFacts, timescaleFact, workingLines } from "../show/dates.ts";
import { noteOf, whatOf } from "../show/entries.ts";
import type { SiteBlock } from "./site-blocks.ts";
import { type SiteFacts, withheldNotice } from "./site-facts.ts";

/**
 * What stands on the page of an action: how it stands and what was said last, all that was said and decided, and then what
 * was published. Where it is printed and kept comes last.
 */
export function actionBlocks(it: ScheduledAction, facts: SiteFacts): readonly SiteBlock[] {
  const { scheduled, names, linked, neededBy } = facts;
  const { id, title, theme } = it.action;
  const links = {
    themeRecommendations: facts.themeRecommendations.get(theme ?? "") ?? [],
    neededBy: neededBy.get(id) ?? [],
  };
  const standing = [...stateFacts(it, names), dueInShort(it), ...outlookFacts(it), ...peopleFacts(it, names)];
  const working = workingLines(it);
  const published = [
    timescaleFact(it),
    ...(working.length === 0 ? [] : [{ label: "Due date", lines: working }]),
    ...publishedFacts(scheduled, it, links, names),
  ];
  return linked([
    { kind: "heading", level: 1, text: `${id} ${title}` },
    { kind: "paragraph", text: [{ text: `As of ${formatDay(scheduled.asOf)}`, emphasis: "muted" }] },
    { kind: "facts", facts: standing.map((fact) => leading(fact, it, facts)) },
    ...saidLast(it, facts),
    { kind: "heading", level: 2, text: "Progress and assurance" },
    ...progressBlocks(it, names, scheduled.plan.paths),
    ...withheldNotice(facts.withheldOf(it)),
    ...decisions(it, facts),
    { kind: "heading", level: 2, text: "As published" },
    publishedText(it),
    { kind: "facts", facts: published.map((fact) => leading(fact, it, facts)) },
    { kind: "heading", level: 2, text: "Where it is printed and kept" },
    { kind: "facts", facts: sourceFacts(it) },
  ]);
}

/** The latest entry that counts, in its author's words. */
function saidLast(it: ScheduledAction, { names }: SiteFacts): readonly Block[] {
  const last = it.history.filter(({ voidedBy }) => voidedBy === null).at(-1);
  if (last === undefined) return [];
  const { entry } = last;
  const who: Span[] = [
    { text: formatDay(entry.date), day: entry.date },
    ...(entry.by === null ? [] : [{ text: `, ${names.directory.name(entry.by)}` }]),
  ];
  const what = whatOf(last, it, names);
  const note = noteOf(entry);
  return [
    { kind: "heading", level: 2, text: "What was said last" },
    { kind: "paragraph", text: [...who, ...(what === "" ? [] : [{ text: `: ${what}` }])] },
    ...(note === ""
      ? []
      : [{ kind: "notice", emphasis: "muted", text: [{ text: note, quoted: true }] } satisfies Block]),
  ];
}

function decisions(it: ScheduledAction, { names }: SiteFacts): readonly Block[] {
  const requests = rowsOfAction(it);
  if (requests.length === 0) return [];
  const title = "Requests and decisions";
  return [
    { kind: "heading", level: 2, text: title },
    { kind: "table", table: withoutAction(decidedTable(title, requests, names, "")) },
  ];
}

/** On an action's own page its id and title would only repeat the heading. */
function withoutAction(table: Table): Table {
  const kept = table.columns.flatMap((column, at) => (column.key === "id" || column.key === "title" ? [] : [at]));
  return {
    ...table,
    columns: table.columns.filter((_, at) => kept.includes(at)),
    rows: table.rows.map((row) => row.filter((_, at) => kept.includes(at))),
  };
}

/** The owners lead to their pages, and what the action answers to the recommendations. */
function leading(fact: Fact, it: ScheduledAction, facts: SiteFacts): Fact {
  if (/^Owners?$/.test(fact.label)) {
    const lines = fact.lines.map((line, at) => leadTo(line, { to: "party", id: it.owners[at] ?? "" }, facts));
    return { ...fact, lines };
  }
  if (fact.label !== "Answers") return fact;
  return { ...fact, lines: fact.lines.map((line) => leadTo(line, { to: "recommendation", id: "" }, facts)) };
}

function leadTo(line: Fact["lines"][number], link: Link, { hasPage }: SiteFacts): Fact["lines"][number] {
  const [first, ...rest] = typeof line === "string" ? [{ text: line }] : line;
  return first === undefined || !hasPage(link) ? line : [{ ...first, link }, ...rest];
}
