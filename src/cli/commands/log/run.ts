import { pathFromTop } from "../../../io/git/file-log.ts";
import { resolveRevision } from "../../../io/git/revision.ts";
import { actionVersions } from "../../../ledger/history/action-log.ts";
import type { Format } from "../../../render/formats.ts";
import type { ScheduledAction } from "../../../schedule/scheduled-plan.ts";
import { logEvents } from "../../../views/log/events.ts";
import { type ActionLog, logView } from "../../../views/log/log.ts";
import type { Run } from "../../command.ts";
import { orCannotRun } from "../../exit-code.ts";
import { chooseAction } from "../../options/choose-action.ts";
import type { OpenLedger } from "../../session/open-ledger.ts";
import type { Session } from "../../session/session.ts";

/** Runs `plan log`. */
export const run: Run<{ format: Format }> = (session, [id = ""], { format }) => {
  const ledger = session.open();
  const action = chooseAction(ledger, id, (path) => session.shown(ledger.folder, path));
  const log = logOf(session, ledger, action);
  return session.print(logView(ledger.scheduled, action, log, ledger.origin), format, ledger.plan);
};

function logOf(session: Session, ledger: OpenLedger, it: ScheduledAction): ActionLog {
  const { folder, scheduled, plan, texts } = ledger;
  session.onProgress("Asking git");
  const head =
    ledger.commit === null
      ? resolveRevision(folder, "HEAD", session.env)
      : { ok: true as const, commit: ledger.commit };
  // Outside a repository, without git and before the first commit, the entries are all that there is.
  if (!head.ok) return { events: logEvents(it, [], scheduled), untold: head.problem };
  const { path } = it.action;
  const fromTop =
    ledger.commit === null ? orCannotRun(pathFromTop(folder, path, session.env)).path : ledger.origin.fromTop(path);
  const wanted = {
    folder,
    commit: head.commit,
    id: it.action.id,
    path,
    fromTop,
    options: plan.info,
    timeZone: plan.info.timeZone,
  };
  const text = ledger.commit === null ? texts.get(path) : undefined;
  const present = text === undefined ? null : { text, day: session.today(plan.info) };
  const { versions } = orCannotRun(actionVersions(wanted, present, session.env));
  return { events: logEvents(it, versions, scheduled), untold: null };
}
