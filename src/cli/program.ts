import { buildProgram, runCommands } from "./command-line.ts";
import { COMMANDS, DEFAULT_COMMAND } from "./commands/index.ts";
import { completeLine } from "./completion/complete-line.ts";
import { COMPLETE } from "./completion/shells.ts";
import type { ExitCode } from "./exit-code.ts";
import type { World } from "./world.ts";

/** The whole program: runs whatever command the arguments name. */
export function run(world: World): ExitCode | Promise<ExitCode> {
  if (world.args[0] !== COMPLETE) return runCommands(world, COMMANDS);
  return completeLine(
    world,
    buildProgram(world, COMMANDS, () => {}),
    DEFAULT_COMMAND.name,
  );
}
