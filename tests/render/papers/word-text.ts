import { XMLParser } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";

/** An element as the parser gives it: its name over its children, and its attributes. */
type Xml = { readonly [name: string]: readonly Xml[] } & { readonly ":@"?: Readonly<Record<string, string>> };

const PARSER = new XMLParser({ preserveOrder: true, ignoreAttributes: false, trimValues: false, parseTagValue: false });

/**
 * What a Word file says, for people to compare: a line a paragraph with its style, `| cell | cell |` a row, `=` where a
 * row of a table repeats as its head, `**bold**`, the page's size and direction where a section ends.
 */
export function wordText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const read = (path: string): readonly Xml[] => PARSER.parse(strFromU8(parts[path] as Uint8Array));
  const targets = new Map(
    elements(read("word/_rels/document.xml.rels"), "Relationship").map((it) => [
      attribute(it, "Id"),
      attribute(it, "Target"),
    ]),
  );
  const [body] = elements(read("word/document.xml"), "w:body");
  if (body === undefined) throw new Error("the Word file has no body");
  return `${childrenOf(body)
    .flatMap((it) => blockLines(it, targets))
    .join("\n")}\n`;
}

type Targets = ReadonlyMap<string, string>;

function blockLines(element: Xml, targets: Targets): readonly string[] {
  switch (nameOf(element)) {
    case "w:p":
      return [paragraphLine(element, targets)];
    case "w:tbl":
      return tableLines(element, targets);
    case "w:sectPr":
      return [sectionLine(element)];
    default:
      return [`<${nameOf(element)}>`];
  }
}

function paragraphLine(paragraph: Xml, targets: Targets): string {
  const properties = childrenOf(childrenOf(paragraph).find((it) => nameOf(it) === "w:pPr"));
  const has = (name: string): boolean => properties.some((it) => nameOf(it) === name);
  const style = properties.find((it) => nameOf(it) === "w:pStyle");
  const [level] = elements(properties, "w:ilvl");
  const marks = [
    ...(has("w:pageBreakBefore") ? ["new page"] : []),
    ...(style === undefined ? [] : [attribute(style, "w:val")]),
    ...(level === undefined ? [] : [`list level ${attribute(level, "w:val")}`]),
    ...(has("w:shd") ? ["set apart"] : []),
  ];
  const ends = elements(properties, "w:sectPr").map((it) => `\n${sectionLine(it)}`);
  return `${marks.length === 0 ? "" : `[${marks.join(", ")}] `}${inlineText(paragraph, targets)}${ends.join("")}`;
}

function tableLines(table: Xml, targets: Targets): readonly string[] {
  const [caption] = elements(childrenOf(table), "w:tblCaption");
  const widths = elements(childrenOf(table), "w:gridCol").map((it) => attribute(it, "w:w"));
  const rows = childrenOf(table).filter((it) => nameOf(it) === "w:tr");
  return [
    `<table${caption === undefined ? "" : ` “${attribute(caption, "w:val")}”`}, columns ${widths.join(" ")}>`,
    ...rows.map((row) => {
      const isHead = elements(childrenOf(row), "w:tblHeader").length > 0;
      const cells = childrenOf(row).filter((it) => nameOf(it) === "w:tc");
      const texts = cells.map((cell) =>
        childrenOf(cell)
          .filter((it) => nameOf(it) === "w:p")
          .map((it) => inlineText(it, targets))
          .join(" / "),
      );
      return `${isHead ? "=" : "|"} ${texts.join(" | ")} |`;
    }),
    "</table>",
  ];
}

function inlineText(element: Xml, targets: Targets): string {
  return childrenOf(element)
    .map((it) => {
      switch (nameOf(it)) {
        case "w:r": {
          const text = childrenOf(it)
            .map((part) => (nameOf(part) === "w:t" ? textOf(part) : nameOf(part) === "w:br" ? "⏎" : ""))
            .join("");
          return elements(childrenOf(it), "w:b").length > 0 && text !== "" ? `**${text}**` : text;
        }
        case "w:hyperlink": {
          const to = attribute(it, "w:anchor") || targets.get(attribute(it, "r:id")) || "";
          return `[${inlineText(it, targets)}](${to})`;
        }
        default:
          return "";
      }
    })
    .join("");
}

function sectionLine(section: Xml): string {
  const [size] = elements(childrenOf(section), "w:pgSz");
  const of = (name: string): string => (size === undefined ? "" : attribute(size, name));
  return `<page ${of("w:w")} × ${of("w:h")}, ${of("w:orient")}>`;
}

function nameOf(element: Xml): string {
  return Object.keys(element).find((name) => name !== ":@") ?? "";
}

function childrenOf(element: Xml | undefined): readonly Xml[] {
  const children = element?.[nameOf(element)];
  return Array.isArray(children) ? children : [];
}

function textOf(element: Xml): string {
  return childrenOf(element)
    .map((it) => String(it["#text"] ?? ""))
    .join("");
}

function attribute(element: Xml, name: string): string {
  return element[":@"]?.[`@_${name}`] ?? "";
}

/** Every element of that name, however deep, in order. */
function elements(within: readonly Xml[], name: string): readonly Xml[] {
  return within.flatMap((it) => [...(nameOf(it) === name ? [it] : []), ...elements(childrenOf(it), name)]);
}
