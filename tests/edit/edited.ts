import { expect } from "vitest";
import type { Change, Fields } from "../../src/edit/change.ts";
import { editText } from "../../src/edit/edit-text.ts";

/** The text after the changes. Fails the test where they were refused. */
export function edited(text: string, changes: readonly Change[], path = "actions/1.1.1-an-action.md"): string {
  const result = editText(path, text, changes);
  if (!result.ok) throw new Error(`${result.problem}\n${result.help}`);
  return result.text;
}

/** What a refused change says. Fails the test where it was not refused. */
export function refused(text: string, changes: readonly Change[], path = "actions/1.1.1-an-action.md"): string {
  const result = editText(path, text, changes);
  expect(result).toMatchObject({ ok: false });
  return result.ok ? "" : `${result.problem} / ${result.help}`;
}

/** Front matter between its fences, with a body. */
export function action(lines: string): string {
  return `---\nid: 1.1.1\n${lines}---\n\nDo it.\n`;
}

export const adding = (entry: Fields): Change[] => [{ kind: "add-entry", entry }];
