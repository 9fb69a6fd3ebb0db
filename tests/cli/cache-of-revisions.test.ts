import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ask } from "../support/ask.ts";
import { actionFile, smallPlanOverTime } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

/** The plan over half a year, and after that: a file that cannot be read, one with a slip, dates that are read otherwise. */
function livedOn() {
  const repository = smallPlanOverTime();
  const planYaml = repository.git("show", "HEAD:plan/plan.yaml");
  repository.commit("2019-01-05", {
    "plan/plan.yaml": `${planYaml}dates: day-first\n`,
    "plan/actions/1.1.2-two.md": actionFile("1.1.2", "03/04/2019"),
    "plan/actions/1.1.4-four.md": actionFile("1.1.4", "3 months\noutcom: [x]"),
    "plan/actions/1.1.5-five.md": "---\nid: [\n---\n",
  });
  repository.commit("2019-02-05", { "plan/plan.yaml": `${planYaml}dates: month-first\n` });
  const env = { PATH: process.env["PATH"], GIT_CONFIG_GLOBAL: "/dev/null" };
  return { cwd: repository.folder, env, now: "2019-02-28T12:00:00Z" };
}

const here = livedOn();

describe("the past, of which most is as it is now", () => {
  test.each([
    [["status", "--at", "HEAD~1"]],
    [["show", "1.1.2", "--at", "HEAD~1"]],
    [["list", "--at", "HEAD~4"]],
    [["diff"]],
    [["diff", "HEAD~5"]],
    [["diff", "HEAD~1", "HEAD", "--format", "json"]],
    [["check", "--since", "HEAD~2"]],
  ])("%j says the same without a cache, with a cold one and with a warm one", async (args: string[]) => {
    const cache = join(folderOf(), "kept");
    const plain = await ask({ ...here, args, cache: null });
    expect(plain.code).toBeLessThan(2);
    expect(await ask({ ...here, args, cache })).toEqual(plain);
    // What the present says is kept by whoever asks of it.
    await ask({ ...here, args: ["status"], cache });
    expect(await ask({ ...here, args, cache })).toEqual(plain);
  });

  test("the same text says another thing where plan.yaml reads dates otherwise", async () => {
    const { stdout } = await ask({ ...here, args: ["diff", "HEAD~1", "HEAD"], cache: null });
    expect(stdout).toContain("3 April 2019");
    expect(stdout).toContain("4 March 2019");
  });
});
