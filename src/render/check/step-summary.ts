import { type CheckReport, checkBlocks } from "../../views/check.ts";
import { count } from "../../views/words.ts";
import { renderMarkdown } from "../markdown/markdown.ts";
import { worstFirst } from "./findings.ts";

/** GitHub refuses a summary of more than 1 MiB whole; other steps of the job may not share it, but the line after it does. */
const MOST_BYTES = 1_000_000;

/**
 * The findings as a Markdown table for `GITHUB_STEP_SUMMARY`, worst and touched files first, in `mostBytes` of UTF-8 at
 * most: where there are too many, how many are left out.
 */
export function renderStepSummary(report: CheckReport, mostBytes = MOST_BYTES): string {
  const blocks = checkBlocks({ ...report, findings: worstFirst(report.findings) });
  const lines = renderMarkdown(blocks).trimEnd().split("\n");
  const kept: string[] = [];
  let room = mostBytes - ROOM_FOR_THE_REST;
  for (const line of lines) {
    room -= bytesOf(line) + 1;
    if (room < 0) break;
    kept.push(line);
  }
  const leftOut = lines.length - kept.length;
  if (leftOut === 0) return `${kept.join("\n")}\n`;
  return `${kept.join("\n")}\n\nLeft out here: ${count(leftOut, "more finding")}. The log has them all.\n`;
}

const ROOM_FOR_THE_REST = 100;

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
