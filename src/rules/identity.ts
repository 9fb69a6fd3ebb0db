import type { Diagnostic } from "../core/diagnostic.ts";
import type { Judged } from "./judge.ts";

/**
 * What makes two findings the same one: code, action (or path), field and offending value. Never the line, which moves
 * as a file grows, nor the message, which is only words.
 */
export function identityOf({ rule, action, place, field, value }: Diagnostic): string {
  return JSON.stringify([rule.code, action ?? place.path, field, value]);
}

/**
 * Parts the findings into those that were there before and those that were not. Two of one identity count as two: a
 * second is new where there was one before.
 */
export function partByAge(
  findings: readonly Judged[],
  before: readonly Judged[],
): { readonly fresh: readonly Judged[]; readonly existing: readonly Judged[] } {
  const known = new Map<string, number>();
  for (const { diagnostic } of before) {
    const identity = identityOf(diagnostic);
    known.set(identity, (known.get(identity) ?? 0) + 1);
  }
  const fresh: Judged[] = [];
  const existing: Judged[] = [];
  for (const it of findings) {
    const identity = identityOf(it.diagnostic);
    const left = known.get(identity) ?? 0;
    if (left > 0) known.set(identity, left - 1);
    (left > 0 ? existing : fresh).push(it);
  }
  return { fresh, existing };
}
