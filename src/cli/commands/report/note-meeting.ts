import { indexDirectory } from "../../../core/directory-index.ts";
import type { Plan } from "../../../core/plan.ts";
import { type Format, formatNamed } from "../../../render/formats.ts";
import { ExitCode } from "../../exit-code.ts";
import { ahead, readDay, wrongDate } from "../../options/dates.ts";
import { askOptional } from "../../prompt/ask.ts";
import type { OpenLedger } from "../../session/open-ledger.ts";
import type { Session } from "../../session/session.ts";
import { addTo } from "../add/run.ts";

/**
 * Offers to note the meeting that a paper was made for: the next paper counts movement from there. Only where somebody can
 * be asked, the paper is of today, and no such meeting is noted yet.
 *
 * @param named the body that the paper is for, by id; null where it is for whoever decides
 */
export async function offerMeeting(
  session: Session,
  { plan, asOf }: Pick<OpenLedger, "plan" | "asOf">,
  named: string | null,
): Promise<ExitCode> {
  const body = named ?? decidingBody(plan);
  const isNow = session.options.at === undefined && asOf === session.today(plan.info) && plan.info.closed === null;
  if (body === null || !session.canAsk || !isNow) return ExitCode.done;
  if (plan.info.meetings.some((one) => one.body === body && one.date >= asOf)) return ExitCode.done;
  const { name } = indexDirectory(plan.directory);
  const day = await askOptional(
    session,
    `On which day does ${name(body)} meet? The next paper begins there`,
    wrongDate(plan.info, ahead(asOf)),
  );
  if (day === undefined) return ExitCode.done;
  const date = readDay("the day", day, plan.info, ahead(asOf));
  return addTo(session, "meeting", body, { date, format: formatNamed("table") as Format, brief: true });
}

/** The one body that may decide; null where there are several, or none. */
function decidingBody({ info, directory }: Plan): string | null {
  const deciding = directory.bodies.filter(({ id }) => info.approvers.includes(id));
  return deciding.length === 1 ? (deciding[0]?.id ?? null) : null;
}
