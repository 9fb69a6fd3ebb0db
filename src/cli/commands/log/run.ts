import type { Format } from "../../../render/formats.ts";
import { logEvents } from "../../../views/log/events.ts";
import { logView } from "../../../views/log/log.ts";
import type { Run } from "../../command.ts";
import { orCannotRun } from "../../exit-code.ts";
import { chooseAction } from "../../options/choose-action.ts";
import { versionsOf } from "../../session/action-versions.ts";

/** Runs `plan log`. */
export const run: Run<{ format: Format }> = (session, [id = ""], { format }) => {
  const ledger = session.open();
  const action = chooseAction(ledger, id, (path) => session.shown(ledger.folder, path));
  const { versions, untold } = orCannotRun(versionsOf(session, ledger, action));
  const log = { events: logEvents(action, versions, ledger.scheduled), untold };
  return session.print(logView(ledger.scheduled, action, log, ledger.origin), format, ledger.plan);
};
