import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Offer, Platform } from "../core/platform.ts";
import type { Step } from "../core/step.ts";

/** How a person can bring one post to a platform that no key was given for. */
export interface OfferedPost {
  readonly step: Step;
  readonly platform: Platform;
  readonly importUrl: string;
  /** The page to copy from; undefined where none was written. */
  readonly file: string | undefined;
}

interface OfferPlace {
  readonly session: { readonly platforms: readonly Platform[] };
  /** Undefined where nothing is to be written. */
  readonly folder: string | undefined;
  /** The page that shows what to copy where (preview/hand-page.ts). */
  readonly pageOf: (offer: Offer, platform: Platform) => Promise<string>;
}

/**
 * For each post that the plan offers to be brought by hand: the import link, and in the platform's folder below `folder` a
 * page that shows what to copy where.
 */
export async function offersOf(
  steps: readonly Step[],
  { session, folder, pageOf }: OfferPlace,
): Promise<readonly OfferedPost[]> {
  const offers: OfferedPost[] = [];
  for (const step of steps) {
    const platform = session.platforms.find(({ id }) => id === step.platform);
    if (!step.isOffered || step.article === undefined || platform?.offer === undefined) continue;
    const offer = platform.offer(step.article);
    const file =
      folder === undefined
        ? undefined
        : writeOffer(join(folder, platform.id), step.path, await pageOf(offer, platform));
    offers.push({ step, platform, importUrl: offer.importing.url, file });
  }
  return offers;
}

function writeOffer(folder: string, path: string, html: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, offerName(path));
  writeFileSync(file, html);
  return file;
}

/** Longer names are cut: with what is added, any disk takes them. */
const longest = 150;

/** A name that any disk takes and no other post's file has, as much like the post's own as can be. */
function offerName(path: string): string {
  const stem = path.replace(/\.[^./]+$/, "").replaceAll("/", "-");
  const plain = stem.replace(/[^\w.-]+/g, "-").slice(-longest);
  if (plain === stem) return `${plain}.html`;
  const mark = createHash("sha256").update(path).digest("hex").slice(0, 8);
  return `${plain}-${mark}.html`;
}
