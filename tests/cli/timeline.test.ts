import { describe, expect, test } from "vitest";
import { readGantt } from "../render/picture/mermaid-reader.ts";
import { planHere, YEAR } from "../support/run-plan.ts";

const timeline = (...args: readonly string[]) => planHere(["timeline", ...args, "--no-color"]);
const json = async (...args: readonly string[]) => JSON.parse((await timeline(...args, "--format", "json")).stdout);

describe.each([
  ["timeline", ["--as-of", "2018-11-15"]],
  ["a-year-of-progress-timeline", [...YEAR]],
] as const)("%s", (name, args) => {
  test.each([
    ["80-columns", { columns: 80 }],
    ["200-columns", { columns: 200 }],
    ["piped", {}],
  ] as const)("at %s", async (place, where) => {
    const { code, stdout, stderr } = await planHere(["timeline", ...args, "--no-color"], where);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`../goldens/cli/${name}.${place}.txt`);
  });
});

test.each([
  ["mermaid", "mmd"],
  ["svg", "svg.txt"],
  ["markdown", "md"],
  ["csv", "csv"],
])("as %s", async (format, ending) => {
  const { code, stdout } = await timeline(...YEAR, "--format", format);
  expect(code).toBe(0);
  await expect(stdout.replaceAll("\r\n", "\n")).toMatchFileSnapshot(
    `../goldens/cli/a-year-of-progress-timeline.${ending}`,
  );
});

test("the Gantt chart of the published plan has all its actions under its themes", async () => {
  const { sections } = readGantt((await timeline("--as-of", "2018-11-15", "--format", "mermaid")).stdout);
  const ids = sections.flatMap(({ tasks }) => tasks.map((task) => task.name.split(" ")[0]));
  expect(new Set(ids.filter((id) => /^\d\.\d+\.\d+$/.test(id as string))).size).toBe(51);
});

test("JSON has what list has of each action, and the day from which its time counts", async () => {
  const { actions: listed, ...head } = JSON.parse((await planHere(["list", ...YEAR, "--format", "json"])).stdout);
  const document = await json(...YEAR);
  expect(document).toMatchObject({ ...head, kind: "timeline", from: "2024-04-01", to: "2025-09-30", matched: 30 });
  const starts = document.actions.map(({ start }: { start: string }) => start);
  expect(document.actions).toEqual(listed.map((it: object, at: number) => ({ ...it, start: starts[at] })));
  expect(new Set(starts)).toEqual(new Set(["2024-04-01", "2024-10-10", "2025-01-09"]));
});

test("narrows to a theme, an owner, an organisation", async () => {
  const ids = async (...args: readonly string[]) =>
    (await json(...args, ...YEAR)).actions.map(({ id }: { id: string }) => id);
  expect(await ids("--theme", "Our workforce")).toEqual(["3.1.1", "3.1.2", "3.1.3", "3.2.1", "3.2.2", "3.2.3"]);
  expect(await ids("--owner", "Partnership Manager")).toContain("1.1.1");
  expect((await timeline("--theme", "3", ...YEAR)).stdout).toContain("6 of 30 actions.");
  expect((await ids("--organisation", "wealdshire-county-council", "--theme", "1")).length).toBeGreaterThan(0);
});

test("a theme without actions says so, and draws nothing", async () => {
  const { code, stdout } = await timeline("--theme", "5", ...YEAR);
  expect(code).toBe(0);
  expect(stdout).toContain("0 of 30 actions.");
});
