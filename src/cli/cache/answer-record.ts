import { todayIn } from "../../calendar/time-zone.ts";
import type { KeptFiles } from "../../io/cache/files.ts";
import { fingerprint } from "../../io/cache/fingerprint.ts";
import type { BytesTree } from "../../io/files/read-tree.ts";
import { repositoryTop } from "../../io/git/repository.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Output, World } from "../world.ts";
import { type KeptAnswer, nameOfAnswer, questionOf } from "./cached-answer.ts";

/** Longer answers are written faster than they are looked up. In UTF-16 units. */
const LONGEST = 4 * 1024 * 1024;
/** Every zone changes its clocks, and every day begins, on one of these. */
const QUARTER_OF_AN_HOUR = 15 * 60 * 1000;
const LONGEST_DAY = 26 * 60 * 60 * 1000;

/**
 * Writes down what a run says and all that it looks at, for `recallAnswer`. The run is handed `world` in place of its
 * own, and says what else it looks at. What is not said here, it must not look at: only commands that read nothing but
 * the plan's folder are recorded.
 */
export class AnswerRecord {
  readonly world: World;
  private readonly env: Record<string, string | null> = {};
  private readonly said: { to: "stdout" | "stderr"; text: string }[] = [];
  private today: KeptAnswer["today"] = null;
  private source: Pick<KeptAnswer, "planOption" | "folder" | "top" | "tree"> | null = null;
  private spoilt = false;
  private length = 0;

  constructor(
    private readonly cache: KeptFiles,
    outer: World,
  ) {
    this.world = {
      ...outer,
      env: this.noting(outer.env),
      stdout: this.echoing("stdout", outer.stdout),
      stderr: this.echoing("stderr", outer.stderr),
    };
  }

  /** The run looks at a plan's folder, and finds this. */
  reads(planOption: string | undefined, folder: string, tree: BytesTree): void {
    if (this.source !== null) this.spoil();
    const top = repositoryTop(folder);
    this.source = { planOption: planOption ?? null, folder, top, tree: fingerprint(tree) };
  }

  /** The run asks which day it is in a zone, at an instant. */
  asksToday(timeZone: string, now: number): void {
    const day = todayIn(timeZone, now);
    let until = now - (now % QUARTER_OF_AN_HOUR) + QUARTER_OF_AN_HOUR;
    while (todayIn(timeZone, until) === day && until - now < LONGEST_DAY) until += QUARTER_OF_AN_HOUR;
    this.today = { from: Math.max(this.today?.from ?? now, now), until: Math.min(this.today?.until ?? until, until) };
  }

  /** The run looks at something that a later one cannot look at as cheaply: nothing is kept. */
  spoil(): void {
    this.spoilt = true;
  }

  /** Keeps the answer, unless it is spoilt. */
  keep(code: ExitCode): void {
    const { source, today, env, said } = this;
    if (this.spoilt || source === null || this.length > LONGEST || code > 1) return;
    const question = questionOf(this.world);
    const answer: KeptAnswer = { question, env, today, ...source, said, code: code as KeptAnswer["code"] };
    this.cache.write(nameOfAnswer(question), Buffer.from(JSON.stringify(answer)));
  }

  private noting(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    return new Proxy(env, {
      get: (target, name) => {
        const value = typeof name === "string" ? target[name] : undefined;
        if (typeof name === "string") this.env[name] = value ?? null;
        return value;
      },
      has: (target, name) => {
        this.spoil();
        return name in target;
      },
      ownKeys: (target) => {
        // Where all of it is handed on, to git say, others look at it.
        this.spoil();
        return Reflect.ownKeys(target);
      },
    });
  }

  private echoing(to: "stdout" | "stderr", stream: Output): Output {
    const { isTTY, columns } = stream;
    return {
      ...(isTTY === undefined ? {} : { isTTY }),
      ...(columns === undefined ? {} : { columns }),
      write: (content) => {
        if (typeof content === "string") this.said.push({ to, text: content });
        else this.spoil();
        this.length += content.length;
        return stream.write(content);
      },
    };
  }
}
