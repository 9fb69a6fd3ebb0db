import type { Command } from "../command.ts";
import { runCommands } from "../command-line.ts";
import type { ExitCode } from "../exit-code.ts";
import type { World } from "../world.ts";

/** Runs the program; `whole` is the program with every command. */
export type Everyday = (
  world: World,
  whole: (world: World) => ExitCode | Promise<ExitCode>,
) => ExitCode | Promise<ExitCode>;

/**
 * A command that is run every day, as a program of its own: a quarter of the whole one, and with a fraction of its
 * options to declare. Whatever it cannot parse is for the whole program to run, or to say what is wrong with it.
 */
export function everyday<Options>(command: Command<Options>): Everyday {
  return (world, whole) => runCommands(world, [command as Command], () => whole(world));
}
