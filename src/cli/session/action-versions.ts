import type { GitRefusal } from "../../io/git/command.ts";
import { pathFromTop } from "../../io/git/file-log.ts";
import { resolveRevision } from "../../io/git/revision.ts";
import { actionVersions } from "../../ledger/history/action-log.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { ActionVersion } from "../../views/log/versions.ts";
import type { OpenLedger } from "./open-ledger.ts";
import type { Session } from "./session.ts";

interface Versions {
  readonly ok: true;
  readonly versions: readonly ActionVersion[];
  /** Why there are none: outside a repository, without git and before the first commit; else null. */
  readonly untold: string | null;
}

/** An action as each commit left it, or git's refusal: in a shallow clone, say. */
export function versionsOf(session: Session, ledger: OpenLedger, it: ScheduledAction): Versions | GitRefusal {
  const { folder, plan, texts } = ledger;
  session.onProgress("Asking git");
  const head =
    ledger.commit === null
      ? resolveRevision(folder, "HEAD", session.env)
      : { ok: true as const, commit: ledger.commit };
  if (!head.ok) return { ok: true, versions: [], untold: head.problem };
  const { path } = it.action;
  const top =
    ledger.commit === null
      ? pathFromTop(folder, path, session.env)
      : { ok: true as const, path: ledger.origin.fromTop(path) };
  if (!top.ok) return top;
  const wanted = {
    folder,
    commit: head.commit,
    id: it.action.id,
    path,
    fromTop: top.path,
    options: plan.info,
    timeZone: plan.info.timeZone,
  };
  const text = ledger.commit === null ? texts.get(path) : undefined;
  const present = text === undefined ? null : { text, day: session.today(plan.info) };
  const found = actionVersions(wanted, present, session.env);
  return found.ok ? { ...found, untold: null } : found;
}
