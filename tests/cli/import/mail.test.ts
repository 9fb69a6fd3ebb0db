import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { CHASED, sendChase, TODAY } from "./send-chase.ts";

const { repository, chase, files, chased } = await sendChase();
const OWNER = "graham-allen";
const draft = async (owner = OWNER) => PostalMime.parse(files.get(`${owner}/message.eml`) ?? expect.fail(owner));
const body = async () => ((await draft()).text ?? "").replace(/\r\n/g, "\n");
const SENT = "Tue, 20 Nov 2018 23:30:00 +0000";

/** A message as a mail program saves it, by its text or HTML. */
function eml(text: string, { type = "text/plain", sent = SENT, more = "" } = {}): string {
  return [
    "From: Owner <owner@example.org>",
    "To: manager@example.org",
    "Subject: Re: plan",
    `Date: ${sent}`,
    "MIME-Version: 1.0",
    ...(more === "" ? [`Content-Type: ${type}; charset=utf-8`] : [more]),
    "Content-Transfer-Encoding: 8bit",
    "",
    text.replaceAll("\n", "\r\n"),
  ].join("\r\n");
}

const quoted = (text: string): string => text.replace(/^/gm, "> ");
/** Writes an answer into the message, on a line of its own below the question or behind it. */
function answered(text: string, id: string, label: string, answer: string, mark = ""): string {
  const at = text.indexOf(`${label}:`, text.indexOf(`[${id}]`));
  const end = at + label.length + 1;
  return mark === "below"
    ? `${text.slice(0, end)}\n${answer}${text.slice(end)}`
    : `${text.slice(0, end)} ${answer}${text.slice(end)}`;
}

async function reply(text: string, ...more: readonly string[]) {
  const { returns, read } = chased();
  writeFileSync(join(returns, "RE plan.eml"), text);
  return { ...(await read(...more)), returns };
}

describe("the draft", () => {
  test("is marked as not sent, goes to whom it is for, and has the sheet and the calendar with it", async () => {
    const raw = files.get(`${OWNER}/message.eml`)?.toString("latin1") ?? "";
    const head = raw.slice(0, raw.indexOf("\r\n\r\n"));
    expect(head).toContain("X-Unsent: 1");
    for (const absent of ["From:", "Date:", "Message-ID:"]) expect(head).not.toContain(absent);
    const { subject, attachments } = await draft();
    expect(subject).toMatch(/: \d+ actions to answer for by 29 November 2018$/);
    expect(attachments.map(({ filename }) => filename)).toEqual([`return-${OWNER}.xlsx`, "dates.ics"]);
    expect(Buffer.from(attachments[0]?.content as ArrayBuffer)).toEqual(files.get(`${OWNER}/return-${OWNER}.xlsx`));
    expect(raw.split("\r\n").filter((line) => line.length > 998)).toEqual([]);
  });

  test("asks under each action, and ends with its reference", async () => {
    const text = await body();
    for (const line of [
      "[1.4.1] Introduce",
      "Status:",
      "Expected by:",
      "What was done:",
      "[end of the questions]",
      "Reference:",
    ])
      expect(text).toContain(line);
  });

  test("is the same bytes when it is made again", async () => {
    await repository.plan(CHASED, "chase", "-o", chase);
    expect(readFileSync(join(chase, OWNER, "message.eml"))).toEqual(files.get(`${OWNER}/message.eml`));
  });
});

describe("a reply", () => {
  test("of several actions, written below the quoted questions, is recorded on the day it was sent", async () => {
    let text = quoted(await body());
    text = answered(text, "1.4.1", "Status", "In progress", "below");
    text = answered(text, "1.4.1", "Expected by", "December 2018", "below");
    text = answered(text, "1.4.1", "What was done", "Chair agreed.\n\nDates set.", "below");
    text = answered(text, "1.1.1", "What was done", "Two boards meet – soon.", "below");
    const done = await reply(
      eml(`Hello,\nsee below.\n\nOn 15 Nov 2018, Manager wrote:\n${text}\nKind regards\nGraham`),
      "--write",
    );
    expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining("2 answers recorded") });
    expect(done.stdout).toContain("“Hello, see below.”");
    const lines = repository.added().map((line) => line.trim());
    for (const wanted of [
      "by: graham-allen",
      "date: 2018-11-20",
      "status: in-progress",
      "forecast: 2018-12",
      "note: Two boards meet – soon.",
    ])
      expect(
        lines.some((line) => line.endsWith(wanted)),
        `${wanted} among ${lines.join("\n")}`,
      ).toBe(true);
    expect(lines.join("\n")).toContain("Chair agreed.\nDates set.");
    expect(lines.join("\n")).not.toContain("regards");
    const again = await repository.plan("2018-12-20", "import", "--returns", done.returns, "--write");
    expect(again).toMatchObject({ code: 1, stdout: expect.stringContaining("2 answers recorded already") });
  });

  test("written into a message that the program does not mark as quoted", async () => {
    const text = answered(
      answered(await body(), "1.4.1", "Status", "done."),
      "1.4.1",
      "Where the evidence is",
      "Minutes of 18 September",
    );
    const mail = `Dear all\n\nFrom: Manager\nSent: Thursday\nTo: Graham\nSubject: plan\n\n${text}`;
    expect(await reply(eml(mail), "--write")).toMatchObject({ code: 0 });
    expect(repository.added().join("\n")).toContain("status: complete");
  });

  test("in HTML alone, with what is quoted in a box of its own", async () => {
    const text = answered(await body(), "1.4.1", "Status", "In progress");
    const html = `<html><head><style>p {}</style></head><body><p>Hi</p><blockquote>${text
      .split("\n")
      .map((line) => `<div>${line.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</div>`)
      .join("")}</blockquote></body></html>`;
    expect(await reply(eml(html, { type: "text/html" }), "--write")).toMatchObject({ code: 0 });
    expect(repository.added().join("\n")).toContain("status: in-progress");
  });

  test("on top counts before what it quotes; two answers at one place are refused and named", async () => {
    const old = quoted(answered(await body(), "1.4.1", "Status", "On hold"));
    const top = "[1.4.1]\nStatus: In progress\nThanks\nGraham\n\n";
    expect(await reply(eml(`${top}On 15 Nov 2018, Manager wrote:\n${old}`), "--write")).toMatchObject({ code: 0 });
    expect(repository.added().join("\n")).toContain("status: in-progress");
    const twice = await reply(eml(`[1.4.1]\nStatus: In progress\n[1.4.1]\nStatus: Complete\n${quoted(await body())}`));
    expect(twice.stdout).toContain("answered twice: “In progress” and “Complete”");
  });

  test("with the sheet attached is read from the sheet", async () => {
    const { returns, send, read } = chased();
    await send(OWNER, { "1.4.1": { "Status now": "In progress" } }, undefined, "sheet.xlsx");
    const sheet = readFileSync(join(returns, "sheet.xlsx")).toString("base64");
    const parts = [
      "--b\nContent-Type: text/plain\n\nPlease find attached.\n",
      `--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename="My answers.xlsx"\nContent-Transfer-Encoding: base64\n\n${sheet.replace(/.{76}/g, "$&\n")}\n--b--\n`,
    ];
    writeFileSync(
      join(returns, "reply.eml"),
      eml(parts.join(""), { more: 'Content-Type: multipart/mixed; boundary="b"' }),
    );
    rmSync(join(returns, "sheet.xlsx"));
    expect(await read("--write")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("reply.eml, My answers.xlsx"),
    });
  });

  test("that answers none of the questions, or is to something else, is named and nothing is written", async () => {
    expect(await reply(eml(`All is well.\n\n${quoted(await body())}`))).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("“All is well.”"),
    });
    expect(await reply(eml("I am away."))).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("no reply to a message of plan chase"),
    });
    const later = await reply(
      eml(answered(await body(), "1.4.1", "Status", "In progress"), { sent: "Wed, 21 Nov 2029 10:00:00 +0000" }),
    );
    expect(later.stdout).toContain("still to come");
    expect(repository.changes()).toEqual([]);
    expect(TODAY).toBe("2018-11-22");
  });
});
