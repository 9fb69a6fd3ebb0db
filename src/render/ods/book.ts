import { formatDay, parsePlanDate } from "../../calendar/plan-date.ts";
import { pack } from "../office/pack.ts";
import { type Sheet, type SheetCell, type SheetRow, tableRange } from "../xlsx/sheet.ts";
import { type Style, TEXT_SIZE } from "../xlsx/styles.ts";
import { xmlMarkup, xmlText } from "../xml-text.ts";

const MIME = "application/vnd.oasis.opendocument.spreadsheet";
const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
const NAMESPACES = ["office", "table", "text", "style", "meta", "config"]
  .map((name) => ` xmlns:${name}="${OASIS}${name}:1.0"`)
  .join("");
const MORE = ` xmlns:fo="${OASIS}xsl-fo-compatible:1.0" xmlns:number="${OASIS}datastyle:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
/** Of one character of a column, in millimetres. */
const CHARACTER = 2;

interface Book {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** ISO. */
  readonly asOf: string;
  readonly sheets: readonly Sheet[];
}

/** The sheets of a workbook (`xlsx/sheet.ts`) as one of OpenDocument 1.3. The same book gives the same bytes. */
export function openDocumentBook(book: Book): Uint8Array {
  const looks = new Looks();
  const tables = book.sheets.map((sheet) => tableXml(sheet, looks)).join("");
  const ranges = book.sheets.flatMap((sheet, at) => (sheet.filtered ? [rangeXml(sheet, at)] : [])).join("");
  const content = `<office:automatic-styles>${looks.xml()}</office:automatic-styles><office:body><office:spreadsheet>${tables}<table:database-ranges>${ranges}</table:database-ranges></office:spreadsheet></office:body>`;
  const parts: readonly (readonly [string, string])[] = [
    ["META-INF/manifest.xml", manifest()],
    ["content.xml", documentXml("document-content", content)],
    ["meta.xml", documentXml("document-meta", metaXml(book))],
    ["settings.xml", documentXml("document-settings", settingsXml(book.sheets))],
  ];
  return pack(parts, book.asOf, ["mimetype", MIME]);
}

function documentXml(name: string, content: string): string {
  return `${XML}<office:${name}${NAMESPACES}${MORE} office:version="1.3">${content}</office:${name}>`;
}

function manifest(): string {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const entries = [
    entry("/", MIME),
    ...["content.xml", "meta.xml", "settings.xml"].map((path) => entry(path, "text/xml")),
  ];
  return `${XML}<manifest:manifest xmlns:manifest="${OASIS}manifest:1.0" manifest:version="1.3">${entries.join("")}</manifest:manifest>`;
}

function metaXml({ title, subject, creator, asOf }: Book): string {
  return `<office:meta><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(creator)}</dc:creator><dc:date>${asOf}T00:00:00</dc:date><dc:language>en-GB</dc:language></office:meta>`;
}

/** Which rows and columns stay in view. */
function settingsXml(sheets: readonly Sheet[]): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const views = sheets.map(({ name, headRow = 0, fixedColumns = 0 }) => {
    const items = [
      ...[
        item("HorizontalSplitMode", "short", fixedColumns > 0 ? 2 : 0),
        item("VerticalSplitMode", "short", headRow > 0 ? 2 : 0),
      ],
      ...[item("HorizontalSplitPosition", "int", fixedColumns), item("VerticalSplitPosition", "int", headRow)],
      ...[item("PositionRight", "int", fixedColumns), item("PositionBottom", "int", headRow)],
    ];
    return `<config:config-item-map-entry config:name="${xmlText(name)}">${items.join("")}</config:config-item-map-entry>`;
  });
  const tables = `<config:config-item-map-named config:name="Tables">${views.join("")}</config:config-item-map-named>`;
  return `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${tables}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`;
}

function rangeXml(sheet: Sheet, at: number): string {
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
  const range = tableRange(sheet).replace(":", `:${quoted}.`);
  return `<table:database-range table:name="Filter_${at}" table:target-range-address="${xmlText(`${quoted}.${range}`)}" table:display-filter-buttons="true"/>`;
}

function tableXml({ name, hidden, widths, rows, headRow = 0 }: Sheet, looks: Looks): string {
  const columns = widths.map((width) => `<table:table-column table:style-name="${looks.column(width)}"/>`).join("");
  const drawn = rows.map((row) => rowXml(row, looks));
  const heads =
    headRow === 0 ? "" : `<table:table-header-rows>${drawn.slice(0, headRow).join("")}</table:table-header-rows>`;
  return `<table:table table:name="${xmlText(name)}" table:style-name="${looks.table(hidden === true)}">${columns}${heads}${drawn.slice(headRow).join("")}</table:table>`;
}

function rowXml({ cells, height }: SheetRow, looks: Looks): string {
  return `<table:table-row table:style-name="${looks.row(height)}">${cells.map((cell) => cellXml(cell, looks)).join("")}</table:table-row>`;
}

function cellXml(cell: SheetCell | null, looks: Looks): string {
  if (cell === null) return "<table:table-cell/>";
  const { value, style, day } = cell;
  const look = ` table:style-name="${looks.cell(style)}"`;
  if (value === null || value === "") return `<table:table-cell${look}/>`;
  if (typeof value === "string") {
    const lines = value.split("\n");
    const paragraphs = lines.map((line) => `<text:p>${textXml(line)}</text:p>`).join("");
    return `<table:table-cell${look} office:value-type="string">${paragraphs}</table:table-cell>`;
  }
  const date = parsePlanDate(day ?? "");
  if (date === null) {
    return `<table:table-cell${look} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  }
  return `<table:table-cell${look} office:value-type="date" office:date-value="${date}"><text:p>${formatDay(date)}</text:p></table:table-cell>`;
}

/** Several blanks, and those at the edges of a line, would be one or none. */
function textXml(line: string): string {
  return xmlMarkup(line)
    .replace(/^ | {2,}| $/g, (blanks) => blanksXml(blanks.length))
    .replaceAll("\t", "<text:tab/>");
}

/** No reader takes one element for very many. */
const MOST_BLANKS = 500;

function blanksXml(count: number): string {
  if (count > MOST_BLANKS) return blanksXml(MOST_BLANKS) + blanksXml(count - MOST_BLANKS);
  return `<text:s text:c="${count}"/>`;
}

/** The styles of one workbook, each once, by the names that cells, rows and columns have for them. */
class Looks {
  private readonly names = new Map<string, string>();

  table(isHidden: boolean): string {
    return this.named("ta", "table", `<style:table-properties table:display="${isHidden ? "false" : "true"}"/>`);
  }

  column(width: number): string {
    return this.named(
      "co",
      "table-column",
      `<style:table-column-properties style:column-width="${width * CHARACTER}mm"/>`,
    );
  }

  row(height: number): string {
    return this.named(
      "ro",
      "table-row",
      `<style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="true"/>`,
    );
  }

  cell({ bold, size = TEXT_SIZE, colour, fill, border, wrap, align, vertical = "top", format }: Style): string {
    const below =
      border === "below"
        ? ' fo:border-bottom="1.5pt solid #000000"'
        : border === "box"
          ? ' fo:border="0.5pt solid #8a949b"'
          : "";
    const cell = `<style:table-cell-properties style:vertical-align="${vertical}"${wrap ? ' fo:wrap-option="wrap"' : ""}${fill === undefined ? "" : ` fo:background-color="#${fill}"`}${below}/>`;
    const across =
      align === undefined ? "" : `<style:paragraph-properties fo:text-align="${align === "right" ? "end" : "start"}"/>`;
    const text = `<style:text-properties fo:font-family="Arial" fo:font-size="${size}pt"${bold ? ' fo:font-weight="bold"' : ""}${colour === undefined ? "" : ` fo:color="#${colour}"`}/>`;
    return this.named(
      "ce",
      "table-cell",
      cell + across + text,
      format === undefined ? "" : ' style:data-style-name="day"',
    );
  }

  xml(): string {
    const day =
      '<number:date-style style:name="day"><number:day/><number:text> </number:text><number:month number:textual="true" number:style="long"/><number:text> </number:text><number:year number:style="long"/></number:date-style>';
    return day + [...this.names].map(([xml, name]) => xml.replace("#", name)).join("");
  }

  private named(prefix: string, family: string, properties: string, more = ""): string {
    const xml = `<style:style style:name="#" style:family="${family}"${more}>${properties}</style:style>`;
    const name = this.names.get(xml) ?? `${prefix}${this.names.size + 1}`;
    this.names.set(xml, name);
    return name;
  }
}
