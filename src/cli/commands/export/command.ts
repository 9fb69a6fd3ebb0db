import type { ExportView } from "../../../render/exported/grid.ts";
import type { FileFormat } from "../../../render/formats.ts";
import { BYTE_ORDER_MARK } from "../../../render/formats.ts";
import type { View } from "../../../views/content.ts";
import type { Command } from "../../command.ts";
import { paperFormatOptions } from "../../options/formats.ts";
import type { ExportOptions } from "./run.ts";

const exported = (view: View): ExportView => view as ExportView;

const OWN: readonly FileFormat[] = [
  {
    ...{ name: "xlsx", also: ["excel"], description: "an Excel workbook", extension: ".xlsx" },
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: async (view) => (await import("../../../render/exported/workbook.ts")).exportedWorkbook(exported(view)),
  },
  {
    ...{ name: "ods", also: ["opendocument"], description: "a workbook of OpenDocument", extension: ".ods" },
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
    write: async (view) => (await import("../../../render/exported/workbook.ts")).exportedOpenDocument(exported(view)),
  },
  {
    ...{ name: "docx", also: ["word"], description: "a Word document", extension: ".docx" },
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async (view) => (await import("../../../render/exported/word.ts")).exportedWord(exported(view)),
  },
  {
    ...{ name: "csv", also: [], description: "one CSV file, its tables one below the other", extension: ".csv" },
    ...{ mediaType: "text/csv", fileMark: BYTE_ORDER_MARK },
    write: async (view) => (await import("../../../render/exported/csv.ts")).exportedCsv(exported(view)),
  },
];

/** `plan export`: the whole plan in one document, which `plan import` reads back. */
export const exportCommand: Command<ExportOptions> = {
  name: "export",
  summary: "the whole plan as one workbook, Word document or CSV file, which plan import reads back",
  define: (command) => {
    for (const option of paperFormatOptions(["xlsx", "ods", "docx", "csv"], OWN)) command.addOption(option);
  },
  opensPlan: true,
  examples: [
    "plan export -o plan.xlsx",
    "plan export -o plan.ods --at v1.0",
    "plan export -o plan.docx",
    "plan export -o plan.csv --no-bom",
    "plan import plan.xlsx --into copy --write",
  ],
  load: () => import("./run.ts"),
};
