import type { Branch } from "./branch.ts";

/** What a branch does that must pass. */
type Honest = readonly [what: string, does: (branch: Branch) => void];
/** What passes and must be seen, with the rule that warns of it. */
type Seen = readonly [what: string, does: (branch: Branch) => void, code: string];
/** What is refused, and the command that its message gives. */
type Refused = readonly [what: string, does: (branch: Branch) => void, command: string];

const decided = (outcome = "approved") =>
  `decision: { outcome: ${outcome}, body: improvement-board, date: 2025-03-13, ref: "IB 25/03, item 4" }`;

function amendment(branch: Branch, amends: string, why: string): void {
  branch.write("amendments.yaml", `- date: 2025-03-31\n  by: partnership-manager\n  ${why}\n  amends: [${amends}]\n`);
}

const BOARD = decided();
const COPIED = 'copying-error: printed on page 12 as "Open"';

const smallLetter = (it: Branch) => it.edit("2.1.1", "\nopen one telephone", "\nOpen one telephone");
const comma = (it: Branch) =>
  it.edit("themes/2-responding-to-concerns.md", "in one place. The adult", "in one place, and the adult");
const spelling = (it: Branch) => it.edit("directory.yaml", "name: Digital Records Lead", "name: Digital Record Lead");
const baseline = (it: Branch) => it.edit("plan.yaml", "baseline: 2024-04", "baseline: 2024-05");

export const HONEST: readonly Honest[] = [
  [
    "a capital letter in an action's text, put right as an error of copying",
    (it) => {
      smallLetter(it);
      amendment(it, '"2.1.1#text"', COPIED);
    },
  ],
  [
    "a comma in a theme's text, put right as an error of copying",
    (it) => {
      comma(it);
      amendment(it, "themes/2-responding-to-concerns.md", COPIED);
    },
  ],
  [
    "a spelling in the directory, put right as an error of copying",
    (it) => {
      spelling(it);
      amendment(it, "directory.yaml#posts.digital-records-lead.name", COPIED);
    },
  ],
  [
    "the baseline moved by the board's decision",
    (it) => {
      baseline(it);
      amendment(it, "plan.yaml#baseline", BOARD);
    },
  ],
  [
    "a timescale amended by the board's decision",
    (it) => {
      it.edit("3.1.3", "timescale: 8 months", "timescale: 14 months");
      it.entry("3.1.3", "date: 2025-03-13", "by: improvement-board", "amends: [timescale]", BOARD);
    },
  ],
  [
    "an action reopened after its date",
    (it) =>
      it.entry(
        "2.1.2",
        "date: 2025-03-31",
        "by: head-of-adult-safeguarding",
        "status: in-progress",
        "note: The guidance is out of date.",
      ),
  ],
  [
    "an assurance that failed after one that passed",
    (it) =>
      it.entry(
        "1.1.1",
        "date: 2025-03-31",
        "by: internal-audit-manager",
        "assurance: failed",
        "note: Two partners had not signed.",
      ),
  ],
  [
    "an approved extension, recorded some days after the meeting",
    (it) => it.entry("2.2.2", "date: 2025-03-31", "by: principal-social-worker", "due: 2025-06", BOARD),
  ],
  [
    "a hold prolonged by a decision",
    (it) =>
      it.entry("3.1.2", "date: 2025-03-13", "by: principal-social-worker", "status: on-hold", "review: 2025-09", BOARD),
  ],
  [
    "a late entry inserted at its date",
    (it) =>
      it.edit(
        "2.2.2",
        "  - date: 2025-02-25\n",
        "  - date: 2025-02-20\n    by: hospital-safeguarding-lead\n    note: Two wards said no.\n  - date: 2025-02-25\n",
      ),
  ],
  [
    "a correction of one's own note",
    (it) =>
      it.entry(
        "2.2.2",
        "date: 2025-03-31",
        "by: principal-social-worker",
        "corrects: 2025-02-25",
        "confidence: medium",
        "forecast: 2025-05",
        "note: February, not January.",
      ),
  ],
  [
    "the board corrects its own decision",
    (it) =>
      it.entry(
        "2.2.2",
        "date: 2025-03-31",
        "by: improvement-board",
        "corrects: 2024-10-10",
        'decision: { outcome: refused, body: improvement-board, date: 2024-10-10, ref: "IB 24/10, item 6a" }',
        "note: The minute is 6a.",
      ),
  ],
  [
    "a redaction by a third person",
    (it) =>
      it.edit(
        "2.2.2",
        "note: Standard drafted. Ward managers want it tried first.",
        'note: "[redacted]"\n    redacted: { date: 2025-03-31, by: partnership-manager, reason: A name }',
      ),
  ],
  [
    "completion with evidence that is there",
    (it) => {
      it.write("evidence/third-meeting.md", "Sixty providers came.\n");
      it.entry(
        "4.2.3",
        "date: 2025-03-28",
        "by: designated-professional",
        "status: complete",
        "evidence: [evidence/third-meeting.md, Minutes of the third meeting, https://www.example.org/third]",
      );
    },
  ],
  [
    "keys in another order",
    (it) =>
      it.edit(
        "2.2.2",
        "id: 2.2.2\ntitle: Agree a standard for recording decisions\n",
        "title: Agree a standard for recording decisions\nid: 2.2.2\n",
      ),
  ],
  ["a comment", (it) => it.edit("2.2.2", "programme:", "# Of the partners.\nprogramme:")],
  [
    "another style of YAML",
    (it) =>
      it.edit(
        "2.2.2",
        "outcomes:\n  - Every decision in an enquiry is recorded with its reasons",
        "outcomes: [Every decision in an enquiry is recorded with its reasons]",
      ),
  ],
  ["CRLF", (it) => it.write(it.fileOf("2.2.2"), it.read("2.2.2").replaceAll("\n", "\r\n"))],
  ["a byte order mark", (it) => it.write(it.fileOf("2.2.2"), `\ufeff${it.read("2.2.2")}`)],
  [
    "a renamed file",
    (it) => {
      it.write("actions/2.2.2-recording.md", it.read("2.2.2"));
      it.remove("2.2.2");
    },
  ],
  ["a meeting to come moved", (it) => it.edit("plan.yaml", "date: 2025-04-10 }", "date: 2025-04-17 }")],
];

export const SEEN: readonly Seen[] = [
  [
    "complete dated 30 December, typed on 31 March",
    (it) =>
      it.entry(
        "4.2.2",
        "date: 2024-12-30",
        "by: head-of-commissioning",
        "status: complete",
        "evidence: [The contracts register]",
      ),
    "PLAN430",
  ],
  [
    "a milestone claimed as met in January, typed in March",
    (it) =>
      it.edit(
        "2.3.1",
        "  - date: 2025-01-29\n",
        "  - date: 2025-01-28\n    by: head-of-adult-safeguarding\n    met: [All teams offer an advocate at first contact]\n  - date: 2025-01-29\n",
      ),
    "PLAN430",
  ],
  [
    "an approval without a minute",
    (it) =>
      it.entry(
        "2.2.2",
        "date: 2025-03-13",
        "by: principal-social-worker",
        "due: 2025-06",
        "decision: { outcome: approved, body: improvement-board, date: 2025-03-13 }",
      ),
    "PLAN426",
  ],
  [
    "an approval on a day without a meeting",
    (it) =>
      it.entry(
        "2.2.2",
        "date: 2025-03-14",
        "by: principal-social-worker",
        "due: 2025-06",
        "decision: { outcome: approved, body: improvement-board, date: 2025-03-14, ref: minute 4 }",
      ),
    "PLAN427",
  ],
  [
    "an approval in a meeting that the change adds",
    (it) => {
      it.edit(
        "plan.yaml",
        "date: 2025-03-13 }\n",
        "date: 2025-03-13 }\n  - { body: improvement-board, date: 2025-03-20 }\n",
      );
      it.entry(
        "2.2.2",
        "date: 2025-03-20",
        "by: principal-social-worker",
        "due: 2025-06",
        "decision: { outcome: approved, body: improvement-board, date: 2025-03-20, ref: minute 4 }",
      );
    },
    "PLAN427",
  ],
  [
    "two entries of the directory that look alike",
    (it) =>
      it.edit(
        "directory.yaml",
        "  principal-social-worker: {",
        "  rota-checker: { name: Contact Centre Manager }\n  principal-social-worker: {",
      ),
    "PLAN322",
  ],
  [
    "the owner redacts a note",
    (it) =>
      it.edit(
        "2.2.2",
        "note: Standard drafted. Ward managers want it tried first.",
        'note: "[redacted]"\n    redacted: { date: 2025-03-31, by: principal-social-worker, reason: A name }',
      ),
    "PLAN429",
  ],
];

export const REFUSED: readonly Refused[] = [
  ["a capital letter in an action's text", smallLetter, "plan amend 2.1.1#text --copying-error"],
  ["a comma in a theme's text", comma, "plan amend themes/2-responding-to-concerns.md#text --copying-error"],
  [
    "a spelling in the directory",
    spelling,
    "plan amend directory.yaml#posts.digital-records-lead.name --copying-error",
  ],
  ["the baseline moved", baseline, "plan amend plan.yaml#baseline --body"],
  [
    "an entry taken out that was merged by mistake",
    (it) => it.edit("2.2.2", / {2}- date: 2025-02-25\n(?: {4}.*\n)*/, ""),
    "plan correct 2.2.2 2025-02-25 --void",
  ],
];
