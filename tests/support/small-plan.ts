import { oncePerFile } from "./afterwards.ts";
import { DatedRepository } from "./dated-repository.ts";

const PLAN = `id: small
title: A small plan
baseline: 2018-07
time-zone: Europe/London
approvers: [board]
meetings:
  - { body: board, date: 2018-09-18 }
  - { body: board, date: 2018-11-20 }
`;
const DIRECTORY = `bodies:
  board: { name: The Board }
posts:
  director: { name: Director }
  nurse: { name: Lead Nurse }
`;

/** An action's file. */
export function actionFile(id: string, timescale: string, entries = "", title = `Action ${id}`): string {
  const progress = entries === "" ? "" : `progress:\n${entries}`;
  return `---\nid: ${id}\ntitle: ${title}\nowners: [director]\ntimescale: ${timescale}\n${progress}---\n\nDo ${id}\n`;
}

export const BEGUN = "  - date: 2018-09-03\n    by: director\n    status: in-progress\n    note: Begun\n";
export const DONE =
  "  - date: 2018-10-15\n    by: director\n    status: complete\n    evidence: [Minutes of October]\n    note: Done\n";
export const NOT_DONE =
  "  - date: 2018-12-10\n    by: nurse\n    corrects: 2018-10-15\n    status: in-progress\n    note: It was another service\n";
const LATE = "  - date: 2018-09-20\n    by: nurse\n    status: in-progress\n    note: Begun, said late\n";

/**
 * Half a year of a plan of three actions: one begun, said to be done on 20 October, and put right on 10 December; one
 * begun in September, which is written down only in November; one of which nothing is ever said.
 */
export function smallPlanOverTime(): DatedRepository {
  return new DatedRepository(halfAYear());
}

const halfAYear = oncePerFile(() => {
  const repository = new DatedRepository();
  repository.commit("2018-07-20", {
    "plan/plan.yaml": PLAN,
    "plan/directory.yaml": DIRECTORY,
    "plan/actions/1.1.1-one.md": actionFile("1.1.1", "3 months"),
    "plan/actions/1.1.2-two.md": actionFile("1.1.2", "3 months"),
    "plan/actions/1.1.3-three.md": actionFile("1.1.3", "6 months"),
  });
  repository.commit("2018-09-03", { "plan/actions/1.1.1-one.md": actionFile("1.1.1", "3 months", BEGUN) }, "Dora");
  repository.commit("2018-10-20", { "plan/actions/1.1.1-one.md": actionFile("1.1.1", "3 months", BEGUN + DONE) }, "Ed");
  repository.commit("2018-11-05", { "plan/actions/1.1.2-two.md": actionFile("1.1.2", "3 months", LATE) });
  repository.commit(
    "2018-12-10",
    { "plan/actions/1.1.1-one.md": actionFile("1.1.1", "3 months", BEGUN + DONE + NOT_DONE) },
    "Nora",
  );
  return repository;
});
