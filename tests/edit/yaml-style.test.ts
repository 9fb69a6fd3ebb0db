import fc from "fast-check";
import { expect, it } from "vitest";
import type { Fields } from "../../src/edit/change.ts";
import { actionText } from "../../src/edit/yaml-style.ts";
import { parseDocument } from "../../src/source/parse-document.ts";
import { runs } from "../support/properties.ts";
import { hostileText } from "./front-matter.ts";

it("writes a new action as the ledger writes them", () => {
  const fields = {
    progress: [{ note: "First: sent", date: "2018-08-14", decision: { outcome: "approved" } }],
    source: { pages: "7" },
    milestones: [{ by: "2018-09", title: "ITB initial meeting" }],
    owners: ["graham-allen"],
    title: "Introduce the ITB",
    id: "1.4.1",
    needs: [],
  };
  expect(actionText(fields, "\nIntroduce ITB\r\n\r\n")).toBe(`---
id: 1.4.1
title: Introduce the ITB
owners:
  - graham-allen
needs: []
milestones:
  - by: 2018-09
    title: ITB initial meeting
source:
  pages: "7"
progress:
  - date: 2018-08-14
    decision: { outcome: approved }
    note: "First: sent"
---

Introduce ITB
`);
});

it("keeps every text as it is", () => {
  const text = fc.record({
    id: hostileText,
    outcomes: fc.array(hostileText),
    source: fc.record({ note: hostileText }),
  });
  fc.assert(
    fc.property(text, (fields) => {
      const read = parseDocument(
        { path: "actions/1.md", text: actionText({ ...fields } as Fields, "Do it.") },
        "action",
      );
      expect(read.diagnostics.filter((it) => it.unusable)).toEqual([]);
      expect(read.data).toEqual(fields);
    }),
    { numRuns: runs(300) },
  );
});
