import { Option } from "commander";
import type { Command } from "../../command.ts";
import { wholeNumber } from "../../options/values.ts";
import type { ServeOptions } from "./run.ts";

/** `plan serve`: the plan in a browser on this machine. */
export const serveCommand: Command<ServeOptions> = {
  name: "serve",
  summary: "the plan in a browser on this machine: to read, to record, to hold the meeting",
  define: (command) =>
    command
      .addOption(new Option("--open", "open it in your browser"))
      .addOption(
        new Option("--port <number>", "listen on this port (else on any that is free)").argParser(wholeNumber),
      ),
  handsTerminalOver: true,
  examples: ["plan serve --open", "plan serve --port 8080", "plan serve --as-of 2018-11-15"],
  load: () => import("./run.ts"),
};
