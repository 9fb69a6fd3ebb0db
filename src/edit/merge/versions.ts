import { fileKindAt } from "../../core/source-file.ts";
import { yamlStretch } from "../../source/front-matter.ts";
import { parseDocument } from "../../source/parse-document.ts";
import { type Fields, isFields, isItems } from "../change.ts";

/** What a version of a file says. */
export interface Reading {
  readonly data: Fields;
  readonly entries: readonly Fields[];
  /** The text up to the body; the whole of it, where the file is all YAML. */
  readonly head: string;
  readonly body: string;
}

const NOTHING: Reading = { data: {}, entries: [], head: "", body: "" };

/** Reads a version of a file; null where it cannot be merged by its meaning. A text with nothing in it says nothing. */
export function readVersion(path: string, text: string): Reading | null {
  if (text === "") return NOTHING;
  const { data, body, diagnostics } = parseDocument({ path, text }, fileKindAt(path) ?? "action");
  if (!isFields(data) || yamlStretch(path, text) === null || diagnostics.some((it) => it.unusable)) return null;
  const progress = data["progress"] ?? [];
  if (!isItems(progress)) return null;
  const entries = progress.filter((one): one is Fields => isFields(one) && typeof one["date"] === "string");
  if (entries.length < progress.length) return null;
  return { data, entries, head: text.slice(0, text.length - body.length), body };
}

const MARK = "\ufeff";

/** How a file begins and how its lines end. */
export interface Frame {
  readonly mark: boolean;
  readonly newline: "\n" | "\r\n";
}

/** How a file begins and ends its lines; where it mixes both ends, each line keeps its own. */
export function frameOf(text: string): Frame {
  const returns = /\r\n/.test(text) && !/(?<!\r)\n/.test(text);
  return { mark: text.startsWith(MARK), newline: returns ? "\r\n" : "\n" };
}

/** The text without its byte order mark; its lines end in LF where those of `frame` end all alike. */
export function unframed(text: string, frame: Frame, ours: string): string {
  const plain = text.startsWith(MARK) ? text.slice(1) : text;
  const mixed = frame.newline === "\n" && ours.includes("\r\n");
  return mixed ? plain : plain.replaceAll("\r\n", "\n");
}

/** The text in a frame again. */
export function framed(text: string, { mark, newline }: Frame): string {
  return (mark ? MARK : "") + (newline === "\n" ? text : text.replaceAll("\n", newline));
}
