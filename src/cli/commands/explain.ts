import type { Format } from "../../render/formats.ts";
import type { Command } from "../command.ts";
import { ExitCode } from "../exit-code.ts";
import { formatOption } from "../options/formats.ts";

/** `plan explain CODE`: what a rule asks, why, and how to fix what it finds. Needs no plan. */
export const explainCommand: Command<{ format: Format }> = {
  name: "explain",
  summary: "a rule of plan check: what it asks, why, how to fix what it finds",
  define: (command) =>
    command
      .argument("[code]", "the rule's code or name, such as PLAN401, 401 or overdue; without it, all rules")
      .addOption(formatOption(["table", "json", "markdown"])),
  examples: ["plan explain PLAN401", "plan explain"],
  pages: () => true,
  async load() {
    const { ALL_RULES } = await import("../../core/catalogue/index.ts");
    const { explainAllView, explainView } = await import("../../views/explain.ts");
    const { ruleNamed } = await import("../options/rule-names.ts");
    return {
      run(session, [code], { format }) {
        const view = code === undefined ? explainAllView(ALL_RULES) : explainView(ruleNamed(code));
        session.write(format.render(view, session.surface));
        return ExitCode.done;
      },
    };
  },
};
