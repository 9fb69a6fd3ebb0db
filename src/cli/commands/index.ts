import type { Command } from "../command.ts";
import { assureCommand } from "./assure.ts";
import { calendarCommand } from "./calendar.ts";
import { chaseCommand } from "./chase.ts";
import { checkCommand } from "./check.ts";
import { closeCommand } from "./close.ts";
import { completeCommand } from "./complete.ts";
import { completionCommand } from "./completion.ts";
import { correctCommand } from "./correct.ts";
import { decideCommand } from "./decide.ts";
import { diffCommand } from "./diff.ts";
import { editCommand } from "./edit.ts";
import { explainCommand } from "./explain.ts";
import { extendCommand } from "./extend.ts";
import { finishCommand } from "./finish.ts";
import { historyCommand } from "./history.ts";
import { holdCommand } from "./hold.ts";
import { importCommand } from "./import.ts";
import { initCommand } from "./init.ts";
import { listCommand } from "./list.ts";
import { logCommand } from "./log.ts";
import { mergeDriverCommand } from "./merge-driver.ts";
import { newCommand } from "./new.ts";
import { reassignCommand } from "./reassign.ts";
import { redactCommand } from "./redact.ts";
import { reopenCommand } from "./reopen.ts";
import { reportCommand } from "./report.ts";
import { resolveCommand } from "./resolve.ts";
import { schemaCommand } from "./schema.ts";
import { showCommand } from "./show.ts";
import { siteCommand } from "./site.ts";
import { statusCommand } from "./status.ts";
import { timelineCommand } from "./timeline.ts";
import { updateCommand } from "./update.ts";

/** Every command, in the order of the help. */
export const COMMANDS = [
  statusCommand,
  listCommand,
  showCommand,
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
  closeCommand,
  newCommand,
  reassignCommand,
  correctCommand,
  redactCommand,
  editCommand,
  initCommand,
  importCommand,
  finishCommand,
  resolveCommand,
  mergeDriverCommand,
  explainCommand,
  schemaCommand,
  completionCommand,
] as unknown as readonly Command[];

/** What bare `plan` runs. */
export const DEFAULT_COMMAND = statusCommand as unknown as Command;
