import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { TOP } from "../support/run-plan.ts";
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
    expect(checkouts).toHaveLength(1);
    expect(checkouts[0]?.with).toMatchObject({ "persist-credentials": false });
  });
});

test("no line of shell is made of what a pull request can name", () => {
  const lines = SHIPPED.filter((path) => path.startsWith(".github/")).flatMap((path) => valuesOf("run", shipped(path)));
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line).not.toContain("${{");
});

describe("the composite action", () => {
  const { inputs, runs } = shipped(".github/actions/plan-check/action.yml");
  const [guard, , build, check] = runs.steps;

  test("refuses, before it builds anything, the events that run a stranger's change with our rights", () => {
    expect(guard.if).toBe("github.event_name == 'pull_request_target' || github.event_name == 'workflow_run'");
    expect(spawnSync("bash", ["-c", guard.run]).status).toBe(2);
    expect(build.run).toMatch(/^npm ci/);
  });

  test("builds the program that lies beside it", () => {
    expect(build["working-directory"]).toMatch(/^\$\{\{ github\.action_path \}\}(\/\.\.){3}$/);
    expect(shipped("package.json").scripts.postprepare).toContain("build");
  });

  test("hands every input to the script, and the script reads nothing else of its own", () => {
    const handed = JSON.stringify(check.env);
    for (const name of Object.keys(inputs)) expect(handed).toContain(`\${{ inputs.${name} }}`);
    const syntax = spawnSync("bash", ["-n", `${TOP}/.github/actions/plan-check/check.sh`], { encoding: "utf8" });
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
