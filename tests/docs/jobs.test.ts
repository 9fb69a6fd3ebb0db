/** Holds the jobs, hooks and editor settings that the pages show to those that are shipped. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { newPlanJob } from "../../src/ledger/init/ci-job.ts";
import type { Repository } from "../support/repository.ts";
import { TOP } from "../support/run-plan.ts";
import { blocksOf, PAGES, pageText } from "./pages.ts";
import { runInScene, SCENES } from "./scenes.ts";

const JOBS = pageText("docs/ci.md");
const yamlBlocks = blocksOf(JOBS, "yaml");
const shipped = (path: string) => readFileSync(join(TOP, path), "utf8");
/** Files of a repository that holds a plan, not of this one. */
const THEIRS = [".gitlab-ci.yml", ".pre-commit-config.yaml", ".github/workflows/plan-check.yml"];

describe("the jobs, as shown", () => {
  test("that for GitHub is the one that plan init writes", () => {
    expect(yamlBlocks).toContain(newPlanJob("github", { plan: "plan", program: "plan-ledger@1" }).text);
  });

  test("the others are YAML", () => {
    expect(yamlBlocks.length).toBeGreaterThan(3);
    for (const block of yamlBlocks) expect(JSON.stringify(load(block))).toContain("check");
  });

  test.each(PAGES)("the hidden files that $path names are there", ({ text }) => {
    const named = text.match(/[\w./-]*\.(?:github|gitlab|azure|vscode|pre-commit)[\w./-]*\w/g) ?? [];
    const ours = new Set(named.map((it) => it.replace(/^(?:\.\.?\/|OWNER\/REPOSITORY\/)+/, "")));
    for (const path of ours) if (!THEIRS.includes(path)) expect(existsSync(join(TOP, path)), path).toBe(true);
  });

  test("the hook is the one that we ship", () => {
    const [hook] = load(shipped(".pre-commit-hooks.yaml")) as [{ id: string }];
    const shown = yamlBlocks.map((it) => load(it)).find((it) => Object.hasOwn(it as object, "repos"));
    expect(shown).toMatchObject({ repos: [{ hooks: [{ id: hook.id }] }] });
  });

  test("the schema for an editor is one, and the comment that names it disturbs nothing", async () => {
    const [, command = "", file = ""] = /`(plan schema plan > (\S+))`/.exec(JOBS) ?? [];
    const comment = /`(# yaml-language-server: \$schema=\.\.\/(\S+))`/.exec(JOBS);
    expect(comment?.[2]).toBe(file);
    const repository = (await SCENES["a-branch"]?.()) as Repository;
    repository.write("plan.yaml", `${comment?.[1]}\n${repository.read("plan.yaml")}`);
    expect(await runInScene(command, repository)).toBe("");
    expect(JSON.parse(readFileSync(join(repository.folder, file), "utf8")).$schema).toContain("json-schema.org");
    expect(await runInScene("plan check --since HEAD --as-of 2025-03-31", repository)).toContain("Nothing new found");
  });
});
