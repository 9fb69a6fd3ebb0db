import { chosenEditor, type Edited, editCopy, forget } from "../../../io/console/editor.ts";
import { readText } from "../../../io/files/read-text.ts";
import type { Run } from "../../command.ts";
import { asCannotRun, CannotRun, ExitCode } from "../../exit-code.ts";
import { chooseAction } from "../../options/choose-action.ts";
import type { WritingOptions } from "../../recording/options.ts";
import { record } from "../../recording/transaction.ts";
import { openToWrite, type WritingLedger } from "../../recording/writing-ledger.ts";
import type { Session } from "../../session/session.ts";

const OTHER_WAYS =
  "Say which with VISUAL or EDITOR, for example: EDITOR=nano plan edit …\nTo record without one: plan update --help";

/** Its options, as parsed. */
export interface EditOptions extends WritingOptions {
  readonly from?: string;
}

/** Runs `plan edit`. */
export const run: Run<EditOptions> = async (session, [id = ""], options) => {
  const ledger = openToWrite(session);
  const path = pathOf(ledger, id);
  const before = ledger.loaded.texts.get(path);
  if (before === undefined)
    throw new CannotRun(`${ledger.shown(path)} has no text that could be edited`, "Mend it by hand.");
  const edited = edit(session, path, options.from === undefined ? before : textOf(options.from));
  if (!edited.ok) {
    const help = edited.keptIn === null ? OTHER_WAYS : keptWords(id, edited.keptIn);
    const code = edited.stopped ? ExitCode.interrupted : ExitCode.couldNotRun;
    throw new CannotRun(`${edited.problem}: nothing was written`, help, code);
  }
  if (edited.text === before) {
    forget(edited.keptIn);
    throw new CannotRun(
      `${ledger.shown(path)} is as it was: nothing was written`,
      `To record without an editor: plan update ${id} --note …`,
      ExitCode.findings,
    );
  }
  return keepingText(id, edited, () => save(session, options, { id, path, before, text: edited.text }));
};

/** Also of an action whose file cannot be read: an editor is what mends it. */
function pathOf({ plan, scheduled, shown, sayChoice }: WritingLedger, id: string): string {
  const unread = plan.unreadable.find(({ kind, path }) => kind === "action" && isFileOf(path, id));
  const isAction = plan.actions.some((action) => action.id === id);
  if (!isAction && unread !== undefined) return unread.path;
  const later = scheduled.notYetAdded.find((action) => action.id === id);
  return later?.path ?? chooseAction({ plan, scheduled, sayChoice }, id, shown).action.path;
}

function isFileOf(path: string, id: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name === `${id}.md` || name.startsWith(`${id}-`);
}

function edit(session: Session, path: string, text: string): Edited {
  const editor = chosenEditor(session.env);
  if (editor === null) {
    throw new CannotRun("no editor is set", OTHER_WAYS);
  }
  return editCopy(editor, path, text, session.env);
}

function textOf(file: string): string {
  const read = readText(file, file);
  if ("text" in read) return read.text;
  throw new CannotRun(`--from ${file}: ${read.problem}`, "Give the file that the refusal named.");
}

/** Whatever stops the writing, what was typed is not lost: the copy goes only once the file has it. */
async function keepingText(
  id: string,
  { keptIn }: { readonly keptIn: string },
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  let code: ExitCode;
  try {
    code = await work();
  } catch (error) {
    const problem = asCannotRun(error);
    if (problem === null) throw error;
    throw new CannotRun(problem.message, `${problem.help}\n${keptWords(id, keptIn)}`, problem.exitCode);
  }
  if (code === ExitCode.done) forget(keptIn);
  else throw new CannotRun("what you wrote is kept", keptWords(id, keptIn), code);
  return code;
}

function keptWords(id: string, keptIn: string): string {
  return `Your text is in ${keptIn}\nTo go on with it: plan edit ${id} --from ${keptIn}`;
}

interface Saving {
  /** As it was named: of an action whose file could not be read, its id. */
  readonly id: string;
  readonly path: string;
  readonly before: string;
  readonly text: string;
}

function save(session: Session, options: EditOptions, { id, path, before, text }: Saving): Promise<ExitCode> {
  return record(session, options, {
    answer: () => null,
    build(ledger) {
      if (ledger.loaded.texts.get(path) !== before) {
        throw new CannotRun(
          `${ledger.shown(path)} was changed by somebody else while you edited it: nothing was written`,
          "Look at what changed, and put your change into that.",
          ExitCode.findings,
        );
      }
      const action = ledger.plan.actions.find((one) => one.path === path);
      const changes = new Map([[path, { kind: "text", text } as const]]);
      return { changes, date: ledger.asOf, actions: [action?.id ?? id] };
    },
  });
}
