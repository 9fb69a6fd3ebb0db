import type { SitePage } from "../../views/site/site.ts";
import { renderCsv } from "../csv.ts";
import { BYTE_ORDER_MARK } from "../formats.ts";
import { icalText } from "../ical.ts";
import { renderJson } from "../json.ts";

interface DataFile {
  readonly path: string;
  /** What kind it is, for those who choose. */
  readonly words: string;
  readonly content: () => string;
}

/** The files beside a page that hold what its tables do. */
export function dataFiles({ path, data }: SitePage): readonly DataFile[] {
  if (data === undefined) return [];
  const { csv, json, calendar } = data;
  const beside = path.replace(/\.html$/, "");
  return [
    ...(csv === null
      ? []
      : [{ path: `${beside}.csv`, words: "CSV", content: () => BYTE_ORDER_MARK + renderCsv(csv()) }]),
    ...(json === null ? [] : [{ path: `${beside}.json`, words: "JSON", content: () => renderJson(json()) }]),
    ...(calendar === null
      ? []
      : [{ path: `${beside}.ics`, words: "dates for a calendar", content: () => icalText(calendar()) }]),
  ];
}
