import { xmlText } from "../xml-text.ts";
import { wordText } from "./xml.ts";

/** A line between cells: its kind, its thickness in eighths of a point, and its colour. */
interface Line {
  readonly kind: "single" | "dashed" | "nil";
  readonly size?: number;
  readonly colour?: string;
}

export const NO_LINE: Line = { kind: "nil" };

export interface GridCell {
  /** In twentieths of a point. */
  readonly width: number;
  /** Columns of the grid that it takes; one where it does not say. */
  readonly span?: number;
  readonly lines: Readonly<Partial<Record<Side, Line>>>;
  readonly fill?: string;
  /** Its paragraphs, as XML; at least one. */
  readonly content: string;
}

type Side = "top" | "left" | "bottom" | "right";
const SIDES: readonly Side[] = ["top", "left", "bottom", "right"];

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Whether it is said again on every page. */
  readonly isHead?: boolean;
}

/**
 * Cells in rows none of which is torn apart by the end of a page; `padding` is above and beside what is in them.
 *
 * @param between the line below every row that has no other
 */
export function grid(
  title: string,
  widths: readonly number[],
  padding: { readonly top: number; readonly left: number; readonly right: number },
  rows: readonly GridRow[],
  between?: Line,
): string {
  const total = widths.reduce((sum, one) => sum + one, 0);
  const side = (name: Side, size: number): string => `<w:${name} w:w="${size}" w:type="dxa"/>`;
  const margins = `${side("top", padding.top)}${side("left", padding.left)}${side("bottom", padding.top)}${side("right", padding.right)}`;
  const caption = title === "" ? "" : `<w:tblCaption w:val="${xmlText(wordText(title))}"/>`;
  const lines =
    between === undefined
      ? ""
      : `<w:tblBorders>${lineXml("bottom", between)}${lineXml("insideH", between)}</w:tblBorders>`;
  const properties = `<w:tblW w:w="${total}" w:type="dxa"/>${lines}<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>${caption}`;
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.map(rowXml).join("")}</w:tbl>`;
}

function lineXml(side: string, { kind, size = 4, colour = "auto" }: Line): string {
  return kind === "nil"
    ? `<w:${side} w:val="nil"/>`
    : `<w:${side} w:val="${kind}" w:sz="${size}" w:color="${colour}"/>`;
}

function rowXml({ cells, isHead }: GridRow): string {
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map(cellXml).join("")}</w:tr>`;
}

function cellXml({ width, span, lines, fill, content }: GridCell): string {
  const drawn = SIDES.map((side) => {
    const line = lines[side];
    return line === undefined ? "" : lineXml(side, line);
  }).join("");
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span === undefined || span === 1 ? "" : `<w:gridSpan w:val="${span}"/>`,
    drawn === "" ? "" : `<w:tcBorders>${drawn}</w:tcBorders>`,
    fill === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
  ].join("");
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}
