import { chmodSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Recorder } from "../../support/recording.ts";
import { plan, shell } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";

const FILE = "actions/1.4.1-introduce-the-itb.md";
let recorder: Recorder;

beforeAll(() => {
  recorder = new Recorder();
});
beforeEach(() => recorder.reset());

describe("an entry", () => {
  it("takes its note from standard input only where that is text, and without a byte order mark", () => {
    const line = "plan update 1.4.1 --by itb --note - --date 2018-10-20";
    const bytes = shell(`printf 'a\\377b' | ${line}`, { cwd: recorder.folder });
    expect(bytes).toMatchObject({ code: 2, stderr: expect.stringContaining("is not UTF-8") });
    expect(recorder.changes()).toEqual([]);
    shell(`printf '\\357\\273\\277Said' | ${line}`, { cwd: recorder.folder });
    expect(recorder.added()).toContain("    note: Said");
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
      `trap : INT; kill -INT $PPID "$(ps -o ppid= -p $PPID)"; sleep 2; sed -i '2,$s/^---$/${entry}/' "$1"`,
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
