import { parseDocument } from "yaml";

/** A workflow of the blog that deploys its site. */
export interface Deployment {
  /** As `on: workflow_run` calls it: its `name:`, or where it has none its path. */
  readonly name: string;
  readonly path: string;
  /** It builds with the gems of GitHub Pages, whatever the blog's own Gemfile says. */
  readonly isPagesJekyll: boolean;
}

const deploys =
  /uses:\s*["']?(actions\/deploy-pages|peaceiris\/actions-gh-pages|JamesIves\/github-pages-deploy-action)@/i;
const pagesJekyll = /uses:\s*["']?actions\/jekyll-build-pages@/i;

/** The workflow among these that deploys the site; undefined where none does, or none can be named. */
export function findDeployment(workflows: ReadonlyMap<string, string>): Deployment | undefined {
  for (const [path, yaml] of workflows) {
    if (!deploys.test(yaml)) continue;
    const document = parseDocument(yaml);
    if (document.errors.length > 0) continue;
    const name = document.get("name") ?? path;
    if (typeof name !== "string" || /[\r\n]|\$\{\{/.test(name)) continue;
    return { name, path, isPagesJekyll: pagesJekyll.test(yaml) };
  }
  return undefined;
}
