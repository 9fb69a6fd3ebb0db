import type { Decision } from "../../../../core/action.ts";
import { TAKES, type Take } from "../../../../core/take.ts";
import type { Difference } from "../../../../import/differences.ts";
import { quote } from "../../../../text/quote.ts";
import { CannotRun } from "../../../exit-code.ts";

/** What of a newer version of a document is taken into the plan: kinds of difference, of all actions or of some. */
export interface Taken {
  readonly kinds: ReadonlySet<Take>;
  /** Null: of all. */
  readonly ids: ReadonlySet<string> | null;
  /** By which texts are amended; null where nobody is said to have decided. */
  readonly decision: Decision | null;
}

/** Nothing is chosen: progress that somebody has put a name to is taken, all else stays as it is in the plan. */
export const UNLESS_CHOSEN: Taken = { kinds: new Set(["progress"]), ids: null, decision: null };

/**
 * What `--take` says: words for kinds (`progress`, `dates`, `owners`, `texts`, `all`) and ids of actions.
 *
 * @param document the ids of its actions, and whose words its progress is
 * @throws CannotRun on any other word, and where nobody said or decided what is asked for by name
 */
export function takenOf(
  words: readonly string[] | undefined,
  { ids, by }: { readonly ids: ReadonlySet<string>; readonly by: string | null },
  decision: Decision | null,
): Taken {
  if (words === undefined) return { ...UNLESS_CHOSEN, decision };
  const kinds = TAKES.filter((kind) => words.includes(kind) || words.includes("all"));
  const named = words.filter((word) => word !== "all" && !(TAKES as readonly string[]).includes(word));
  const unknown = named.find((id) => !ids.has(id));
  if (unknown !== undefined) {
    throw new CannotRun(
      `--take: ${quote(unknown)} is no action of the document, and nothing that can be taken`,
      `Write ${TAKES.join(", ")}, all, or ids of actions.`,
    );
  }
  if (by === null) {
    const said = TAKES.find((kind) => kind !== "texts" && words.includes(kind));
    if (said !== undefined)
      throw new CannotRun(`--take ${said}: nobody has said whose words it is`, "Say whose they are: --by NAME.");
  }
  if (decision === null && words.includes("texts")) {
    throw new CannotRun(
      "--take texts: what was published changes only by a decision",
      'Say who decided and where that is recorded: --body NAME --ref "minute 6".',
    );
  }
  return {
    kinds: new Set(kinds.length === 0 ? TAKES : kinds),
    ids: named.length === 0 ? null : new Set(named),
    decision,
  };
}

/** Whether a difference is taken. Without a decision no text is amended; what was not printed yet is only filled in. */
export function isTaken({ kinds, ids, decision }: Taken, id: string, { take, before }: Difference): boolean {
  if (!kinds.has(take) || (ids !== null && !ids.has(id))) return false;
  return take !== "texts" || before === null || decision !== null;
}
