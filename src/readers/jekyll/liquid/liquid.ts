import type { Diagnostic } from "../../../core/diagnostic.ts";
import type { Origins } from "../../../core/origin.ts";
import type { Nodes } from "../../../markdown/stand-ins.ts";
import { timeZoneNamed, utc } from "../dates/time-zone.ts";
import type { Recorder } from "../read-log.ts";
import type { JekyllPost, Site } from "../site.ts";
import { defaultLimits, type Limits } from "./budget.ts";
import { Unread } from "./failure.ts";
import { createRenderer, hasLiquid, type Renderer } from "./renderer.ts";
import { openWorld, type World } from "./world.ts";

/** A post's body after Liquid, as Jekyll would write it. */
export interface LiquidText {
  /** Null where Jekyll's build would stop: an error stands in the diagnostics. */
  readonly text: string | null;
  /** What stands in the place of the text's marks (`markdown/graft`). */
  readonly standIns: readonly Nodes[];
  /** Lead from the text to `post.body`. */
  readonly origins: Origins;
  readonly diagnostics: readonly Diagnostic[];
}

/** Liquid for the posts of one site. */
export interface Liquid {
  /** Renders one post; whatever is wrong with its text, or with a file that it uses, is a diagnostic. */
  render(post: JekyllPost): Promise<LiquidText>;
}

/** What Liquid itself does not know. */
export interface LiquidOptions {
  /** HTML of Markdown, for the filter `markdownify` and for excerpts; without it they are diagnostics. */
  readonly markdownify?: (text: string) => string;
  readonly limits?: Limits;
  /** What `site.time` and `now` are for a post; default: the time of the build, which is another in each run. */
  readonly clock?: (post: JekyllPost) => Date;
  /** Told what a post reads of the blog. */
  readonly recorder?: Recorder;
}

/**
 * Liquid as Jekyll runs it (contracts/jekyll.md §9, §11). Nothing of the blog is read before a template asks for it;
 * what was read and parsed stays for the next post.
 */
export function createLiquid(site: Site, options: LiquidOptions = {}): Liquid {
  const zone = timeZoneNamed(site.timezone) ?? utc;
  let opened: Promise<{ readonly world: World; readonly renderer: Renderer }> | undefined;

  async function open() {
    const world = await openWorld(site, zone, options.recorder);
    const { markdownify, limits = defaultLimits, clock } = options;
    return { world, renderer: createRenderer({ world, zone, limits, markdownify, clock }) };
  }

  return {
    async render(post) {
      if (!hasLiquid(post.body) || isSwitchedOff(post, site)) return untouched(post);
      opened ??= options.recorder === undefined ? open() : options.recorder.shared(open);
      const { world, renderer } = await opened;
      for (;;) {
        try {
          const { writer, standIns = [], diagnostics } = renderer(post);
          const origins = writer?.origins() ?? [];
          return { text: writer?.buffer ?? null, standIns, origins, diagnostics };
        } catch (error) {
          if (!(error instanceof Unread)) throw error;
          await world.read(error);
        }
      }
    },
  };
}

/** `render_with_liquid: false`, which Jekyll 3 does not know. */
function isSwitchedOff({ frontMatter }: JekyllPost, { jekyll }: Site): boolean {
  return jekyll >= 4 && frontMatter.render_with_liquid === false;
}

function untouched({ body }: JekyllPost): LiquidText {
  return {
    text: body,
    standIns: [],
    origins: [{ at: 0, source: 0, verbatim: true }],
    diagnostics: [],
  };
}
