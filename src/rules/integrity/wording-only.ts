import { slipsBetween } from "../../text/did-you-mean.ts";

const NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half third quarter once twice double";
const ORDINALS = "first second fourth fifth sixth seventh eighth ninth tenth last";
const TIMES =
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday day days week weeks month months quarters year years daily weekly monthly quarterly annually by before after until within immediately immediate ongoing";
const HOW_MANY =
  "all every each any some most many few several both either no not none never nobody nothing without least fewer less more than at up only unless except if may should must will shall can cannot";
const WEIGHTY = new Set([NUMBERS, ORDINALS, TIMES, HOW_MANY].flatMap((words) => words.split(" ")));

/**
 * Whether a text, or a list of texts, differs from another in wording only: every figure, date, number, length of time and
 * word of how much or how far stays, and so does most of it: another name or sentence was not copied wrongly. That is all
 * that an error of copying can be put right in.
 */
export function isOnlyWording(was: unknown, is: unknown): boolean {
  if (typeof was === "string" && typeof is === "string") return weighty(was) === weighty(is) && mostlyStays(was, is);
  if (!Array.isArray(was) || !Array.isArray(is) || was.length !== is.length) return false;
  return was.every((one, index) => isOnlyWording(one, is[index]));
}

/** A misspelt name keeps most of its letters; of a longer text most words stay as they are. */
const SHORT = 60;

function mostlyStays(was: string, is: string): boolean {
  const [one, other] = [was, is].map((text) => text.normalize("NFKC").toLowerCase().trim()) as [string, string];
  const length = Math.max(one.length, other.length);
  if (length <= SHORT) return slipsBetween(one, other) * 5 <= length * 2;
  const [words, others] = [one.split(/\s+/), other.split(/\s+/)];
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let kept = 0;
  for (const word of words) {
    const times = left.get(word) ?? 0;
    if (times > 0) kept += 1;
    left.set(word, times - 1);
  }
  return kept * 2 >= Math.max(words.length, others.length);
}

function weighty(text: string): string {
  const words = text.toLowerCase().match(/[\p{N}]+(?:[.,:/][\p{N}]+)*|[\p{L}’']+|[%£€$<>≤≥]/gu) ?? [];
  return words.filter((word) => !/^\p{L}/u.test(word) || WEIGHTY.has(word)).join(" ");
}
