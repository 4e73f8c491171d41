import { defaultOptions, LiquidError, RenderError } from "liquidjs";
import type { Diagnostic } from "../../../core/diagnostic.ts";
import { markOf } from "../../../markdown/marks.ts";
import { htmlOf, type Nodes } from "../../../markdown/stand-ins.ts";
import type { TimeZone } from "../dates/time-zone.ts";
import { joinPath, prefixOf } from "../file-names.ts";
import { languagesOf } from "../plugins/languages.ts";
import type { JekyllPost } from "../site.ts";
import type { SiteAddress } from "../urls/absolute-url.ts";
import { type Budget, createBudget, type Limits } from "./budget.ts";
import type { LiquidCode } from "./codes.ts";
import { siteDrops } from "./drops/site-drop.ts";
import { BrokenFile, Failure, unknownTag } from "./failure.ts";
import { filters } from "./filters/all.ts";
import { applyFilter } from "./filters/filter.ts";
import { createReports } from "./report.ts";
import { createNesting, environment, RubyContext, type Run, setRun } from "./run.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { blockTags } from "./tags/all.ts";
import { createTemplates } from "./templates.ts";
import { type Drop, isHash, toText } from "./values/ruby.ts";
import { checkWeight } from "./values/weight.ts";
import type { World } from "./world.ts";
import { createWriter, type Writer } from "./writer.ts";

/** What the renderer is made with. */
export interface RendererParts {
  readonly world: World;
  readonly zone: TimeZone;
  readonly limits: Limits;
  readonly markdownify: ((text: string) => string) | undefined;
  readonly clock?: ((post: JekyllPost) => Date) | undefined;
}

/** What became of a post; without `writer` Jekyll's build would stop. */
export interface Rendered {
  readonly writer?: Writer;
  /** What stands in the place of the marks. */
  readonly standIns?: readonly Nodes[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders one post from what is in memory. @throws {Unread} something must be read first */
export type Renderer = (post: JekyllPost) => Rendered;

/** A post being rendered, with the excerpts that it renders on the way. */
interface Session {
  readonly budget: Budget;
  readonly notes: Map<string, Diagnostic>;
  readonly deeper: Run["deeper"];
  readonly site: Drop;
  readonly address: SiteAddress;
  readonly post: JekyllPost;
  readonly standIns: Nodes[];
}

/** Some six million characters of Markdown are what a post's excerpts and `markdownify` may read together. */
const markdownWeight = 8;

/** More unknown tags than this in one post say nothing new. */
const mostUnknown = 20;

/** A renderer of one site's templates; each template is parsed once. */
export function createRenderer({
  world,
  zone,
  limits,
  markdownify,
  clock,
}: RendererParts): Renderer {
  const { site } = world;
  const reports = createReports(site);
  const languages = languagesOf(site.config, site.plugins);
  const templates = createTemplates(world);
  const includesDirectory = joinPath(
    site.sourceDir,
    String(site.config.includes_dir ?? "_includes"),
  );
  let session: Session | undefined;

  const drops = siteDrops({
    site,
    zone,
    contents: world.contents,
    data: world.data,
    clock: now,
    githubUnknown() {
      const message = "`site.github` is empty here: it follows from `repository` in _config.yml.";
      tell("unknown-repository", message, session?.post.body.indexOf("site.github") ?? 0);
    },
    log: world.log,
    isBlock: (tag) => blockTags.has(tag),
    rendered: (subject, text) =>
      world.log.remembered(() => {
        const plain = hasLiquid(text) ? excerpt(subject, text) : text;
        return subject.markdown ? convert(plain) : plain;
      }),
  });

  /** A time that is another in each run would make each run an update of the copy. */
  function now(): Date {
    const post = session?.post;
    if (clock === undefined || post === undefined || session === undefined) {
      world.log.noteUnnamed();
      return site.now;
    }
    world.log.note("time", "of the post");
    const message =
      "`site.time` and `now` change with each build, so the copy has a date in their place that does not: the date of the post, or the first day of this year.";
    tell("changing-date", message, post.body.search(/\bsite\.time\b|["']now["']|["']today["']/));
    return clock(post);
  }

  /** Once for each message, in the post at `begin`; at its beginning where it stands in an include. */
  function tell(code: LiquidCode, message: string, begin: number): void {
    if (session === undefined || session.notes.has(message)) return;
    const { path: file, body: input } = session.post;
    session.notes.set(
      message,
      reports.at({ input, file, begin: Math.max(0, begin) }, code, message),
    );
  }

  function convert(text: string): string {
    // Markdown costs more than text that is only made.
    session?.budget.text(text.length * markdownWeight);
    if (markdownify !== undefined) return markdownify(text);
    throw new Failure("liquid-unsupported", "`markdownify` has no Markdown converter here");
  }

  /** @throws {Failure} the site wants only filters that are known */
  function unknownFilter(name: string): void {
    const message = `The filter \`${name}\` is not one of Liquid's or Jekyll's, so its value is passed on unchanged.`;
    const { liquid } = site.config;
    if (isHash(liquid) && liquid.strict_filters === true)
      throw new Failure("undefined-liquid-filter", `There is no filter \`${name}\``);
    const calls = [...(session?.post.body.matchAll(/\|\s*(\w+)/g) ?? [])];
    tell("unknown-liquid-filter", message, calls.find(([, called]) => called === name)?.index ?? 0);
  }

  function excerpt(subject: Subject, text: string): string {
    const now = session;
    if (now === undefined) return text;
    return now.deeper("Excerpts", () => {
      const { templates: parts, unknown } = templates.text(text, subject.path);
      if (unknown[0] !== undefined) throw unknownTag(unknown[0].name);
      const writer = createWriter();
      createRun(subject, now, false).render({ templates: parts }, writer);
      return writer.buffer;
    });
  }

  function createSession(post: JekyllPost): Session {
    const budget = createBudget(limits);
    const own = { budget, notes: new Map(), deeper: createNesting(), standIns: [] };
    const sitePath = post.path.slice(prefixOf(site.sourceDir).length);
    const build = languages?.buildOf(sitePath, site.baseurl);
    const address = { url: site.url, baseurl: build?.baseurl ?? site.baseurl };
    return { ...own, site: drops.site(post, build), address, post };
  }

  /** `marks`: what stands for tags is found again by its marks. */
  function createRun(
    subject: Subject,
    { budget, notes, deeper, standIns, site: siteDrop, address }: Session,
    marks: boolean,
  ): Run {
    const context = new RubyContext(
      environment(siteDrop, subject.drop, site.jekyll),
      defaultOptions,
      {
        sync: true,
      },
    );
    const scopes = createNesting();
    const run: Run = {
      context,
      budget,
      world,
      address,
      zone,
      subject,
      deeper,
      includesDirectory,
      registers: { offsets: new Map(), loops: [], cycles: new Map(), changed: undefined },
      text: toText,
      markdownify: convert,
      now,
      note(tag, message) {
        if (notes.has(message)) return;
        notes.set(message, reports.at(tag, "liquid-plugin-tag", message));
      },
      filter(name, input, args) {
        budget.step();
        const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
        if (filter === undefined) {
          unknownFilter(name);
          return input;
        }
        if (typeof input === "string") budget.text(input.length);
        const result = applyFilter(run, filter, input, args);
        if (typeof result === "string") budget.text(result.length);
        if (Array.isArray(result)) budget.look(64 * result.length);
        if (typeof result === "object") checkWeight(result);
        return result;
      },
      stand(nodes, tag, writer) {
        if (nodes.length === 0) return;
        if (!marks) writer.add(htmlOf(nodes), tag.begin, false);
        else writer.add(markOf(standIns.push(nodes) - 1), tag.begin, false);
      },
      render({ templates: parts }, writer) {
        for (const part of parts) {
          try {
            part.render(context, writer);
          } catch (error) {
            // The innermost part's place is the one that is told.
            throw LiquidError.is(error) ? error : new RenderError(error as Error, part);
          }
          if (context.breakCalled || context.continueCalled) break;
        }
      },
      within(scope, work) {
        return scopes("Scopes", () => {
          context.push(scope);
          try {
            return work();
          } finally {
            context.pop();
          }
        });
      },
      inline(text) {
        if (!hasLiquid(text)) return text;
        const writer = createWriter();
        withoutPlace(() => run.render(templates.text(text, undefined), writer));
        return writer.buffer;
      },
      template(path, name, tag) {
        return templates.include(path, name, tag);
      },
    };
    setRun(run);
    return run;
  }

  return (post) => {
    session = createSession(post);
    const { notes, standIns } = session;
    try {
      const parsed = templates.text(post.body, post.path);
      if (parsed.unknown.length > 0) {
        const diagnostics = parsed.unknown.slice(0, mostUnknown).map((token) => {
          const { code, message, hint } = unknownTag(token.name);
          return reports.at(token, code, message, hint);
        });
        return { diagnostics };
      }
      const writer = createWriter();
      createRun(subjectOf(post, drops.of(post), site), session, true).render(parsed, writer);
      return { writer, standIns, diagnostics: [...notes.values()] };
    } catch (error) {
      const failure = causeOf(error);
      if (failure instanceof BrokenFile) return { diagnostics: [failure.diagnostic] };
      if (!LiquidError.is(error) || !(failure instanceof Failure)) throw failure;
      return { diagnostics: [reports.failure(error, failure)] };
    } finally {
      session = undefined;
    }
  };
}

/** True where Jekyll runs Liquid at all. */
export function hasLiquid(text: string): boolean {
  return text.includes("{{") || text.includes("{%");
}

/** What was thrown first, below liquidjs' own errors; running out of stack is too much as well. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (LiquidError.is(cause) && cause.originalError !== undefined) cause = cause.originalError;
  return cause instanceof RangeError
    ? new Failure("liquid-too-much", "The template nests too deeply")
    : cause;
}

/** A template within a tag has no place of its own: what is wrong in it is wrong at the tag. */
function withoutPlace(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw causeOf(error);
  }
}
