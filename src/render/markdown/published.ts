import { append, smallest } from "../../text/lists.ts";
import { visible } from "../printable.ts";
import { NOTHING } from "./text.ts";

const FENCE = /^(`{3,}|~{3,})[^`]*$/;
const LATER_FENCE = /^([\s>*+\-.)\d]*)(`{3,}|~{3,})/;

/** In the order in which they are looked for. An escape is taken whole, so that what it escapes stays escaped. */
const RISKS = new RegExp(
  [
    String.raw`\\?<`,
    String.raw`\\.`,
    String.raw`!\[`,
    String.raw`\](?=[(:])`,
    String.raw`(?<![\w/.])@(?=[\p{L}\p{N}_])`,
    String.raw`(?<![\w/&])#(?=\d)`,
  ].join("|"),
  "gsu",
);
/** An address that may be linked, as it is written: an encoded one does not pass for it. */
const LINKED = /\s*<?(?:https?:\/\/|mailto:)/iuy;
const AUTOLINK = /<(?:https?:\/\/|mailto:)[^\s<>\\]{1,2000}>/iuy;

/**
 * The plan's own Markdown, safe to put into a document: it keeps its markup, but HTML is shown instead of run, images
 * become links, only http(s) and mailto addresses link, nobody is mentioned, and code that is never closed does not
 * swallow what comes after it.
 */
export function safePublished(markdown: string): string {
  const lines = visible(markdown).split("\n");
  const fences = new Fences(lines);
  const safe: string[] = [];
  let text: string[] = [];
  const finishText = (): void => {
    if (text.length > 0) safe.push(safeText(text.join("\n")));
    text = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string;
    const end = FENCE.test(line) ? fences.closing(at) : null;
    if (end === null) text.push(line.replace(LATER_FENCE, "$1\\$2"));
    else {
      finishText();
      append(safe, lines.slice(at, end + 1));
      at = end;
    }
  }
  finishText();
  return safe.join("\n").trim();
}

/** The lines that may close code, by its mark: found once, and asked for from the first to the last. */
class Fences {
  private readonly closers = { "`": [] as Closer[], "~": [] as Closer[] };
  private readonly passed = { "`": 0, "~": 0 };
  /** From this length on, no fence is closed any more. */
  private readonly never = { "`": Number.POSITIVE_INFINITY, "~": Number.POSITIVE_INFINITY };

  constructor(private readonly lines: readonly string[]) {
    lines.forEach((line, at) => {
      const [, fence] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
      if (fence !== undefined) this.closers[markOf(fence)].push({ at, length: fence.length });
    });
  }

  /** The line that closes the code that begins at `start`; only where both stand at the margin, where no reader doubts it. */
  closing(start: number): number | null {
    const [, fence = ""] = FENCE.exec(this.lines[start] as string) ?? [];
    const mark = markOf(fence);
    if (fence.length >= this.never[mark]) return null;
    const closers = this.closers[mark];
    let next = this.passed[mark];
    while (next < closers.length && (closers[next] as Closer).at <= start) next += 1;
    this.passed[mark] = next;
    while (next < closers.length && (closers[next] as Closer).length < fence.length) next += 1;
    if (next === closers.length) this.never[mark] = fence.length;
    return closers[next]?.at ?? null;
  }
}

interface Closer {
  readonly at: number;
  readonly length: number;
}

function markOf(fence: string): "`" | "~" {
  return fence.startsWith("`") ? "`" : "~";
}

function safeText(text: string): string {
  return text.replace(RISKS, (found, at: number) => {
    if (found.endsWith("<")) return found === "<" && matchesAt(AUTOLINK, text, at) ? found : "&lt;";
    if (found === "![") return "[image: ";
    if (found === "]") return matchesAt(LINKED, text, at + 2) ? found : "\\]";
    return found.startsWith("\\") ? found : `${found}${NOTHING}`;
  });
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const FENCE_LINE = /^ {0,3}(?:`{3,}|~{3,})/;
const DEEPEST = 6;

/**
 * Markdown whose headings stand under one of a level (0: under none): its highest is made the next one, the others
 * follow as far as there are levels. What is code stays as it is.
 */
export function headingsBelow(markdown: string, level: number): string {
  const lines = markdown.split("\n");
  const headings = [...headingLines(lines)];
  const highest = smallest(headings.map((at) => depth(lines[at] as string)));
  const shift = level + 1 - highest;
  if (level === 0 || headings.length === 0 || shift <= 0) return markdown;
  for (const at of headings) {
    const line = lines[at] as string;
    const marks = "#".repeat(Math.min(depth(line) + shift, DEEPEST));
    lines[at] = line.replace(HEADING, marks);
  }
  return lines.join("\n");
}

function depth(line: string): number {
  return HEADING.exec(line)?.[1]?.length ?? DEEPEST;
}

/** The places of the lines that are headings. */
function* headingLines(lines: readonly string[]): Iterable<number> {
  let fence: string | null = null;
  for (const [at, line] of lines.entries()) {
    const mark = FENCE_LINE.exec(line)?.[0].trim();
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
    } else if (mark !== undefined) fence = mark;
    else if (HEADING.test(line)) yield at;
  }
}
