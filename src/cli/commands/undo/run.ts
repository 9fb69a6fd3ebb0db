import { formatDay } from "../../../calendar/plan-date.ts";
import { newestFirst } from "../../../io/files/paths.ts";
import { uncommittedIn } from "../../../io/git/commit.ts";
import type { LoadedPlan } from "../../../ledger/open.ts";
import { planAt } from "../../../ledger/plan-at.ts";
import type { FileChange } from "../../../ledger/record/prepare.ts";
import { type Undoable, undoablesOf } from "../../../ledger/record/undoable.ts";
import { canonical } from "../../../text/equality.ts";
import type { Run } from "../../command.ts";
import { orCannotRun, refused } from "../../exit-code.ts";
import { chooseAction } from "../../options/choose-action.ts";
import { ask } from "../../prompt/ask.ts";
import { entrySummary } from "../../recording/find-entry.ts";
import type { WritingOptions } from "../../recording/options.ts";
import { record } from "../../recording/transaction.ts";
import type { WritingLedger } from "../../recording/writing-ledger.ts";
import type { Session } from "../../session/session.ts";
import { endInterrupted } from "./interrupted.ts";
import type { Way } from "./ways.ts";

/** What its options were given. */
export interface UndoOptions extends WritingOptions {
  readonly all?: boolean;
  readonly interrupted?: Way;
}

/** Does what `plan undo` says. */
export const run: Run<UndoOptions> = (session, [id], options) =>
  options.interrupted === undefined
    ? takeBack(session, id, options)
    : endInterrupted(session, options.interrupted, options);

const takeBack = (session: Session, id: string | undefined, options: UndoOptions) =>
  record(session, options, {
    async answer(ledger) {
      const { all } = recordedSince(session, ledger, id);
      const chosen = options.all === true || (id !== undefined && !session.canAsk) ? all : await choose(session, all);
      return (options.all === true ? chosen : chosen.slice(0, 1)).map(keyOf);
    },
    build(ledger, keys) {
      const { all, base } = recordedSince(session, ledger, id);
      const taken = all.filter((it) => keys.includes(keyOf(it)));
      if (taken.length < keys.length)
        throw refused("it was changed in the meantime", "Nothing was taken back. Try again.");
      return {
        changes: changesOf(taken, all, base),
        date: ledger.asOf,
        actions: [...new Set(taken.flatMap(({ action, isNew }) => (action === null || isNew ? [] : [action.id])))],
        remarks: taken.map((it) => `Taken back: ${wordsOf(it, ledger)}.`),
        allowances: { since: base ?? NOTHING },
      };
    },
  });

const NOTHING: LoadedPlan = { plan: null, texts: new Map(), diagnostics: [] };

/** What was recorded since the last commit, the newest file first, and the plan as it was committed. */
function recordedSince(session: Session, ledger: WritingLedger, id: string | undefined) {
  const { folder, loaded } = ledger;
  session.onProgress("Asking git");
  const { head, changed, untracked } = orCannotRun(uncommittedIn(folder, session.env));
  const base =
    head === null
      ? null
      : orCannotRun(
          planAt(
            folder,
            { commit: head, name: "HEAD" },
            session.env,
            session.files.readingsOf(folder),
            session.onProgress,
            loaded.texts,
          ),
        ).loaded;
  const every = undoablesOf(base, loaded, newestFirst(folder, [...changed, ...untracked]));
  const action = id === undefined ? null : chooseAction(ledger, id, ledger.shown).action;
  const all = action === null ? every : every.filter((it) => it.action?.id === action.id);
  if (all.length > 0) return { all, base };
  const what = action === null ? "nothing was recorded" : `nothing was recorded of ${action.id}`;
  throw refused(
    `${what} since the last commit`,
    `What is committed stays in the record. To say that an entry was wrong: plan correct ${action?.id ?? "ID"} DATE --void`,
  );
}

async function choose(session: Session, all: readonly Undoable[]): Promise<readonly Undoable[]> {
  if (all.length === 1 && !session.canAsk) return all;
  const choices = all.map((it) => ({ value: keyOf(it), name: wordsOf(it) }));
  const help = `Say of which action (plan undo ID), or --all. There are:\n${choices.map(({ name }) => `  ${name}`).join("\n")}`;
  const answer = await ask(session, "what to take back", help, {
    kind: "choice",
    message: "Take back which?",
    choices: [...choices, { value: "", name: "Nothing" }],
  });
  if (answer === "") throw refused("nothing was taken back", "");
  return all.filter((it) => keyOf(it) === answer);
}

/** By file. Where all that was recorded in one goes, it is as it was committed, to the letter, or gone. */
function changesOf(
  taken: readonly Undoable[],
  all: readonly Undoable[],
  base: LoadedPlan | null,
): ReadonlyMap<string, FileChange> {
  const paths = [...new Set(taken.map(({ path }) => path))];
  return new Map(
    paths.map((path): [string, FileChange] => {
      const here = taken.filter((it) => it.path === path);
      const before = base?.texts.get(path);
      const whole = here.length === all.filter((it) => it.path === path).length;
      if (whole && before !== undefined) return [path, { kind: "text", text: before }];
      if (whole && base !== null) return [path, { kind: "removal" }];
      const [only] = here;
      if (only !== undefined && here.length === 1) return [path, only.change];
      // From the last to the first, so that each is still where it was found.
      const changes = here.flatMap(({ change }) => (change.kind === "changes" ? change.changes : []));
      return [path, { kind: "changes", changes }];
    }),
  );
}

function keyOf({ path, entry }: Undoable): string {
  return `${path} ${entry === null ? "" : canonical(entry)}`;
}

function wordsOf({ path, action, entry, isNew }: Undoable, ledger?: WritingLedger): string {
  if (action !== null && entry !== null) return `${action.id}, ${formatDay(entry.date)}: ${entrySummary(entry)}`;
  if (action !== null && isNew) return `${action.id} ${action.title}, which was added`;
  const shown = ledger?.shown(path) ?? path;
  return isNew ? `${shown}, which was added` : `what changed in ${shown}`;
}
