import type { Change } from "../diff/change.ts";
import { inOneLine } from "../text/quote.ts";
import type { Block, View } from "./content.ts";
import { sizeOf } from "./diff/parts.ts";
import { count } from "./words.ts";

/** As long as git shows whole in a list of commits. */
const LONGEST_SUBJECT = 72;
const LONGEST_LINE = 160;
const MOST_LINES = 40;

/**
 * The message of a commit that saves what was recorded: of one thing, its first change is the first line; changes of
 * several are counted there, and named below, those first that a reviewer must not miss. What only the passing of time changed is none of them.
 */
export function commitMessage(changes: readonly Change[]): string {
  const own = changes.filter(({ cause }) => cause !== "time");
  const lines = own.map((it) => inOneLine(it.id === null ? it.message : `${it.id}: ${it.message}`, LONGEST_LINE));
  const [first, ...others] = lines;
  if (first === undefined) return "Save the plan's files: nothing of what they say changed";
  if (new Set(own.map(({ id }) => id)).size === 1) {
    const rest = first.length > LONGEST_SUBJECT ? lines : others;
    return [inOneLine(first, LONGEST_SUBJECT), ...(rest.length === 0 ? [] : ["", ...rest])].join("\n");
  }
  const more = lines.length > MOST_LINES ? [`and ${count(lines.length - MOST_LINES, "more change")}`] : [];
  return [`Record ${sizeOf(own)}`, "", ...lines.slice(0, MOST_LINES), ...more].join("\n");
}

/** What `plan save` commits, before it does. Paths are as the reader would write them. */
export interface SaveParts {
  readonly message: string;
  readonly files: readonly string[];
  /** Files in the plan's folder that are not the plan's, and stay as they are. */
  readonly left: readonly string[];
}

/** What is about to be committed. */
export function saveView({ message, files, left }: SaveParts): View {
  const [subject = "", , ...lines] = message.split("\n");
  const blocks: Block[] = [
    { kind: "paragraph", text: [{ text: subject, emphasis: "strong" }] },
    ...(lines.length === 0 ? [] : [{ kind: "list", items: lines } as const]),
    { kind: "heading", level: 2, text: count(files.length, "file") },
    { kind: "list", items: shortened(files) },
    ...(left.length === 0
      ? []
      : [
          { kind: "heading", level: 2, text: "Left as they are, as they are not the plan's" } as const,
          { kind: "list", items: shortened(left) } as const,
        ]),
  ];
  return { document: { schemaVersion: 1, kind: "to-save", message, files, left }, blocks };
}

const MOST_FILES = 12;

function shortened(files: readonly string[]): readonly string[] {
  const more = files.length - MOST_FILES;
  return more > 0 ? [...files.slice(0, MOST_FILES), `and ${count(more, "more file")}`] : files;
}
