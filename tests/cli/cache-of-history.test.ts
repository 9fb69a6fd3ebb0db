import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checksum } from "../../src/io/files/digest.ts";
import { ask } from "../support/ask.ts";
import { actionFile, smallPlanOverTime } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const PATH = process.env["PATH"];
const QUESTION = ["history", "--believed", "--every", "week", "--until", "2018-12-31"];

function asked(args: readonly string[] = QUESTION) {
  const repository = smallPlanOverTime();
  const cache = join(folderOf(), "kept");
  const env = { PATH, GIT_CONFIG_GLOBAL: "/dev/null" };
  const here = { args, cwd: repository.folder, cache, env, now: "2018-12-31T12:00:00Z" };
  const days = () => readdirSync(cache).filter((name) => name.startsWith("figures-"));
  return { repository, here, fresh: async () => await ask({ ...here, args: [...args, "--no-cache"] }), cache, days };
}

describe("what was worked out of the past", () => {
  test.each([["table"], ["json"], ["csv"], ["svg"]])("is said again in the same bytes, as %s", async (format) => {
    const { here, fresh, days } = asked([...QUESTION, "--format", format]);
    const first = await ask(here);
    expect(first).toMatchObject({ code: 0, stdout: (await fresh()).stdout });
    expect(days()).toHaveLength(1);
    expect(await ask(here)).toEqual(first);
  });

  test("is found again: a figure that was kept is the one that is said", async () => {
    const { here, cache, days } = asked([...QUESTION, "--format", "csv"]);
    const first = (await ask(here)).stdout;
    const path = join(cache, days()[0] ?? "");
    const lines = readFileSync(path, "latin1").split("\n");
    const others = lines.map((line) => line.slice(8).replaceAll('"nothing-recorded":3', '"nothing-recorded":777'));
    writeFileSync(path, others.map((line) => (line === "" ? "\n" : `${checksum(line)}${line}\n`)).join(""));
    expect(first).not.toContain("777");
    expect((await ask(here)).stdout).toContain("777");
  });

  test("serves the days that it has, and those beside them are worked out", async () => {
    const { here, fresh } = asked();
    await ask({ ...here, args: [...QUESTION.slice(0, -1), "2018-10-01"] });
    expect((await ask(here)).stdout).toBe((await fresh()).stdout);
  });

  test("another revision is another past, on the same days", async () => {
    const { here, fresh, repository } = asked();
    await ask(here);
    repository.commit("2018-12-11", { "plan/actions/1.1.3-three.md": actionFile("1.1.3", "1 month") });
    expect((await ask(here)).stdout).toBe((await fresh()).stdout);
  });

  test("an id says what it holds, also where git would put one object in the place of another", async () => {
    const { here, fresh, repository } = asked();
    const before = (await fresh()).stdout;
    repository.write({ "another.md": actionFile("1.1.1", "1 month") });
    const another = repository.git("hash-object", "-w", "another.md").trim();
    repository.git("replace", repository.git("rev-parse", "HEAD~1:plan/actions/1.1.1-one.md").trim(), another);
    // Else what is kept by the id would have to be forgotten as soon as there is a replacement.
    expect([(await ask(here)).stdout, (await fresh()).stdout]).toEqual([before, before]);
  });

  test("what is damaged, or another build's, is nothing kept", async () => {
    const { here, fresh, cache, days } = asked();
    await ask(here);
    const path = join(cache, days()[0] ?? "");
    writeFileSync(path, readFileSync(path, "latin1").replace('"overdue":0', '"overdue":1'), "latin1");
    expect((await ask(here)).stdout).toBe((await fresh()).stdout);
    expect((await ask({ ...here, build: "another" })).stdout).toBe((await fresh()).stdout);
  });
});
