import { Argument, Option } from "commander";
import { indexDirectory } from "../../../core/directory-index.ts";
import type { Plan } from "../../../core/plan.ts";
import type { Told } from "../../../core/told.ts";
import type { View } from "../../../views/content.ts";
import { boardView } from "../../../views/reports/board.ts";
import { decisionsView } from "../../../views/reports/decisions.ts";
import { exceptionsView } from "../../../views/reports/exceptions.ts";
import { type ReportSource, reportSource } from "../../../views/reports/frame.ts";
import { fullView } from "../../../views/reports/full.ts";
import { type OwnerRequest, ownerView } from "../../../views/reports/owner.ts";
import { recommendationsView } from "../../../views/reports/recommendations.ts";
import type { Command } from "../../command.ts";
import { CannotRun } from "../../exit-code.ts";
import { type Choice, choose } from "../../options/choose.ts";
import { offers, oneOf, type PaperOptions, paperFormatOf, paperFormatOptions } from "../../options/values.ts";
import { boardSpan } from "./span.ts";

interface ReportOptions extends PaperOptions {
  readonly from?: string;
  readonly body?: string;
  readonly organisation?: string;
  readonly public?: boolean;
}

const KINDS = ["board", "exceptions", "full", "recommendations", "decisions", "owner"] as const;
type Kind = (typeof KINDS)[number];

const FORMATS = ["table", "markdown", "html", "docx", "xlsx", "csv", "json"] as const;

/** The options that only one kind takes. */
const OPTIONS_OF: Readonly<Partial<Record<keyof ReportOptions, Kind>>> = {
  from: "board",
  body: "board",
  organisation: "owner",
};

/** `plan report KIND`: the papers that boards, owners and the public read. */
export const reportCommand: Command<ReportOptions> = {
  name: "report",
  summary: "a paper for the board, for owners, for the public",
  define: (command) => {
    command
      .addArgument(offers(new Argument("<kind>", `which paper: ${KINDS.join(", ")}`), KINDS))
      .argument("[name]", "owner: whose pack (else everybody's, a page each)")
      .addOption(
        new Option("--from <date>", "board: movement since this day, or last-meeting (of plan.yaml's meetings)"),
      )
      .addOption(new Option("--body <name>", "board: the body that it is for, and whose last meeting counts"))
      .addOption(new Option("--organisation <name>", "owner: the pack of an organisation"))
      .addOption(new Option("--public", "leave out what is marked public: false, and say how much that is"));
    for (const option of paperFormatOptions(FORMATS)) command.addOption(option);
  },
  examples: [
    "plan report board --from 2018-09-01 --as-of 2018-11-15",
    "plan report exceptions --format markdown",
    "plan report full --public -o plan.html",
    "plan report owner graham-allen",
  ],
  run(session, [kindGiven = "", name], options) {
    const kind = oneOf("report", KINDS)(kindGiven);
    refuseOthers(kind, name, options);
    const format = paperFormatOf(options, FORMATS);
    const { plan, scheduled, origin } = session.open();
    const source = reportSource(scheduled, options.public ? "public" : "internal", origin);
    return session.deliver(viewOf(kind, source, name, options, session.told), format, options.output, plan);
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

function viewOf(kind: Kind, source: ReportSource, name: string | undefined, options: ReportOptions, told: Told): View {
  const { plan, asOf } = source.scheduled;
  switch (kind) {
    case "board":
      return boardView(source, boardSpan(options, plan, asOf));
    case "exceptions":
      return exceptionsView(source);
    case "full":
      return fullView(source, told);
    case "recommendations":
      return recommendationsView(source);
    case "decisions":
      return decisionsView(source);
    case "owner":
      return ownerView(source, ownerRequest(plan, name, options.organisation));
  }
}

/** A name that is an organisation's asks for all that its people own. */
function ownerRequest(plan: Plan, name: string | undefined, organisation: string | undefined): OwnerRequest {
  const directory = indexDirectory(plan.directory);
  if (organisation !== undefined) {
    if (name !== undefined) throw new CannotRun("a name and --organisation ask for two packs", "Give one of them.");
    const organisations = plan.directory.organisations.map(
      (it): Choice => ({ id: it.id, names: [it.name, ...it.also] }),
    );
    return { of: "organisation", id: choose("organisation", organisation, organisations) };
  }
  if (name === undefined) return { of: "everybody" };
  const parties = directory.parties.map((it): Choice => ({ id: it.id, names: [it.name, ...it.also] }));
  const listed = new Set(parties.map((it) => it.id));
  const others = plan.actions.flatMap((action) => (action.owners ?? []).filter((id) => !listed.has(id)));
  const id = choose("owner", name, [...parties, ...[...new Set(others)].map((it): Choice => ({ id: it, names: [] }))]);
  return directory.party(id)?.kind === "organisation" ? { of: "organisation", id } : { of: "party", id };
}
