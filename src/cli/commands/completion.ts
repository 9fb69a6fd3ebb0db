import { Argument } from "commander";
import type { Command } from "../command.ts";
import { SHELLS, type Shell } from "../completion/shells.ts";
import { ExitCode } from "../exit-code.ts";
import { offers } from "../options/values.ts";

const NAMES = Object.keys(SHELLS);

/** `plan completion SHELL`: prints the script that has a shell complete the program's words. Needs no plan. */
export const completionCommand: Command = {
  name: "completion",
  summary: "a script with which your shell completes commands, options, actions and owners",
  define: (command) =>
    command.addArgument(offers(new Argument("<shell>", NAMES.join(", ")), NAMES)).addHelpText(
      "after",
      `\nTo use it:\n${Object.entries(SHELLS)
        .map(([shell, { where, line }]) => `  ${shell}: ${where}\n    ${line}`)
        .join("\n")}`,
    ),
  examples: ["plan completion bash", "plan completion fish > ~/.config/fish/completions/plan.fish"],
  async load() {
    const { programCommand } = await import("../../io/console/programs.ts");
    const { choose } = await import("../options/choose.ts");
    const { SCRIPTS } = await import("../completion/scripts.ts");
    const choices = NAMES.map((id) => ({ id, names: [] }));
    return {
      run(session, [text = ""]) {
        const name = choose("shell", text.replace(/^pwsh$/i, "powershell"), choices) as Shell;
        session.write(SCRIPTS[name](programCommand()));
        return ExitCode.done;
      },
    };
  },
};
