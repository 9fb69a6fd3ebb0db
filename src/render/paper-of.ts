import { formatDay, parsePlanDate } from "../calendar/plan-date.ts";
import type { Block, Paper, View } from "../views/content.ts";

/** A table of so many columns is printed on the long side of the paper. */
const COLUMNS_FOR_LANDSCAPE = 7;

/** What a view says of itself as a document; where it has no words for that, what its blocks and its day say. */
export function paperOf(view: View): Paper {
  if (view.paper !== undefined) return view.paper;
  const asOf = String(view.document["asOf"] ?? "");
  const day = parsePlanDate(asOf);
  const plan = view.document["plan"];
  return {
    title: titleOf(view.blocks),
    plan: typeof plan === "object" && plan !== null && "title" in plan ? String(plan.title) : "",
    publisher: null,
    stamp: day === null ? "" : `As of ${formatDay(day)}`,
    asOf,
    abbreviations: {},
  };
}

/** The blocks without a heading that says the title again: a paper has it at its head. */
export function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const at = blocks.findIndex((block) => block.kind === "heading");
  const first = blocks[at];
  if (first?.kind !== "heading" || first.level !== 1 || wordsOf(first.text) !== title) return blocks;
  return blocks.filter((_, index) => index !== at);
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

function wordsOf(text: Extract<Block, { kind: "heading" }>["text"]): string {
  return typeof text === "string" ? text : text.map((span) => span.text).join("");
}
