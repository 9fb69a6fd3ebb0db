import type { RuleInfo } from "../../core/diagnostic.ts";
import { escapeMarkdown } from "../markdown-text.ts";

/** What SARIF's driver says of a rule. The texts are the program's own. */
export function ruleDescriptor({ code, name, severity, what, why, mend, example }: RuleInfo) {
  const level = severity === "off" ? "warning" : severity;
  return {
    id: code,
    name,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    help: {
      text: `${what}\n\nWhy it matters: ${why}\n\nWhat to do: ${mend}\n\nExample:\n\n${example.trimEnd()}`,
      markdown: [
        escapeMarkdown(what),
        `**Why it matters:** ${escapeMarkdown(why)}`,
        `**What to do:** ${escapeMarkdown(mend)}`,
        "**Example:**",
        indentedCode(example),
      ].join("\n\n"),
    },
    defaultConfiguration: { level, enabled: severity !== "off" },
    properties: { "problem.severity": level, precision: "very-high", tags: ["action-plan"] },
  };
}

function indentedCode(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}
