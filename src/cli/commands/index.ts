import type { Command } from "../command.ts";
import { listCommand } from "./list.ts";
import { showCommand } from "./show.ts";
import { statusCommand } from "./status.ts";

/** Every command, in the order of the help. */
export const COMMANDS = [statusCommand, listCommand, showCommand] as unknown as readonly Command[];

/** What bare `plan` runs. */
export const DEFAULT_COMMAND = statusCommand as unknown as Command;
