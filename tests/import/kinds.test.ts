import { expect, test } from "vitest";
import { readTree } from "../../src/io/files/read-tree.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { planHere } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

// What real trackers do, each shown by a few lines of CSV.

async function imported(text: string, map = "") {
  const cwd = folderOf({ "a.csv": text, "map.yaml": map });
  const into = ["--into", "new", "--title", "X", "--baseline", "2025-01", "--map", "map.yaml"];
  const { code, stdout, stderr } = await planHere(["import", "a.csv", ...into, "--write"], { cwd });
  const plan = code === 0 ? loadLedger(readTree(`${cwd}/new`)).plan : null;
  return {
    code,
    said: stdout + stderr,
    plan,
    questions: Number(/anything is written \((\d+)\)/.exec(stdout)?.[1] ?? 0),
  };
}
const held = (plan: Awaited<ReturnType<typeof imported>>["plan"]) =>
  plan?.actions.map(({ id, title, owners, timescale }) => [
    id,
    title,
    owners?.join("+") ?? null,
    timescale?.text ?? null,
  ]);

test("headings with numbers, remarks and (s) are known; one that is known by a word is read so and named", async () => {
  const { plan, said } = await imported(
    "1. Action(s),2. Exec lead & deputy lead,3. Target date (end of),RAG (May)\nOpen it,Chief Nurse / Head of Care,31 May 2025,Amber\n",
  );
  expect(held(plan)).toEqual([["1-1", "Open it", "chief-nurse+head-of-care", "31 May 2025"]]);
  expect(said).toContain("the column “2. Exec lead & deputy lead” was read as owners");
});

test("what is recommended is the action, where who and by when stand beside it", async () => {
  const { plan } = await imported("Recommendation,Owner,Due date\nCheck the locks,Estates Manager,31 May 2025\n");
  expect(held(plan)).toEqual([["1-1", "Check the locks", "estates-manager", "31 May 2025"]]);
});

test("a column that no heading explains is guessed by what stands in it, and asked about", async () => {
  const text = "Item,Owner,Due Date,Status\nUpload the logo files,Chief Nurse,31 May 2025,Pending\n";
  const asked = await imported(text);
  expect(asked).toMatchObject({ code: 1, questions: 1 });
  expect(asked.said).toContain("the column “Item” seems to say what is to be done, and no heading does");
  expect(held((await imported(text, "columns: { Item: action }\n")).plan)).toEqual([
    ["1-1", "Upload the logo files", "chief-nurse", "31 May 2025"],
  ]);
  const whom = await imported(
    "Action,Named individual,Due\nOpen it,Chief Nurse,31 May 2025\nShut it,Head of Care,1 June 2025\n",
  );
  expect(whom.said).toContain("the column “Named individual” seems to say who is to do it");
});

test.each([
  ["a risk log", "Risk,Likelihood,Impact,Action owner,Due\nFire,3,4,Estates Manager,May 2025\n"],
  ["a risk log", "RAID category,Description,Mitigation,Owner,Due\nRisk,Fire,Alarms,Estates Manager,May 2025\n"],
  ["a lessons log", "Lesson learned,Action,Owner\nAsk early,Ask,Chief Nurse\n"],
  ["a glossary", "Term,Definition,Owner\nRAG,Red amber green,Chief Nurse\n"],
])("%s is no action plan, and says so", async (what, text) => {
  const { code, said } = await imported(text);
  expect(code).toBe(2);
  expect(said).toContain(`the file is ${what}, and there is no action plan beside it`);
});

test("a risk log is imported where the map names its action", async () => {
  const text = "Risk,Likelihood,Mitigation,Owner,Due\nFire,3,Fit alarms,Estates Manager,May 2025\n";
  const { plan } = await imported(text, "columns: { Mitigation: action }\n");
  expect(held(plan)).toEqual([["1-1", "Fit alarms", "estates-manager", "May 2025"]]);
});

test("a title above each repeated header names a theme", async () => {
  const table = (title: string, action: string) => `${title},,\nAction,Lead,Due\n${action},Chief Nurse,May 2025\n,,\n`;
  const { plan } = await imported(
    table("Remote work", "Open") + table("3. Access", "Shut") + table("Safe areas", "Lock"),
  );
  expect(plan?.themes.map(({ id, title }) => [id, title])).toEqual([
    ["1", "Remote work"],
    ["3", "Access"],
    ["4", "Safe areas"],
  ]);
  expect(held(plan)?.map(([id]) => id)).toEqual(["1-1", "3-1", "4-1"]);
});

test("a number and a title above rows without a number are a section", async () => {
  const { plan } = await imported(
    "No,Action,Lead,Due\n1,Preparation,,\n,Order the parts,Chief Nurse,May 2025\n2,Visit,,\n,Fit them,Chief Nurse,June 2025\n",
  );
  expect(held(plan)?.map(([id, title]) => [id, title])).toEqual([
    ["1-1", "Order the parts"],
    ["2-1", "Fit them"],
  ]);
  expect(plan?.themes.map(({ title }) => title)).toEqual(["Preparation", "Visit"]);
});

test("a last row of one cell is no section, and is not lost", async () => {
  const { plan } = await imported(
    "Action,Lead,Due\nSafeguarding,,\nTrain all,Chief Nurse,May 2025\nWorkforce,,\nHire,Chief Nurse,May 2025\nReview it all\n",
  );
  expect(held(plan)?.map(([, title]) => title)).toEqual(["Train all", "Hire", "Review it all"]);
});

test("dates as people type them, with their words kept", async () => {
  const typed: readonly (readonly [string, string | null])[] = [
    ["by the end of June 2025", "June 2025"],
    ["w/c 3 March 2025", "3 March 2025"],
    ["Friday 4 April 2025", "4 April 2025"],
    ["19 - 23/2/2025", "23 February 2025"],
    ["April to June 2025", "June 2025"],
    ["With immediate effect", "immediate"],
    ["3-6 months", "6 months"],
    ["2025", "December 2025"],
    ["Completed March 2025", null],
    ["Work begins in summer and goes on over the whole of the year after", null],
  ];
  const rows = typed.map(([text]) => `Do ${text.replace(/\W/g, " ")},Chief Nurse,${text}\n`).join("");
  const { plan, questions } = await imported(`Action,Lead,By when\n${rows}`);
  expect(questions).toBe(0);
  expect(plan?.actions.map(({ timescale }) => timescale?.text ?? null)).toEqual(typed.map(([, read]) => read));
  expect(plan?.actions.every(({ source }) => source?.note?.startsWith("The timescale is printed as"))).toBe(true);
});

test("a key of the map with a star answers all that fits", async () => {
  const { plan } = await imported(
    "Action,Lead,Due\nOpen,HR Business Partner North,By Easter\nShut,HR Business Partner South,By Easter or so\n",
    'names: { "*Business Partner*": HR Business Partner }\ntimescales: { "By Easter*": April 2025 }\n',
  );
  expect(held(plan)?.map(([, , owner, due]) => [owner, due])).toEqual([
    ["hr-business-partner", "April 2025"],
    ["hr-business-partner", "April 2025"],
  ]);
});

test("names with small words, of other scripts, and several by plus are people; a person with a post is asked about", async () => {
  const { plan } = await imported(
    "Action,Lead,Due\nOne,Jan van der Berg,May 2025\nTwo,Maria da Silva,May 2025\nThree,김철수,May 2025\nFour,Ольга Петрова,May 2025\nFive,Maria da Silva + Jan van der Berg,May 2025\n",
  );
  expect(plan?.directory.people.map(({ name }) => name)).toEqual([
    "Jan van der Berg",
    "Maria da Silva",
    "김철수",
    "Ольга Петрова",
  ]);
  const asked = await imported("Action,Lead,Due\nOne,Jo Smith - Chief Nurse,May 2025\nTwo,CN + HHR,May 2025\n");
  expect(asked.questions).toBe(2);
});

test("a recommendation that is only numbered is answered by its number", async () => {
  const { plan } = await imported(
    'Action,Lead,Due,Recommendation\nOpen,Chief Nurse,May 2025,"6, 8"\nShut,Chief Nurse,May 2025,Rec 6\n',
  );
  expect(plan?.actions.map(({ recommendations }) => recommendations)).toEqual([["6", "8"], ["6"]]);
  expect(plan?.recommendations.map(({ id }) => id)).toEqual(["6", "8"]);
});
