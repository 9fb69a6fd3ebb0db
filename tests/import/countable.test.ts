import { expect, test } from "vitest";
import type { PlanDate } from "../../src/calendar/plan-date.ts";
import { NO_ANSWERS } from "../../src/import/answers/answers.ts";
import { noPlan } from "../../src/import/plan-at-hand.ts";
import { propose } from "../../src/import/propose.ts";
import { wordOf } from "../documents/packages.ts";
import { opened } from "../documents/read.ts";

const NOTHING = noPlan("2026-01-01" as PlanDate);

/** Proposes the actions of a page with this table under the theme of its heading. */
function proposed(rows: string, name = "plan.html") {
  const page = `<h1>Theme 1: Access</h1><table><tr><th>Ref<th>Action<th>Lead<th>Timescale${rows}</table>`;
  const read = propose(opened(page, name), NOTHING, NO_ANSWERS);
  if (!read.ok) throw new Error(read.problem);
  const { actions, left, counts, notes } = read.proposal;
  expect(counts.placed + counts.headings + counts.grouping + counts.left).toBe(counts.all);
  return {
    actions: actions.map(({ id, title, timescale }) => [id, title, timescale]),
    left: left.map(({ text, reason }) => `${text}: ${reason}`),
    notes: notes.map(({ message }) => message),
    all: counts.all,
  };
}
const MEET = "<tr><td>1.1.1<td>Meet<td>Ann<td>3 months";

test("a row that is struck out or hidden becomes no action, and each of its words is in the account", () => {
  const read = proposed(
    `${MEET}<tr><td><s>1.1.2</s><td><s>Write</s><td><s>Bob</s><td>31/03/2025<tr hidden><td>1.1.3<td>Print<td>Cat<td>`,
  );
  expect(read.actions).toEqual([["1.1.1", "Meet", "3 months"]]);
  expect(read.left).toEqual([
    "1.1.2: its row is struck out",
    "Write: its row is struck out",
    "Bob: its row is struck out",
    "31/03/2025: its row is struck out",
    "1.1.3: its row is hidden",
    "Print: its row is hidden",
    "Cat: its row is hidden",
  ]);
  expect(read.all).toBe(4 + 4 + 4 + 3);
});

test("a row of which only the action is struck out becomes none, and adds nothing to the action above", () => {
  const read = proposed(`${MEET}<tr><td>1.1.2<td><s>Write</s><td>Bob<td>6 months<tr><td><td><s>Print</s><td>Cat<td>`);
  expect(read.actions).toEqual([["1.1.1", "Meet", "3 months"]]);
  expect(read.left).toEqual([
    "1.1.2: the action of its row is struck out",
    "Bob: the action of its row is struck out",
    "6 months: the action of its row is struck out",
    "Cat: the action of its row is struck out",
    "Write: it is struck out",
    "Print: it is struck out",
  ]);
});

test("words within a cell, prompts and comments are left out of the action and listed", () => {
  const read = proposed(
    '<tr><td>1.1.1<td>Meet <s>never</s> often<td><select><option value="">Choose a lead</select><td><comment>six were agreed</comment>3 months',
  );
  expect(read.actions).toEqual([["1.1.1", "Meet often", "3 months"]]);
  expect(read.left).toEqual([
    "never: it is struck out",
    "Choose a lead: it is the prompt of a control that nobody filled in",
    "six were agreed (on row 2, column 4): it is a comment",
  ]);
});

test("what is merged down out of a hidden row serves the rows below that are shown", () => {
  const read = proposed("<tr hidden><td>1.1.1<td>Print<td rowspan=2>Ann<td>1 month<tr><td>1.1.2<td>Meet<td>3 months");
  expect(read.actions).toEqual([["1.1.2", "Meet", "3 months"]]);
  expect(read.left).toEqual(["1.1.1: its row is hidden", "Print: its row is hidden", "1 month: its row is hidden"]);
});

test("a rating by colour alone is said", () => {
  expect(proposed('<tr><td>1.1.1<td>Meet<td>Ann<td>3 months<td bgcolor="red"><td bgcolor="#92d050">').notes).toEqual([
    "cells that say something by their colour alone were not read: red 1, green 1",
  ]);
});

test("items that the document counts keep their numbers in the text of the action", () => {
  const item = (text: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
  const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
  const document = opened(
    wordOf(
      `<w:tbl><w:tr>${["Ref", "Action"].map((text) => cell(p(text))).join("")}</w:tr><w:tr>${cell(p("1.1.1"))}${cell(item("Meet") + item("Write"))}</w:tr></w:tbl>`,
      {
        "word/numbering.xml": `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        "word/_rels/document.xml.rels":
          '<Relationships><Relationship Id="n" Type="x/numbering" Target="numbering.xml"/></Relationships>',
      },
    ),
  );
  const read = propose(document, NOTHING, NO_ANSWERS);
  expect(read.ok && read.proposal.actions[0]?.body).toBe("1. Meet\n2. Write");
});
