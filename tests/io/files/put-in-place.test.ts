import { readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { putInNewPlace, putInPlace } from "../../../src/io/files/put-in-place.ts";
import { folderOf } from "../../support/temporary-folder.ts";

function refused(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe("putting a file in its place", () => {
  it("waits on Windows for a program that reads the file", () => {
    const folder = folderOf({ new: "new", old: "old" });
    let left = 3;
    const rename = (from: unknown, to: unknown): void => {
      if (left-- > 0) throw refused("EPERM");
      renameSync(String(from), String(to));
    };
    putInPlace(join(folder, "new"), join(folder, "old"), rename as typeof renameSync, "win32");
    expect(readFileSync(join(folder, "old"), "utf8")).toBe("new");
    expect(left).toBe(-1);
  });

  it("gives up at once elsewhere, and on what does not pass", () => {
    let tries = 0;
    const fails = (code: string) => () => {
      tries += 1;
      throw refused(code);
    };
    expect(() => putInPlace("a", "b", fails("EPERM"), "linux")).toThrow("EPERM");
    expect(() => putInPlace("a", "b", fails("ENOSPC"), "win32")).toThrow("ENOSPC");
    expect(tries).toBe(2);
  });

  it("never replaces what has come to a new place, on disks with links and without", () => {
    const noLinks = () => {
      throw refused("EPERM");
    };
    for (const link of [undefined, noLinks]) {
      const folder = folderOf({ new: "new", old: "old" });
      expect(() => putInNewPlace(join(folder, "new"), join(folder, "old"), link)).toThrow("EEXIST");
      expect(readFileSync(join(folder, "old"), "utf8")).toBe("old");
      putInNewPlace(join(folder, "new"), join(folder, "free"), link);
      expect(readFileSync(join(folder, "free"), "utf8")).toBe("new");
      expect(readdirSync(folder).sort()).toEqual(["free", "old"]);
    }
  });
});
