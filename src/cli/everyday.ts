import type { Command } from "./command.ts";
import { runCommands } from "./command-line.ts";
import { checkCommand } from "./commands/check.ts";
import { listCommand } from "./commands/list.ts";
import { showCommand } from "./commands/show.ts";
import { statusCommand } from "./commands/status.ts";
import type { ExitCode } from "./exit-code.ts";
import type { World } from "./world.ts";

export const EVERYDAY = [statusCommand, listCommand, showCommand, checkCommand] as unknown as readonly Command[];

/**
 * The commands that are run every day, in a file of their own: a third of the program, and with a fraction of its options
 * to declare. Whatever these cannot parse is for the `whole` program to run, or to say what is wrong with it.
 */
export function runEveryday(
  world: World,
  whole: (world: World) => ExitCode | Promise<ExitCode>,
): ExitCode | Promise<ExitCode> {
  return runCommands(world, EVERYDAY, () => whole(world));
}
