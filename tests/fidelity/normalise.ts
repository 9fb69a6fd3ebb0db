/**
 * The words of a text without its dress, so that a published paragraph can be looked for in Markdown and YAML alike:
 * one space between words, no tags, link targets, emphasis, heading signs, bullets, list numbers or signs of lost text.
 * Capitals, spelling and punctuation stay. Asterisks go on both sides, since print uses them for the quorum as well.
 */
export function normalise(text: string): string {
  const known = normalised.get(text);
  if (known !== undefined) return known;
  const words = withoutDress(text);
  normalised.set(text, words);
  return words;
}

/** The same few texts are asked about again and again. */
const normalised = new Map<string, string>();

function withoutDress(text: string): string {
  return text
    .replace(/<(https?:[^>]+)>/g, "$1")
    .replace(/<[^>]*>/g, " ")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[…\]/g, " ")
    .replace(/^#+ (.*?):?(\*\*)?$/gm, "$1")
    .replace(/^\s*(?:- )?\d+\.(\s|$)/gm, " ")
    .replace(/[*\\]/g, "")
    .replace(/(\w)- (\w)/g, "$1-$2")
    .replace(/(^|\s)\d\)(?=\s)/g, " ")
    .replace(/(^|\s)[•–-](?=\s|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
