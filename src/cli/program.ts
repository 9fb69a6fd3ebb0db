import { buildProgram, runCommands } from "./command-line.ts";
import { COMMANDS } from "./commands/index.ts";
import { COMPLETE } from "./completion/shells.ts";
import type { ExitCode } from "./exit-code.ts";
import type { World } from "./world.ts";

/** The whole program: runs the command that the arguments name. What it is rejected with is a fault of the program's own. */
export async function run(world: World): Promise<ExitCode> {
  if (world.args[0] !== COMPLETE) return runCommands(world, COMMANDS);
  const { completeLine } = await import("./completion/complete-line.ts");
  return completeLine(
    world,
    buildProgram(world, COMMANDS, () => {}),
  );
}
