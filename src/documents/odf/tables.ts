import type { Budget } from "../budget.ts";
import type { Row } from "../cell.ts";
import type { Attribute } from "../read-xml.ts";
import { cellValue } from "./cell-value.ts";
import type { OdfStyles } from "./styles.ts";
import { OdfTable } from "./table.ts";

/** A table that is being read, and what is said of the whole of it. */
export interface OpenTable {
  readonly table: OdfTable;
  readonly name: string;
  readonly isHidden: boolean;
}

/** The tables that are being read, one within another, by the elements of which they are made. */
export class OdfTables {
  private readonly open: OpenTable[] = [];
  private readonly cellStyles: string[] = [];

  constructor(
    private readonly styles: OdfStyles,
    private readonly budget: Budget,
  ) {}

  /** @returns whether the element is one of a table's */
  begin(name: string, attribute: Attribute): boolean {
    const table = this.current?.table;
    const repeated = (of: string): number => Math.max(Number.parseInt(attribute(`number-${of}`) ?? "1", 10) || 1, 1);
    const visibility = attribute("visibility");
    if (name === "table") {
      const style = attribute("style-name") ?? "";
      const isHidden = this.styles.of("table", style).isHidden ?? false;
      this.open.push({ table: new OdfTable(this.budget), name: attribute("name") ?? "", isHidden });
    } else if (table === undefined) return false;
    else if (name === "table-header-rows") table.isHeader = true;
    else if (name === "table-column") {
      const isHidden = visibility === "collapse" || visibility === "filter";
      table.addColumns(repeated("columns-repeated"), isHidden, attribute("default-cell-style-name") ?? "");
    } else if (name === "table-row") {
      table.beginRow(
        repeated("rows-repeated"),
        OUT[visibility ?? ""] ?? null,
        attribute("default-cell-style-name") ?? "",
      );
    } else if (name === "table-cell" || name === "covered-table-cell") {
      const style = table.beginCell(
        repeated("columns-repeated"),
        repeated("columns-spanned"),
        repeated("rows-spanned"),
        name === "covered-table-cell",
        attribute("style-name") ?? "",
      );
      this.cellStyles.push(style);
      this.looks(table, style, attribute);
    } else return false;
    return true;
  }

  /** @returns the table that ends here, where one does */
  end(name: string): OpenTable | null {
    const table = this.current?.table;
    if (name === "table") return this.open.pop() ?? null;
    if (name === "table-header-rows" && table !== undefined) table.isHeader = false;
    else if (name === "table-row") table?.endRow();
    else if (name === "table-cell" || name === "covered-table-cell") {
      this.cellStyles.pop();
      table?.endCell();
    }
    return null;
  }

  get current(): OpenTable | undefined {
    return this.open.at(-1);
  }

  /** The style of the cell that is being read. */
  get cellStyle(): string {
    return this.cellStyles.at(-1) ?? "";
  }

  private looks(table: OdfTable, name: string, attribute: Attribute): void {
    const { cell } = table;
    if (cell === null) return;
    const style = this.styles.of("table-cell", name);
    cell.fill = style.fill;
    cell.value = cellValue(attribute, this.styles.dateParts(style.dataStyle));
    if (attribute("formula") !== undefined) cell.formula = "blank";
  }
}

const OUT: Readonly<Record<string, Row["out"]>> = { collapse: "hidden", filter: "filtered" };
