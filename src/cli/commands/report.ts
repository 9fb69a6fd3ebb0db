import { Option } from "commander";
import type { Format } from "../../render/formats.ts";
import type { View } from "../../views/content.ts";
import { boardView } from "../../views/reports/board.ts";
import { decisionsView } from "../../views/reports/decisions.ts";
import { type ReportSource, reportSource } from "../../views/reports/frame.ts";
import type { Command } from "../command.ts";
import { CannotRun } from "../exit-code.ts";
import { formatOption, oneOf } from "../options.ts";
import { boardSpan } from "../report-span.ts";

interface ReportOptions {
  readonly from?: string;
  readonly body?: string;
  readonly organisation?: string;
  readonly public?: boolean;
  readonly format: Format;
}

const KINDS = ["board", "exceptions", "full", "recommendations", "decisions", "owner"] as const;
type Kind = (typeof KINDS)[number];

/** The options that only one kind takes. */
const OPTIONS_OF: Readonly<Partial<Record<keyof ReportOptions, Kind>>> = {
  from: "board",
  body: "board",
  organisation: "owner",
};

/** `plan report KIND`: the papers that boards, owners and the public read. */
export const reportCommand: Command<ReportOptions> = {
  name: "report",
  summary: `a paper: ${KINDS.join(", ")}`,
  define: (command) =>
    command
      .argument("<kind>", KINDS.join(", "))
      .argument("[name]", "owner: whose pack (else everybody's, a page each)")
      .addOption(new Option("--from <date>", "board: movement since this day, or last-meeting of plan.yaml's meetings"))
      .addOption(new Option("--body <name>", "board: the body that it is for, and whose last meeting counts"))
      .addOption(new Option("--organisation <name>", "owner: the pack of an organisation"))
      .addOption(new Option("--public", "leave out what is marked public: false, and say how much that is"))
      .addOption(formatOption(["table", "markdown", "json", "csv"])),
  examples: [
    "plan report board --from 2018-09-01 --as-of 2018-11-15",
    "plan report exceptions --format markdown",
    "plan report full --public --format markdown",
    "plan report owner graham-allen",
  ],
  run(session, [kindGiven = "", name], options) {
    const kind = oneOf("report", KINDS)(kindGiven);
    refuseOthers(kind, name, options);
    const { plan, scheduled, origin } = session.open();
    const source = reportSource(scheduled, options.public ? "public" : "internal", origin);
    return session.print(viewOf(kind, source, options), options.format, plan);
  },
};

function refuseOthers(kind: Kind, name: string | undefined, options: ReportOptions): void {
  for (const [option, of] of Object.entries(OPTIONS_OF)) {
    if (of !== kind && options[option as keyof ReportOptions] !== undefined) {
      throw new CannotRun(`--${option} does not go with plan report ${kind}`, `It is for plan report ${of}.`);
    }
  }
  if (name !== undefined && kind !== "owner") {
    throw new CannotRun(`plan report ${kind} takes no name`, "A name is for plan report owner.");
  }
}

function viewOf(kind: Kind, source: ReportSource, options: ReportOptions): View {
  const { plan, asOf } = source.scheduled;
  switch (kind) {
    case "board":
      return boardView(source, boardSpan(options, plan, asOf));
    default:
      return decisionsView(source);
  }
}
