import type { Article } from "../../core/article.ts";
import type { Copy } from "../../core/platform.ts";
import type { Reason, Step, StepKind } from "../../core/step.ts";
import type { Candidate } from "./candidates.ts";

/** The step of a candidate: what is to be done with this post on this platform, and why. */
export function stepOf(
  { post, platform, record, former }: Candidate,
  kind: StepKind,
  reason: Reason,
  more: { readonly article?: Article | undefined; readonly copy?: Copy } = {},
): Step {
  const copy = more.copy ?? record?.copy;
  return {
    path: post.path,
    canonicalUrl: post.canonicalUrl,
    title: post.title,
    platform: platform.id,
    kind,
    reason,
    url: copy?.url || null,
    ...(copy && { copy }),
    ...(former && { former: { path: former.path, canonicalUrl: former.canonicalUrl } }),
    ...(more.article && { article: more.article }),
  };
}

/** True where the run has no key for the platform, and does not plan as if it had. */
export function lacksKey({ platform }: Candidate): boolean {
  return platform.create === undefined && platform.isSupposed !== true;
}
