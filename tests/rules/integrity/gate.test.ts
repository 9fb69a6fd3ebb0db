import { describe, expect, it } from "vitest";
import { BASE } from "../../support/ledger.ts";
import { action, codes, integrity, planYaml } from "./findings.ts";

const approvers = (ids: string) => planYaml(`approvers: [${ids}]`, /^approvers.*\n/m);
const directory = (from: string, to: string) => ({
  "directory.yaml": (BASE["directory.yaml"] as string).replace(from, to),
});
const exception = (until: string, approved = "board", code = "PLAN401") =>
  action(`exceptions: [{ code: ${code}, reason: The winter, approved: ${approved}, until: ${until} }]`);

describe("a gate made milder", () => {
  it.each([
    ["an error made a warning", {}, planYaml("checks: { PLAN401: warning }"), "checks.PLAN401"],
    ["a rule on fields lowered", {}, planYaml("checks: { PLAN204: warning }"), "checks.PLAN204"],
    [
      "a code that no rule has, for whatever it may come to",
      {},
      planYaml("checks: { PLAN499: warning }"),
      "checks.PLAN499",
    ],
    ["a check switched off", {}, planYaml("checks: { PLAN408: off }"), "checks.PLAN408"],
    ["a stricter check taken away", planYaml("checks: { PLAN213: error }"), {}, "checks.PLAN213"],
    ["an approver more", approvers("board"), approvers("board, panel"), "approvers"],
    ["an approver in the place of another", approvers("board"), approvers("panel"), "approvers"],
    ["a body replaced under its id", {}, directory("The Board", "Some Friends"), "bodies.board.name"],
    [
      "a body replaced by a post",
      {},
      {
        "directory.yaml": `${(BASE["directory.yaml"] as string).replace(/ {2}board:.*\n/, "")}  board: { name: The Board }\n`,
      },
      "posts.board.name",
    ],
    ["late made later", {}, planYaml("rating: { late: 2 months }"), "rating.late"],
    ["due-soon made shorter", {}, planYaml("rating: { due-soon: 1 week }"), "rating.due-soon"],
    ["stale made longer, in other units", {}, planYaml("rating: { stale: 100 days }"), "rating.stale"],
    ["assurance given longer", {}, planYaml("rating: { assure-within: 1 year }"), "rating.assure-within"],
    ["closed without a decision", {}, planYaml("state: closed\nclosed: { date: 2018-09-01 }"), "state"],
    [
      "closed by a body that may not",
      {},
      planYaml("state: closed\nclosed: { date: 2018-09-01, decision: { body: panel } }"),
      "state",
    ],
  ])("%s", (_what, before, after, field) => {
    const found = integrity(before, after).filter((it) => it.rule.code === "PLAN507");
    expect(found.map((it) => it.field)).toEqual([field]);
  });

  it.each([
    ["an exception added", action(""), exception("2019-01-31")],
    ["an exception of a new action", {}, exception("2019-01-31")],
    ["an exception prolonged", exception("2019-01-31"), exception("2019-02-01")],
    ["an exception by another approver", exception("2019-01-31"), exception("2019-01-31", "executive")],
    ["an exception from another rule", exception("2019-01-31"), exception("2019-01-31", "board", "PLAN403")],
  ])("%s", (_what, before, after) => {
    expect(codes(before, after)).toEqual(["PLAN507 1.1.1 exceptions"]);
  });
});

describe("a gate left as it was, or made stricter", () => {
  it.each([
    ["an exception kept", exception("2019-01-31"), exception("2019-01-31")],
    [
      "a plan that was closed without a decision before",
      planYaml("state: closed\nclosed: { date: 2018-09-01 }"),
      planYaml("state: closed\nclosed: { date: 2018-09-01 }"),
    ],
    ["a warning made an error", {}, planYaml("checks: { PLAN408: error }")],
    ["a check switched on", planYaml("checks: { PLAN408: off }"), {}],
    ["what the rule says itself written down", {}, planYaml("checks: { PLAN401: error, PLAN213: warning }")],
    ["a fixed rule, which cannot be lowered", {}, planYaml("checks: { PLAN501: off, PLAN104: off }")],
    ["an approver less", approvers("board, panel"), approvers("board")],
    [
      "who sits on a body that decides nothing",
      {},
      directory("name: The Panel", "name: The Panel, members: [manager]"),
    ],
    ["a body renamed, its old name kept", {}, directory("name: The Board,", "name: The New Board, also: [The Board],")],
    ["late made sooner", {}, planYaml("rating: { late: 2 weeks }")],
    ["the same threshold in full", {}, planYaml("rating: { late: 1 month, due-soon: 1 month, stale: 3 months }")],
    ["due-soon made longer", {}, planYaml("rating: { due-soon: 2 months }")],
    ["an exception that ends sooner", exception("2019-01-31"), exception("2018-12-31")],
    ["an exception gone", exception("2019-01-31"), action("")],
    [
      "the plan closed by who may",
      {},
      planYaml(
        "state: closed\nclosed: { date: 2019-07-31, decision: { body: board, date: 2019-07-31, ref: minute 1 } }",
      ),
    ],
  ])("%s is no finding", (_what, before, after) => {
    expect(codes(before, after)).toEqual([]);
  });
});
