import ExcelJS from "exceljs";

/**
 * What a workbook holds, for people to compare: of each sheet what is frozen, filtered and locked, its lists to choose
 * from, and a line a row of its cells; a number or date with its format, `«` where the cell before goes on.
 */
export async function workbookText(bytes: Uint8Array): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  return `${book.worksheets.flatMap(sheetLines).join("\n")}\n`;
}

function sheetLines(sheet: ExcelJS.Worksheet): readonly string[] {
  const rows: string[] = [];
  const lists = new Map<string, string[]>();
  const open: string[] = [];
  sheet.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      cells.push(cell.isMerged && cell.master !== cell ? "«" : cellText(cell));
      const choice = choiceText(cell.dataValidation as ExcelJS.DataValidation | undefined);
      if (choice !== null) lists.set(choice, [...(lists.get(choice) ?? []), cell.address]);
      if (cell.protection?.locked === false) open.push(cell.address);
    });
    rows.push(`${row.number} | ${cells.join(" | ")} |`);
  });
  const [view] = sheet.views;
  const columns = Array.from({ length: sheet.columnCount }, (_, at) => sheet.getColumn(at + 1));
  const widths = columns.map(({ width, hidden }) => (hidden ? "hidden" : (width ?? "–")));
  const state = sheet.state === "visible" ? "" : `, ${sheet.state}`;
  return [
    `<sheet “${sheet.name}”, columns ${widths.join(" ")}${state}>`,
    ...(view?.state === "frozen" ? [`<frozen: ${view.xSplit ?? 0} columns, ${view.ySplit ?? 0} rows>`] : []),
    ...(sheet.autoFilter ? [`<filter: ${sheet.autoFilter}>`] : []),
    ...(open.length > 0 ? [`<not locked: ${rangesOf(open)}>`] : []),
    ...[...lists].map(([choice, cells]) => `<${choice}: ${rangesOf(cells)}>`),
    ...rows,
    "</sheet>",
  ];
}

function cellText({ value, numFmt, hyperlink }: ExcelJS.Cell): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return `${value.toISOString().slice(0, 10)} {${numFmt}}`;
  if (typeof value === "number") return `${value}${numFmt === undefined ? "" : ` {${numFmt}}`}`;
  const text = (typeof value === "object" && "text" in value ? String(value.text) : String(value)).replace(/\n/g, "⏎");
  return hyperlink === undefined ? text : `[${text}](${hyperlink})`;
}

function choiceText(rule: ExcelJS.DataValidation | undefined): string | null {
  if (rule === undefined) return null;
  const of = (rule.formulae ?? []).length === 0 ? "" : ` ${rule.formulae.join(" to ")}`;
  const help = rule.showInputMessage ? `, with the help “${rule.prompt ?? ""}”` : "";
  const otherwise = rule.showErrorMessage && rule.error ? `, else “${rule.error}”` : "";
  return `${rule.type}${of}${help}${otherwise}`;
}

/** `H6:J11` in place of every address between. */
function rangesOf(addresses: readonly string[]): string {
  const columns = new Map<string, number[]>();
  for (const address of addresses) {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    columns.set(column, [...(columns.get(column) ?? []), Number(row)]);
  }
  return [...columns].map(([column, rows]) => `${column}${rows[0]}:${column}${rows.at(-1)}`).join(", ");
}
