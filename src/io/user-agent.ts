/**
 * Who asks, in the shape that the platforms' bot filters let through: a lower-case name, a version, an address
 * (contracts/devto.md §1, contracts/medium.md §1.2).
 */
export function userAgent(version: string): string {
  return `posse/${version} (+https://github.com/posse-action/posse)`;
}
