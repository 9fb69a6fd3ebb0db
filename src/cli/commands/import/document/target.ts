import { resolve } from "node:path";
import { parsePeriod } from "../../../../calendar/parse-period.ts";
import { DEFAULT_CALENDAR, isoPeriod } from "../../../../calendar/period.ts";
import { findPlan, planInTheWay, taken } from "../../../../io/files/find-plan.ts";
import type { PlanParticulars } from "../../../../ledger/init/new-plan.ts";
import { CannotRun, ExitCode } from "../../../exit-code.ts";
import { Session } from "../../../session/session.ts";

/** Where an import goes: into a plan that is there, or a folder in which one is begun. */
type Target = { readonly kind: "plan"; readonly session: Session } | { readonly kind: "new"; readonly folder: string };

/** What the options say of a plan that is begun. */
export interface GivenParticulars {
  readonly title?: string;
  readonly publisher?: string;
  readonly baseline?: string;
  readonly completion?: string;
}

/**
 * Where `--into` leads: to the plan in that folder, else to the folder itself. Without it, to the plan at hand.
 *
 * @throws CannotRun where there is a plan above the folder, or files are in the way
 */
export function targetOf(session: Session, into: string | undefined): Target {
  if (into === undefined) return { kind: "plan", session };
  const { cwd, env } = session.world;
  if (findPlan({ planOption: into, cwd, env }).ok) {
    return { kind: "plan", session: new Session(session.world, { ...session.options, plan: into }) };
  }
  const folder = resolve(cwd, into);
  const above = planInTheWay(folder);
  if (above !== null) {
    throw new CannotRun(
      `${into} is no plan, and lies within the plan ${session.shown(above, "")}`,
      `To import into that one: --into ${session.shown(above, "")}. To begin another, name a folder that is in no plan.`,
      ExitCode.findings,
    );
  }
  const inTheWay = taken(["directory.yaml", "actions", "themes"].map((name) => `${folder}/${name}`));
  if (inTheWay.length > 0) {
    throw new CannotRun(
      `${inTheWay.map((path) => session.shown(path, "")).join(", ")} would be in the way`,
      "A file that is there is never touched. Name another folder, or move what is there.",
      ExitCode.findings,
    );
  }
  return { kind: "new", folder };
}

/**
 * What `plan.yaml` of a new plan is to say; null where the options leave out what it needs.
 *
 * @throws CannotRun where an option is wrong
 */
export function particularsOf({ title, publisher, baseline, completion }: GivenParticulars): PlanParticulars | null {
  const words = (option: string, text: string): string => {
    if (!/\S/.test(text) || /[\r\n]/.test(text))
      throw new CannotRun(`--${option}: it says nothing`, "Give it in words, on one line.");
    return text.trim();
  };
  const date = (option: string, text: string, exact: boolean): string => {
    const read = parsePeriod(text.trim(), DEFAULT_CALENDAR);
    if (!read.ok) throw new CannotRun(`--${option}: ${read.problem}`, read.help);
    if (exact && !["day", "month"].includes(read.value.precision)) {
      throw new CannotRun(
        `--${option}: it is a ${read.value.precision}`,
        "Give a month or a day, such as 2018-07 or 2018-07-01.",
      );
    }
    return isoPeriod(read.value);
  };
  const given = {
    title: title === undefined ? null : words("title", title),
    publisher: publisher === undefined ? null : words("publisher", publisher),
    baseline: baseline === undefined ? null : date("baseline", baseline, true),
    completion: completion === undefined ? null : date("completion", completion, false),
  };
  return given.title === null || given.baseline === null
    ? null
    : { ...given, title: given.title, baseline: given.baseline };
}
