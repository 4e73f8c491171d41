import type { Rendering } from "../core/article.ts";
import { type Diagnostic, hasErrors } from "../core/diagnostic.ts";
import type { Platform } from "../core/platform.ts";
import type { Post } from "../core/post.ts";
import type { PostRenderer } from "../rendering/post-renderer.ts";
import type { Settings } from "../settings/settings.ts";
import { diagnose } from "../verify/codes.ts";
import { isUnrenderable } from "../verify/from-page.ts";

/** Where links to the blog's other posts lead, as a renderer takes it. */
type Copies = ReadonlyMap<string, string> | undefined;

/** Posts with their pages at hand. */
export interface Verifier {
  /** When pages are read: with the plan, from a folder; or when the originals answer. */
  readonly when: "planned" | "live";
  /** The post rendered and compared with its page, or made of it; undefined where nothing is to be compared. */
  verified(asked: Asked): Promise<Rendering | undefined>;
  /** A rendering that failed, made from the page where only the site's own build can render the source. */
  rescued(rendering: Rendering, asked: Asked): Promise<Rendering>;
}

export interface Asked {
  readonly post: Post;
  readonly platform: Platform;
  readonly copies: Copies;
  /** A page that answers may be older than the change that an update sends. */
  readonly isUpdate: boolean;
}

/** What a verifier rests on. */
export interface VerifierOptions {
  readonly when: Verifier["when"];
  readonly severity: Settings["verify"];
  readonly renderer: Pick<PostRenderer, "render" | "renderWithPage">;
  /** The post's page as HTML; undefined where there is none. */
  readonly pageOf: (post: Post) => Promise<string | undefined>;
}

/** Compares copies with pages, or makes them of these. */
export function createVerifier({ when, severity, renderer, pageOf }: VerifierOptions): Verifier {
  async function withPage(html: string, { post, platform, copies, isUpdate }: Asked) {
    const mayBeOld = when === "live" && isUpdate;
    return renderer.renderWithPage(post, platform.id, { html, mayBeOld }, copies);
  }

  return {
    when,
    async verified(asked) {
      const { post, platform, copies } = asked;
      if (severity === "off" || post.state !== "published") return undefined;
      // Another page's content says nothing of this one.
      if (when === "live" && post.canonicalUrl !== post.pageUrl) return undefined;
      const html = await pageOf(post);
      if (html === undefined) {
        const rendering = await renderer.render(post, platform.id, copies);
        return { ...rendering, diagnostics: [...rendering.diagnostics, unread(post)] };
      }
      const found = await withPage(html, asked);
      const diagnostics = found.diagnostics.map((one) => asSevere(one, severity));
      return hasErrors(diagnostics) ? { diagnostics } : { ...found, diagnostics };
    },
    async rescued(rendering, asked) {
      const { post, isUpdate } = asked;
      if (post.state !== "published" || !isUnrenderable(rendering.diagnostics)) return rendering;
      // A page that may be older than the change would be taken for the post as it is now.
      if (when === "live" && isUpdate) return rendering;
      const html = await pageOf(post);
      return html === undefined ? rendering : withPage(html, asked);
    },
  };
}

/** Differences weigh as much as the setting says; a canonical link that differs is an error, and a notice stays one. */
function asSevere(found: Diagnostic, severity: "error" | "warning"): Diagnostic {
  return found.code.startsWith("page-") && found.severity === "warning"
    ? { ...found, severity }
    : found;
}

function unread({ path, pageUrl }: Post): Diagnostic {
  return diagnose("page-unread", `No page was found at ${pageUrl} to compare the copy with.`, {
    path,
  });
}
