import type { Command } from "../command.ts";
import { checkCommand } from "./check.ts";
import { completionCommand } from "./completion.ts";
import { diffCommand } from "./diff.ts";
import { explainCommand } from "./explain.ts";
import { historyCommand } from "./history.ts";
import { listCommand } from "./list.ts";
import { logCommand } from "./log.ts";
import { schemaCommand } from "./schema.ts";
import { showCommand } from "./show.ts";
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
  updateCommand,
  explainCommand,
  schemaCommand,
  completionCommand,
] as unknown as readonly Command[];

/** What bare `plan` runs. */
export const DEFAULT_COMMAND = statusCommand as unknown as Command;
