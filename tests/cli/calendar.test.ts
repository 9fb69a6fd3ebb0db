import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { Repository } from "../support/repository.ts";
import { planHere, plan as planProcess, TOP, YEAR } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

/** The events by their ids, as an independent reader has them. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate,
      end: event.endDate,
      sequence: event.sequence,
      status: component.getFirstPropertyValue("status"),
      stamp: String(component.getFirstPropertyValue("dtstamp")),
    };
  });
  return new Map(events.map((event) => [String(event.uid), event]));
}
const calendar = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await planHere(["calendar", ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
};
const ID = "wealdshire-adult-safeguarding-2024";

describe("the calendar of a year of progress", async () => {
  const text = await calendar(...YEAR);
  const events = eventsIn(text);

  test("has whole days, whose end is the day after", () => {
    for (const { start, end, summary } of events.values()) {
      expect([start.isDate, end.isDate], summary).toEqual([true, true]);
      expect(end.subtractDate(start).toSeconds(), summary).toBe(24 * 60 * 60);
    }
  });

  test("has due dates with how often they moved, milestones, reviews and meetings", () => {
    const due = events.get(`due-1.1.3@${ID}`);
    expect(due).toMatchObject({ summary: "Due: 1.1.3 Agree who pays for what", sequence: 2, status: "CONFIRMED" });
    expect(due?.start.toString()).toBe("2025-02-14");
    expect(due?.description).toContain("It was first due October 2024.");
    expect(events.get(`milestone-1.1.3-Costs-of-the-Partnership-worked-out@${ID}`)?.summary).toContain("(met)");
    expect(events.get(`review-1.2.2-2025-04-30@${ID}`)?.start.toString()).toBe("2025-04-30");
    expect([...events.keys()].filter((uid) => uid.startsWith("meeting-"))).toHaveLength(17);
  });

  test("an action that is closed is struck out, one without a due date has no event of it", () => {
    expect(events.get(`due-3.2.3@${ID}`)).toMatchObject({ status: "CANCELLED", sequence: 1 });
    expect(events.has(`due-1.2.2@${ID}`)).toBe(false);
  });

  test("is written as RFC 5545 says: lines of at most 75 bytes, ended by CR LF", () => {
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  });

  test("has no address and no to-do", () => {
    expect(text.replaceAll("\r\n ", "")).not.toMatch(/@(?!wealdshire-adult)|mailto|VTODO|ATTENDEE|ORGANIZER/);
  });

  test("is the same in every time zone, and twice", () => {
    for (const TZ of ["UTC", "America/Los_Angeles", "Pacific/Auckland"]) {
      expect(planProcess(["calendar", ...YEAR], { env: { TZ } }).stdout).toBe(text);
    }
  });
});

test("a month that is due stands on its last day and says so", async () => {
  const events = eventsIn(await calendar("--plan", `${TOP}/plan`, "--as-of", "2018-11-15"));
  const due = events.get("due-1.4.1@hampshire-lsr-2018");
  expect(due?.start.toString()).toBe("2018-10-31");
  expect(due?.description).toContain("Due October 2018. The month ends with this day, 31 October 2018.");
});

test("an owner has an own calendar, with the meetings of the own bodies", async () => {
  const events = eventsIn(await calendar(...YEAR, "--owner", "partnership-manager"));
  expect(events.has(`due-1.1.1@${ID}`)).toBe(true);
  expect(events.has(`due-1.1.3@${ID}`)).toBe(false);
});

test("is stamped with the day of the commit, or where files differ from it the as-of day", async () => {
  const repository = new Repository();
  const stamps = async () =>
    new Set(
      [...eventsIn(await calendar("--plan", `${repository.folder}/plan`, "--as-of", "2018-11-15")).values()].map(
        (it) => it.stamp,
      ),
    );
  const [of = ""] = await stamps();
  const day = repository.git("log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%d").trim();
  expect(of.slice(0, 7)).toBe(day.slice(0, 7));
  repository.edit("plan.yaml", "completion: 2019-07", "completion: 2019-08");
  expect(await stamps()).toEqual(new Set(["2018-11-15T00:00:00Z"]));
});

test("hostile text stays text", async () => {
  const title = "x\r\nEND:VEVENT\r\nBEGIN:VALARM; , \\n\u202e";
  const plan = folderOf({
    "plan/plan.yaml": "id: small\ntitle: A small plan\nbaseline: 2018-07\n",
    "plan/actions/1.1.1-one.md": `---\nid: 1.1.1\ntitle: ${JSON.stringify(title)}\ntimescale: 3 months\n---\n`,
  });
  const { stdout } = await planHere(["calendar", "--plan", plan, "--as-of", "2018-11-15"]);
  expect(stdout).not.toMatch(/^(?:BEGIN:VALARM|x)/m);
  expect([...eventsIn(stdout).keys()]).toEqual(["due-1.1.1@small"]);
});
