import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ALL_RULES } from "../../src/core/catalogue/index.ts";
import { Repository } from "../support/repository.ts";
import { planHere } from "../support/run-plan.ts";

interface Finding {
  code: string;
  severity: string;
  action: string | null;
  path: string;
  message: string;
}

/** What `plan check --format json` finds, and its exit code. */
async function check(args: readonly string[], cwd?: string, env?: NodeJS.ProcessEnv) {
  const { code, stdout, stderr } = await planHere(["check", "--format", "json", ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
    now: "2027-01-01T12:00:00Z",
  });
  const document = code === 2 ? null : JSON.parse(stdout);
  const findings: readonly Finding[] = document?.diagnostics ?? [];
  return {
    code,
    stderr,
    findings,
    summary: document?.summary,
    errors: findings.filter((it) => it.severity === "error"),
  };
}

const codes = (findings: readonly Finding[]) => [...new Set(findings.map((it) => it.code))].sort();

describe("on the Hampshire plan", () => {
  it("has no error as of 31 October 2018", async () => {
    const { code, errors, summary } = await check(["--as-of", "2018-10-31"]);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(summary.files).toBe(65);
  });

  it("has exactly its 12 overdue actions as errors as of 1 November 2018", async () => {
    const { code, errors } = await check(["--as-of", "2018-11-01"]);
    expect(code).toBe(1);
    expect(codes(errors)).toEqual(["PLAN401"]);
    const threeMonths = readFileSync("tests/source/actions.tsv", "utf8")
      .split("\n")
      .map((line) => line.split("\t"))
      .filter((row) => row[3] === "3 months")
      .map((row) => row[0]);
    expect(errors.map((it) => it.action)).toEqual(threeMonths);
  });

  it("finds the disagreement of the published plan about recommendation 7", async () => {
    const { findings } = await check(["--as-of", "2018-10-31", "--only", "recommendations-disagree"]);
    expect(findings.map((it) => it.code)).toEqual(["PLAN314"]);
    expect(findings[0]?.message).toContain("recommendation 7");
  });

  it.each(["hampshire-od", "a-year-of-progress"])("has no error in %s on its day but what is overdue", async (name) => {
    const { errors } = await check(["--plan", `tests/plans/${name}`, "--as-of", "2025-03-31"]);
    expect(codes(errors.filter((it) => it.code !== "PLAN401"))).toEqual([]);
  });
});

describe("what makes it fail", () => {
  it("is what --fail-on says", async () => {
    expect((await check(["--as-of", "2018-11-01", "--fail-on", "never"])).code).toBe(0);
    expect((await check(["--as-of", "2018-10-31", "--fail-on", "warning"])).code).toBe(1);
    expect((await check(["--as-of", "2018-10-31", "--max-warnings", "2"])).code).toBe(1);
    expect((await check(["--as-of", "2018-10-31", "--max-warnings", "3"])).code).toBe(0);
  });

  it("is one, however many findings there are", async () => {
    expect((await check(["--as-of", "2025-11-01"])).code).toBe(1);
  });

  it("is two for what could not be asked", async () => {
    expect(await check(["--only", "PLAN999"])).toMatchObject({ code: 2, stderr: expect.stringContaining("PLAN999") });
    expect((await check(["--since", "HEAD", "--new-since", "2018-10-01"])).code).toBe(2);
    expect((await check(["--new-since", "2018-12-01", "--as-of", "2018-11-01"])).code).toBe(2);
    expect((await check(["--max-warnings", "many"])).code).toBe(2);
  });

  it("is a broken plan.yaml too, as a finding", async () => {
    const repository = new Repository();
    repository.edit("plan.yaml", "baseline: 2018-07", "baseline: soon");
    const { code, findings } = await check([], repository.folder);
    expect(code).toBe(1);
    expect(findings.map((it) => it.path)).toContain("plan/plan.yaml");
  });
});

describe("the plan's own standards", () => {
  it("sets severities, but not of what is fixed", async () => {
    const repository = new Repository();
    repository.edit("plan.yaml", "checks: {}", "checks: { PLAN401: warning, PLAN416: 'off', PLAN104: 'off' }");
    const { code, findings } = await check(["--as-of", "2018-11-01"], repository.folder);
    expect(code).toBe(0);
    expect(findings.filter((it) => it.code === "PLAN401").map((it) => it.severity)).toEqual(Array(12).fill("warning"));
    expect(findings.some((it) => it.code === "PLAN416")).toBe(false);
    repository.write("actions/1.1.2-broken.md", "---\nid: [\n---\n");
    expect(codes((await check(["--as-of", "2018-10-31"], repository.folder)).errors)).toEqual(["PLAN104"]);
  });

  it("grants an exception until its day, and counts it", async () => {
    const repository = new Repository();
    const exception = "exceptions:\n  - { code: PLAN401, reason: Agreed, approved: itb, until: 2018-11-10 }\n";
    repository.edit("actions/1.4.1-introduce-the-itb.md", "source:\n", `${exception}source:\n`);
    const on = (day: string) => check(["--as-of", day], repository.folder);
    expect(await on("2018-11-10")).toMatchObject({ summary: { errors: 11, excepted: 1 } });
    expect(await on("2018-11-11")).toMatchObject({ summary: { errors: 12, excepted: 0 } });
    const { stdout } = await planHere(["check", "--as-of", "2018-11-10", "--format", "sarif"], {
      cwd: repository.folder,
    });
    const { results } = JSON.parse(stdout).runs[0] as { results: { suppressions?: readonly object[] }[] };
    expect(results.flatMap(({ suppressions = [] }) => suppressions)).toEqual([
      { kind: "inSource", status: "accepted", justification: "Agreed" },
    ]);
  });
});

describe("--since: what a branch introduces", () => {
  const DAY = ["--as-of", "2018-11-15", "--since", "main"];
  const ACTION = "actions/1.4.1-introduce-the-itb.md";

  function branch(change: (repository: Repository) => void) {
    const repository = new Repository();
    repository.branch("change");
    change(repository);
    repository.commit("A change");
    return check(DAY, repository.folder);
  }

  it("passes where nothing is touched, though 12 actions are overdue", async () => {
    const { code, findings, summary } = await branch(() => {});
    expect({ code, findings }).toEqual({ code: 0, findings: [] });
    expect(summary.existing).toBeGreaterThanOrEqual(12);
  });

  it("sees what is not committed too", async () => {
    const repository = new Repository();
    repository.edit("actions/1.1.1-one-strategic-vision-across-the-stp-and-hwb.md", "- graham-allen", "- graham-alan");
    expect(codes((await check(DAY, repository.folder)).errors)).toContain("PLAN301");
  });

  it("passes an honest entry, and does not fail over what main has grown since", async () => {
    const { code, errors } = await branch((it) =>
      it.edit(
        ACTION,
        "source:\n",
        "progress:\n  - { date: 2018-10-05, by: graham-allen, due: 2018-12, note: Two boards meet in November. }\nsource:\n",
      ),
    );
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
  });

  it("does not blame whoever records, late, an extension that has lapsed as well", async () => {
    const { code, errors } = await branch((it) =>
      it.edit(
        ACTION,
        "source:\n",
        "progress:\n  - { date: 2018-10-05, by: graham-allen, due: 2018-11-10, decision: { outcome: approved, body: itb, date: 2018-10-05 } }\nsource:\n",
      ),
    );
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
  });

  it("fails on a person removed from the directory wherever it shows", async () => {
    const { code, errors } = await branch((it) => {
      const text = it.read("directory.yaml");
      const start = text.indexOf("  kate-jones:");
      it.write(
        "directory.yaml",
        text.slice(0, start) + text.slice(text.indexOf("\n  ", start + 20) + 1).replace(/^(?: {4}.*\n)+/, ""),
      );
    });
    expect(code).toBe(1);
    const unknown = errors.filter((it) => it.code === "PLAN301");
    expect(unknown.map((it) => it.action)).toEqual(expect.arrayContaining(["1.2.2", "1.4.2"]));
  });

  it.each<[string, string, (repository: Repository) => void]>([
    ["moving the baseline", "PLAN503", (it) => it.edit("plan.yaml", "baseline: 2018-07", "baseline: 2018-09")],
    ["stretching a timescale", "PLAN504", (it) => it.edit(ACTION, "timescale: 3 months", "timescale: 12 months")],
    ["changing the owners", "PLAN504", (it) => it.edit(ACTION, "- graham-allen", "- kate-jones")],
    ["rewording an outcome", "PLAN504", (it) => it.edit(ACTION, "by September", "by Christmas")],
    ["moving a milestone", "PLAN504", (it) => it.edit(ACTION, "by: 2018-09", "by: 2018-12")],
    ["rewording the text", "PLAN504", (it) => it.edit(ACTION, "\nIntroduce ITB", "\nConsider the ITB")],
    ["removing the file", "PLAN506", (it) => it.remove(ACTION)],
    [
      "giving it another id",
      "PLAN505",
      (it) => {
        it.write("actions/1.4.9-introduce-the-itb.md", it.read(ACTION).replace("id: 1.4.1", "id: 1.4.9"));
        it.remove(ACTION);
      },
    ],
    ["switching the rule off", "PLAN507", (it) => it.edit("plan.yaml", "checks: {}", "checks: { PLAN401: 'off' }")],
    [
      "an approver of one's own",
      "PLAN507",
      (it) => it.edit("plan.yaml", "  - itb\n", "  - itb\n  - health-and-wellbeing-board\n"),
    ],
    [
      "an exception of one's own",
      "PLAN507",
      (it) =>
        it.edit(
          ACTION,
          "source:\n",
          "exceptions:\n  - { code: PLAN401, reason: Busy, approved: itb, until: 2030-01-01 }\nsource:\n",
        ),
    ],
  ])("fails on %s", async (_, code, change) => {
    const result = await branch(change);
    expect(result.code).toBe(1);
    expect(codes(result.errors)).toContain(code);
  });

  it("fails on an entry that is changed or removed", async () => {
    const repository = new Repository();
    const entry = "progress:\n  - { date: 2018-08-14, by: graham-allen, status: in-progress, note: Chair agreed. }\n";
    repository.edit(ACTION, "source:\n", `${entry}source:\n`);
    repository.commit("First month");
    repository.branch("change");
    repository.edit(ACTION, "Chair agreed.", "Nothing agreed.");
    expect(codes((await check(DAY, repository.folder)).errors)).toEqual(["PLAN501"]);
    repository.edit(ACTION, entry.replace("Chair agreed.", "Nothing agreed."), "");
    expect(codes((await check(DAY, repository.folder)).errors)).toEqual(["PLAN502"]);
  });

  it("does not mind order, comments and formatting", async () => {
    const { code, findings } = await branch((it) => {
      it.edit(ACTION, "title: Introduce the ITB\n", "");
      it.edit(ACTION, "source:\n", '# where it stands\ntitle: "Introduce the ITB" # the board\nsource:\n');
    });
    expect({ code, findings }).toEqual({ code: 0, findings: [] });
  });

  it("refuses a revision that is not there, and one that looks like an option", async () => {
    const { folder } = new Repository();
    expect(await check(["--since", "nowhere"], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("nowhere"),
    });
    expect((await check(["--since=--output=x"], folder)).code).toBe(2);
  });

  it("takes from GitHub what a pull request is compared with", async () => {
    const repository = new Repository();
    repository.git("update-ref", "refs/remotes/origin/main", "main");
    repository.branch("change");
    repository.edit(ACTION, "timescale: 3 months", "timescale: 12 months");
    const result = await check(["--since", "auto", "--as-of", "2018-11-15"], repository.folder, {
      GITHUB_ACTIONS: "true",
      GITHUB_BASE_REF: "main",
    });
    expect(codes(result.errors)).toEqual(["PLAN504"]);
    expect(await check(["--since", "auto"], repository.folder)).toMatchObject({ code: 2 });
  });
});

describe("--new-since: what has come up", () => {
  it("fails on what crossed since, and counts what stands", async () => {
    const { code, errors, summary } = await check(["--as-of", "2019-02-01", "--new-since", "2019-01-31"]);
    expect(code).toBe(1);
    expect(errors).toHaveLength(27);
    expect(summary.existing).toBeGreaterThanOrEqual(12);
    expect(await check(["--as-of", "2019-02-02", "--new-since", "2019-02-01"])).toMatchObject({ code: 0, errors: [] });
  });
});

describe("plan explain", () => {
  it.each(ALL_RULES.map((rule) => [rule.code, rule] as const))("explains %s", async (code, rule) => {
    const { code: exit, stdout } = await planHere(["explain", code]);
    const words = stdout.replace(/\s+/g, " ");
    expect(exit).toBe(0);
    for (const part of [rule.name, rule.what, rule.why]) expect(words).toContain(part.replace(/\s+/g, " "));
  });

  it("lists every rule, and each has its fixture", async () => {
    const { stdout } = await planHere(["explain"]);
    const fixtures = readdirSync("tests/fixtures/rules");
    for (const { code } of ALL_RULES) {
      expect(stdout).toContain(code);
      expect(
        fixtures.some((name) => name.startsWith(`${code}-`)),
        code,
      ).toBe(true);
    }
  });

  it("takes a name, and suggests one", async () => {
    expect((await planHere(["explain", "overdue"])).stdout).toContain("PLAN401");
    expect(await planHere(["explain", "overdeu"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("overdue"),
    });
  });
});
