import { oneLine } from "../printable.ts";

/**
 * Text from a plan as SARIF's plain text. `[words](target)` would be a link (§3.11.6 of the standard), so a blank
 * parts the two.
 */
export function plainMessage(text: string): string {
  return oneLine(text).replace(/\](?=\()/g, "] ");
}
