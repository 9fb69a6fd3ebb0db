import type { Range, RuleInfo } from "../../core/diagnostic.ts";
import { type CheckFinding, type CheckReport, messageAndHelp } from "../../views/check.ts";
import { jsonText } from "../json.ts";
import { escapeMarkdown } from "../markdown/text.ts";
import { oneLine } from "../printable.ts";
import type { CheckSurface } from "./findings.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/** The name by which GitHub and others know the top of the repository. */
const TOP = "%SRCROOT%";

/** SARIF 2.1.0 (OASIS): one run with every rule that there is and a result for each finding; what an exception covers is there as suppressed. */
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
        results: [
          ...report.findings.map((it) => ({ ...resultOf(it, indexes.get(it.rule.code)), ...fixesOf(it) })),
          ...report.accepted.map(({ finding, reason }) => ({
            ...resultOf(finding, indexes.get(finding.rule.code)),
            suppressions: [{ kind: "inSource", status: "accepted", justification: plainMessage(reason) }],
          })),
        ],
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

/** Only what a file's text should say: SARIF has no word for another name of the file. */
function fixesOf({ path, help, range, replacement }: CheckFinding) {
  if (replacement === null) return {};
  const replacements = [{ deletedRegion: regionOf(range), insertedContent: { text: replacement } }];
  const change = { artifactLocation: locationOf(path), replacements };
  return { fixes: [{ description: { text: plainMessage(help) }, artifactChanges: [change] }] };
}

function placeOf(path: string, range: Range) {
  return { artifactLocation: locationOf(path), region: regionOf(range) };
}

function locationOf(path: string) {
  return { uri: uriPath(path), uriBaseId: TOP };
}

function regionOf({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** What SARIF's driver says of a rule. The texts are the program's own. */
function ruleDescriptor({ code, name, severity, what, why, fix, example }: RuleInfo) {
  const level = severity === "off" ? "warning" : severity;
  return {
    id: code,
    name,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    help: {
      text: `${what}\n\nWhy it matters: ${why}\n\nWhat to do: ${fix}\n\nExample:\n\n${example.trimEnd()}`,
      markdown: [
        escapeMarkdown(what),
        `**Why it matters:** ${escapeMarkdown(why)}`,
        `**What to do:** ${escapeMarkdown(fix)}`,
        "**Example:**",
        indentedCode(example),
      ].join("\n\n"),
    },
    defaultConfiguration: { level, enabled: severity !== "off" },
    properties: { "problem.severity": level, precision: "very-high", tags: ["action-plan"] },
  };
}

function indentedCode(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}

/**
 * Text from a plan as SARIF's plain text. `[words](target)` would be a link (§3.11.6 of the standard), so a blank
 * parts the two.
 */
function plainMessage(text: string): string {
  return oneLine(text).replace(/\](?=\()/g, "] ");
}

/**
 * A path from the repository's top as a relative URI reference (RFC 3986): percent-encoded, and never with a first
 * slash, which would name another host or the disk's root. Half a surrogate pair has no encoding; U+FFFD stands for it.
 */
function uriPath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/")
    .replace(/^\/+/, (slashes) => "%2F".repeat(slashes.length));
}
