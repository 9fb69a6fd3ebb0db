import { existsSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Repository } from "../support/repository.ts";
import { ActionRun, type Comment, MARKER, PULL_REQUEST } from "./action.ts";

const ACTION = "actions/1.4.1-introduce-the-itb.md";

/** A pull request into `main`: a repository on a branch of its own, where a runner's checkout knows `origin/main`. */
function pullRequest(change: (repository: Repository) => void = () => {}): Repository {
  const repository = new Repository();
  repository.git("update-ref", "refs/remotes/origin/main", "main");
  repository.branch("change");
  change(repository);
  repository.commit("A change");
  return repository;
}

const stretched = (it: Repository): void => it.edit(ACTION, "timescale: 3 months", "timescale: 12 months");

describe("its exit code is that of the check", () => {
  test("0 where nothing is introduced, though 12 actions are overdue", () => {
    const run = new ActionRun(pullRequest());
    expect(run.run().code).toBe(0);
    expect(run.summary).toContain("Nothing new found");
  });

  test("1 for what is introduced, with annotations for GitHub and the summary of the job", () => {
    const run = new ActionRun(pullRequest(stretched));
    const { code, stdout } = run.run();
    expect(code).toBe(1);
    expect(stdout).toContain(`::error file=plan/${ACTION},line=6`);
    expect(run.summary).toContain("(PLAN504)");
  });

  test("2 where it cannot be asked, and the summary and the comment do not say that all is well", () => {
    const run = new ActionRun(pullRequest());
    const { code, stderr } = run.run({ GITHUB_BASE_REF: "gone" });
    expect(code).toBe(2);
    expect(stderr).toContain("gone");
    expect(run.summary).toContain("could not run (exit code 2)");
    expect(run.comments[0]?.body).toContain("could not run");
  });

  test("as the inputs say: all of the plan, another severity, what has come up since a day", () => {
    const run = new ActionRun(pullRequest(stretched));
    expect(run.run({ PLAN_SINCE: "", PLAN_AS_OF: "2018-10-31" }).code).toBe(0);
    expect(run.run({ PLAN_SINCE: "", PLAN_AS_OF: "2018-10-31", PLAN_FAIL_ON: "warning" }).code).toBe(1);
    expect(run.run({ PLAN_FAIL_ON: "never" }).code).toBe(0);
    expect(run.run({ PLAN_NEW_SINCE: "2018-10-31", PLAN_AS_OF: "2018-11-01" }).code).toBe(1);
    expect(run.run({ PLAN_NEW_SINCE: "2018-11-01", PLAN_AS_OF: "2018-11-02" }).code).toBe(0);
  });

  test("at night it is what has come up since the day before, and everything where a person starts it", () => {
    const run = new ActionRun(pullRequest(stretched));
    const on = (name: string, asOf: string) =>
      run.run({ GITHUB_EVENT_NAME: name, GITHUB_BASE_REF: "", PLAN_AS_OF: asOf }, {});
    const night = on("schedule", "");
    expect(night).toMatchObject({ code: 0, stderr: "" });
    expect(night.stdout).toMatch(/there before: \d{4}-\d\d-\d\d\)/);
    expect(on("workflow_dispatch", "2018-10-31").code).toBe(0);
    expect(on("workflow_dispatch", "2018-11-01").stdout).toContain("PLAN401");
  });

  test("it refuses the events that would give a stranger's code the rights of the repository", () => {
    for (const name of ["pull_request_target", "workflow_run"]) {
      const run = new ActionRun(pullRequest());
      expect(run.run({ GITHUB_EVENT_NAME: name }).code).toBe(2);
      expect(run.asked).toEqual([]);
    }
  });

  test("yesterday is the day before today", () => {
    const { code, stdout } = new ActionRun(pullRequest()).run({ PLAN_NEW_SINCE: "yesterday", PLAN_AS_OF: "" });
    expect(code).toBe(0);
    expect(stdout).toMatch(/there before: \d{4}-\d\d-\d\d\)/);
  });
});

describe("the comment", () => {
  test("is made once, then kept up to date", () => {
    const repository = pullRequest(stretched);
    const run = new ActionRun(repository);
    run.run();
    expect(run.asked).toEqual(["GET", "POST"]);
    expect(run.comments).toHaveLength(1);
    expect(run.comments[0]?.body).toMatch(new RegExp(`^${MARKER}\n## Check of the plan\n`));
    expect(run.comments[0]?.body).toContain("PLAN504");

    repository.edit(ACTION, "timescale: 12 months", "timescale: 3 months");
    expect(run.run().code).toBe(0);
    expect(run.asked).toEqual(["GET", "POST", "GET", "PATCH"]);
    expect(run.comments).toHaveLength(1);
    expect(run.comments[0]?.body).toContain("Nothing new found");
  });

  test("is written on the host that the job runs on, an organisation's own too", () => {
    const run = new ActionRun(pullRequest(stretched));
    const host = { GITHUB_SERVER_URL: "https://github.example.org", GITHUB_SHA: "abc", GH_IS_AT: "github.example.org" };
    expect(run.run(host).stderr).not.toContain("could not be written");
    expect(run.comments[0]?.body).toContain(
      "](https://github.example.org/an-owner/a-repository/blob/abc/plan/actions/",
    );
  });

  test("of somebody else is left alone, also one that begins as ours does", () => {
    const theirs: readonly Comment[] = [
      { id: 1, user: { type: "User" }, body: `${MARKER}\nTrust me` },
      { id: 2, user: { type: "Bot" }, body: "Another job" },
    ];
    const run = new ActionRun(pullRequest(), theirs);
    run.run();
    expect(run.comments.slice(0, 2)).toEqual(theirs);
    expect(run.comments).toHaveLength(3);
  });

  const from = (repo: object | null) => ({ pull_request: { number: 7, head: { repo } } });
  test.each([
    ["on a fork", {}, from({ full_name: "a-stranger/a-repository" })],
    ["on a fork that is gone", {}, from(null)],
    ["where comments are off", { PLAN_COMMENT: "false" }, PULL_REQUEST],
    ["where there is no pull request", { GITHUB_BASE_REF: "main" }, {}],
  ])("is not asked for %s; the summary is there", (_, env, event) => {
    const run = new ActionRun(pullRequest(stretched));
    expect(run.run(env, event).code).toBe(1);
    expect(run.asked).toEqual([]);
    expect(run.summary).toContain("PLAN504");
  });

  test.each(["GET", "POST"])("that cannot be written (%s fails) is said, and the code stays", (method) => {
    for (const [change, expected] of [[stretched, 1] as const, [() => {}, 0] as const]) {
      const run = new ActionRun(pullRequest(change));
      const { code, stderr } = run.run({ GH_FAILS: method });
      expect(code).toBe(expected);
      expect(stderr).toContain("the comment could not be written");
      expect(run.asked.at(-1)).toBe(method);
      expect(run.comments).toEqual([]);
    }
  });

  test("that would be too long keeps whole rows and whole characters, and says that it is not all", () => {
    const keys = Array.from({ length: 600 }, (_, at) => `поле-${at}-👩‍⚕️: x`).join("\n");
    const run = new ActionRun(pullRequest((it) => it.edit(ACTION, "source:\n", `${keys}\nsource:\n`)));
    expect(run.run().code).toBe(1);
    const body = run.comments[0]?.body ?? "";
    expect(run.summary.length).toBeGreaterThan(65_536);
    expect(Buffer.byteLength(body)).toBeLessThan(65_536);
    expect(body).not.toContain("\uFFFD");
    const rows = body.split("\n").filter((line) => line.startsWith("| **Error**"));
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) expect(run.summary.split("\n")).toContain(row);
    expect(body).toMatch(/\n\nThis is not all: the rest is in the summary of the job\.\n$/);
  });

  test("tells what the change does, also where a file cannot be read", () => {
    const torn = new ActionRun(
      pullRequest((it) => {
        stretched(it);
        it.write("actions/1.1.2-torn.md", "---\nid: 1.1.2\ntitle: [\n---\n");
      }),
    );
    expect(torn.run().code).toBe(1);
    for (const run of [torn.comments[0]?.body, torn.summary]) {
      expect(run).toContain("**This leaves unreadable actions/1.1.2-torn.md");
      expect(run).toContain("1 file of this branch");
    }
  });

  test("mentions nobody, whatever the plan says", () => {
    const run = new ActionRun(
      pullRequest((it) => it.edit(ACTION, "timescale: 3 months", 'timescale: "@everybody <img src=x> #1"')),
    );
    run.run();
    expect(run.comments[0]?.body).toContain("everybody");
    expect(run.comments[0]?.body).not.toMatch(/@everybody|<img|[^\\]#1\b/);
  });
});

describe("what a pull request names cannot run", () => {
  const HOSTILE = "$(touch pwned)`touch pwned`\";touch pwned;'";

  test("the base's name", () => {
    const repository = pullRequest();
    expect(new ActionRun(repository).run({ GITHUB_BASE_REF: HOSTILE }).code).toBe(2);
    expect(new ActionRun(repository).run({ PLAN_SINCE: HOSTILE }).code).toBe(2);
    expect(new ActionRun(repository).run({ PLAN_SINCE: "--output=pwned" }).code).toBe(2);
    expect(existsSync(join(repository.folder, "pwned"))).toBe(false);
  });

  test.each([HOSTILE, "--fail-on=never", "-x"])("the plan's folder: %s", (name) => {
    const repository = pullRequest(stretched);
    renameSync(repository.path(""), join(repository.folder, name));
    const run = new ActionRun(repository);
    expect(run.run({ PLAN_FOLDER: name, PLAN_SINCE: "", PLAN_AS_OF: "2018-11-15" }).code).toBe(1);
    expect(run.summary).toContain("11 errors");
    expect(readdirSync(repository.folder).sort()).toEqual([".git", name].sort());
  });
});
