import type { PlanDate } from "../../../../calendar/plan-date.ts";
import type { Change } from "../../../../edit/change.ts";
import type { OnProgress } from "../../../../io/console/progress.ts";
import { type FileChange, type Prepared, prepareRecord } from "../../../../ledger/record/prepare.ts";
import type { WritingLedger } from "../../../recording/writing-ledger.ts";
import type { ReturnedAnswer } from "./answers.ts";

type Ready = Extract<Prepared, { ok: true }>;

/** Every answer with what the rules say of it, and the change that records those that they allow. */
interface JudgedAnswers {
  readonly answers: readonly ReturnedAnswer[];
  readonly prepared: Ready | null;
}

/**
 * Asks the rules of `plan check` about what is to be recorded. Where all of it together would bring in an error, the
 * answers on the actions that it is about are asked about one by one, and those that do so are refused in its words.
 */
export function judgeAnswers(
  ledger: WritingLedger,
  given: readonly ReturnedAnswer[],
  onProgress: OnProgress,
): JudgedAnswers {
  let answers = given;
  for (;;) {
    const ready = answers.filter(({ fate }) => fate.kind === "recorded");
    if (ready.length === 0) return { answers, prepared: null };
    const together = prepare(ledger, ready, onProgress);
    if (together.ok && !together.forbidden) return { answers, prepared: together };
    const named = together.ok
      ? new Set(errorsOf(together).map(({ diagnostic }) => diagnostic.action))
      : new Set<string>();
    const suspects = ready.filter(({ id }) => named.has(id));
    const whys = new Map<ReturnedAnswer, readonly string[]>();
    for (const answer of suspects.length > 0 ? suspects : ready) {
      const why = whyNot(prepare(ledger, [answer], onProgress));
      if (why.length > 0) whys.set(answer, why);
    }
    // What is wrong only with several of them together is wrong with each.
    if (whys.size === 0)
      for (const answer of suspects.length > 0 ? suspects : ready) whys.set(answer, whyNot(together));
    answers = answers.map((answer) => {
      const says = whys.get(answer);
      return says === undefined ? answer : { ...answer, fate: { kind: "refused", says } };
    });
  }
}

function prepare(ledger: WritingLedger, answers: readonly ReturnedAnswer[], onProgress: OnProgress): Prepared {
  const byPath = new Map<string, Change[]>();
  for (const { fate } of answers) {
    if (fate.kind === "refused") continue;
    byPath.set(fate.path, [...(byPath.get(fate.path) ?? []), { kind: "add-entry", entry: fate.entry }]);
  }
  const changes = new Map(
    [...byPath].map(([path, made]): [string, FileChange] => [path, { kind: "changes", changes: made }]),
  );
  const asOf = answers.reduce<PlanDate>((day, { date }) => (date > day ? date : day), ledger.asOf);
  return prepareRecord(ledger.loaded, ledger.tree, changes, { asOf, now: ledger.today }, onProgress);
}

function errorsOf({ introduced }: Ready): Ready["introduced"] {
  return introduced.filter(({ severity }) => severity === "error");
}

function whyNot(prepared: Prepared): readonly string[] {
  if (!prepared.ok) return [`${prepared.problem}. ${prepared.help}`];
  if (!prepared.forbidden) return [];
  return errorsOf(prepared).map(({ diagnostic }) => `${diagnostic.message}. ${diagnostic.help}`);
}
