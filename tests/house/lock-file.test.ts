import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockedPackage {
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(`${import.meta.dirname}/../../package-lock.json`, "utf8")) as {
  packages: Readonly<Record<string, LockedPackage>>;
};

// npm leaves out a platform's package that it could not find, and then `npm ci` refuses on every platform.
test("the lock file has every package that another one asks for, those of other platforms too", () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isFoundFrom(path, name))
      .map((name) => `${name}, for ${path}`),
  );
  expect(missing).toEqual([]);
});

test("the lock file names no registry, so that it installs from whichever one is set up", () => {
  expect(Object.values(packages).filter((it) => it.resolved?.startsWith("http"))).toEqual([]);
});

/** As Node looks for it: in the package's own folder, then in each folder above. */
function isFoundFrom(path: string, name: string): boolean {
  if (Object.hasOwn(packages, path === "" ? `node_modules/${name}` : `${path}/node_modules/${name}`)) return true;
  if (path === "") return false;
  const above = path.lastIndexOf("/node_modules/");
  return isFoundFrom(above < 0 ? "" : path.slice(0, above), name);
}
