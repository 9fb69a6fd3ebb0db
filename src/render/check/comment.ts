import { type CheckReport, checkBlocks } from "../../views/check.ts";
import { count } from "../../views/words.ts";
import { LONGEST_COMMENT, markdownWithin } from "../diff-formats.ts";
import { renderMarkdown } from "../markdown/markdown.ts";
import { type CheckSurface, worstFirst } from "./findings.ts";

/** GitHub refuses a summary of more than 1 MiB whole; other steps of the job may not share it, but the line after it does. */
export const LONGEST_SUMMARY = 1_000_000;

/**
 * A check for the reviewer of a change, as Markdown for a comment or for `GITHUB_STEP_SUMMARY`: what the change does, the
 * findings as a table, worst and touched files first, and then what changed, in `mostBytes` of UTF-8 at most. How much is
 * left out is said.
 */
export function renderComment(
  report: CheckReport,
  { linesOnHost }: Pick<CheckSurface, "linesOnHost">,
  mostBytes = LONGEST_COMMENT,
): string {
  const findings = worstFirst(report.findings);
  const lines = renderMarkdown(checkBlocks({ ...report, findings }, linesOnHost))
    .trimEnd()
    .split("\n");
  const kept: string[] = [];
  let room = mostBytes - ROOM_FOR_THE_REST;
  for (const line of lines) {
    room -= bytesOf(line) + 1;
    if (room < 0) break;
    kept.push(line);
  }
  const checked = kept.join("\n");
  const leftOut = lines.length - kept.length;
  if (leftOut > 0) return `${checked}\n\nLeft out here: ${count(leftOut, "more finding")}. The log has them all.\n`;
  const { changes } = report;
  if (changes === null || changes.changes.length === 0 || room < LEAST_ROOM) return `${checked}\n`;
  return `${checked}\n\n${markdownWithin(changes, room, 2)}`;
}

const ROOM_FOR_THE_REST = 100;
/** With less than this, nothing useful can be said of what changed. */
const LEAST_ROOM = 1000;

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
