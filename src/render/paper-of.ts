import { formatDay, parsePlanDate } from "../calendar/plan-date.ts";
import { type Block, type Paper, type View, wordsOf } from "../views/content.ts";

/** A table of so many columns is printed on the long side of the paper. */
const COLUMNS_FOR_LANDSCAPE = 7;

/** What a view says of itself as a document; where it has no words for that, what its blocks and its day say. */
export function paperOf(view: View): Paper {
  if (view.paper !== undefined) return view.paper;
  const asOf = String(view.document["asOf"] ?? "");
  const plan = view.document["plan"];
  return {
    title: titleOf(view.blocks),
    plan: typeof plan === "object" && plan !== null && "title" in plan ? String(plan.title) : "",
    publisher: null,
    stamp: dayOf({ asOf }),
    asOf,
    abbreviations: {},
  };
}

/** The day that a paper is of, for its head: `As of 31 March 2025`. Which commit it is from stands at its foot only. */
export function dayOf({ asOf }: Pick<Paper, "asOf">): string {
  const day = parsePlanDate(asOf);
  return day === null ? "" : `As of ${formatDay(day)}`;
}

/** The blocks without a title that says again what a paper has at its head, and the lines that its head and foot say too. */
export function withoutTitle(blocks: readonly Block[], paper: Paper): readonly Block[] {
  const at = blocks.findIndex((block) => block.kind === "heading");
  const first = blocks[at];
  if (first?.kind !== "heading" || first.level !== 1 || wordsOf(first.text) !== paper.title) return blocks;
  const { plan, publisher, stamp } = paper;
  const said = new Set([plan, `${plan} · ${publisher}`, `${dayOf(paper)}.`]);
  const next = blocks.findIndex((block, index) => index > at && block.kind === "heading");
  const isSaid = (block: Block, index: number): boolean =>
    block.kind === "paragraph" && (next === -1 || index < next) && said.has(wordsOf(block.text));
  const isStamp = (block: Block): boolean => block.kind === "paragraph" && wordsOf(block.text) === `${stamp}.`;
  return blocks.filter((block, index) => index !== at && !isSaid(block, index) && !isStamp(block));
}

/** The sheet that is a paper's front, and what follows it; the front is empty where the paper has none. */
export function frontOf(blocks: readonly Block[], paper: Paper): readonly [readonly Block[], readonly Block[]] {
  const end = paper.front ? blocks.findIndex(({ kind }) => kind === "page-break") : -1;
  return end === -1 ? [[], blocks] : [blocks.slice(0, end), blocks.slice(end + 1)];
}

/** The words of the headings of the first level below a paper's title. */
export function contentsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? [wordsOf(block.text)] : []));
}

/** A paper's title with its plan's, where they differ. */
export function nameOf({ title, plan }: Paper): string {
  return plan === "" || plan === title ? title : `${title} – ${plan}`;
}

/** Whether something in it needs the long side of the paper. */
export function isWide(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      block.kind === "timeline" || (block.kind === "table" && block.table.columns.length >= COLUMNS_FOR_LANDSCAPE),
  );
}

function titleOf(blocks: readonly Block[]): string {
  const heading = blocks.find((block) => block.kind === "heading");
  const table = blocks.find((block) => block.kind === "table");
  return (heading && wordsOf(heading.text)) || table?.table.title || "Plan";
}

/** `Overdue (5)` without its `(5)`. */
export function withoutCount(words: string): string {
  return words.replace(/ \([\d,]+\)$/, "");
}

/** Whether a heading begins with the words of a table's title, as a whole: said twice, they would be noise. */
export function isSaidBy(heading: string, title: string): boolean {
  const rest = withoutCount(heading).toLowerCase();
  const words = title.toLowerCase();
  return rest.startsWith(words) && !/^[\p{L}\p{N}]/u.test(rest.slice(words.length));
}
