/**
 * Answers by the text that they are for. A key with `*` in it answers every text that it fits: `Delayed*` those that begin
 * so, `*director*` those in which it stands. The text itself counts before a pattern, and of patterns the first.
 */
export class AnswerMap extends Map<string, string> {
  override get(text: string): string | undefined {
    const exact = super.get(text);
    if (exact !== undefined) return exact;
    for (const [key, answer] of this.entries()) if (key.includes("*") && fits(text, key)) return answer;
    return undefined;
  }

  override has(text: string): boolean {
    return this.get(text) !== undefined;
  }
}

/** Whether a text fits a pattern, in which each `*` stands for any letters. In time that grows with the text alone. */
function fits(text: string, pattern: string): boolean {
  const [beginning = "", ...parts] = pattern.split("*");
  const end = parts.pop() ?? "";
  if (!text.startsWith(beginning) || !text.endsWith(end) || text.length < beginning.length + end.length) return false;
  const last = text.length - end.length;
  let at = beginning.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found === -1 || found + part.length > last) return false;
    at = found + part.length;
  }
  return true;
}
