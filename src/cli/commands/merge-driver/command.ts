import { programInSettings } from "../../../io/console/programs.ts";
import type { Command } from "../../command.ts";
import { ATTRIBUTE_LINES, setUpLines } from "./set-up.ts";

const help = (): string => `
Entries that were added on two branches are all kept, by date; fields that one
side changed are taken from it. What both changed is left with git's marks on
just those lines, which plan check names.

To set it up, once a clone:
${setUpLines(programInSettings())
  .join("\n")
  .replace(/^/gm, "  ")
  .replace(/driver "/g, 'driver \\\n    "')}
Where plan is installed in the repository only, write: npx --no -- plan

In .gitattributes of the plan's folder (plan init writes it):
${ATTRIBUTE_LINES.map((line) => `  ${line}`).join("\n")}

A host's merge button runs no merge driver: for what it leaves, plan resolve.`;

/** `plan merge-driver %O %A %B %P`: what git calls to merge a file of the plan. Needs no plan. */
export const mergeDriverCommand: Command = {
  name: "merge-driver",
  summary: "what git calls to merge two versions of a file of the plan by its meaning",
  define: (command) =>
    command
      .argument("<O>", "the version that both sides began with")
      .argument("<A>", "ours, which becomes the merged version")
      .argument("<B>", "theirs")
      .argument("<P>", "the file's path in the repository")
      .addHelpText("after", help),
  examples: ["plan merge-driver %O %A %B %P"],
  load: () => import("./run.ts"),
};
