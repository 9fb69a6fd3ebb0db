import type { Cell, Row } from "./cell.ts";
import { shownLine } from "./line.ts";
import type { Said } from "./said.ts";

type Place = Pick<Cell, "column" | "address"> & Partial<Pick<Cell, "columns" | "rows">>;
type Rest = Partial<Omit<Cell, keyof Place | keyof Said | "text">>;

/** Of a million cells, most have these. */
const NONE: readonly never[] = [];
const TEXT: Cell["value"] = { kind: "text" };

/** A cell of what stands in it; of the rest, what is not given is nothing. */
export function cellOf({ column, address, columns = 1, rows = 1 }: Place, said: Said, rest: Rest = {}): Cell {
  const { lines, out } = said;
  const text = lines.map(shownLine).join("\n");
  return {
    column,
    columns,
    rows,
    address,
    text,
    lines,
    // Most are the same: then there is one text, not two.
    exact: said.exact === text ? text : said.exact,
    out,
    value: rest.value ?? TEXT,
    isHidden: rest.isHidden ?? false,
    fill: rest.fill ?? null,
    comments: rest.comments ?? NONE,
    links: rest.links ?? NONE,
    formula: rest.formula ?? null,
  };
}

/** Whether anything stands in a cell, counting or not. */
export function holdsText({ text, out, comments, formula }: Cell): boolean {
  return text !== "" || out.length > 0 || comments.length > 0 || formula !== null;
}

/** What a row is of these cells; null where nothing stands in them. Cells that are only coloured or merged stay beside others. */
export function rowOf(
  number: number,
  cells: readonly Cell[],
  { isHeader = false, out = null }: { readonly isHeader?: boolean; readonly out?: Row["out"] } = {},
): Row | null {
  if (!cells.some(holdsText)) return null;
  const kept = cells.filter((cell) => holdsText(cell) || cell.columns > 1 || cell.rows > 1 || cell.fill !== null);
  const inOrder = kept.every((cell, at) => at === 0 || (kept[at - 1] as Cell).column <= cell.column);
  return {
    number,
    cells: inOrder ? kept : [...kept].sort((one, other) => one.column - other.column),
    isHeader,
    out: out ?? outOf(cells),
  };
}

/** All words of the row are struck out, or deleted; a number or a date in figures beside them does not keep it. */
function outOf(cells: readonly Cell[]): "struck" | "deleted" | null {
  const words = cells.filter(
    ({ text, value, out }) => out.length > 0 || (value.kind === "text" && /\p{L}/u.test(text)),
  );
  const reasons = words.map(({ text, out }) => (text === "" ? out[0]?.why : undefined));
  const [first] = reasons;
  return (first === "struck" || first === "deleted") && reasons.every((why) => why === first) ? first : null;
}
