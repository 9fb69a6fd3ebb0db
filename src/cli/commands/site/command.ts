import { Option } from "commander";
import type { Command } from "../../command.ts";
import { formatOption } from "../../options/formats.ts";
import { PICTURES } from "./assets.ts";
import type { SiteOptions } from "./run.ts";

/** `plan site`: the plan as a static web site that needs no server. */
export const siteCommand: Command<SiteOptions> = {
  name: "site",
  summary: "the plan as a web site: pages to read from a disk or any server",
  define: (command) =>
    command
      .addOption(new Option("-o, --output <folder>", "where to write it: a new folder, or that of an earlier site"))
      .addOption(new Option("--public", "for anybody: leaves out what is marked public: false, and says how much"))
      .addOption(new Option("--internal", "for those who may read all of it").conflicts("public"))
      .addOption(new Option("--contacts", "show the e-mail addresses of the directory"))
      .addOption(new Option("--accessibility-statement <url>", "where the organisation's statement is"))
      .addOption(new Option("--address <url>", "where the site will be: for search engines, feeds and links to it"))
      .addOption(new Option("--logo <file>", `a picture for the head of every page: ${PICTURES.join(", ")}`))
      .addOption(new Option("--css <file>", "a style sheet of the organisation's, after ours"))
      .addOption(formatOption(["table", "json"])),
  opensPlan: true,
  examples: [
    "plan site --public -o site",
    "plan site --public -o site --address https://example.org/plan/",
    "plan site --internal --contacts -o /tmp/site",
    "plan site --public -o site --logo logo.svg --css house-style.css",
  ],
  load: () => import("./run.ts"),
};
