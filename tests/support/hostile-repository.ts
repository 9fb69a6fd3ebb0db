import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DatedRepository } from "./dated-repository.ts";
import { cleanEnv } from "./run-plan.ts";
import { actionFile, BEGUN, smallPlanOverTime } from "./small-plan.ts";
import { folderOf } from "./temporary-folder.ts";

/** A program that nobody should run: it leaves a file behind where it is. */
export class Trap {
  private readonly folder = folderOf();
  private readonly mark = join(this.folder, "it-ran");
  readonly program = join(this.folder, "trap.sh");

  constructor() {
    writeFileSync(this.program, `#!/bin/sh\necho "$0 $*" >> '${this.mark}'\ncat\n`);
    chmodSync(this.program, 0o755);
  }

  /** Whether it was run since it was last asked. */
  sprung(): boolean {
    const ran = existsSync(this.mark);
    rmSync(this.mark, { force: true });
    return ran;
  }
}

/** Puts a bare repository into a folder, as a change could bring one along: its settings have git run the trap. */
export function plantRepository(folder: string, trap: Trap): void {
  for (const name of ["objects/info", "refs/heads"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "HEAD"), "ref: refs/heads/main\n");
  writeFileSync(join(folder, "objects/info/kept"), "");
  writeFileSync(join(folder, "refs/heads/kept"), "");
  const settings = `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ${folder}\n\tfsmonitor = ${trap.program}\n`;
  writeFileSync(join(folder, "config"), settings);
}

/** All that a repository's own settings, attributes and hooks can have git run, set to the trap. */
export function spoilSettings(top: string, trap: Trap): void {
  const one = trap.program;
  const settings = `
[core]
\tfsmonitor = ${one}
\tpager = ${one}
\teditor = ${one}
\tsshCommand = ${one}
\taskPass = ${one}
\talternateRefsCommand = ${one}
\thooksPath = ${join(top, ".git/spoilt-hooks")}
[pager]
\tlog = ${one}
\tdiff = ${one}
\tstatus = ${one}
\tconfig = ${one}
[filter "evil"]
\tclean = ${one}
\tsmudge = ${one}
\trequired = true
[filter "worse.of two"]
\tprocess = ${one}
\trequired
[diff]
\texternal = ${one}
[diff "evil"]
\tcommand = ${one}
\ttextconv = ${one}
[merge "evil"]
\tdriver = ${one}
[log]
\tshowSignature = true
[gpg]
\tprogram = ${one}
[credential]
\thelper = ${one}
[alias]
\tstatus = !${one}
[remote "origin"]
\turl = ext::${one}
\tuploadpack = ${one}
\tpromisor = true
[extensions]
\tpartialClone = origin
`;
  writeFileSync(join(top, ".git/config"), settings, { flag: "a" });
  mkdirSync(join(top, ".git/info"), { recursive: true });
  const attributes = '* filter=evil diff=evil merge=evil\n*.md "filter=worse.of two" diff=evil\n';
  writeFileSync(join(top, ".git/info/attributes"), attributes);
  for (const hooks of ["hooks", "spoilt-hooks"]) {
    mkdirSync(join(top, ".git", hooks), { recursive: true });
    for (const hook of ["post-index-change", "reference-transaction", "pre-auto-gc"]) {
      const file = join(top, ".git", hooks, hook);
      writeFileSync(file, `#!/bin/sh\nexec ${one} "$@"\n`);
      chmodSync(file, 0o755);
    }
  }
}

export const THREE = "plan/actions/1.1.3-three.md";
const PROVED = `${BEGUN}    evidence: [evidence/minutes.txt]\n`;

/** A plan of a few months, clean in git, of which no time of a file tells git that it is as it was. */
export function plainRepository(more: (repository: DatedRepository) => void = () => {}): DatedRepository {
  const repository = smallPlanOverTime();
  const begun = { [THREE]: actionFile("1.1.3", "6 months", PROVED), "plan/evidence/minutes.txt": "Agreed.\n" };
  repository.commit("2018-12-20", begun);
  repository.commit("2018-12-21", { "plan/evidence/letter.txt": "Dear all\n" });
  more(repository);
  repository.commit("2018-12-22");
  for (const path of [THREE, "plan/evidence/minutes.txt", "plan/plan.yaml"].map((it) => join(repository.folder, it))) {
    if (existsSync(path)) utimesSync(path, 1_500_000_000, 1_500_000_000);
  }
  return repository;
}

/** Git as anybody would run it there, whatever comes of it. */
export function git(folder: string, ...args: readonly string[]): void {
  try {
    execFileSync("git", args, { cwd: folder, env: cleanEnv(), stdio: "ignore" });
  } catch {}
}
