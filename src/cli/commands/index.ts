import type { Command } from "../command.ts";
import { addCommand } from "./add/command.ts";
import { amendCommand } from "./amend/command.ts";
import { assureCommand } from "./assure/command.ts";
import { calendarCommand } from "./calendar/command.ts";
import { chaseCommand } from "./chase/command.ts";
import { checkCommand } from "./check/command.ts";
import { closeCommand } from "./close/command.ts";
import { completeCommand } from "./complete/command.ts";
import { completionCommand } from "./completion.ts";
import { correctCommand } from "./correct/command.ts";
import { decideCommand } from "./decide/command.ts";
import { diffCommand } from "./diff/command.ts";
import { editCommand } from "./edit/command.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export/command.ts";
import { extendCommand } from "./extend/command.ts";
import { findCommand } from "./find.ts";
import { finishCommand } from "./finish/command.ts";
import { helpCommand } from "./help/command.ts";
import { historyCommand } from "./history/command.ts";
import { holdCommand } from "./hold/command.ts";
import { importCommand } from "./import/command.ts";
import { initCommand } from "./init/command.ts";
import { listCommand } from "./list/command.ts";
import { logCommand } from "./log/command.ts";
import { mergeDriverCommand } from "./merge-driver/command.ts";
import { newCommand } from "./new/command.ts";
import { nextCommand } from "./next.ts";
import { ownersCommand } from "./owners.ts";
import { reassignCommand } from "./reassign/command.ts";
import { redactCommand } from "./redact/command.ts";
import { reopenCommand } from "./reopen/command.ts";
import { reportCommand } from "./report/command.ts";
import { resolveCommand } from "./resolve/command.ts";
import { roundCommand } from "./round/command.ts";
import { saveCommand } from "./save/command.ts";
import { schemaCommand } from "./schema.ts";
import { serveCommand } from "./serve/command.ts";
import { showCommand } from "./show.ts";
import { siteCommand } from "./site/command.ts";
import { statusCommand } from "./status.ts";
import { timelineCommand } from "./timeline.ts";
import { undoCommand } from "./undo/command.ts";
import { updateCommand } from "./update/command.ts";

const ALL_BUT_HELP = [
  statusCommand,
  nextCommand,
  listCommand,
  findCommand,
  showCommand,
  ownersCommand,
  checkCommand,
  diffCommand,
  logCommand,
  historyCommand,
  timelineCommand,
  reportCommand,
  siteCommand,
  calendarCommand,
  chaseCommand,
  updateCommand,
  completeCommand,
  assureCommand,
  reopenCommand,
  holdCommand,
  extendCommand,
  decideCommand,
  amendCommand,
  closeCommand,
  newCommand,
  addCommand,
  reassignCommand,
  correctCommand,
  redactCommand,
  editCommand,
  roundCommand,
  serveCommand,
  undoCommand,
  saveCommand,
  initCommand,
  importCommand,
  exportCommand,
  finishCommand,
  resolveCommand,
  mergeDriverCommand,
  explainCommand,
  schemaCommand,
  completionCommand,
] as unknown as readonly Command[];

/** Every command, in the order of the help. The first is what bare `plan` runs. */
export const COMMANDS: readonly Command[] = [...ALL_BUT_HELP, helpCommand(ALL_BUT_HELP)];
