import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { newPlanJob } from "../../src/ledger/init/ci-job.ts";
import { cleanEnv, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { SHIPPED, shipped, valuesOf } from "./shipped.ts";

const WORKFLOWS = SHIPPED.filter((path) => path.startsWith(".github/workflows/"));

test.each(SHIPPED)("%s can be read", (path) => {
  expect(shipped(path)).toBeTypeOf("object");
});

describe.each(WORKFLOWS)("%s", (path) => {
  const workflow = shipped(path);

  test("runs on nothing that gives a stranger's code our rights", () => {
    const events = typeof workflow.on === "string" ? [workflow.on] : Object.keys(workflow.on);
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      expect(["push", "pull_request", "workflow_call", "workflow_dispatch"]).toContain(event);
    }
  });

  test("says what its token may do, and leaves no token in the checkout", () => {
    expect(workflow.permissions.contents).toBe("read");
    const checkouts = (valuesOf("steps", workflow).flat() as { uses?: string; with?: object }[]).filter((step) =>
      step.uses?.startsWith("actions/checkout@"),
    );
    expect(checkouts.length).toBeGreaterThan(0);
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ "persist-credentials": false });
  });
});

test("what others wrote is taken at a commit, which nobody can move", () => {
  const used = SHIPPED.flatMap((path) => valuesOf("uses", shipped(path))) as string[];
  const theirs = used.filter((it) => !it.startsWith("./"));
  expect(theirs.length).toBeGreaterThan(5);
  for (const it of theirs) expect(it).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
});

describe("the release", () => {
  const path = ".github/workflows/release.yml";
  const { jobs } = shipped(path);

  test("is made only where the suite passes on three systems and every Node that is promised", () => {
    const { matrix } = jobs.tests.strategy;
    expect(matrix.system).toEqual(["ubuntu-latest", "windows-latest", "macos-latest"]);
    expect(matrix.node).toEqual(["20.19", "22", "24"]);
    expect(shipped("package.json").engines.node).toBe(`>=${matrix.node[0]}.0`);
    expect([jobs.tests.needs, jobs.package.needs, jobs.executables.needs]).toEqual(["notes", "tests", "tests"]);
    expect(jobs.publish.needs).toEqual(["package", "executables"]);
  });

  test("needs no secret but the registry's token, and only what publishes may write", () => {
    expect(text(path).match(/secrets\.\w+/g)).toEqual(["secrets.NPM_TOKEN"]);
    const writing = Object.keys(jobs).filter((name) => jobs[name].permissions !== undefined);
    expect(writing).toEqual(["publish"]);
  });

  test("is of the version that package.json says, with a day in the changes", () => {
    const copy = folderOf({
      "package.json": '{ "version": "1.2.3" }',
      "CHANGELOG.md": "# Changes\n\n## 1.2.3, 1 December 2026\n\n- One thing.\n\n## 1.2.2, 1 May 2026\n\n- Another.\n",
      ".github/release-notes.mjs": text(".github/release-notes.mjs"),
    });
    const notes = (tag: string) =>
      spawnSync(process.execPath, [join(copy, ".github/release-notes.mjs"), tag], { encoding: "utf8" });
    expect(notes("v1.2.3")).toMatchObject({ status: 0, stdout: "- One thing.\n" });
    expect(notes("v1.2.2").status).toBe(1);
    writeFileSync(join(copy, "CHANGELOG.md"), "## 1.2.3, not yet released\n\n- One thing.\n");
    expect(notes("v1.2.3")).toMatchObject({ status: 1, stderr: expect.stringContaining("the day of the release") });
  });
});

test("no line of shell is made of what a pull request can name", () => {
  const lines = SHIPPED.filter((path) => path.startsWith(".github/")).flatMap((path) => valuesOf("run", shipped(path)));
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line).not.toContain("${{");
});

describe("the composite action", () => {
  const { inputs, runs } = shipped(".github/actions/plan-check/action.yml");
  const [guard, look, node, check] = runs.steps;

  test("refuses, before it does anything, the events that run a stranger's change with our rights", () => {
    expect(guard.if).toBe("github.event_name == 'pull_request_target' || github.event_name == 'workflow_run'");
    expect(spawnSync("bash", ["-c", guard.run]).status).toBe(2);
  });

  test("fetches Node only where the one that is there will not do", () => {
    const found = join(folderOf(), "output");
    writeFileSync(found, "");
    const env = cleanEnv({ GITHUB_OUTPUT: found, PATH: `${dirname(process.execPath)}:${process.env["PATH"]}` });
    expect(spawnSync("bash", ["-e", "-c", look.run], { env }).status).toBe(0);
    expect(readFileSync(found, "utf8")).toBe("found=true\n");
    writeFileSync(found, "");
    expect(spawnSync("/bin/bash", ["-e", "-c", look.run], { env: { ...env, PATH: folderOf() } }).status).toBe(0);
    expect(readFileSync(found, "utf8")).toBe("");
    expect(node).toMatchObject({
      if: "steps.node.outputs.found != 'true'",
      uses: expect.stringMatching(/^actions\/setup-node@/),
    });
  });

  test("hands every input to the script, and the script reads nothing else of its own", () => {
    const handed = JSON.stringify(check.env);
    for (const name of Object.keys(inputs)) expect(handed).toContain(`\${{ inputs.${name} }}`);
    const syntax = spawnSync("bash", ["-n", `${TOP}/bin/check-on-github.sh`], { encoding: "utf8" });
    expect(syntax).toMatchObject({ status: 0, stderr: "" });
  });

  test("is used by our own workflows with inputs that it has", () => {
    for (const path of WORKFLOWS) {
      for (const step of valuesOf("steps", shipped(path)).flat() as { uses?: string; with?: object }[]) {
        if (step.uses !== "./.github/actions/plan-check") continue;
        for (const name of Object.keys(step.with ?? {})) expect(Object.keys(inputs)).toContain(name);
      }
    }
  });
});

describe("what other repositories take in whole says what plan init writes", () => {
  test("the component for GitLab", () => {
    const [, spec = "", jobs = ""] = /^(spec:\n[\s\S]*?)^---\n([\s\S]*)$/m.exec(text("templates/plan-check.yml")) ?? [];
    const settings = { plan: "$[[ inputs.plan ]]", program: "$[[ inputs.program ]]" };
    expect(jobs).toBe(withoutHead(newPlanJob("gitlab", settings).text));
    expect(Object.keys((load(spec) as { spec: { inputs: object } }).spec.inputs)).toEqual(["plan", "program"]);
  });

  test("the template for Azure", () => {
    const path = ".azure/plan-check.yml";
    const parameter = (name: string): string => `\${{ parameters.${name} }}`;
    const settings = { plan: parameter("plan"), program: parameter("program") };
    const steps = (it: string) => it.slice(it.indexOf("\nsteps:\n"));
    expect(steps(text(path))).toBe(steps(newPlanJob("azure", settings).text));
    expect(shipped(path).parameters.map((it: { name: string }) => it.name)).toEqual(["plan", "program"]);
  });
});

function text(path: string): string {
  return readFileSync(join(TOP, path), "utf8");
}

/** What stands above the first job is about the file. */
function withoutHead(jobs: string): string {
  return jobs.replace(/^(?:#.*\n)+/, "");
}
