import { describe, expect, it } from "vitest";
import { CHECK_FORMATS } from "../../../src/render/check/formats.ts";
import { EVERY_FINDING, report } from "./report.ts";

const GOLDENS = "../../goldens/render/check";
const PIPE = { width: null, colour: false, unicode: true, version: "0.1.0", linesOnHost: null };
const EXTENSIONS: Readonly<Record<string, string>> = { json: "json", gitlab: "json", sarif: "json", junit: "xml" };
const format = (name: string) => {
  const found = CHECK_FORMATS.find((it) => it.name === name);
  if (found === undefined) throw new Error(`no format ${name}`);
  return found;
};

describe("what each format looks like", () => {
  it.each(CHECK_FORMATS.map((it) => it.name))("%s", async (name) => {
    const golden = `${GOLDENS}/${name}.${EXTENSIONS[name] ?? "txt"}`;
    await expect(format(name).render(EVERY_FINDING, PIPE)).toMatchFileSnapshot(golden);
  });

  it("markdown whose places lead to their lines on the host", async () => {
    const linesOnHost = (path: string, from: number, to: number) =>
      `https://host.example/${encodeURI(path)}#L${from}-L${to}`;
    const drawn = format("markdown").render(EVERY_FINDING, { ...PIPE, linesOnHost });
    await expect(drawn).toMatchFileSnapshot(`${GOLDENS}/markdown-on-a-host.txt`);
  });

  it.each([
    ["80-columns", { ...PIPE, width: 80 }],
    ["50-columns-in-ASCII", { ...PIPE, width: 50, unicode: false }],
    ["80-columns-in-colour", { ...PIPE, width: 80, colour: true }],
  ] as const)("text at %s", async (name, surface) => {
    await expect(format("text").render(EVERY_FINDING, surface)).toMatchFileSnapshot(`${GOLDENS}/text-${name}.txt`);
  });
});

describe("where nothing is found", () => {
  it.each(CHECK_FORMATS.map((it) => it.name))("%s", async (name) => {
    const golden = `${GOLDENS}/nothing.${name}.${EXTENSIONS[name] ?? "txt"}`;
    await expect(format(name).render(report([]), PIPE)).toMatchFileSnapshot(golden);
  });
});
