import { resolve } from "node:path";
import { planInTheWay } from "../../../io/files/find-plan.ts";
import { withJournal } from "../../../io/files/interrupted-write.ts";
import { replaceFiles } from "../../../io/files/replace-files.ts";
import { repositoryTop } from "../../../io/git/repository.ts";
import type { CiHost } from "../../../ledger/init/ci-job.ts";
import { EXAMPLE_PATH } from "../../../ledger/init/new-plan.ts";
import { formatNamed } from "../../../render/formats.ts";
import { initView } from "../../../views/init.ts";
import type { Run } from "../../command.ts";
import { ExitCode } from "../../exit-code.ts";
import { Session } from "../../session/session.ts";
import { askedFor, type GivenForPlan } from "./ask-for-plan.ts";
import { firstDay } from "./first-day.ts";
import { jobFor } from "./job.ts";
import { filesToBegin, refuseTaken, type ToBegin } from "./new-files.ts";

/** Its options, as parsed. */
export type InitOptions = GivenForPlan;

/** Runs `plan init`. */
export const run: Run<InitOptions> = async (session, [dir], options) => {
  session.refuseAt("begins a plan in the files as they are", "Leave --at out.");
  const folder = resolve(session.cwd, dir ?? session.options.plan ?? "plan");
  const there = planInTheWay(folder);
  const { ci, ...given } = options;
  if (there !== null && ci !== undefined && Object.keys(given).length === 0) return addJob(session, there, ci);
  // Refused before anything is asked: nobody should answer five questions for nothing.
  const begin = filesToBegin(session, folder, ci ?? null);
  const asked = await askedFor(session, options, begin.hosts);
  const toBegin = begin.make(asked);
  write(folder, toBegin.files);
  // It is begun, and stays so: what is asked from here on is added to it, one by one.
  const code = asked.example
    ? ExitCode.done
    : await firstDay(new Session(session.world, { ...session.options, plan: folder }));
  printBegun(session, folder, toBegin, {
    found: dir === undefined && session.options.plan === undefined,
    example: asked.example,
  });
  return code;
};

/** Writes the CI job of a plan that is there already. */
function addJob(session: Session, plan: string, ci: CiHost): ExitCode {
  const { file, next } = jobFor(ci, plan, repositoryTop(plan) ?? session.cwd);
  const shown = session.shown(file.path, "");
  refuseTaken([file], () => shown);
  write(plan, [file]);
  print(session, initView({ title: null, files: [shown], next: [next] }));
  return ExitCode.done;
}

function printBegun(
  session: Session,
  folder: string,
  { title, files, job, inRepository }: ToBegin,
  { found, example }: { readonly found: boolean; readonly example: boolean },
): void {
  const shown = (path: string): string => session.shown(folder, path);
  const named = found ? "" : ` --plan ${session.shown(folder, "")}`;
  const next = [
    example
      ? `Write your first action in place of the example: ${shown(EXAMPLE_PATH)}`
      : `Write your first action: plan new 1${named}`,
    `See that all is well: plan check${named}`,
    inRepository
      ? "Commit it: plan save. Then two lines of set-up let git merge entries by their meaning: plan merge-driver --help"
      : "Keep it in git, so that each change has its author and day: git init, then plan save",
    ...(job === null ? [] : [job]),
  ];
  print(session, initView({ title, files: files.map(({ path }) => session.shown(path, "")), next }));
}

function write(folder: string, files: ToBegin["files"]): void {
  const replacements = files.map(({ path, text }) => ({ path, before: null, after: text }));
  withJournal(folder, replacements, () => replaceFiles(replacements));
}

function print(session: Session, view: ReturnType<typeof initView>): void {
  session.write(formatNamed("table")?.render(view, session.surface) ?? "");
}
