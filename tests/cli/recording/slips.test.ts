import { chmodSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Recorder } from "../../support/recording.ts";
import { plan, requireBuilt, shell } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";

const ITB = ["--by", "itb"];
const FILE = "actions/1.4.1-introduce-the-itb.md";
let recorder: Recorder;

beforeAll(() => {
  requireBuilt();
  recorder = new Recorder();
});
beforeEach(() => recorder.reset());

const update = (...args: readonly string[]) =>
  recorder.plan("2018-10-20", "update", "1.4.1", ...ITB, "--note", "x", ...args);

describe("what is asked for", () => {
  it("is decided with the kind of request where several are open, each in its own words", async () => {
    await recorder.plan("2018-10-01", "extend", "1.4.1", "--due", "2018-12", ...ITB, "--note", "x");
    const hold = ["hold", "1.4.1", "--review", "2018-12", ...ITB, "--note", "x"];
    const { stdout } = await recorder.plan("2018-10-02", ...hold);
    expect(stdout).toContain("Recorded as sought (due December 2018; on hold): each takes effect when");
    expect(stdout).toContain("plan decide 1.4.1 --approved --request due|status --body");
  });

  it("was not asked for before it was", async () => {
    await recorder.plan("2018-10-10", "extend", "1.4.1", "--due", "2018-12", ...ITB, "--note", "x");
    const early = ["decide", "1.4.1", "--approved", "--body", "itb", "--date", "2018-10-09"];
    const { code, stderr } = await recorder.plan("2018-10-20", ...early);
    expect(code).toBe(1);
    expect(stderr).toContain("Nothing had been asked for by the day of the entry");
  });
});

describe("an entry", () => {
  it("is neither corrected nor redacted before it was made", async () => {
    await update("--date", "2018-10-10");
    recorder.commit("An entry");
    for (const command of [["correct", "--void"], ["redact"]] as const) {
      const [name, ...more] = command;
      const args = [name, "1.4.1", "2018-10-10", ...ITB, "--note", "x", ...more, "--date", "2018-10-09"];
      const { code, stderr } = await recorder.plan("2018-10-20", ...args);
      expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining("before it was made") });
    }
    expect(recorder.changes()).toEqual([]);
  });

  it("names no milestone or measure where its action has none", async () => {
    const met = await recorder.plan("2018-10-20", "update", "1.4.2", ...ITB, "--met", "Something");
    expect(met).toMatchObject({ code: 2, stderr: expect.stringContaining("1.4.2 has no milestones\n") });
    const measured = await recorder.plan("2018-10-20", "update", "1.4.2", ...ITB, "--measured", "Something=3");
    expect(measured).toMatchObject({ code: 2, stderr: expect.stringContaining("1.4.2 has no measures\n") });
  });

  it("by a post that is vacant is recorded, and the program says that it is", async () => {
    const vacant = ["update", "1.4.1", "--by", "improvement-and-transformation-lead", "--note", "x"];
    const { code, stdout } = await recorder.plan("2018-10-20", ...vacant);
    expect(code).toBe(0);
    expect(stdout).toContain("In directory.yaml, Improvement and Transformation Lead is vacant.");
  });

  it("takes its note from standard input only where that is text, and without a byte order mark", () => {
    const line = "plan update 1.4.1 --by itb --note - --date 2018-10-20";
    const bytes = shell(`printf 'a\\377b' | ${line}`, { cwd: recorder.folder });
    expect(bytes).toMatchObject({ code: 2, stderr: expect.stringContaining("is not UTF-8") });
    expect(recorder.changes()).toEqual([]);
    shell(`printf '\\357\\273\\277Said' | ${line}`, { cwd: recorder.folder });
    expect(recorder.added()).toContain("    note: Said");
  });

  it("takes no path below a file for evidence of a fault", async () => {
    const { code, stderr } = await update("--evidence", "/etc/hostname/x");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("a file that cannot be read", () => {
  it("is named as whoever asks would write it", async () => {
    recorder.write(FILE, "---\nid: 1.4.1\n");
    expect((await update()).stderr).toContain(`plan: plan/${FILE} could not be read`);
  });
});

describe("a closed plan", () => {
  const close = (): void => {
    const decision = "{ outcome: approved, body: itb, date: 2019-07-31 }";
    recorder.edit("plan.yaml", "state: live", `state: closed\nclosed: { date: 2019-07-31, decision: ${decision} }`);
    recorder.commit("Closed");
  };

  it("says when what is recorded is not in what it answers by itself", async () => {
    close();
    const { code, stdout } = await recorder.plan("2019-09-01", "update", "1.4.1", ...ITB, "--note", "x");
    expect(code).toBe(0);
    expect(stdout).toContain("closed on 31 July 2019 and answers as of that day. To see this too: --as-of 2019-09-01.");
  });

  it("takes nothing that would be open in it", async () => {
    close();
    const { code, stderr } = await recorder.plan("2019-09-01", "new", "1.4", "--title", "More");
    expect(code).toBe(1);
    expect(stderr).toContain("the plan was closed on 31 July 2019, and 1.4.4 would be open in it");
    expect(recorder.changes()).toEqual([]);
  });
});

describe("plan edit", () => {
  const edit = (script: string) => {
    const temporary = folderOf({ "editor.sh": `#!/bin/sh\n${script}\n` });
    const editor = join(temporary, "editor.sh");
    chmodSync(editor, 0o755);
    const env = { EDITOR: editor, VISUAL: "", TMPDIR: temporary };
    const ran = plan(["edit", "1.4.1", "--as-of", "2018-10-20"], { cwd: recorder.folder, env });
    return { ran, kept: readdirSync(temporary).filter((name) => name.startsWith("plan-edit-")) };
  };

  it.each([
    ["fails before anything was typed", "exit 3", /ended with code 3/],
    ["takes the file away", 'rm "$1"', /left no file/],
  ])("keeps nothing where the editor %s", (_, script, said) => {
    const { ran, kept } = edit(script);
    const { code, stderr } = ran;
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
    expect(stderr).not.toContain("Your text is in");
    expect(kept).toEqual([]);
  });

  it("keeps what was typed where the editor fails, and is 130 where it was Ctrl-C", () => {
    const { ran, kept } = edit('echo more >> "$1"; exit 130');
    expect(ran).toMatchObject({ code: 130, stderr: expect.stringContaining("Your text is in") });
    expect(kept).toHaveLength(1);
  });

  it("waits for the editor when Ctrl-C is pressed in it", () => {
    const entry = "progress:\\n  - date: 2018-10-01\\n    note: typed\\n---";
    const { ran } = edit(
      `trap : INT; kill -INT $PPID "$(ps -o ppid= -p $PPID)"; sleep 0.2; sed -i '2,$s/^---$/${entry}/' "$1"`,
    );
    expect(ran).toMatchObject({ code: 0 });
    expect(recorder.read(FILE)).toContain("note: typed");
  });

  it("shows how an action stands whose file it has mended", () => {
    const sound = recorder.read(FILE);
    recorder.edit(FILE, "id: 1.4.1", "id: 1.4.1\nid: 1.4.1");
    const { ran } = edit('sed -i 2d "$1"');
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining("1.4.1 Introduce the ITB, as of") });
    expect(recorder.read(FILE)).toBe(sound);
  });
});
