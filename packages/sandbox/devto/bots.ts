const fragments = ["User-Agent", "urllib", "libwww", "http client", "compatible ;"];
const threePlainWords = /[A-Z][a-z]{3,} [a-z]{4,} [a-z]{4,}/;

/** Whether dev.to's edge refuses this user agent (contracts/devto.md §1). */
export function isForbiddenBot(userAgent: string | undefined): boolean {
  if (userAgent === undefined || userAgent === "" || userAgent === "Mozilla") return true;
  return (
    userAgent.startsWith("Java") ||
    fragments.some((fragment) => userAgent.includes(fragment)) ||
    threePlainWords.test(userAgent)
  );
}
