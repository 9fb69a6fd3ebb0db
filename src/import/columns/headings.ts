import { type ColumnField, HEADINGS, WORDS_IN_HEADINGS } from "./vocabulary.ts";

/** A field, and how surely a heading means it: 0 before 1 before 2, which is only one word of it. */
export interface Recognised {
  readonly field: ColumnField;
  readonly rank: number;
}

/** The rank of a heading that is in no list, and read by a word in it. */
export const BY_A_WORD = 5;

/** By heading in the singular, in the order of the vocabulary: what is there first counts. */
const BY_HEADING = new Map<string, Recognised>();
const RANKS = new Map<ColumnField, number>();
for (const [field, words] of HEADINGS) {
  const rank = RANKS.get(field) ?? 0;
  RANKS.set(field, rank + 1);
  for (const word of words) {
    const key = singular(field === "percent" ? `% ${word}` : word);
    if (!BY_HEADING.has(key)) BY_HEADING.set(key, { field, rank });
  }
}

/** A heading as it is compared: small letters, no marks, `(s)` as s, what else is in brackets left out. */
export function plainHeading(text: string): string {
  return text
    .toLowerCase()
    .replace(/\((e?s)\)/g, "$1")
    .replace(/\([^)]*\)/g, " ")
    .replace(/[’']/g, "")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
}

function singular(plain: string): string {
  return plain.replace(/(?<=[a-z]{3})(?<![sui])s\b/g, "");
}

/** A heading as the vocabulary has it: without a number before it (`1. Action`), in the singular, `%` kept. */
function keyOf(text: string): string {
  const plain = plainHeading(text);
  const bare = plain.replace(/^(?:\d{1,2}|[a-h]) (?=\p{L})/u, "");
  return singular(text.includes("%") && bare !== "" ? `% ${bare}` : bare);
}

/**
 * What a heading means; null where it is none that plans use. `Lead/Owner` means what both its words mean, and
 * `Action: what we will do` what its first words mean.
 */
export function recognise(text: string): Recognised | null {
  const known = BY_HEADING.get(keyOf(text));
  if (known !== undefined) return known;
  const parts = text.split(/[/&+\n]|\band\b|\bor\b/i).map((part) => BY_HEADING.get(keyOf(part)));
  const [first] = parts;
  if (parts.length > 1 && first !== undefined && parts.every((part) => part?.field === first.field)) return first;
  const [before = ""] = text.split(/[:–—\n]|\s-\s/);
  const beginning = before === text ? undefined : BY_HEADING.get(keyOf(before));
  if (beginning !== undefined) return beginning;
  const plain = plainHeading(text);
  // A sentence is no heading.
  if (plain.split(" ").length > LONGEST_HEADING) return null;
  const [field] = WORDS_IN_HEADINGS.find(([, words]) => words.test(plain)) ?? [];
  return field === undefined ? null : { field, rank: BY_A_WORD };
}

const LONGEST_HEADING = 7;
