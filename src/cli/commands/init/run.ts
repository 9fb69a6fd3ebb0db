import { resolve } from "node:path";
import { replaceFiles } from "../../../io/files/replace-files.ts";
import type { CiHost } from "../../../ledger/init/ci-job.ts";
import { EXAMPLE_PATH } from "../../../ledger/init/new-plan.ts";
import { formatNamed } from "../../../render/formats.ts";
import { initView } from "../../../views/init.ts";
import type { Run } from "../../command.ts";
import { ExitCode } from "../../exit-code.ts";
import { Session } from "../../session/session.ts";
import { askedFor, type GivenForPlan } from "./ask-for-plan.ts";
import { firstDay } from "./first-day.ts";
import { filesToBegin, type ToBegin } from "./new-files.ts";

/** Its options, as parsed. */
export interface InitOptions extends GivenForPlan {
  readonly ci?: CiHost;
}

/** Runs `plan init`. */
export const run: Run<InitOptions> = async (session, [dir], options) => {
  session.refuseAt("begins a plan in the files as they are", "Leave --at out.");
  const folder = resolve(session.cwd, dir ?? session.options.plan ?? "plan");
  // Refused before anything is asked: nobody should answer five questions for nothing.
  const begin = filesToBegin(session, folder, options.ci ?? null);
  const asked = await askedFor(session, options);
  const toBegin = begin(asked);
  replaceFiles(toBegin.files.map(({ path, text }) => ({ path, before: null, after: text })));
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
    ...(job === null ? [] : [job]),
    inRepository
      ? "Commit it. Then two lines of set-up let git merge entries by their meaning: plan merge-driver --help"
      : "Keep it in git (git init), and each change has its author and day.",
  ];
  const view = initView({ title, files: files.map(({ path }) => session.shown(path, "")), next });
  session.write(formatNamed("table")?.render(view, session.surface) ?? "");
}
