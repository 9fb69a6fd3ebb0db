import { append, largest } from "../../text/lists.ts";
import type { Cell, Column, Fact, Span, Table } from "../../views/content.ts";
import { displayWidth } from "../display-width.ts";
import { oneLine } from "../printable.ts";
import { drawFacts } from "./facts.ts";
import { type Paint, paintLine, type Surface } from "./surface.ts";
import { type Frame, frameOf, layOut, type Wish } from "./table-layout.ts";
import { type Line, longestWord, wrap } from "./wrap.ts";

interface PlacedColumn {
  readonly index: number;
  readonly width: number;
  readonly align: Column["align"];
}

/**
 * Draws a table as lines. At a width, cells are wrapped and columns left out as `layOut` says, with a line beneath that
 * names them; where not even the columns of rank 0 fit, each row becomes a list of facts. Without a width every row is
 * one line, for `grep` and `awk`: columns parted by at least two blanks, and no two blanks within a cell.
 */
export function drawTable(table: Table, surface: Surface, paint: Paint): string[] {
  const { width, unicode } = surface;
  if (table.rows.length === 0) return lines([{ text: oneLine(table.empty, unicode), emphasis: "muted" }], width, paint);

  const titles = table.columns.map((column) => oneLine(column.title, unicode));
  const rows = table.rows.map((row) => table.columns.map((_, at) => spanOf(row[at], unicode)));
  const wishes = wishesOf(table.columns, titles, rows);
  const layout = width === null ? everything(wishes) : layOut(wishes, width);
  if (layout === null) return drawAsFacts(titles, rows, surface, paint);

  const placed = layout.columns.map((it) => ({ ...it, align: (table.columns[it.index] as Column).align }));
  const frame = frameOf(
    placed.map((it) => it.width),
    unicode ? "─" : "-",
  );
  const drawn = drawHeader(placed, titles, frame, paint);
  if (width !== null) drawn.push(paint(frame.rule, "muted"));
  for (const row of rows) drawRow(placed, row, frame, paint, drawn);
  return layout.leftOut.length === 0 ? drawn : [...drawn, ...leftOutNote(layout.leftOut, titles, width, paint)];
}

function spanOf(cell: Cell | undefined, unicode: boolean): Span {
  const text = oneLine(cell?.text ?? "", unicode);
  return cell?.emphasis === undefined ? { text } : { text, emphasis: cell.emphasis };
}

function wishesOf(columns: readonly Column[], titles: readonly string[], rows: readonly (readonly Span[])[]): Wish[] {
  return columns.map((column, at) => {
    const title = titles[at] as string;
    let content = Math.max(longestWord(title), 1);
    let word = content;
    for (const row of rows) {
      const { text } = row[at] as Span;
      content = Math.max(content, displayWidth(text));
      if (text.length * 2 > word) word = Math.max(word, longestWord(text));
    }
    return { column, content, word, natural: Math.max(content, displayWidth(title)) };
  });
}

function everything(wishes: readonly Wish[]) {
  return { columns: wishes.map((wish, index) => ({ index, width: wish.natural })), leftOut: [] };
}

/** Headings that need fewer lines than their neighbours stand on the rule. */
function drawHeader(placed: readonly PlacedColumn[], titles: readonly string[], frame: Frame, paint: Paint): string[] {
  const cells = placed.map((it) => wrap([{ text: titles[it.index] as string, emphasis: "strong" }], it.width));
  const height = largest(cells.map((cell) => cell.length));
  const lowered = cells.map((cell) => [...Array<Line>(height - cell.length).fill([]), ...cell]);
  return Array.from({ length: height }, (_, at) => drawLine(placed, lowered, at, frame, paint));
}

function drawRow(
  placed: readonly PlacedColumn[],
  row: readonly Span[],
  frame: Frame,
  paint: Paint,
  into: string[],
): void {
  const cells = placed.map((it) => wrap([row[it.index] as Span], it.width));
  let height = 1;
  for (const cell of cells) height = Math.max(height, cell.length);
  for (let at = 0; at < height; at += 1) into.push(drawLine(placed, cells, at, frame, paint));
}

function drawLine(
  placed: readonly PlacedColumn[],
  cells: readonly (readonly Line[])[],
  at: number,
  frame: Frame,
  paint: Paint,
): string {
  const padded = placed.map((column, index) => {
    const line = cells[index]?.[at] ?? [];
    let used = 0;
    for (const span of line) used += displayWidth(span.text);
    const blanks = " ".repeat(Math.max(column.width - used, 0));
    const text = paintLine(line, paint);
    return column.align === "right" ? blanks + text : text + blanks;
  });
  return frame.line(padded).trimEnd();
}

function leftOutNote(
  leftOut: readonly number[],
  titles: readonly string[],
  width: number | null,
  paint: Paint,
): string[] {
  const names = leftOut.map((index) => titles[index]).join(", ");
  const text = `Left out at this width: ${names} (a wider terminal shows it all)`;
  return lines([{ text, emphasis: "muted" }], width, paint);
}

function drawAsFacts(
  titles: readonly string[],
  rows: readonly (readonly Span[])[],
  surface: Surface,
  paint: Paint,
): string[] {
  const drawn: string[] = [];
  for (const row of rows) {
    const facts = row.map((span, at): Fact => ({ label: titles[at] as string, lines: [[span]] }));
    if (drawn.length > 0) drawn.push("");
    append(drawn, drawFacts(facts, surface, paint));
  }
  return drawn;
}

function lines(spans: readonly Span[], width: number | null, paint: Paint): string[] {
  return wrap(spans, width ?? Number.POSITIVE_INFINITY).map((line) => paintLine(line, paint));
}
