import { MONTH_NAMES, monthNumber, planDate } from "../../calendar/plan-date.ts";
import type { Block, Cell, Inline, Link, Span, Table } from "../content.ts";

/** Whether there is a page about a thing. */
type HasPage = (link: Link) => boolean;

/**
 * Blocks that other views made, for pages that can be gone to: ids of actions lead to them, themes to theirs, and days
 * that stand in words are marked as days.
 */
export function linked(blocks: readonly Block[], hasPage: HasPage): readonly Block[] {
  return blocks.map((block) => linkedBlock(block, hasPage));
}

function linkedBlock(block: Block, hasPage: HasPage): Block {
  const line = (text: Inline): Inline => dated(naming(leading(text, hasPage), hasPage));
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? block : { ...block, text: leading(block.text, hasPage) };
    case "paragraph":
    case "notice":
      return { ...block, text: dated(block.text) };
    case "list":
      return { ...block, items: block.items.map(line) };
    case "facts":
      return { ...block, facts: block.facts.map((fact) => ({ ...fact, lines: fact.lines.map(line) })) };
    case "table":
      return { ...block, table: linkedTable(block.table, hasPage) };
    default:
      return block;
  }
}

function linkedTable(table: Table, hasPage: HasPage): Table {
  const idAt = table.columns.findIndex((column) => column.key === "id");
  const titleAt = table.columns.findIndex((column) => column.key === "title");
  const themeAt = table.columns.findIndex((column) => column.key === "theme");
  return {
    ...table,
    rows: table.rows.map((row) => {
      const id = idAt === -1 ? undefined : row[idAt]?.text;
      const action: Link | null = id === undefined ? null : { to: "action", id };
      return row.map((cell, at): Cell => {
        if (cell.link !== undefined) return cell;
        if (action !== null && (at === idAt || at === titleAt) && hasPage(action)) return { ...cell, link: action };
        const theme: Link = { to: "theme", id: String(cell.data ?? "") };
        return at === themeAt && hasPage(theme) ? { ...cell, link: theme } : cell;
      });
    }),
  };
}

/** A text that begins with the id of an action, or of a theme and its title, leads there. */
function leading(text: Inline, hasPage: HasPage): Inline {
  const [first, ...rest] = typeof text === "string" ? [{ text }] : text;
  if (first === undefined || first.link !== undefined) return text;
  const [, id = "", gap = "", after = ""] = /^(\S+)( {0,2})(.*)$/s.exec(first.text) ?? [];
  const link: Link | null = hasPage({ to: "action", id })
    ? { to: "action", id }
    : gap === "  " && hasPage({ to: "theme", id })
      ? { to: "theme", id }
      : null;
  if (link === null || (after !== "" && gap !== "  ")) return text;
  // An id and its title are one thing to go to.
  return [{ ...first, text: `${id}${gap}${after}`, link }, ...rest];
}

/** What may be an id inside a sentence: a bare number is more likely just that. */
const ID_IN_WORDS =
  /(?<![\p{L}\p{N}._-])(?=[A-Za-z0-9._-]*\d)(?=[A-Za-z0-9]*[A-Za-z._-])[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])(?![\p{L}\p{N}_-])/gu;

/** Ids of actions inside a text lead to them. */
function naming(text: Inline, hasPage: HasPage): Inline {
  const spans = typeof text === "string" ? [{ text }] : text;
  return spans.flatMap((span): Span[] => {
    if (span.link !== undefined || span.day !== undefined) return [span];
    const found: Span[] = [];
    let from = 0;
    for (const { 0: id, index } of span.text.matchAll(ID_IN_WORDS)) {
      if (!hasPage({ to: "action", id })) continue;
      if (index > from) found.push({ ...span, text: span.text.slice(from, index) });
      found.push({ ...span, text: id, link: { to: "action", id } });
      from = index + id.length;
    }
    return found.length === 0
      ? [span]
      : from < span.text.length
        ? [...found, { ...span, text: span.text.slice(from) }]
        : found;
  });
}

const DAY = new RegExp(`\\b(\\d{1,2}) (${MONTH_NAMES.join("|")}) (\\d{4})\\b`, "g");

/** Days in words, marked with what they are. */
function dated(text: Inline): Inline {
  const spans = typeof text === "string" ? [{ text }] : text;
  return spans.flatMap((span) => (span.day === undefined ? daysIn(span) : [span]));
}

function daysIn(span: Span): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const match of span.text.matchAll(DAY)) {
    const [words, day = "", month = "", year = ""] = match;
    const date = planDate(Number(year), monthNumber(month) ?? 0, Number(day));
    if (date === null) continue;
    if (match.index > from) found.push({ ...span, text: span.text.slice(from, match.index) });
    found.push({ ...span, text: words, day: date });
    from = match.index + words.length;
  }
  if (from === 0) return [span];
  return from < span.text.length ? [...found, { ...span, text: span.text.slice(from) }] : found;
}
