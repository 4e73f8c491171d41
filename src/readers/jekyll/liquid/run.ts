import { Context } from "liquidjs";
import type { Nodes } from "../../../markdown/stand-ins.ts";
import type { TimeZone } from "../dates/time-zone.ts";
import type { JekyllVersion } from "../site.ts";
import type { IncludeSubstitute } from "../stand-ins/given.ts";
import type { SiteAddress } from "../urls/absolute-url.ts";
import type { Budget } from "./budget.ts";
import { Failure } from "./failure.ts";
import type { Subject } from "./subject.ts";
import type { Body, TagSource } from "./syntax/tag-source.ts";
import { type Drop, property } from "./values/ruby.ts";
import type { World } from "./world.ts";
import type { Writer } from "./writer.ts";

/** One rendering under way. */
export interface Run {
  readonly context: Context;
  readonly budget: Budget;
  readonly world: World;
  /** What URLs are made with in the build that makes this post. */
  readonly address: SiteAddress;
  readonly subject: Subject;
  readonly registers: Registers;
  /** Something to tell the author about a tag, once for each name. */
  note(tag: TagSource, message: string): void;
  /** The time of the build, or what stands for it. */
  now(): Date;
  /** Calls a filter; one that Liquid does not know hands its input on. @throws {Failure} */
  filter(name: string, input: unknown, args: readonly unknown[]): unknown;
  render(body: Pick<Body, "templates">, writer: Writer): void;
  /** Puts nodes in the place of a tag: a mark in the text, or HTML where no mark would be found again. */
  stand(nodes: Nodes, tag: TagSource, writer: Writer): void;
  /** What a variable with this value prints. */
  text(value: unknown): string;
  /** Renders a text within this run: a file's name or a path with variables in it. */
  inline(text: string): string;
  /** The parsed file, or what stands for it where it is missing. @throws {Failure} neither is there */
  template(path: string, name: string, tag: TagSource): Pick<Body, "templates"> | IncludeSubstitute;
  /** Where `include` looks, from the repository's root. */
  readonly includesDirectory: string;
  /** @throws {Failure} there is no Markdown here */
  markdownify(text: string): string;
  readonly zone: TimeZone;
  /** Runs with the scope (of `scopeOf`) in front of all others. @throws {Failure} too many scopes */
  within<T>(scope: Readonly<Record<string, unknown>>, run: () => T): T;
  /** Runs one level of includes or excerpts deeper. @throws {Failure} too many levels */
  deeper<T>(what: string, run: () => T): T;
}

/** What tags remember while one text is rendered. */
export interface Registers {
  /** Where `for … offset: continue` goes on. */
  readonly offsets: Map<string, number>;
  readonly loops: Drop[];
  readonly cycles: Map<string, number>;
  changed: string | undefined;
}

/** liquidjs' Context with Ruby's rules for what a key finds. */
export class RubyContext extends Context {
  override readProperty(object: unknown, key: unknown): unknown {
    // A text's size is counted character by character.
    if (typeof object === "string") runOf(this).budget.look(8 * object.length);
    return property(object, key);
  }
}

/** The names that every template sees (contracts/jekyll.md §9). */
export function environment(
  site: Drop,
  page: Drop,
  jekyll: JekyllVersion,
): Record<string, unknown> {
  return scopeOf({
    site,
    page,
    jekyll: { environment: "production", version: versions[jekyll] },
    // liquidjs would take these for the scope's own size and ends.
    size: null,
    first: null,
    last: null,
  });
}

/** The versions whose rules ours were checked against (contracts/jekyll.md §0). */
const versions: Readonly<Record<JekyllVersion, string>> = { 3: "3.10.0", 4: "4.3.1" };

/** A scope that has no names but its own. */
export function scopeOf(names: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.assign(Object.create(null), names);
}

const register = "run";

/** The run that a context of the engine belongs to. */
export function runOf(context: Context): Run {
  return context.getRegister<Run>(register);
}

/** Makes a run known to its context. */
export function setRun(run: Run): void {
  run.context.setRegister(register, run);
}

/** Liquid's own bound on scopes, and ours on includes. */
const deepest = 100;

/** Counts levels. */
export function createNesting(): <T>(what: string, run: () => T) => T {
  let depth = 0;
  return (what, run) => {
    if (depth >= deepest) throw new Failure("liquid-too-much", `${what} nest too deeply`);
    depth++;
    try {
      return run();
    } finally {
      depth--;
    }
  };
}
