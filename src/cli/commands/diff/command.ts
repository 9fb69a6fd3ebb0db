import { Option } from "commander";
import { DIFF_FORMATS, LONGEST_COMMENT } from "../../../render/diff-formats.ts";
import type { Command } from "../../command.ts";
import { ownFormatOption } from "../../options/formats.ts";
import { wholeNumber } from "../../options/values.ts";
import type { DiffOptions } from "./run.ts";

/** `plan diff [A] [B]`: what changed, in the plan's own terms. */
export const diffCommand: Command<DiffOptions> = {
  name: "diff",
  summary: "what changed between two revisions, in the plan's own terms",
  define: (command) =>
    command
      .argument("[a]", "the revision before (HEAD), or A..B, or A...B from where the two parted; auto: what CI says")
      .argument("[b]", "the revision after (the files as they are)")
      .addOption(ownFormatOption(DIFF_FORMATS))
      .addOption(
        new Option("--longest <bytes>", "cut markdown to so many bytes, and count what is left out")
          .argParser(wholeNumber)
          .default(LONGEST_COMMENT),
      ),
  opensPlan: true,
  examples: [
    "plan diff",
    "plan diff HEAD~1 HEAD",
    "plan diff main...HEAD --format markdown",
    "plan diff HEAD --as-of 2018-11-15 --format json",
  ],
  pages: () => true,
  load: () => import("./run.ts"),
};
