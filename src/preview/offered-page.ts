import type { Offer, Platform } from "../core/platform.ts";

/** The page for an offer; what makes it is loaded with the first. */
export async function offeredPage(offer: Offer, platform: Platform): Promise<string> {
  const { handPage } = await import("./hand-page.ts");
  return handPage(offer, platform);
}
