import { memoryLedger } from "../../__tests__/fakes/memory-ledger.ts";
import { openBlog } from "../../src/compose/blog.ts";
import { openSession } from "../../src/compose/session.ts";
import { systemClock } from "../../src/core/clock.ts";
import { SiteError } from "../../src/core/errors.ts";
import type { Source } from "../../src/core/source.ts";
import { platforms } from "../../src/platforms/index.ts";
import { treeSource } from "../corpus/blog.ts";
import type { Section } from "./bench.ts";
import { atMost, type Figure, number } from "./figures.ts";
import { type Files, hostileFiles } from "./hostile-files.ts";
import { hostileTemplates } from "./hostile-templates.ts";
import { type HostileText, hostileTexts } from "./hostile-texts.ts";
import { exponent } from "./measure.ts";

/** Both parsers, with all that they can be asked to read. */
const configs = {
  kramdown: "url: https://hostile.example\n",
  CommonMark: `url: https://hostile.example
markdown: CommonMark
commonmark:
  options: [FOOTNOTES, UNSAFE]
  extensions: [autolink, strikethrough, table, tasklist]
`,
};

/** Linear is 1, quadratic 2; what is below the limit may be n log n, and noise. */
const limit = 1.5;

/** Sizes from here, each four times the one before, until one takes long enough to be measured, or is the last. */
const sizes = { first: 1024, last: 1024 * 4 ** 3, seconds: 0.25 };

/**
 * How the time for an input grows with its size, from the files to the articles for each platform. What is fast at the
 * last size is left out: there is nothing to see but noise.
 */
export const hostile: Section = async () => {
  const markdown = Object.entries(configs).flatMap(([dialect, config]) =>
    hostileTexts.map((text) => inPost(text, dialect, config)),
  );
  const templates = hostileTemplates.map((text) => inPost(text, "Liquid", configs.kramdown));
  const figures: Figure[] = [];
  let fast = 0;
  for (const [what, make] of [...hostileFiles, ...templates, ...markdown]) {
    const figure = await grown(what, make);
    if (figure === undefined) fast++;
    else figures.push(figure);
  }
  return [...figures, { what: `${fast} more inputs that take a moment only`, value: "" }];
};

function inPost(
  [what, make]: HostileText,
  dialect: string,
  config: string,
): readonly [string, (count: number) => Files] {
  const files = (count: number) => ({
    "_config.yml": config,
    "_posts/2026-01-01-hostile.md": `---\ntitle: Hostile\n---\n${make(count)}\n`,
  });
  return [`${what} (${dialect})`, files];
}

interface Point {
  readonly size: number;
  readonly seconds: number;
}

async function grown(what: string, make: (count: number) => Files): Promise<Figure | undefined> {
  const points: Point[] = [];
  for (let count = sizes.first; count <= 4 * sizes.last; count *= 4) {
    const files = make(count);
    const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
    points.push({ size, seconds: await secondsFor(files) });
    const { seconds } = points.at(-1) ?? { seconds: 0 };
    if (points.length < 2) continue;
    // What grows too fast is looked at once more, with more of it: the first times hold the compiler's too.
    if (seconds >= 8 * sizes.seconds) break;
    if (count >= sizes.last && seconds < sizes.seconds) break;
    if (seconds >= sizes.seconds && exponent(points.slice(-2)) <= limit) break;
  }
  const last = points.slice(-2);
  if ((last.at(-1)?.seconds ?? 0) < sizes.seconds) return undefined;
  const times = last.map(({ size, seconds }) => `${size >> 10} KiB ${number(seconds * 1000)} ms`);
  return atMost(`${what}: ${times.join(", ")}`, exponent(last), limit);
}

async function secondsFor(files: Files): Promise<number> {
  const bytes = Object.entries(files).map(([path, file]) => [path, Buffer.from(file)] as const);
  const start = process.cpuUsage();
  await render(treeSource(new Map(bytes)));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Renders the first post for each platform; a blog that is refused is done with. */
async function render(source: Source): Promise<void> {
  const blog = await openBlog({
    definitions: platforms,
    source,
    layers: [],
    now: new Date(),
  }).catch((error: unknown) => {
    if (error instanceof SiteError) return undefined;
    throw error;
  });
  if (blog === undefined) return;
  const session = await openSession({
    ...{ blog, source, ledger: memoryLedger(), clock: systemClock },
    run: "bench",
    purpose: "look",
  });
  for (const post of blog.site.posts.slice(0, 1)) {
    for (const platform of session.platforms) await session.render(post, platform);
  }
}
