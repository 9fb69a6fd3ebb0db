import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type IStylesOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { Block, Paper, View } from "../../views/content.ts";
import { pack } from "../office-file.ts";
import { contentsOf, frontOf, isWide, nameOf, paperOf, withoutTitle } from "../paper-of.ts";
import { publishedParts } from "../published/tables.ts";
import { xmlText } from "../xml-text.ts";
import { wordBlocks } from "./blocks.ts";
import { runs, wordText } from "./text.ts";

/** A4 and its margins, in twentieths of a point. */
const [SHORT_SIDE, LONG_SIDE, MARGIN] = [11906, 16838, 850];
const FONT = "Arial";
const ACCENT = "123F5C";
const QUIET = "4D575E";

/**
 * A view as a Word document: its title, language and properties, real headings, tables that say their head on every
 * page, the stamp and the page's number at the foot. The same view gives the same bytes.
 */
export async function wordPaper(view: View): Promise<Uint8Array> {
  const { blocks } = view;
  const paper = paperOf(view);
  const body = withoutTitle(blocks, paper);
  const shift = body.some((block) => block.kind === "heading" && block.level === 1) ? 0 : 1;
  const [front, rest] = frontOf(body, paper);
  const contents: readonly Block[] =
    front.length === 0
      ? []
      : [
          { kind: "heading", level: 2, text: "Appendices" },
          { kind: "paragraph", text: contentsOf(rest).join(" · ") },
        ];
  const sections = [
    { blocks: front, wide: false, onFront: true },
    { blocks: [...contents, ...rest], wide: isWide(rest), onFront: false },
  ].filter((one) => one.blocks.length > 0);
  const document = new Document({
    title: wordText(paper.title),
    subject: wordText(paper.plan),
    creator: wordText(paper.publisher ?? paper.plan),
    lastModifiedBy: wordText(paper.publisher ?? paper.plan),
    description: wordText(paper.stamp),
    styles: STYLES,
    sections: sections.map(({ blocks, wide, onFront }, at) => {
      const width = (wide ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
      return {
        properties: {
          page: {
            size: {
              width: SHORT_SIDE,
              height: LONG_SIDE,
              orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 500, footer: 450 },
          },
        },
        footers: { default: foot(paper, width) },
        children: [...(at === 0 ? head(paper) : []), ...wordBlocks(blocks, width, shift, onFront)],
      };
    }),
  });
  const change = settled(paper, blocks);
  const parts = await partsOf(document);
  return pack(
    parts.map(([path, text]) => [path, change(path, text)] as const),
    paper.asOf,
  );
}

/** What the library uses of its own library for zips. */
interface Parts {
  readonly files: Readonly<
    Record<string, { readonly dir: boolean; readonly async: (as: "string") => Promise<string> }>
  >;
}

/**
 * A document's parts before they are packed, by their paths. The library gives out only the packed file, of the hour at
 * which it was made; to unpack that and pack it again was a third of the time.
 */
async function partsOf(document: Document): Promise<readonly (readonly [path: string, text: string])[]> {
  const { files }: Parts = Packer["compiler"].compile(document);
  const parts = Object.entries(files).filter(([, file]) => !file.dir);
  return Promise.all(parts.map(async ([path, file]) => [path, await file.async("string")] as const));
}

function head({ title, plan, publisher, stamp }: Paper): readonly FileChild[] {
  const line = (text: string, style: string): FileChild[] =>
    text === "" ? [] : [new Paragraph({ style, children: [...runs(text)] })];
  return [
    ...line(publisher ?? "", "Publisher"),
    ...line(title, "Title"),
    ...line(plan === title ? "" : plan, "Subtitle"),
    ...line(stamp, "Stamp"),
  ];
}

function foot(paper: Paper, width: number): Footer {
  const said = [nameOf(paper), paper.stamp].filter((it) => it !== "").join(" · ");
  const page = ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: "Foot",
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [...runs(said), new TextRun({ children: [new Tab(), ...page] })],
      }),
    ],
  });
}

/** Of each table that the block becomes; empty for one of the plan's own Markdown, which has none. */
function titlesOfTables(block: Block): readonly string[] {
  if (block.kind === "figures") return ["Figures"];
  if (block.kind === "chart") return [block.chart.title];
  if (block.kind === "table") return block.table.rows.length > 0 ? [block.table.title] : [];
  if (block.kind !== "published") return [];
  return publishedParts(block.markdown).flatMap((part) => (part.kind === "table" ? [part.table.title] : []));
}

/** What the library makes anew each time: days, ids of links. And what it has no word for: the titles of tables. */
function settled({ asOf }: Paper, blocks: readonly Block[]): (path: string, text: string) => string {
  const titles = blocks.flatMap(titlesOfTables);
  const ids = new Map<string, string>();
  return (path, text) => {
    const settledIds = text.replace(/(?<=(?:r:id|Id)="rId)[a-z0-9_-]{21}(?=")/g, (id) => {
      if (!ids.has(id)) ids.set(id, `-link-${ids.size + 1}`);
      return ids.get(id) as string;
    });
    if (path === "docProps/core.xml") return settledIds.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${asOf}T00:00:00Z`);
    if (path !== "word/document.xml") return settledIds;
    let table = 0;
    return settledIds.replace(/<\/w:tblPr>/g, (end) => {
      const title = titles[table++];
      return title === undefined || title === "" ? end : `<w:tblCaption w:val="${xmlText(wordText(title))}"/>${end}`;
    });
  };
}

const heading = (size: number, before: number, colour = ACCENT) => ({
  run: { font: FONT, size, bold: true, color: colour },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
});
const small = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: "Normal",
  run,
  paragraph,
});

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, language: { value: "en-GB", eastAsia: "en-GB" } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    title: { run: { font: FONT, size: 44, bold: true, color: ACCENT }, paragraph: { spacing: { after: 60 } } },
    heading1: heading(30, 360),
    heading2: heading(25, 280),
    heading3: heading(22, 220, "1C2226"),
    hyperlink: { run: { color: "0A4F8A", underline: {} } },
  },
  paragraphStyles: [
    small("Publisher", "Publisher", { bold: true, color: QUIET }, { spacing: { after: 40 } }),
    small("Subtitle", "Subtitle", { size: 25 }, { spacing: { after: 40 } }),
    small("Stamp", "Stamp", { color: QUIET }, { spacing: { after: 280 } }),
    small("Caption", "caption", { bold: true }, { spacing: { before: 160, after: 80 } }),
    small("Cell", "Table text", { size: 17 }, { spacing: { after: 0, line: 250 } }),
    small("Front", "Front sheet", { size: 18 }, { spacing: { after: 60, line: 245 } }),
    small(
      "Figure",
      "Large figure",
      { size: 40, bold: true },
      { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    small("AfterTable", "After table", { size: 8 }, { spacing: { after: 120 } }),
    small("Foot", "Foot of page", { size: 16, color: QUIET }, { alignment: AlignmentType.LEFT, spacing: { after: 0 } }),
  ],
};
