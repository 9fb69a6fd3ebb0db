import { Argument } from "commander";
import { programPath } from "../../io/console/programs.ts";
import type { Command } from "../command.ts";
import { SHELL_SCRIPTS } from "../completion/scripts.ts";
import { ExitCode } from "../exit-code.ts";
import { choose } from "../options/choose.ts";
import { offers } from "../options/values.ts";

const SHELLS = SHELL_SCRIPTS.map(({ shell }) => shell);

/** `plan completion SHELL`: prints the script that has a shell complete the program's words. Needs no plan. */
export const completionCommand: Command = {
  name: "completion",
  summary: "a script with which your shell completes commands, options, actions and owners",
  define: (command) =>
    command
      .addArgument(offers(new Argument("<shell>", SHELLS.join(", ")), SHELLS))
      .addHelpText(
        "after",
        `\nTo use it:\n${SHELL_SCRIPTS.map(({ shell, where, line }) => `  ${shell}: ${where}\n    ${line}`).join("\n")}`,
      ),
  examples: ["plan completion bash", "plan completion fish > ~/.config/fish/completions/plan.fish"],
  run(session, [text = ""]) {
    const name = choose(
      "shell",
      text.replace(/^pwsh$/i, "powershell"),
      SHELLS.map((id) => ({ id, names: [] })),
    );
    session.write(SHELL_SCRIPTS.find(({ shell }) => shell === name)?.script(programPath()) ?? "");
    return ExitCode.done;
  },
};
