import { describe, expect, test } from "vitest";
import { planHere } from "../support/run-plan.ts";

describe("part of a name that fits one alone is taken, and said", () => {
  test.each([
    [
      "a person",
      ["list", "--owner", "graham"],
      ["list", "--owner", "graham-allen"],
      "graham: Graham Allen (graham-allen)",
    ],
    ["a family name", ["list", "--owner", "lappin"], ["list", "--owner", "jo-lappin"], "lappin: Jo Lappin (jo-lappin)"],
    ["a theme", ["list", "--theme", "access"], ["list", "--theme", "3"], "access: Access and Transfers of Care (3)"],
    ["words in another order", ["timeline", "--theme", "care access"], ["timeline", "--theme", "3"], "(3)"],
    ["an action", ["show", "itb"], ["show", "1.4.1"], "itb: Introduce the ITB (1.4.1)"],
    ["whose paper", ["report", "owner", "graham"], ["report", "owner", "graham-allen"], "graham: Graham Allen"],
  ])("%s", async (_, typed, meant, said) => {
    const [part, whole] = [await planHere(typed), await planHere(meant)];
    expect(part).toMatchObject({ code: 0, stdout: whole.stdout });
    expect(part.stderr).toContain(said);
    expect(whole.stderr).toBe("");
  });

  test("in a command that writes, said once", async () => {
    const line = ["update", "itb", "--by", "graham", "--note", "Begun", "--dry-run"];
    const { code, stdout, stderr } = await planHere(line);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("1.4.1") });
    expect(stderr.match(/itb: Introduce the ITB/g)).toHaveLength(1);
    expect(stderr.match(/graham: Graham Allen/g)).toHaveLength(1);
  });
});

test("two that fit are both named, and neither is taken", async () => {
  const { code, stdout, stderr } = await planHere(["list", "--owner", "allen"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("graham-allen (Graham Allen); mark-allen (Mark Allen)");
});

test.each([
  ["letters within a word", "list --owner raham"],
  ["one letter", "list --owner g"],
  ["the beginning of an id in figures", "show 3.3"],
])("%s are no part of a name", async (_, line) => {
  expect(await planHere(line.split(" "))).toMatchObject({ code: 2, stdout: "" });
});
