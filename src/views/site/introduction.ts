import { formatDay } from "../../calendar/plan-date.ts";
import type { Plan } from "../../core/plan.ts";

const HEADING = /^#{1,6}(?:\s|$)/;
/** Lists, quotations, tables, code and rules are no running text. */
const NO_SENTENCES = /^(?:[-*+>|]|\d+[.)]|```|~~~|={3,}|<)/;
const MOST_LETTERS = 600;

/** What the plan is, in its own words where it has an introduction; else whose it is and what it answers. */
export function planInShort(plan: Pick<Plan, "prose" | "info">): string {
  const { publisher, answers } = plan.info;
  const whose = publisher === null ? "An action plan" : `The action plan of ${publisher}`;
  const day = answers?.published == null ? "" : ` of ${formatDay(answers.published)}`;
  return openingSentences(plan) ?? `${whose}${answers === null ? "" : ` in answer to ${answers.title}${day}`}.`;
}

/**
 * The first two sentences of the plan's own introduction, as it has them: what the plan is and why. Headings, lists and
 * titles in capitals are passed over. Null where there is no introduction, or no sentence in it.
 */
export function openingSentences({ prose }: Pick<Plan, "prose">): string | null {
  const introduction = prose.find(({ path }) => path === "introduction.md");
  if (introduction === undefined) return null;
  const running = introduction.body
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((text) => text !== "" && !HEADING.test(text) && !NO_SENTENCES.test(text));
  const opening = running
    .flatMap((text) => sentencesOf(plainWords(text)))
    .slice(0, 2)
    .join(" ");
  return opening === "" || opening.length > MOST_LETTERS ? null : opening;
}

/** A sentence ends where a full stop is followed by a capital letter, or by nothing; what has no end is none. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?][”"')]?)\s+(?=[\p{Lu}“"'(])/u)
    .filter((sentence) => /[.!?][”"')]?$/.test(sentence) && /\p{Ll}/u.test(sentence));
}

/** The words of running Markdown, without its marks and without where its links lead. */
function plainWords(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s[^)]*)?\)/g, "$1")
    .replace(/(\*\*|__|[*_`])(?=\S)(.*?\S)\1/gs, "$2")
    .replace(/\\([^\w\s])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
