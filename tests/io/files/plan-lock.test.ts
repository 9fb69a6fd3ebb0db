import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CannotWrite } from "../../../src/io/files/cannot-write.ts";
import { drawTicket, type LockTicket, ticketName } from "../../../src/io/files/lock-ticket.ts";
import { withPlanLock } from "../../../src/io/files/plan-lock.ts";
import { folderOf } from "../../support/temporary-folder.ts";

/** In milliseconds: patience for those who are to get in, however slow the machine. */
const AN_HOUR = 3_600_000;
const systemTemporary = tmpdir();
let folder: string;
let tickets: string;

beforeEach(async () => {
  folder = folderOf({ "plan/plan.yaml": "" });
  process.env["TMPDIR"] = folder;
  await withPlanLock(join(folder, "plan"), () => {});
  tickets = join(folder, readdirSync(folder).find((name) => name.startsWith("plan-locks")) as string);
});
afterEach(() => {
  process.env["TMPDIR"] = systemTemporary;
});

const plan = (): string => join(folder, "plan");

/** Leaves a ticket for the plan as another process would. */
async function leave(change: Partial<LockTicket>): Promise<void> {
  const name = await withPlanLock(plan(), () => readdirSync(tickets)[0] as string);
  const key = name.slice(0, name.indexOf("-"));
  writeFileSync(join(tickets, ticketName({ ...drawTicket(key), ...change })), "");
}

describe("the lock of a plan", () => {
  it("gives what the work gives, or throws what it throws, and leaves nothing", async () => {
    expect(await withPlanLock(plan(), () => 7)).toBe(7);
    expect(await withPlanLock(plan(), async () => "later")).toBe("later");
    await expect(
      withPlanLock(plan(), () => {
        throw new Error("its own");
      }),
    ).rejects.toThrow("its own");
    expect(readdirSync(tickets)).toEqual([]);
    expect(readdirSync(plan())).toEqual(["plan.yaml"]);
  });

  it("lets one in at a time, under whatever name the plan goes", async () => {
    symlinkSync("plan", join(folder, "link"));
    let inside = 0;
    const counts = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        withPlanLock(
          join(folder, i % 2 === 0 ? "plan" : "link"),
          async () => {
            inside += 1;
            const seen = inside;
            await new Promise((done) => setTimeout(done, 2));
            inside -= 1;
            return seen;
          },
          AN_HOUR,
        ),
      ),
    );
    expect(counts).toEqual(Array(20).fill(1));
  });

  it("serves a queue of forty, however long it takes in all, while each holder goes on", async () => {
    let clock = Date.now();
    const now = vi.spyOn(Date, "now").mockImplementation(() => clock);
    const served = await Promise.all(
      Array.from({ length: 40 }, (_, place) =>
        withPlanLock(
          plan(),
          async () => {
            await new Promise((done) => setTimeout(done, 2));
            // Each takes nearly as long as the others have patience with one.
            clock += 9;
            return place;
          },
          10,
        ),
      ),
    ).finally(() => now.mockRestore());
    expect(served).toHaveLength(40);
    expect(readdirSync(tickets)).toEqual([]);
  });

  it("keeps nobody from another plan", async () => {
    mkdirSync(join(folder, "other"));
    const inner = await withPlanLock(plan(), () => withPlanLock(join(folder, "other"), () => "both", 0));
    expect(inner).toBe("both");
  });

  it("refuses after its patience, and names the holder and since when", async () => {
    const problem = await withPlanLock(plan(), () => withPlanLock(plan(), () => "never", 50).catch((error) => error));
    expect(problem).toBeInstanceOf(CannotWrite);
    expect((problem as CannotWrite).message).toMatch(
      new RegExp(`^another command is writing to this plan: process ${process.pid}, since \\d\\d:\\d\\d:\\d\\d$`),
    );
  });

  it("passes over the ticket of a process that was killed, and takes it away", async () => {
    const dead = spawnSync("true").pid;
    await leave({ pid: dead });
    expect(await withPlanLock(plan(), () => readdirSync(tickets).length, 0)).toBe(1);
  });

  it.skipIf(process.platform !== "linux")("is not fooled by a process that got a dead one's number", async () => {
    await leave({ began: "1" });
    expect(await withPlanLock(plan(), () => "in", 0)).toBe("in");
    const child = spawn("sleep", ["3600"]);
    await leave({ pid: child.pid as number, began: "0" });
    await expect(withPlanLock(plan(), () => "in", 0)).rejects.toThrow(`process ${child.pid}`);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await withPlanLock(plan(), () => "in", 0)).toBe("in");
  });

  it("passes over a ticket of long ago, whosoever has its number now, and over other files", async () => {
    await leave({ since: Date.now() - 11 * 60_000 });
    writeFileSync(join(tickets, "notes.txt"), "");
    expect(await withPlanLock(plan(), () => "in", 0)).toBe("in");
    expect(readdirSync(tickets)).toEqual(["notes.txt"]);
  });

  it("says so where it can keep no lock", async () => {
    const file = join(folder, "plan/plan.yaml");
    const elsewhere = folderOf();
    process.env["TMPDIR"] = file;
    await expect(withPlanLock(plan(), () => "in")).rejects.toThrow(/could not be written/);
    symlinkSync(folder, join(elsewhere, tickets.slice(folder.length + 1)));
    process.env["TMPDIR"] = elsewhere;
    await expect(withPlanLock(plan(), () => "in")).rejects.toThrow("is not a folder of your own");
  });
});
