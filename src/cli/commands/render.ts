import type { Article, Json, Rendering } from "../../core/article.ts";
import { counted } from "../../core/counted.ts";
import { type Diagnostic, hasErrors } from "../../core/diagnostic.ts";
import { ConfigError } from "../../core/errors.ts";
import type { Platform } from "../../core/platform.ts";
import type { Post } from "../../core/post.ts";
import { undisguised } from "../../core/printable.ts";
import { definitionOf } from "../../platforms/definition.ts";
import { diagnosticJson } from "../../report/diagnostic-json.ts";
import { allDiagnostics } from "../../report/plan-json.ts";
import { holdsSecret, secretInPost } from "../../syndicate/plan/sendable.ts";
import type { Action } from "../command.ts";
import type { Options } from "../options.ts";
import { printDocument, printRow } from "../print-json.ts";
import { type CliSession, openCliSession, printDiagnostics } from "../session.ts";

interface RenderOptions extends Options {
  readonly stage: "article" | "liquid";
}

/**
 * Prints articles as they would be sent, or with `--stage liquid` the text after Liquid. What a check blocks is not
 * printed as an article, and a text that holds one of the run's keys is not printed at all.
 */
export const renderCommand: Action<RenderOptions> = async (terminal, options, posts) => {
  const session = await openCliSession(terminal, options, posts, "look");
  const { site, asked } = session.blog;
  const chosen = asked === null ? site.posts : site.posts.filter(({ path }) => asked.has(path));
  const rows = options.stage === "liquid" ? liquidRows : articleRows;
  // For Liquid's text, lines are also what people get: it has no other frame.
  const isText = options.format === "text" && options.stage !== "liquid";
  const diagnostics: Diagnostic[] = [];
  const document: Record<string, Json>[] = [];
  let refused = 0;
  for await (const row of rows(session, chosen)) {
    diagnostics.push(...row.diagnostics);
    if (row.text === undefined || hasErrors(row.diagnostics)) refused += 1;
    if (options.format === "json") document.push(row.json);
    else if (!isText) printRow(terminal, row.json);
    else if (row.text !== undefined) terminal.out(undisguised(row.text));
  }
  if (options.format === "json") printDocument(terminal, { posts: document });
  printDiagnostics(terminal, options, allDiagnostics({ ...site, posts: [] }, { diagnostics }));
  const all = counted(chosen.length, "post");
  if (refused > 0) terminal.err(`${refused} of ${all} ${refused === 1 ? "has" : "have"} errors.`);
  return refused > 0 ? 1 : 0;
};

interface Row {
  readonly json: Record<string, Json>;
  /** Undefined for a post that cannot be rendered. */
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function* articleRows(session: CliSession, posts: readonly Post[]): AsyncGenerator<Row> {
  const platform = onePlatform(session.platforms);
  const copies = await session.ownCopies();
  for (const post of posts) {
    const copyOf = copies(post, platform.id);
    const rendering = await session.verified(post, platform, copyOf);
    const { article, diagnostics } = sendable(post, rendering, session);
    const all = [...post.diagnostics, ...diagnostics];
    const { path, canonicalUrl } = post;
    const body = article && (await readableBody(article, session));
    yield {
      diagnostics: all,
      text: body,
      json: {
        ...{ path, canonicalUrl, platform: platform.id },
        ...(article !== undefined && { article: article.request }),
        ...(article?.document !== undefined && { document: documentJson(article) }),
        diagnostics: all.map(diagnosticJson),
      },
    };
  }
}

/** What is written beside an announcement, under which keys. */
function documentJson({ key = "", document }: Article): Json {
  const { record = {}, publication = null } = document ?? {};
  return { key, record, publication };
}

/** The article, unless a check would block it. */
function sendable(
  post: Post,
  { article, diagnostics }: Rendering,
  { ports }: CliSession,
): Rendering {
  if (article !== undefined && holdsSecret(article, ports.containsSecret ?? (() => false))) {
    return { diagnostics: [...diagnostics, secretInPost(post.path)] };
  }
  const isBlocked = hasErrors([...post.diagnostics, ...diagnostics]);
  return article === undefined || isBlocked ? { diagnostics } : { article, diagnostics };
}

/** The body for people: Markdown as it is sent, HTML as Markdown would say it. */
async function readableBody({ platform, request }: Article, { blog }: CliSession): Promise<string> {
  const fields = definitionOf(platform, blog.definitions)?.request;
  const body = String((fields && request[fields.text]) ?? "");
  if (fields?.language !== "html") return body;
  const { readable } = await import("../../markdown/readable.ts");
  return readable(body);
}

async function* liquidRows(session: CliSession, posts: readonly Post[]): AsyncGenerator<Row> {
  for (const post of posts) {
    const written = await session.show.text(post);
    const isLeak = session.ports.containsSecret?.(written.text ?? "") === true;
    const text = isLeak ? undefined : (written.text ?? undefined);
    const leak = isLeak ? [secretInPost(post.path)] : [];
    const all = [...post.diagnostics, ...written.diagnostics, ...leak];
    yield {
      diagnostics: all,
      text,
      json: {
        path: post.path,
        ...(text === undefined ? { diagnostics: all.map(diagnosticJson) } : { liquid: text }),
      },
    };
  }
}

/** @throws {ConfigError} an article is for one platform */
function onePlatform(platforms: readonly Platform[]): Platform {
  const [platform, another] = platforms;
  if (platform === undefined || another !== undefined) {
    throw new ConfigError([
      {
        input: "--platform",
        message: "render shows the article for one platform",
        hint: `Say which: --platform ${platforms.map(({ id }) => id).join(" or --platform ")}.`,
      },
    ]);
  }
  return platform;
}
