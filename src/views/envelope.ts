import type { Period } from "../calendar/period.ts";
import type { PlanDate } from "../calendar/plan-date.ts";
import type { Plan, UnreadableFile } from "../core/plan.ts";

/** What every JSON document says of where it came from. */
export interface Origin {
  /** Null for a working tree outside any repository. */
  readonly revision: Revision | null;
  /** Turns a path of the plan into one from the repository's top. */
  readonly fromTop: (path: string) => string;
}

export interface Revision {
  readonly name: string;
  /** The full id of the commit, or null before the first one. */
  readonly commit: string | null;
  /** Whether the plan's files differ from the commit. */
  readonly dirty: boolean;
}

/** The head that all JSON documents share; `rest` follows it. */
export function envelope<Rest extends object>(
  kind: string,
  asOf: PlanDate,
  unreadable: readonly UnreadableFile[],
  origin: Origin,
  rest: Rest,
) {
  return {
    schemaVersion: 1,
    kind,
    asOf,
    revision: origin.revision,
    unreadable: unreadable.map(({ path, message }) => ({ path: origin.fromTop(path), message })),
    ...rest,
  };
}

/** What every document that lists actions says of the plan. */
export function planDocument({ plan: { info } }: { readonly plan: Plan }) {
  return {
    id: info.id,
    title: info.title,
    baseline: isoOf(info.baseline),
    completion: info.completion && isoOf(info.completion),
  };
}

function isoOf({ precision, first, last }: Period): string {
  return precision === "day" ? first : precision === "month" ? first.slice(0, 7) : last;
}
