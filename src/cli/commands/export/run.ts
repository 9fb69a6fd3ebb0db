import { exportedPlan } from "../../../ledger/papers/exported-plan.ts";
import type { ExportView } from "../../../render/exported/grid.ts";
import { inOneLine } from "../../../text/quote.ts";
import { count } from "../../../text/sentence.ts";
import type { Run } from "../../command.ts";
import { type PaperOptions, paperFormatOf } from "../../options/formats.ts";

/** Its options, as parsed. */
export interface ExportOptions extends PaperOptions {}

/** Runs `plan export`. What a document cannot hold (evidence, files that gave no text) is said. */
export const run: Run<ExportOptions> = (session, _args, options) => {
  const format = paperFormatOf(options);
  const { plan, asOf, texts } = session.open();
  session.onProgress("Working out");
  const { sheets, missing, besides } = exportedPlan(plan, texts);
  const { title, publisher } = plan.info;
  const view: ExportView = { document: {}, blocks: [], sheets, title, publisher, asOf };
  if (missing.length > 0) {
    session.messages.note(
      `${count(missing.length, "file")} could not be read, and so cannot be exported: ${few(missing)}`,
    );
  }
  if (besides.length > 0) {
    session.messages.note(
      `${count(besides.length, "file")} beside the plan’s own (${few(besides)}) cannot be in it. Where the plan goes, copy them too.`,
    );
  }
  return session.deliver(view, format, options.output, plan);
};

const MOST_NAMED = 3;

function few(paths: readonly string[]): string {
  const named = paths.slice(0, MOST_NAMED).map((path) => inOneLine(path));
  return `${named.join(", ")}${paths.length > MOST_NAMED ? ", …" : ""}`;
}
