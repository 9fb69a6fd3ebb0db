import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "../support/repository.ts";
import { cleanEnv, type Outcome, requireBuilt, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

export const MARKER = "<!-- plan-check -->";

/** A comment as GitHub's API has it. */
export interface Comment {
  readonly id: number;
  readonly user: { readonly type: "Bot" | "User" };
  readonly body: string;
}

/**
 * `gh` as the script uses it: lists the comments that its filter asks for, makes one, changes one, in a file. It fails
 * where `GH_FAILS` names the method, and on whatever the real one would not take.
 */
const GH = `#!${process.execPath}
const { appendFileSync, readFileSync, writeFileSync } = require("node:fs");
const args = process.argv.slice(2);
const store = process.env.GH_STORE;
const comments = JSON.parse(readFileSync(store, "utf8"));
const after = (name) => args[args.indexOf(name) + 1];
const method = args.includes("--method") ? after("--method") : "GET";
appendFileSync(store + ".log", method + "\\n");
const stop = (why) => { process.stderr.write("gh: " + why + "\\n"); process.exit(1); };
if (process.env.GH_FAILS === method) stop("HTTP 403");
const host = process.env.GH_HOST || "github.com";
if (host !== (process.env.GH_IS_AT || "github.com")) stop("no such host " + host);
const token = host === "github.com" ? process.env.GH_TOKEN : process.env.GH_ENTERPRISE_TOKEN;
if (args[0] !== "api" || !token) stop("HTTP 401");
const path = args.find((it) => it.startsWith("repos/"));
if (method === "GET") {
  if (path !== "repos/an-owner/a-repository/issues/7/comments") stop("HTTP 404 " + path);
  const marker = /startswith\\("(.*)"\\)/.exec(after("--jq"))[1];
  const isOurs = (it) => it.user.type === "Bot" && it.body.startsWith(marker);
  process.stdout.write(comments.filter(isOurs).map((it) => it.id + "\\n").join(""));
} else {
  const body = readFileSync(after("--field").replace(/^body=@/, ""), "utf8");
  if ([...body].length > 65536) stop("HTTP 422 Body is too long (maximum is 65536 characters)");
  if (method === "POST" && path === "repos/an-owner/a-repository/issues/7/comments") {
    comments.push({ id: 100 + comments.length, user: { type: "Bot" }, body });
  } else if (method === "PATCH" && /^repos\\/an-owner\\/a-repository\\/issues\\/comments\\/\\d+$/.test(path)) {
    comments.find((it) => it.id === Number(path.split("/").at(-1))).body = body;
  } else stop("HTTP 404 " + path);
  writeFileSync(store, JSON.stringify(comments));
}
`;

/** What GitHub writes of a pull request from a branch of the repository itself. */
export const PULL_REQUEST = { pull_request: { number: 7, head: { repo: { full_name: "an-owner/a-repository" } } } };

/** A `gh` of ours for pull request 7, and what a runner says beside it. */
export class FakeGh {
  /** The folder that it is in. */
  readonly bin = folderOf({ gh: GH });
  private readonly store = join(this.bin, "comments.json");
  private readonly stepSummary = join(this.bin, "step-summary.md");

  constructor(comments: readonly Comment[] = []) {
    chmodSync(join(this.bin, "gh"), 0o755);
    writeFileSync(this.store, JSON.stringify(comments));
    this.event(PULL_REQUEST);
  }

  /** Says what started the job. */
  event(event: object): void {
    writeFileSync(join(this.bin, "event.json"), JSON.stringify(event));
  }

  get env(): NodeJS.ProcessEnv {
    return {
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_PATH: join(this.bin, "event.json"),
      GITHUB_REPOSITORY: "an-owner/a-repository",
      GITHUB_STEP_SUMMARY: this.stepSummary,
      GH_TOKEN: "a-token",
      GH_STORE: this.store,
    };
  }

  get comments(): readonly Comment[] {
    return JSON.parse(readFileSync(this.store, "utf8"));
  }

  /** The methods that it was asked for, in order. */
  get asked(): readonly string[] {
    const log = `${this.store}.log`;
    return existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  }

  get summary(): string {
    return existsSync(this.stepSummary) ? readFileSync(this.stepSummary, "utf8") : "";
  }
}

/** The script of the composite action in a repository, as a runner starts it on pull request 7. */
export class ActionRun extends FakeGh {
  constructor(
    private readonly repository: Repository,
    comments: readonly Comment[] = [],
  ) {
    super(comments);
  }

  /**
   * The code and what was said. `env` stands over what the action and the runner set; `event` is what GitHub wrote of
   * what started the job.
   */
  run(env: NodeJS.ProcessEnv = {}, event: object = PULL_REQUEST): Outcome {
    requireBuilt();
    this.event(event);
    const { status, stdout, stderr } = spawnSync("bash", [`${TOP}/.github/actions/plan-check/run.sh`], {
      cwd: this.repository.folder,
      encoding: "utf8",
      env: cleanEnv({
        ...this.env,
        PATH: `${this.bin}:${process.env["PATH"]}`,
        GITHUB_EVENT_NAME: "pull_request",
        GITHUB_BASE_REF: "main",
        GITHUB_ACTION_PATH: `${TOP}/.github/actions/plan-check`,
        PLAN_FOLDER: "plan",
        PLAN_SINCE: "auto",
        PLAN_NEW_SINCE: "",
        PLAN_FAIL_ON: "error",
        PLAN_COMMENT: "true",
        PLAN_AS_OF: "2018-11-15",
        ...env,
      }),
    });
    return { code: status, stdout, stderr };
  }
}
