/**
 * Who asks, in the shape that dev.to's bot filter and Medium's let through: a lower-case name, a version, an address
 * (contracts/devto.md §1, medium.md §1.2).
 */
export function userAgent(version: string): string {
  return `posse/${version} (+https://github.com/posse-action/posse)`;
}
