import type { Rendering } from "../core/article.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { internalError } from "../core/internal-error.ts";
import type { Post } from "../core/post.ts";
import type { Passage } from "../markdown/tree/outline.ts";
import type { ResolvedText } from "../readers/reader.ts";
import { diagnose as diagnosePage } from "../verify/codes.ts";
import { diagnose } from "./codes.ts";
import type { PostRenderer } from "./post-renderer.ts";
import { GaveUp, type RenderOrder, renderChild } from "./render-child.ts";

/**
 * Renders in a process of its own, which is killed when a post takes too long or too much memory. Such a post is given up
 * for the rest of the run, and the next one gets a new process. No process is started before the first post.
 */
export function guardedRenderer(order: RenderOrder): PostRenderer {
  const child = renderChild(order);
  const givenUp = new Map<string, Diagnostic>();

  async function ask<Value>(
    post: Post,
    instead: (problem: Diagnostic) => Value,
    [name, ...args]: readonly [name: keyof PostRenderer, ...args: readonly unknown[]],
  ): Promise<Value> {
    const problem = givenUp.get(post.path);
    if (problem !== undefined) return instead(problem);
    try {
      return (await child.ask(name, post.path, ...args)) as Value;
    } catch (error) {
      if (order.stop.aborted) throw error;
      const found =
        error instanceof GaveUp ? problemOf(post, error) : internalError(post.path, error);
      givenUp.set(post.path, found);
      return instead(found);
    }
  }

  /** A page that takes too much says nothing of the post, which goes on without it. */
  async function renderWithPage(
    ...[post, platform, page, copies]: Parameters<PostRenderer["renderWithPage"]>
  ): Promise<Rendering> {
    try {
      const name: keyof PostRenderer = "renderWithPage";
      return (await child.ask(name, post.path, platform, page, copies)) as Rendering;
    } catch (error) {
      if (order.stop.aborted || !(error instanceof GaveUp)) throw error;
      const rendering = await render(post, platform, copies);
      const message = `The copy was not compared with its page. ${error.message}`;
      const unread = diagnosePage("page-unread", message, { path: post.path });
      return { ...rendering, diagnostics: [...rendering.diagnostics, unread] };
    }
  }

  const render: PostRenderer["render"] = (post, platform, copies) =>
    ask<Rendering>(post, alone, ["render", platform, copies]);

  return {
    render,
    renderWithPage,
    links: (post) => ask<readonly string[]>(post, () => [], ["links"]),
    text: (post) =>
      ask<ResolvedText>(post, (problem) => ({ text: null, ...alone(problem) }), ["text"]),
    outline: (post) => ask<readonly Passage[]>(post, () => [], ["outline"]),
  };
}

function alone(problem: Diagnostic): { readonly diagnostics: readonly Diagnostic[] } {
  return { diagnostics: [problem] };
}

function problemOf({ path }: Post, { code, message }: GaveUp): Diagnostic {
  return diagnose(code, message, { path, line: 1, column: 1 });
}
