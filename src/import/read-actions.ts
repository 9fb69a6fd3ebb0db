import type { Cell, Row } from "../documents/cell.ts";
import type { Paragraph, Table } from "../documents/document.ts";
import { shownLine } from "../documents/line.ts";
import type { Answers } from "./answers/answers.ts";
import { type Columns, columnsOf } from "./columns/columns.ts";
import type { ColumnField } from "./columns/vocabulary.ts";
import type { FoundAction } from "./progress/found-action.ts";
import { addressOf, type ImportNote } from "./proposal.ts";
import { filledFromAbove, RowCells } from "./read-row.ts";
import { wordsOf } from "./tables/cell-words.ts";
import { Grid } from "./tables/grid.ts";
import { type Grouping, type Groups, groupingOf, tidyTitle } from "./tables/groups.ts";
import { leaveUnused, type Register } from "./tables/register.ts";
import { LONGEST_PRIORITY } from "./values/priorities.ts";

const LONGEST_HEADING = 160;

/** Walks the document from its beginning to its end and gathers the actions of its tables. */
export class ActionReader {
  readonly actions: FoundAction[] = [];
  readonly notes: ImportNote[] = [];
  /** Paragraphs that named no theme or key area. */
  readonly paragraphs: { readonly where: string; readonly text: string }[] = [];
  private theme: string | null = null;
  private area: string | null = null;
  /** The last heading without a number: perhaps a theme, where nothing else names one. */
  private heading: string | null = null;
  private columns: Columns | null = null;
  /** The numbers of the table are those of its sections: its rows have none. */
  private isUnnumbered = false;
  private readonly byRow = new Map<Row, FoundAction>();

  constructor(
    private readonly groups: Groups,
    private readonly answers: Answers,
    private readonly register: Register,
  ) {}

  paragraph(one: Paragraph, where: string): void {
    const text = shownLine(one);
    const grouping = text.length > LONGEST_HEADING ? null : groupingOf(text);
    const isTheme = grouping?.kind === "theme" && grouping.isNamed;
    if (grouping !== null && (isTheme || one.heading !== null)) this.enter(grouping);
    else {
      if (one.heading !== null) this.heading = one.text;
      this.paragraphs.push({ where, text });
    }
  }

  table(table: Table): void {
    const grid = new Grid(table);
    let columns: Columns | null = null;
    let above: FoundAction | null = null;
    let sections: ReadonlySet<Row> = new Set();
    let numbered: ReadonlySet<Row> = new Set();
    const hasHeader = grid.findTitles((row) => columnsOf(row, this.answers) !== null);
    for (const row of table.rows) {
      const header = columnsOf(row, this.answers);
      if (header !== null) {
        columns = header;
        sections = grid.sectionsBelow(row);
        numbered = grid.numberedSections(row, header.of("id"), [...header.of("action"), ...header.of("title")]);
        this.isUnnumbered = numbered.size > 0;
        this.columns = header;
        for (const cell of row.cells) this.register.place(cell, "headings");
        for (const { heading, field } of header.guessed) {
          const message = `the column “${heading}” was read as ${field}: if it is something else, say so in the map, under columns`;
          this.notes.push({ where: addressOf(table.where, row.number), message });
        }
        continue;
      }
      if (columns === null && this.columns?.width === grid.width && this.actions.length > 0) {
        columns = this.columns;
        this.notes.push({
          where: table.where,
          message: "it has no header row and was read with the columns of the table before",
        });
      }
      if (numbered.has(row)) {
        this.numberedTheme(row);
        continue;
      }
      if (columns !== null || hasHeader) {
        const isSection = sections.has(row) || grid.titles.has(row);
        if (this.grouping(row, grid, columns, isSection)) continue;
      }
      if (columns === null)
        for (const cell of row.cells) this.register.leave(cell, "", "no header row above it names an action");
      else above = this.row(row, new RowCells(grid, row, columns), columns, above, table);
    }
  }

  /** A row of one cell that is a heading: over the whole table, or in a place that is no action’s. */
  private grouping(row: Row, grid: Grid, columns: Columns | null, isSection: boolean): boolean {
    const cells = row.cells.filter(({ text }) => text !== "");
    const [only] = cells;
    if (only === undefined || cells.length > 1 || only.text.length > LONGEST_HEADING) return false;
    const isWide = only.columns >= Math.max(2, grid.width - 1);
    const found = groupingOf(only.text);
    const meant = found ?? (isWide && columns !== null ? this.unnumbered(only.text) : null);
    const isNamed = found?.kind === "theme" && found.isNamed;
    const field = columns?.fieldAt(only.column);
    const isFirst = only.column === 0 && field !== "action" && field !== "title";
    if (isSection) {
      this.enter(found ?? { kind: "theme", id: null, title: only.text, isNamed: true });
      this.register.place(only, "grouping");
      return true;
    }
    if (meant === null || !(isWide || isNamed || isFirst)) return false;
    this.enter(meant);
    this.register.place(only, "grouping");
    return true;
  }

  /** A row of a number and a title, above rows that have no number of their own. */
  private numberedTheme({ cells }: Row): void {
    const [number, title] = cells.filter(({ text }) => text !== "");
    if (number === undefined || title === undefined) return;
    const id = number.text.replace(/\D/g, "");
    this.enter({ kind: "theme", id, title: tidyTitle(title.text), isNamed: true });
    for (const cell of [number, title]) this.register.place(cell, "grouping");
  }

  private unnumbered(title: string): Grouping {
    return this.theme === null ? { kind: "theme", id: null, title, isNamed: true } : { kind: "area", id: null, title };
  }

  private enter(grouping: Grouping): void {
    if (grouping.kind === "theme") {
      this.theme = this.groups.theme(grouping);
      this.area = null;
    } else {
      this.theme = grouping.id?.split(".")[0] ?? this.theme ?? "1";
      this.area = this.groups.area(grouping, this.theme);
    }
  }

  private row(
    row: Row,
    cells: RowCells,
    columns: Columns,
    above: FoundAction | null,
    table: Table,
  ): FoundAction | null {
    const lost = cells.lostAction();
    if (lost !== null) {
      for (const cell of row.cells) this.register.leave(cell, "", lost);
      return above;
    }
    leaveUnused(row, columns, this.register);
    this.enterColumns(cells);
    const ids = cells.of("id").filter(({ cell }) => cell.text !== "");
    const [id] = ids;
    const groupsRows = id !== undefined && id.cell.rows > 1 && groupingOf(id.cell.text) !== null;
    if (groupsRows) {
      this.enter(groupingOf(id.cell.text) as Grouping);
      this.register.place(id.cell, "grouping");
    }
    const ownId = groupsRows || id?.row !== row ? undefined : id;
    const hasText = cells.own("action").length > 0 || cells.own("title").length > 0;
    if (ownId === undefined && !hasText) return this.goOn(cells, above, table);
    if (cells.lines("action").length === 0 && cells.lines("title").length === 0) return above;
    const filled = filledFromAbove(cells, above, this.answers);
    const of = (field: "owners" | "timescale" | "outcomes") => filled.get(field)?.[field] ?? cells.lines(field);
    const action: FoundAction = {
      where: addressOf(table.where, row.number),
      idText: ownId?.cell.text ?? null,
      hasIdColumn: cells.has("id") && !groupsRows && !this.isUnnumbered,
      idIsNumber: ownId !== undefined && isBareNumber(ownId.cell),
      idIsDate: ownId?.cell.value.kind === "date",
      ...{ theme: this.theme ?? this.themeOfHeading(), area: this.area },
      title: cells.lines("title"),
      body: cells.lines("action"),
      ...{ owners: of("owners"), timescale: of("timescale"), outcomes: of("outcomes") },
      pages:
        cells
          .lines("pages")
          .map(({ text }) => text)
          .join(", ") || null,
      ...{ priority: cells.lines("priority"), recommendation: cells.lines("recommendation"), said: cells.said() },
      inherited: new Map([...cells.inherited(this.byRow), ...filled]),
    };
    for (const field of PLACED)
      for (const { cell } of cells.of(field))
        if ((cell !== id?.cell || ownId) && !isNoPriority(field, cell)) this.register.place(cell, "placed");
    this.actions.push(action);
    this.byRow.set(row, action);
    return action;
  }

  /** A row that adds to the action above: another owner, another outcome. */
  private goOn(cells: RowCells, above: FoundAction | null, table: Table): FoundAction | null {
    const more = { owners: cells.own("owners"), outcomes: cells.own("outcomes"), timescale: cells.own("timescale") };
    const where = addressOf(table.where, cells.row.number);
    const said = cells.said().filter(({ cell }) => cells.row.cells.includes(cell));
    if (above === null || [more.owners, more.outcomes, more.timescale, said].every((it) => it.length === 0)) {
      return above;
    }
    const takesTimescale = above.timescale.length === 0;
    const lines = (field: "owners" | "outcomes" | "timescale") => more[field].flatMap(({ cell }) => wordsOf(cell));
    const whole: FoundAction = {
      ...above,
      owners: [...above.owners, ...lines("owners")],
      outcomes: [...above.outcomes, ...lines("outcomes")],
      timescale: takesTimescale ? lines("timescale") : above.timescale,
      said: [...above.said, ...said],
    };
    for (const { cell } of [...more.owners, ...more.outcomes]) this.register.place(cell, "placed");
    for (const { cell } of more.timescale) {
      if (takesTimescale) this.register.place(cell, "placed");
      else this.register.leave(cell, "", `the action of ${above.where} goes on here and has a timescale already`);
    }
    this.actions[this.actions.indexOf(above)] = whole;
    for (const [row, action] of this.byRow) if (action === above) this.byRow.set(row, whole);
    this.byRow.set(cells.row, whole);
    this.notes.push({ where, message: `it names no action of its own and was added to that of ${above.where}` });
    return whole;
  }

  private enterColumns(cells: RowCells): void {
    for (const { cell } of cells.of("theme")) {
      if (cell.text === "") continue;
      const found = groupingOf(cell.text);
      const id = /^\d{1,3}$/.test(cell.text) ? cell.text : null;
      this.enter(
        found?.kind === "theme"
          ? { ...found, isNamed: true }
          : { kind: "theme", id, title: id === null ? cell.text : "", isNamed: true },
      );
      this.register.place(cell, "grouping");
    }
    for (const { cell } of cells.of("key-area")) {
      if (cell.text === "") continue;
      const text = cell.lines.map((line) => line.text).join(" ");
      const found = groupingOf(text);
      this.enter(found ?? { kind: "area", id: null, title: text });
      this.register.place(cell, "grouping");
    }
  }

  private themeOfHeading(): string | null {
    if (this.heading === null) return null;
    return this.groups.theme({ kind: "theme", id: null, title: this.heading, isNamed: true });
  }
}

const PLACED = [
  ...(["id", "title", "action", "owners", "timescale", "outcomes", "pages", "priority", "recommendation"] as const),
];

function isNoPriority(field: ColumnField, { text }: Cell): boolean {
  return field === "priority" && text.length > LONGEST_PRIORITY;
}

/** Of a number that is shown as no more than it is, 1.10 has become 1.1; where its format shows 1.10, it is 1.10. */
function isBareNumber({ value, text }: Cell): boolean {
  return value.kind === "number" && text === String(value.number);
}
