import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { Repository } from "../support/repository.ts";
import { planHere, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

/** Who may type a body's decisions, by the addresses and signatures that git has. */
const repository = new Repository(`${TOP}/tests/plans/a-year-of-progress`);
const DAY = "2025-03-31";
const SECRETARY = "secretary@example.org";
const MANAGER = "manager@example.org";
const DECISION = 'decision: { outcome: approved, body: improvement-board, date: 2025-03-13, ref: "IB 25/03, item 4" }';

/** A key of somebody's; git knows those of both. */
const keys = folderOf();
const keyOf = (who: string): string => join(keys, who);
for (const who of [SECRETARY, MANAGER, "stranger@example.org"]) {
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", who, "-f", keyOf(who)]);
}
const publicKey = (who: string): string => execFileSync("ssh-keygen", ["-y", "-f", keyOf(who)], { encoding: "utf8" });
const signers = join(keys, "allowed-signers");
writeFileSync(signers, [SECRETARY, MANAGER].map((who) => `${who} ${publicKey(who)}`).join(""));

beforeEach(() => repository.reset());

/** The plan of the base binds the board; the change follows on a branch of its own. */
function bound(signed: boolean): void {
  const recorders = `recorders: { improvement-board: { authors: [${SECRETARY}], signed: ${signed} } }\n`;
  repository.write("plan.yaml", `${repository.read("plan.yaml").trimEnd()}\n${recorders}`);
  repository.commit("Bind the board", "2025-03-01");
  repository.branch("change");
}

function commitAs(email: string, key: string | null = null): void {
  repository.git("add", "--all");
  const as = ["-c", "user.name=Somebody", "-c", `user.email=${email}`];
  const sign = key === null ? [] : ["-c", "gpg.format=ssh", "-c", `user.signingKey=${keyOf(key)}`];
  const author = ["--author", `Somebody <${email}>`];
  repository.git(...as, ...sign, "commit", "--quiet", ...author, ...(key === null ? [] : ["-S"]), "-m", "A decision");
  repository.git("config", "gpg.ssh.allowedSignersFile", signers);
}

async function errors(): Promise<readonly string[]> {
  const args = ["check", "--since", "main", "--as-of", DAY, "--format", "json"];
  const { stdout } = await planHere(args, { cwd: repository.folder, now: "2026-01-15T12:00:00Z" });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { severity: string; code: string }[] };
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

const EXTENDED = "actions/2.2.2-agree-a-recording-standard.md";
function extended(): void {
  const text = repository.read(EXTENDED);
  const at = text.indexOf("\n---\n", 4) + 1;
  const entry = `  - date: 2025-03-13\n    by: principal-social-worker\n    due: 2025-06\n    ${DECISION}\n`;
  repository.write(EXTENDED, text.slice(0, at) + entry + text.slice(at));
}

function amended(): void {
  repository.edit("plan.yaml", "baseline: 2024-04", "baseline: 2024-05");
  repository.write(
    "amendments.yaml",
    `- date: 2025-03-13\n  by: partnership-manager\n  ${DECISION}\n  amends: [plan.yaml#baseline]\n`,
  );
}

describe("by the author's address", () => {
  test.each<[what: string, does: () => void]>([
    ["an extension", extended],
    ["an amendment of what was published", amended],
    [
      "the joining of an action",
      () =>
        repository.write(
          "actions/2.2.9-joins-late.md",
          `---\nid: 2.2.9\ntitle: Joins late\nowners: [chief-nurse]\ntimescale: 3 months\noutcomes: [It is done]\nadded: { date: 2025-03-13, ${DECISION} }\n---\n\nJoins late.\n`,
        ),
    ],
  ])("%s that the secretary typed passes, and that another typed does not", async (_what, does) => {
    bound(false);
    does();
    commitAs(SECRETARY);
    expect(await errors()).not.toContain("PLAN513");
    repository.git("reset", "--quiet", "--soft", "HEAD~1");
    commitAs(MANAGER);
    expect(await errors()).toContain("PLAN513");
  });

  test("a list of other names in the branch makes nobody the secretary", async () => {
    bound(false);
    extended();
    writeFileSync(join(repository.folder, ".mailmap"), `Secretary <${SECRETARY}> <${MANAGER}>\n`);
    commitAs(MANAGER);
    expect(await errors()).toContain("PLAN513");
  });

  test("what is typed and not committed is of the person who works here", async () => {
    bound(false);
    extended();
    repository.git("config", "user.email", MANAGER);
    expect(await errors()).toContain("PLAN513");
    repository.git("config", "user.email", SECRETARY);
    expect(await errors()).not.toContain("PLAN513");
  });
});

describe("by a signature that git verifies", () => {
  test.each<[what: string, key: string | null, passes: boolean]>([
    ["of the secretary's key", SECRETARY, true],
    ["that is none", null, false],
    ["of somebody else's key that git knows", MANAGER, false],
    ["of a key that git does not know", "stranger@example.org", false],
  ])("a commit of the secretary's with a signature %s", async (_what, key, passes) => {
    bound(true);
    extended();
    commitAs(SECRETARY, key);
    expect((await errors()).includes("PLAN513")).toBe(!passes);
  });
});

test("an entry is no earlier than the commit that it follows, whatever the clock of its own says", async () => {
  repository.git("checkout", "--quiet", "-b", "change");
  repository.git("commit", "--quiet", "--allow-empty", "-m", "Now");
  repository.git("branch", "--force", "main", "change");
  extended();
  repository.commit("Backdated", "2025-03-14");
  const args = ["check", "--since", "main", "--as-of", DAY, "--format", "json"];
  const { stdout } = await planHere(args, { cwd: repository.folder });
  expect(stdout).toContain("PLAN430");
});
