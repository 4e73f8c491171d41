import type { JekyllVersion } from "../site.ts";

/** Whose rules hold by a `Gemfile.lock`: 3 for the `github-pages` gem or a `jekyll (3.…)`, else 4. */
export function jekyllVersionOf(gemfileLock: string): JekyllVersion {
  return /^ {4}(?:github-pages \(|jekyll \(3\.)/m.test(gemfileLock) ? 3 : 4;
}
