import { Argument } from "commander";
import type { Command } from "../../command.ts";
import { CannotRun, ExitCode } from "../../exit-code.ts";
import { offers, oneOf } from "../../options/values.ts";
import { TOPICS } from "./topics.ts";

/**
 * `plan help TOPIC`: a page of the documentation. `plan help` and `plan help COMMAND` never get here: they mean `--help`.
 *
 * @param commands those that may be meant
 */
export function helpCommand(commands: readonly Command[]): Command {
  const words = [
    ...TOPICS.map(({ name, title }) => ({ value: name, about: title })),
    ...commands.map(({ name, summary }) => ({ value: name, about: summary })),
  ];
  const named = oneOf(
    "page or command",
    words.map(({ value }) => value),
  );
  return {
    name: "help",
    summary: "a page of the documentation, or how to use a command; without a name, what there is",
    define: (command) => command.addArgument(offers(new Argument("<name>", "the name of a page or a command"), words)),
    examples: ["plan help tutorial", "plan help update"],
    pages: () => true,
    async load() {
      const { renderTerminal } = await import("../../../render/terminal/terminal.ts");
      const { pageBlocks } = await import("./page.ts");
      return {
        async run(session, [name = ""]) {
          const topic = named(name);
          const page = TOPICS.find((it) => it.name === topic);
          if (page === undefined) throw new CannotRun(`${topic} is a command`, `To see its use: plan ${topic} --help`);
          const { default: text } = await page.read();
          session.write(renderTerminal(pageBlocks(text), session.surface));
          return ExitCode.done;
        },
      };
    },
  };
}
