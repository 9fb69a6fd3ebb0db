import type { Branch } from "./branch.ts";

/** What a branch does that must not pass, and the rule that stops it. */
export type Cheat = readonly [what: string, does: (branch: Branch) => void, code: string];

const BOARD = 'improvement-board, date: 2025-03-13, ref: "IB 25/03, item 4"';
const decided = (outcome = "approved", decision = BOARD) => `decision: { outcome: ${outcome}, body: ${decision} }`;

function assuredBy(branch: Branch, by: string): void {
  branch.entry("A-1", "date: 2025-03-20", `by: ${by}`, "status: assured", "note: Checked.");
}

function secondEntry(branch: Branch, fields: string): void {
  branch.edit(
    "directory.yaml",
    "  principal-social-worker: {",
    `  rota-checker: { ${fields} }\n  principal-social-worker: {`,
  );
  assuredBy(branch, "rota-checker");
}

function completedBy(branch: Branch, evidence: string): void {
  branch.entry(
    "4.2.3",
    "date: 2025-03-28",
    "by: designated-professional",
    "status: complete",
    `evidence: [${JSON.stringify(evidence)}]`,
  );
}

export const CHEATS: readonly Cheat[] = [
  [
    "an approved extension, and in the same change new outcomes, timescale, text and lead",
    (it) => {
      it.entry("2.2.2", "date: 2025-03-13", "by: principal-social-worker", "due: 2025-06", decided());
      it.edit("2.2.2", "timescale: October 2024", "timescale: October 2025");
      it.edit("2.2.2", "Every decision in an enquiry", "Most decisions in an enquiry");
      it.edit("2.2.2", "  - principal-social-worker\n  - hospital", "  - hospital");
      it.edit("2.2.2", "and use it in all partner organisations", "and use it where it helps");
    },
    "PLAN504",
  ],
  [
    "a timescale beside a decision of last June that decides nothing",
    (it) => {
      it.edit("3.1.3", "timescale: 8 months", "timescale: 14 months");
      it.entry(
        "3.1.3",
        "date: 2024-06-13",
        "by: improvement-board",
        decided("approved", 'improvement-board, date: 2024-06-13, ref: "IB 24/06, item 2"'),
      );
    },
    "PLAN504",
  ],
  [
    "a timescale beside a decision of last June that names it, written down now",
    (it) => {
      it.edit("3.1.3", "timescale: 8 months", "timescale: 14 months");
      it.entry(
        "3.1.3",
        "date: 2025-03-31",
        "by: improvement-board",
        "amends: [timescale]",
        decided("approved", 'improvement-board, date: 2024-06-13, ref: "IB 24/06, item 2"'),
      );
    },
    "PLAN504",
  ],
  [
    "the owner corrects the board's refusal into an approval",
    (it) =>
      it.entry(
        "2.2.2",
        "date: 2025-03-31",
        "by: principal-social-worker",
        "corrects: 2024-10-10",
        decided("approved", 'improvement-board, date: 2024-10-10, ref: "IB 24/10, item 6"'),
        "note: It was approved after all.",
      ),
    "PLAN428",
  ],
  [
    "the owner voids the board's refusal",
    (it) =>
      it.entry("2.2.2", "date: 2025-03-31", "by: principal-social-worker", "corrects: 2024-10-10", "note: Not so."),
    "PLAN428",
  ],
  [
    "the owner corrects the scrutineer's assurance away",
    (it) => it.entry("1.1.1", "date: 2025-03-31", "by: partnership-manager", "corrects: 2024-09-10", "note: Not so."),
    "PLAN428",
  ],
  [
    "the owner corrects a failed assurance away",
    (it) =>
      it.entry(
        "1.2.1",
        "date: 2025-03-31",
        "by: head-of-intelligence",
        "corrects: 2025-01-22",
        "note: It did not fail.",
      ),
    "PLAN428",
  ],
  [
    "a second directory entry with the owner's name and address assures",
    (it) =>
      secondEntry(
        it,
        "name: Contact Centre Manager, organisation: wealdshire-county-council, email: contact@council.example.org",
      ),
    "PLAN421",
  ],
  [
    "a second directory entry with a letter of another alphabet assures",
    (it) => secondEntry(it, "name: Cont\u0430ct Centre Manager, organisation: wealdshire-icb"),
    "PLAN421",
  ],
  [
    "somebody who is new in the directory assures",
    (it) => secondEntry(it, "name: Rota Inspector, organisation: wealdshire-icb"),
    "PLAN509",
  ],
  [
    "the scrutineer renamed to the owner's name, the old name kept",
    (it) => {
      it.edit(
        "directory.yaml",
        "    name: Independent Scrutineer\n",
        "    name: Contact Centre Manager\n    also: [Independent Scrutineer]\n",
      );
      assuredBy(it, "independent-scrutineer");
    },
    "PLAN421",
  ],
  [
    "the owner completed, hands over backwards, has it corrected, and assures",
    (it) => {
      it.edit("A-1", "progress:\n", "progress:\n  - { date: 2025-01-10, owners: [hospital-safeguarding-lead] }\n");
      it.entry(
        "A-1",
        "date: 2025-03-01",
        "by: hospital-safeguarding-lead",
        "corrects: 2025-01-31",
        "status: complete",
        "evidence: [evidence/bank-holiday-rota-2025-01.md]",
        "note: It was me.",
      );
      assuredBy(it, "contact-centre-manager");
    },
    "PLAN421",
  ],
  [
    "whoever completed it, in an entry since corrected, assures",
    (it) => {
      it.entry(
        "4.2.3",
        "date: 2025-03-01",
        "by: head-of-workforce",
        "status: complete",
        "evidence: [Minutes of the third meeting]",
      );
      it.entry(
        "4.2.3",
        "date: 2025-03-02",
        "by: designated-professional",
        "corrects: 2025-03-01",
        "status: complete",
        "evidence: [Minutes of the third meeting]",
      );
      it.entry("4.2.3", "date: 2025-03-20", "by: head-of-workforce", "status: assured");
    },
    "PLAN421",
  ],
  [
    "the plan closed by a decision of ten months ago while actions are open",
    (it) =>
      it.edit(
        "plan.yaml",
        "state: live",
        'state: closed\nclosed: { date: 2024-05-09, decision: { body: improvement-board, date: 2024-05-09, ref: "IB 24/05, item 9" } }',
      ),
    "PLAN510",
  ],
  ["a recorded evidence file emptied", (it) => it.write("evidence/test-calls-2024-07.md", ""), "PLAN508"],
  ["a recorded evidence file edited", (it) => it.edit("evidence/test-calls-2024-07.md", /\d/, "9"), "PLAN508"],
  [
    "two recorded evidence files swapped",
    (it) => {
      const [one, other] = ["evidence/test-calls-2024-07.md", "evidence/learning-register-2024-09.md"];
      const [a, b] = [it.read(one), it.read(other)];
      it.write(one, b);
      it.write(other, a);
    },
    "PLAN508",
  ],
  [
    "a recorded evidence file renamed",
    (it) => {
      it.write("evidence/calls.md", it.read("evidence/test-calls-2024-07.md"));
      it.remove("evidence/test-calls-2024-07.md");
    },
    "PLAN309",
  ],
  [
    "completion shown by a file of no bytes",
    (it) => {
      it.write("evidence/third-meeting.md", "");
      completedBy(it, "evidence/third-meeting.md");
    },
    "PLAN321",
  ],
  [
    "completion shown by a file of blanks",
    (it) => {
      it.write("evidence/third-meeting.md", "\ufeff \n\u200b\n");
      completedBy(it, "evidence/third-meeting.md");
    },
    "PLAN321",
  ],
  ...["TBC", "n/a", "-", "\u200b", "to follow", "evidence/", "https://", "mailto:"].map(
    (words): Cheat => [`completion shown by ${JSON.stringify(words)}`, (it) => completedBy(it, words), "PLAN321"],
  ),
  ["completion shown by the introduction", (it) => completedBy(it, "./introduction.md"), "PLAN321"],
  [
    "completion shown by the action itself",
    (it) => completedBy(it, "actions/4.2.3-help-providers-to-learn-from-concerns.md"),
    "PLAN321",
  ],
  ["completion shown by the plan's folder", (it) => completedBy(it, "./"), "PLAN321"],
  ["completion shown by a folder that is not there", (it) => completedBy(it, "nowhere/none.pdf"), "PLAN309"],
  ["completion shown by a name that is not there", (it) => completedBy(it, "none.pdf"), "PLAN309"],
  ...[
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)",
    "%6Aavascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://example.org/x",
  ].map((link): Cheat => [`completion shown by ${JSON.stringify(link)}`, (it) => completedBy(it, link), "PLAN321"]),
  [
    "the members of an approving body replaced",
    (it) =>
      it.edit(
        "directory.yaml",
        "members: [independent-chair, director-of-adult-care, chief-nurse, head-of-public-protection]\n    quorum",
        "members: [principal-social-worker]\n    quorum",
      ),
    "PLAN504",
  ],
  [
    "the quorum of an approving body lowered",
    (it) => it.edit("directory.yaml", "quorum: Five members", "quorum: Two members"),
    "PLAN504",
  ],
  [
    "a theme's leads edited",
    (it) => it.edit("themes/2-responding-to-concerns.md", "leads: [head-of-adult-safeguarding, ", "leads: ["),
    "PLAN504",
  ],
  [
    "a theme's leads in another order",
    (it) =>
      it.edit(
        "themes/2-responding-to-concerns.md",
        "[head-of-adult-safeguarding, hospital-safeguarding-lead]",
        "[hospital-safeguarding-lead, head-of-adult-safeguarding]",
      ),
    "PLAN504",
  ],
  [
    "a theme's recommendations edited",
    (it) => it.edit("themes/2-responding-to-concerns.md", "recommendations: [3, 4]", "recommendations: [3]"),
    "PLAN504",
  ],
  ["what an action waits for dropped", (it) => it.edit("2.2.2", "needs: [2.1.2]\n", ""), "PLAN504"],
  ["an action's programme taken away", (it) => it.edit("2.2.2", "programme: People and practice\n", ""), "PLAN504"],
  [
    "a meeting that was held taken out",
    (it) => it.edit("plan.yaml", "  - { body: improvement-board, date: 2025-02-13 }\n", ""),
    "PLAN504",
  ],
  [
    "the owner redacts the board's reason for refusing",
    (it) =>
      it.edit(
        "2.2.2",
        "note: Refused. The standard does not depend on the system, and we want it before winter.",
        'note: "[redacted]"\n    redacted: { date: 2025-03-31, by: principal-social-worker, reason: Personal data }',
      ),
    "PLAN511",
  ],
  [
    "owners handed to a vacant post",
    (it) =>
      it.entry(
        "2.2.2",
        "date: 2025-03-31",
        "by: principal-social-worker",
        "owners: [digital-records-lead]",
        "note: To be confirmed.",
      ),
    "PLAN323",
  ],
  [
    "a hold's review moved a year without a decision",
    (it) => it.entry("3.1.2", "date: 2025-03-31", "by: principal-social-worker", "status: on-hold", "review: 2026-05"),
    "PLAN512",
  ],
  [
    "an overdue action sent back to proposed",
    (it) => it.entry("2.2.2", "date: 2025-03-31", "by: principal-social-worker", "status: proposed"),
    "PLAN512",
  ],
  [
    "an overdue action without entries said to be only proposed",
    (it) => it.entry("3.1.3", "date: 2025-03-31", "by: designated-professional", "status: proposed"),
    "PLAN504",
  ],
  [
    "a decision dated 2027",
    (it) =>
      it.entry(
        "2.2.2",
        "date: 2025-03-31",
        "by: principal-social-worker",
        "due: 2025-06",
        decided("approved", "improvement-board, date: 2027-03-13, ref: minute 4"),
      ),
    "PLAN425",
  ],
  [
    "an action that joins by a decision dated 2027",
    (it) =>
      it.write(
        "actions/2.2.9-joins.md",
        "---\nid: 2.2.9\ntitle: Joins\nowners: [chief-nurse]\ntimescale: 3 months\noutcomes: [It is done]\nadded: { date: 2025-03-20, decision: { outcome: approved, body: improvement-board, date: 2027-03-13, ref: minute 4 } }\n---\n\nJoins.\n",
      ),
    "PLAN425",
  ],
  [
    "what counts as an error switched off",
    (it) => it.edit("plan.yaml", "checks: {}", "checks: { PLAN401: off }"),
    "PLAN507",
  ],
  ["the scheme of the rating widened", (it) => it.edit("plan.yaml", "late: 1 month", "late: 12 months"), "PLAN507"],
  ["a recommendation's text edited", (it) => it.edit("recommendations.yaml", "within a year", "in time"), "PLAN504"],
  ["a measure's target lowered", (it) => it.edit("3.1.1", "target: 90", "target: 60"), "PLAN504"],
  ["a measure's beginning lowered", (it) => it.edit("3.1.1", "baseline: 38", "baseline: 8"), "PLAN504"],
  ["a milestone moved", (it) => it.edit("3.1.1", "by: 2024-07\n", "by: 2024-12\n"), "PLAN504"],
  [
    "a recorded entry given to somebody else",
    (it) => it.edit("2.2.2", "2025-02-25\n    by: principal-social-worker", "2025-02-25\n    by: chief-nurse"),
    "PLAN501",
  ],
  [
    "a recorded entry kept from the public",
    (it) => it.edit("2.2.2", "date: 2025-02-25\n", "date: 2025-02-25\n    public: false\n"),
    "PLAN501",
  ],
  ["an exception prolonged", (it) => it.edit("1.1.3", /until: .*/, "until: 2026-12-31"), "PLAN507"],
  [
    "an action under another number",
    (it) => {
      const text = it.read("2.2.2");
      it.remove("2.2.2");
      it.write("actions/2.2.8-agree-a-recording-standard.md", text.replace("id: 2.2.2", "id: 2.2.8"));
    },
    "PLAN505",
  ],
  [
    "a post that stands for somebody else",
    (it) => it.edit("directory.yaml", "name: Chief Nurse", "name: Deputy Clerk"),
    "PLAN504",
  ],
  [
    "the chair of an approving body replaced",
    (it) =>
      it.edit(
        "directory.yaml",
        "meets: monthly\n    chair: independent-chair",
        "meets: monthly\n    chair: principal-social-worker",
      ),
    "PLAN504",
  ],
  ["completion shown by a file above the plan", (it) => completedBy(it, "../../../etc/passwd"), "PLAN309"],
  ["completion shown by evidence to follow", (it) => completedBy(it, "to follow"), "PLAN321"],
  [
    "completion shown by a file of blanks",
    (it) => {
      it.write("evidence/blank.md", "\n \n");
      completedBy(it, "evidence/blank.md");
    },
    "PLAN321",
  ],
  [
    "a decision before what it decides",
    (it) => {
      it.entry("2.2.2", "date: 2025-03-20", "by: principal-social-worker", "due: 2025-06");
      it.entry("2.2.2", "date: 2025-03-31", "by: improvement-board", decided());
    },
    "PLAN425",
  ],
  [
    "a decision of last June in the entry that asks",
    (it) =>
      it.entry(
        "2.2.2",
        "date: 2025-03-31",
        "by: principal-social-worker",
        "due: 2025-06",
        decided("approved", "improvement-board, date: 2024-06-13, ref: minute 4"),
      ),
    "PLAN425",
  ],
  [
    "a decision by the body that owns the action",
    (it) => {
      it.entry("1.1.3", "date: 2025-03-20", "by: partnership-manager", "owners: [improvement-board]");
      it.entry("1.1.3", "date: 2025-03-21", "by: partnership-manager", "due: 2025-06");
      it.entry(
        "1.1.3",
        "date: 2025-03-22",
        "by: improvement-board",
        decided("approved", "improvement-board, date: 2025-03-22, ref: minute 1"),
      );
    },
    "PLAN424",
  ],
  [
    "an approver's approval of what it asked for",
    (it) =>
      it.entry(
        "2.2.2",
        "date: 2025-03-31",
        "by: independent-chair",
        "due: 2025-06",
        decided("approved", "independent-chair, date: 2025-03-31, ref: letter 1"),
      ),
    "PLAN424",
  ],
  [
    "an amendment by nobody who may decide",
    (it) => {
      it.edit("plan.yaml", "baseline: 2024-04", "baseline: 2024-06");
      it.write(
        "amendments.yaml",
        "- date: 2025-03-31\n  by: partnership-manager\n  decision: { outcome: approved, body: quality-and-assurance-group, date: 2025-03-31, ref: minute 1 }\n  amends: [plan.yaml#baseline]\n",
      );
    },
    "PLAN503",
  ],
  [
    "the scrutineer given another's name as an error of copying",
    (it) => {
      it.edit("directory.yaml", "    name: Independent Scrutineer\n", "    name: Head of Workforce\n");
      it.write(
        "amendments.yaml",
        "- date: 2025-03-31\n  by: partnership-manager\n  copying-error: printed on page 6\n  amends: [directory.yaml#posts.independent-scrutineer.name]\n",
      );
    },
    "PLAN504",
  ],
  [
    "another text in place of an action's as an error of copying",
    (it) => {
      it.edit("2.2.2", /agree [^\n]*partner organisations[^\n]*/i, "Think about what a note could look like.");
      it.write(
        "amendments.yaml",
        "- date: 2025-03-31\n  by: partnership-manager\n  copying-error: printed on page 14\n  amends: [2.2.2#text]\n",
      );
    },
    "PLAN504",
  ],
  [
    "the successor of an owner who left assures",
    (it) => {
      it.edit(
        "directory.yaml",
        "email: contact@council.example.org }",
        "email: contact@council.example.org, until: 2025-02-28, successor: head-of-workforce }",
      );
      assuredBy(it, "head-of-workforce");
    },
    "PLAN421",
  ],
  [
    "a date put right as an error of copying",
    (it) => {
      it.edit("plan.yaml", "baseline: 2024-04", "baseline: 2024-06");
      it.write(
        "amendments.yaml",
        "- date: 2025-03-31\n  by: partnership-manager\n  copying-error: printed on page 1 as June\n  amends: [plan.yaml#baseline]\n",
      );
    },
    "PLAN503",
  ],
  [
    "a figure in a text put right as an error of copying",
    (it) => {
      it.edit("3.1.3", "Prepare thirty managers, from", "Prepare three managers, from");
      it.write(
        "amendments.yaml",
        "- date: 2025-03-31\n  by: partnership-manager\n  copying-error: printed on page 19 as three\n  amends: [3.1.3#text]\n",
      );
    },
    "PLAN504",
  ],
];
