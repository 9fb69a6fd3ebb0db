// After each build: writes into dist/ what tells this build from every other, so that it never takes what another one
// kept in the user's cache for its own. Made of the very bytes of the program.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DIST = join(import.meta.dirname, "../dist");
const hash = createHash("sha256");
for (const path of readdirSync(DIST, { recursive: true }).sort()) {
  if (path.endsWith(".js"))
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(DIST, path)));
}
writeFileSync(join(DIST, "build-id"), hash.digest("hex"));
