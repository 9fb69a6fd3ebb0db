import { build } from "rolldown";

/** Makes one file that Node runs of a TypeScript file and all that it imports. */
export async function bundle(entry: string, file: string): Promise<void> {
  await build({
    input: entry,
    platform: "node",
    logLevel: "warn",
    checks: { eval: false },
    output: { file, format: "cjs", codeSplitting: false },
  });
}
