import { indexDirectory } from "../../../core/directory-index.ts";
import type { Plan } from "../../../core/plan.ts";
import type { View } from "../../../views/content.ts";
import { boardView } from "../../../views/reports/board.ts";
import { decisionsView } from "../../../views/reports/decisions.ts";
import { exceptionsView } from "../../../views/reports/exceptions.ts";
import { type ReportSource, reportSource } from "../../../views/reports/frame.ts";
import { fullView } from "../../../views/reports/full.ts";
import type { OwnerRequest } from "../../../views/reports/owner.ts";
import { ownerView } from "../../../views/reports/owner.ts";
import { performanceView } from "../../../views/reports/performance.ts";
import { recommendationsView } from "../../../views/reports/recommendations.ts";
import type { Run } from "../../command.ts";
import { CannotRun } from "../../exit-code.ts";
import { type Choice, choose, type SayChoice } from "../../options/choose.ts";
import { type PaperOptions, paperFormatOf } from "../../options/formats.ts";
import { oneOf } from "../../options/values.ts";
import { ask } from "../../prompt/ask.ts";
import type { Session } from "../../session/session.ts";
import { KINDS, type Kind, OPTIONS_OF_ONE_KIND } from "./kinds.ts";
import { boardSpan } from "./span.ts";

/** Its options, as parsed. */
export interface ReportOptions extends PaperOptions {
  readonly from?: string;
  readonly body?: string;
  readonly organisation?: string;
  readonly public?: boolean;
}

/** Runs `plan report`. */
export const run: Run<ReportOptions> = async (session, [kindGiven, name], options) => {
  const kind = oneOf("report", KINDS)(kindGiven ?? (await askedKind(session)));
  refuseOthers(kind, name, options);
  const format = paperFormatOf(options);
  const ledger = session.open();
  const { plan, scheduled, origin } = ledger;
  const source = reportSource(scheduled, options.public ? "public" : "internal", origin);
  const view = viewOf(kind, source, name, options, session.sayChoice);
  const code = await session.deliver(view, format, options.output, plan);
  if (kind !== "board" || code !== 0 || [undefined, "-"].includes(options.output)) return code;
  const body = options.body === undefined ? null : boardSpan(options, plan, scheduled.asOf, session.sayChoice).body;
  const { offerMeeting } = await import("./note-meeting.ts");
  return offerMeeting(session, ledger, body);
};

function askedKind(session: Session): Promise<string> {
  return ask(session, "the kind of paper", `It is one of ${KINDS.join(", ")}.`, {
    kind: "choice",
    message: "Which paper?",
    choices: KINDS.map((value) => ({ value, name: value, description: ABOUT[value] })),
  });
}

const ABOUT: Readonly<Record<Kind, string>> = {
  board: "what the board is to know and to decide",
  exceptions: "only what is not as it should be",
  full: "the whole plan, action by action",
  recommendations: "what became of what was recommended",
  decisions: "what was asked for and decided",
  performance: "what was done in time, what slipped, what waits",
  owner: "what each owner has to do, a page each",
};

function refuseOthers(kind: Kind, name: string | undefined, options: ReportOptions): void {
  for (const [option, of] of Object.entries(OPTIONS_OF_ONE_KIND)) {
    if (of !== kind && options[option as keyof typeof OPTIONS_OF_ONE_KIND] !== undefined) {
      throw new CannotRun(`--${option} does not go with plan report ${kind}`, `It is for plan report ${of}.`);
    }
  }
  if (name !== undefined && kind !== "owner") {
    throw new CannotRun(`plan report ${kind} takes no name`, "A name is for plan report owner.");
  }
}

function viewOf(
  kind: Kind,
  source: ReportSource,
  name: string | undefined,
  options: ReportOptions,
  say: SayChoice,
): View {
  const { plan, asOf } = source.scheduled;
  switch (kind) {
    case "board":
      return boardView(source, boardSpan(options, plan, asOf, say));
    case "exceptions":
      return exceptionsView(source);
    case "full":
      return fullView(source);
    case "recommendations":
      return recommendationsView(source);
    case "decisions":
      return decisionsView(source);
    case "performance":
      return performanceView(source);
    case "owner":
      return ownerView(source, ownerRequest(plan, name, options.organisation, say));
  }
}

/** A name that is an organisation's asks for all that its people own. */
function ownerRequest(
  plan: Plan,
  name: string | undefined,
  organisation: string | undefined,
  say: SayChoice,
): OwnerRequest {
  const directory = indexDirectory(plan.directory);
  if (organisation !== undefined) {
    if (name !== undefined) throw new CannotRun("a name and --organisation ask for two packs", "Give one of them.");
    const organisations = plan.directory.organisations.map(
      (it): Choice => ({ id: it.id, names: [it.name, ...it.also] }),
    );
    return { of: "organisation", id: choose("organisation", organisation, organisations, say) };
  }
  if (name === undefined) return { of: "everybody" };
  const parties = directory.parties.map((it): Choice => ({ id: it.id, names: [it.name, ...it.also] }));
  const listed = new Set(parties.map((it) => it.id));
  const others = plan.actions.flatMap((action) => (action.owners ?? []).filter((id) => !listed.has(id)));
  const id = choose(
    "owner",
    name,
    [...parties, ...[...new Set(others)].map((it): Choice => ({ id: it, names: [] }))],
    say,
  );
  return directory.party(id)?.kind === "organisation" ? { of: "organisation", id } : { of: "party", id };
}
