import { existsSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Recorder } from "../../support/recording.ts";
import { planHere } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";
import { DOWN, ENTER, planAsked } from "../../support/terminal.ts";

const UPDATE = ["update", "1.4.1", "--by", "itb", "--note", "Chair agreed", "--status", "in-progress"];

function known(): Recorder {
  const recorder = new Recorder();
  recorder.git("config", "user.name", "A Manager");
  recorder.git("config", "user.email", "manager@example.org");
  return recorder;
}

test("commits the plan's files and nothing else, in the plan's words", async () => {
  const recorder = known();
  await recorder.plan("2018-08-14", ...UPDATE);
  writeFileSync(`${recorder.folder}/notes.txt`, "mine\n");
  writeFileSync(`${recorder.folder}/staged.txt`, "ready for another commit\n");
  recorder.git("add", "staged.txt");
  recorder.write("chase/letter.eml", "To: an owner\n");
  const { code, stdout, stderr } = await recorder.plan("2018-08-14", "save");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/Saved as [0-9a-f]{7}\./);
  expect(stdout).toContain("plan/chase/letter.eml");
  expect(recorder.git("show", "--format=", "--name-only", "HEAD")).toBe("plan/actions/1.4.1-introduce-the-itb.md\n");
  expect(recorder.git("log", "-1", "--format=%s%n%an")).toEqual(expect.stringMatching(/^1\.4\.1: .*\nA Manager\n$/));
  expect(recorder.git("status", "--short")).toBe("A  staged.txt\n?? notes.txt\n?? plan/chase/\n");
});

test("several changes are counted, then named", async () => {
  const recorder = known();
  await recorder.plan("2018-08-14", ...UPDATE);
  await recorder.plan("2018-08-14", "update", "1.4.2", "--by", "itb", "--note", "# Begun", "--status", "in-progress");
  await recorder.plan("2018-08-14", "save");
  const [subject, , ...body] = recorder.git("log", "-1", "--format=%B").trimEnd().split("\n");
  expect(subject).toMatch(/^Record \d+ changes in 2 actions/);
  expect(body.join("\n")).toContain("1.4.2: started");
});

test("with nothing to save, and where it is not committed on purpose, it ends in 1", async () => {
  const recorder = known();
  expect(await recorder.plan("2018-08-14", "save")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("nothing to save"),
  });
  await recorder.plan("2018-08-14", ...UPDATE);
  const before = recorder.git("rev-parse", "HEAD");
  expect((await recorder.plan("2018-08-14", "save", "--dry-run")).code).toBe(0);
  const env = { HOME: "/nonexistent", GIT_CONFIG_GLOBAL: "/dev/null", PATH: process.env["PATH"] };
  const asked = await planAsked(["save"], [["Commit it?", DOWN, ENTER]], {
    cwd: recorder.folder,
    today: "2018-08-14",
    env,
  });
  expect(asked.code).toBe(1);
  expect(recorder.git("rev-parse", "HEAD")).toBe(before);
});

test("--push hands the branch on; what cannot be handed on is saved all the same, with what to type", async () => {
  const recorder = known();
  await recorder.plan("2018-08-14", ...UPDATE);
  const alone = await recorder.plan("2018-08-14", "save", "--push");
  expect(alone).toMatchObject({ code: 2, stderr: expect.stringMatching(/saved as [0-9a-f]{7}, but not pushed/) });
  expect(alone.stderr).toContain("git remote add origin");
  const remote = folderOf();
  recorder.git("init", "--quiet", "--bare", "--template=", remote);
  recorder.git("remote", "add", "origin", remote);
  recorder.git("config", "push.default", "current");
  // A repository never says what is run, not even to reach another.
  recorder.git("config", "remote.origin.receivepack", `touch ${remote}/never; git-receive-pack`);
  expect(await recorder.plan("2018-08-15", "save", "--push")).toMatchObject({ code: 0, stderr: "" });
  await recorder.plan("2018-08-16", "update", "1.4.2", "--by", "itb", "--note", "Begun");
  const both = await recorder.plan("2018-08-16", "save", "--push");
  expect(both).toMatchObject({ code: 0, stdout: expect.stringContaining(", and pushed.") });
  expect(recorder.git("--git-dir", remote, "rev-parse", "--all")).toBe(recorder.git("rev-parse", "HEAD"));
  expect(existsSync(`${remote}/never`)).toBe(false);
});

test("a plan that was never committed is begun; without git, or a name for git, it says what to do", async () => {
  const given = ["--title", "Ours", "--baseline", "2018-07", "--completion", "2019-07", "--theme", "One"];
  const cwd = folderOf();
  const env = { HOME: "/nonexistent", GIT_CONFIG_GLOBAL: "/dev/null", PATH: process.env["PATH"] };
  const here = { cwd, env, now: "2018-07-20T12:00:00Z" };
  await planHere(["init", ...given], here);
  expect(await planHere(["save"], here)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("no git repository"),
  });
  const recorder = new Recorder();
  await recorder.plan("2018-08-14", ...UPDATE);
  expect(await recorder.plan("2018-08-14", "save")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("git config"),
  });
  expect(recorder.git("diff", "--cached", "--name-only")).toBe("");
});
