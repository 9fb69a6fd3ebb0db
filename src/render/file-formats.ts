import type { Told } from "../core/told.ts";
import type { View } from "../views/content.ts";

/**
 * A way to write a view as a document of its own: a page, a Word file, a workbook. What makes them is large, so it is
 * loaded only when one is written.
 */
export interface FileFormat {
  /** Its name in `--format`. */
  readonly name: string;
  /** Its other names, and other endings. */
  readonly also: readonly string[];
  /** What it is, for help text. */
  readonly description: string;
  /** Of a file that holds it, with the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The whole file: text, or bytes that mean nothing in a terminal. The same view gives the same file. */
  readonly write: (view: View, told?: Told) => Promise<string | Uint8Array>;
}

/** Every format that is a document of its own. `--format`'s choices and the endings of `-o` come from this list. */
export const FILE_FORMATS: readonly FileFormat[] = [
  {
    name: "html",
    also: ["htm"],
    description: "a page in one file, to read or to print",
    extension: ".html",
    mediaType: "text/html",
    write: async (view, told) => (await import("#parts/render/html/paper")).htmlPaper(view, told),
  },
  {
    name: "docx",
    also: ["word"],
    description: "a Word document",
    extension: ".docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async (view, told) => (await import("#parts/render/docx/paper")).wordPaper(view, told),
  },
  {
    name: "xlsx",
    also: ["excel"],
    description: "an Excel workbook, a table a sheet",
    extension: ".xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: async (view, told) => (await import("#parts/render/xlsx/workbook")).workbook(view, told),
  },
];

/** The format of that name or other name, or undefined. */
export function fileFormatNamed(name: string): FileFormat | undefined {
  return FILE_FORMATS.find((format) => format.name === name || format.also.includes(name));
}
