import type { Architecture } from "./architecture.ts";
import type { SourceFacts } from "./source-facts.ts";

/** What would be loaded at every start of the program and must not be, each as a sentence with the way it comes in by. */
export function againstStartUp(files: readonly SourceFacts[], { startUp }: Architecture): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const ways = new Map<string, readonly string[]>([[startUp.from, [startUp.from]]]);
  for (const [path, way] of ways) {
    for (const next of byPath.get(path)?.loads ?? []) if (!ways.has(next)) ways.set(next, [...way, next]);
  }
  return [...ways]
    .filter(([path]) => startUp.never.test(path))
    .map(([path, way]) => `${path} is loaded at every start (${way.join(" → ")}): ${startUp.why}`);
}
