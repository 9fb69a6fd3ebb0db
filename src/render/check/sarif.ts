import type { Range } from "../../core/diagnostic.ts";
import type { CheckFinding, CheckReport } from "../../views/check-report.ts";
import { messageAndHelp } from "../../views/check-words.ts";
import { jsonText } from "../json.ts";
import type { CheckSurface } from "./check-surface.ts";
import { plainMessage } from "./sarif-message.ts";
import { ruleDescriptor } from "./sarif-rule.ts";
import { uriPath } from "./uri-path.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/** The name by which GitHub and others know the top of the repository. */
const TOP = "%SRCROOT%";

/** SARIF 2.1.0 (OASIS): one run with every rule that there is and a result for each finding. */
export function renderCheckSarif(report: CheckReport, { version }: Pick<CheckSurface, "version">): string {
  const indexes = new Map(report.rules.map((rule, index) => [rule.code, index]));
  return jsonText({
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "plan", version, semanticVersion: version, rules: report.rules.map(ruleDescriptor) } },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [TOP]: { description: { text: "The top of the repository that the plan is in." } } },
        invocations: [{ executionSuccessful: true, exitCode: report.failed ? 1 : 0 }],
        results: report.findings.map((it) => resultOf(it, indexes.get(it.rule.code))),
      },
    ],
  });
}

function resultOf(it: CheckFinding, ruleIndex: number | undefined) {
  return {
    ruleId: it.rule.code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: it.severity,
    message: { text: plainMessage(messageAndHelp(it)) },
    locations: [{ physicalLocation: placeOf(it.path, it.range) }],
    ...(it.related.length === 0
      ? {}
      : {
          relatedLocations: it.related.map((one, index) => ({
            id: index + 1,
            physicalLocation: placeOf(one.path, one.range),
            message: { text: plainMessage(one.message) },
          })),
        }),
    partialFingerprints: { "planFindingIdentity/v1": it.fingerprint },
    ...(it.action === null ? {} : { properties: { action: it.action } }),
  };
}

function placeOf(path: string, { start, end }: Range) {
  return {
    artifactLocation: { uri: uriPath(path), uriBaseId: TOP },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}
