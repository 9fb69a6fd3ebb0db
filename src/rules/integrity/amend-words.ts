import type { Amended } from "./carriers.ts";
import { isOnlyWording } from "./wording-only.ts";

/** How a change of something published comes through the gate, as the end of a sentence: with the one command that records it. */
export function howToAmend(amended: Amended): string {
  const command = `plan amend ${quoted(`${amended.path}#${amended.field}`)}`;
  const decided = `if a body decided it, record that beside it: ${command} --body … --ref …`;
  if (!amended.wording || !isOnlyWording(amended.was, amended.is)) return `${decided}.`;
  return `if it was copied wrongly, record what the page says: ${command} --copying-error "printed on page … as …"; ${decided}.`;
}

function quoted(text: string): string {
  return /^[\w./#-]+$/.test(text) ? text : `"${text}"`;
}
