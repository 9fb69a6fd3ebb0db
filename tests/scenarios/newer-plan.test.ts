import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Repository } from "../support/repository.ts";
import { planHere } from "../support/run-plan.ts";

// A plan that a newer program wrote, met by this one.

function newer(): Repository {
  const repository = new Repository();
  repository.write("plan.yaml", `${repository.read("plan.yaml")}format: 2\n`);
  repository.commit("What only a newer program understands");
  return repository;
}

const SAYS = "the plan is written in format 2, for a newer program; this one reads format 1";

describe("a plan in a format that is to come", () => {
  it.each([["status"], ["list", "--format", "json"], ["show", "1.4.1"], ["report", "board"], ["history"], ["next"]])(
    "is not half read: plan %s %s",
    async (...args) => {
      const { code, stdout, stderr } = await planHere(args, { cwd: newer().folder });
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(SAYS);
      expect(stderr).toContain("npm install --global plan-ledger@latest`.");
    },
  );

  it("fails the check, with one finding on plan.yaml", async () => {
    const { code, stdout } = await planHere(["check", "--format", "json"], { cwd: newer().folder });
    const { diagnostics } = JSON.parse(stdout);
    const ofPlan = diagnostics.filter(({ path }: { path: string }) => path === "plan/plan.yaml");
    expect(code).toBe(1);
    expect(ofPlan).toMatchObject([{ code: "PLAN224", severity: "error", message: SAYS }]);
  });

  it("is not written to", async () => {
    const repository = newer();
    const path = repository.path("actions/1.4.1-introduce-the-itb.md");
    const before = readFileSync(path, "utf8");
    const entry = ["update", "1.4.1", "--by", "graham-allen", "--note", "Words."];
    expect((await planHere(entry, { cwd: repository.folder })).code).toBe(2);
    expect(readFileSync(path, "utf8")).toBe(before);
  });

  it("may say that it is in the first, which is what a plan that says nothing is in", async () => {
    const repository = new Repository();
    const status = () => planHere(["status", "--as-of", "2018-11-15"], { cwd: repository.folder });
    const before = await status();
    repository.write("plan.yaml", `${repository.read("plan.yaml")}format: 1\n`);
    expect(await status()).toEqual(before);
    repository.edit("plan.yaml", "format: 1", "format: one");
    expect((await status()).stderr).toContain("format must be 1");
  });
});
