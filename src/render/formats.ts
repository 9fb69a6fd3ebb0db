import type { View } from "../views/content.ts";
import { renderCsv, renderIds } from "./csv.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown/markdown.ts";
import { renderMermaid } from "./picture/mermaid.ts";
import { renderSvg } from "./picture/svg.ts";
import type { Surface } from "./terminal/surface.ts";
import { renderTerminal } from "./terminal/terminal.ts";

/** What every format says of itself. */
interface FormatInfo {
  /** Its name in `--format`. */
  readonly name: string;
  /** Its other names. */
  readonly also: readonly string[];
  /** What it is, for help text. */
  readonly description: string;
  /** Of a file that holds it, with the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What a file of it begins with, and standard output does not: Excel knows UTF-8 in CSV only by a byte order mark. */
  readonly fileMark?: string;
}

/** A way to write a view down as text, at once. */
export interface Format extends FormatInfo {
  readonly render: (view: View, surface: Surface) => string;
}

/**
 * A way to write a view as a document of its own: a page, a Word file, a workbook. What makes them is large, so it is
 * loaded only when one is written.
 */
export interface FileFormat extends FormatInfo {
  /** The whole file: text, or bytes that mean nothing in a terminal. The same view gives the same file. */
  readonly write: (view: View) => Promise<string | Uint8Array>;
}

export const BYTE_ORDER_MARK = "\ufeff";

/** Every format that is text. A command names those that it offers; its help and its errors follow. */
export const FORMATS: readonly Format[] = [
  {
    name: "table",
    also: ["text"],
    description: "for reading, in a terminal or piped",
    extension: ".txt",
    mediaType: "text/plain",
    render: (view, surface) => renderTerminal(view.blocks, surface),
  },
  {
    name: "json",
    also: [],
    description: "the whole document, for programs",
    extension: ".json",
    mediaType: "application/json",
    render: (view) => renderJson(view),
  },
  {
    name: "csv",
    also: [],
    description: "the table, for a spreadsheet",
    extension: ".csv",
    mediaType: "text/csv",
    fileMark: BYTE_ORDER_MARK,
    render: (view) => renderCsv(view.blocks),
  },
  {
    name: "markdown",
    also: ["md"],
    description: "GitHub-flavoured Markdown",
    extension: ".md",
    mediaType: "text/markdown",
    render: (view) => renderMarkdown(view.blocks),
  },
  {
    name: "ids",
    also: [],
    description: "the first column only, one value a line",
    extension: ".txt",
    mediaType: "text/plain",
    render: (view) => renderIds(view.blocks),
  },
  {
    name: "svg",
    also: [],
    description: "the chart or timeline, as a picture",
    extension: ".svg",
    mediaType: "image/svg+xml",
    render: (view) => renderSvg(view.blocks),
  },
  {
    name: "mermaid",
    also: [],
    description: "the timeline, as a Gantt chart in Mermaid's language",
    extension: ".mmd",
    mediaType: "text/vnd.mermaid",
    render: (view) => renderMermaid(view.blocks),
  },
];

/** Every format that is a document of its own. `--format`'s choices and the endings of `-o` come from this list. */
const FILE_FORMATS: readonly FileFormat[] = [
  {
    name: "html",
    also: ["htm"],
    description: "a page in one file, to read or to print",
    extension: ".html",
    mediaType: "text/html",
    write: async (view) => (await import("./html/paper.ts")).htmlPaper(view),
  },
  {
    name: "docx",
    also: ["word"],
    description: "a Word document",
    extension: ".docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async (view) => (await import("./docx/paper.ts")).wordPaper(view),
  },
  {
    name: "xlsx",
    also: ["excel"],
    description: "an Excel workbook of a few sheets",
    extension: ".xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: async (view) => (await import("./xlsx/workbook.ts")).workbook(view),
  },
];

/** CSV for programs: every cell as it is, also where a spreadsheet would run it, and no byte order mark. */
export const RAW_CSV: Format = {
  ...(FORMATS.find((format) => format.name === "csv") as Format),
  fileMark: "",
  render: (view) => renderCsv(view.blocks, { raw: true }),
};

/** The text format of that name or other name, or undefined. */
export function formatNamed(name: string): Format | undefined {
  return named(FORMATS, name);
}

/** The document format of that name or other name, or undefined. */
export function fileFormatNamed(name: string): FileFormat | undefined {
  return named(FILE_FORMATS, name);
}

function named<Any extends FormatInfo>(formats: readonly Any[], name: string): Any | undefined {
  return formats.find((format) => format.name === name || format.also.includes(name));
}
