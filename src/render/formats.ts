import type { Told } from "../core/told.ts";
import type { View } from "../views/content.ts";
import { renderCsv } from "./csv.ts";
import { renderIds } from "./ids.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderMermaid } from "./mermaid.ts";
import type { Surface } from "./surface.ts";
import { renderSvg } from "./svg.ts";
import { renderTerminal } from "./terminal.ts";

/** A way to write a view down. */
export interface Format {
  /** Its name in `--format`. */
  readonly name: string;
  /** Its other names. */
  readonly also: readonly string[];
  /** What it is, for help text. */
  readonly description: string;
  /** Of a file that holds it, with the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Told how far it is, where it takes long. */
  readonly render: (view: View, surface: Surface, told?: Told) => string;
}

/** Every format. `--format`'s choices, its help and its errors come from this list. */
export const FORMATS: readonly Format[] = [
  {
    name: "table",
    also: ["text"],
    description: "for reading, in a terminal or piped",
    extension: ".txt",
    mediaType: "text/plain",
    render: (view, surface, told) => renderTerminal(view.blocks, surface, told),
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
    render: (view, _surface, told) => renderCsv(view.blocks, { told }),
  },
  {
    name: "markdown",
    also: ["md"],
    description: "GitHub-flavoured Markdown",
    extension: ".md",
    mediaType: "text/markdown",
    render: (view, _surface, told) => renderMarkdown(view.blocks, told),
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

/** CSV for programs: every cell as it is, also where a spreadsheet would run it. */
export const RAW_CSV: Format = {
  ...(FORMATS.find((format) => format.name === "csv") as Format),
  render: (view, _surface, told) => renderCsv(view.blocks, { raw: true, told }),
};

/** The format of that name or other name, or undefined. */
export function formatNamed(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name || format.also.includes(name));
}
