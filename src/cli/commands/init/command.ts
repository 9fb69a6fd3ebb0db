import { resolve } from "node:path";
import { Option } from "commander";
import { replaceFiles } from "../../../io/files/replace-files.ts";
import { CI_HOSTS, type CiHost } from "../../../ledger/init/ci-job.ts";
import { EXAMPLE_PATH } from "../../../ledger/init/new-plan.ts";
import { formatNamed } from "../../../render/formats.ts";
import { begunView } from "../../../views/init.ts";
import type { Command } from "../../command.ts";
import { ExitCode } from "../../exit-code.ts";
import { oneOf } from "../../options/values.ts";
import type { Session } from "../../session/session.ts";
import { askedFor, type GivenForPlan } from "./ask-for-plan.ts";
import { filesToBegin, type ToBegin } from "./new-files.ts";

interface InitOptions extends GivenForPlan {
  readonly ci?: CiHost;
}

/** `plan init [DIR]`: begins a plan that passes `plan check`. */
export const initCommand: Command<InitOptions> = {
  name: "init",
  summary: "begin a plan: a folder with one theme and an example action, and the CI job if wanted",
  define: (command) =>
    command
      .argument("[dir]", "the plan's own folder, which is made (default: plan)")
      .addOption(new Option("--title <text>", "the plan's title"))
      .addOption(new Option("--publisher <name>", "whose plan it is"))
      .addOption(new Option("--baseline <date>", "the month or day that timescales count from, such as 2018-07"))
      .addOption(new Option("--completion <date>", "when all of it is to be done, such as 2019-07"))
      .addOption(new Option("--theme <title>", "the title of its first theme"))
      .addOption(
        new Option("--ci <host>", `also write the job that checks each change: ${CI_HOSTS.join(", ")}`).argParser(
          oneOf("CI host", CI_HOSTS),
        ),
      ),
  examples: [
    "plan init",
    "plan init --title Ours --baseline 2018-07 --completion 2019-07 --theme One",
    "plan init plans/access --ci github",
  ],
  async run(session, [dir], options) {
    session.refuseAt("begins a plan in the files as they are", "Leave --at out.");
    const folder = resolve(session.cwd, dir ?? session.options.plan ?? "plan");
    // Refused before anything is asked: nobody should answer five questions for nothing.
    const begin = filesToBegin(session, folder, options.ci ?? null);
    const toBegin = begin(await askedFor(session, options));
    replaceFiles(toBegin.files.map(({ path, text }) => ({ path, before: null, after: text })));
    printBegun(session, folder, toBegin, dir === undefined && session.options.plan === undefined);
    return ExitCode.done;
  },
};

function printBegun(
  session: Session,
  folder: string,
  { title, files, job, inRepository }: ToBegin,
  found: boolean,
): void {
  const shown = (path: string): string => session.shown(folder, path);
  const named = found ? "" : ` --plan ${session.shown(folder, "")}`;
  const next = [
    `Write your first action in place of the example: ${shown(EXAMPLE_PATH)}`,
    `See that all is well: plan check${named}`,
    ...(job === null ? [] : [job]),
    inRepository
      ? "Commit it. Then two lines of set-up let git merge entries by their meaning: plan merge-driver --help"
      : "Keep it in git (git init), and each change has its author and day.",
  ];
  const view = begunView({ title, files: files.map(({ path }) => session.shown(path, "")), next });
  session.write(formatNamed("table")?.render(view, session.surface) ?? "");
}
