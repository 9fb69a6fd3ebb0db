import { expect, it } from "vitest";
import { yamlLibrary } from "../../src/source/yaml-library.cjs";

it("loads the yaml package when it is asked for", () => {
  expect(yamlLibrary().parse("a: 1")).toEqual({ a: 1 });
});
