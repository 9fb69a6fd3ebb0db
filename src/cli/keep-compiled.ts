import { fileKindAt } from "../core/file-kind.ts";
import { keepCompiled } from "../io/compiled.ts";
import { readTree } from "../io/read-tree.ts";
import type { EverydayName } from "./everyday/everyday-name.ts";
import type { World } from "./world.ts";

// The last step of the build, run where it stands in dist/: what people run most is run on our own plan, unseen.

const PLAN = `${__dirname}/../plan`;
const UNSEEN = { columns: 100, write: () => true };

function world(...args: string[]): World {
  const common = ["--no-cache", "--plan", PLAN, "--as-of", "2018-11-15"];
  return { args: [...args, ...common], cwd: __dirname, env: {}, stdout: UNSEEN, stderr: UNSEEN, now: () => 0 };
}

keepCompiled("parts/schema/read-file", (exports) => {
  const { readFile, readPlanFile } = exports as unknown as typeof import("../schema/read-file.ts");
  for (const file of readTree(PLAN).files) {
    const kind = fileKindAt(file.path) ?? "prose";
    if (kind === "plan") readPlanFile(file);
    else readFile(file, kind, { dates: null, financialYearStarts: 4 });
  }
});

keepCompiled("parts/source/yaml-library", (exports) => {
  const { yamlLibrary } = exports as unknown as typeof import("../source/yaml-library.ts");
  yamlLibrary().parseDocument("id: 1.4.1\nowners:\n  - a\n# note\ntitle: 'One'\n").toJS();
});

const EVERYDAY: Readonly<Record<EverydayName, readonly (readonly string[])[]>> = {
  status: [["status"]],
  list: [["list"], ["list", "--overdue"]],
  show: [["show", "1.4.1"]],
  check: [["check"]],
};

for (const [name, lines] of Object.entries(EVERYDAY)) {
  keepCompiled(`everyday/${name}`, (exports) => {
    const { runEveryday } = exports as unknown as typeof import("./everyday/status.ts");
    for (const line of lines) runEveryday(world(...line), () => 3);
  });
}

keepCompiled("program", (exports) => {
  const { run } = exports as unknown as typeof import("./program.ts");
  const update = ["update", "1.4.1", "--note", "Met.", "--by", "graham-allen", "--dry-run"];
  for (const command of [["report", "board"], ["timeline"], ["explain"], update]) run(world(...command));
});
