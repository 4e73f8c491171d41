/** How a workflow builds a site. */
export interface SiteBuild {
  /** What sets the generator up, as steps of the workflow. */
  readonly setUp: readonly string[];
  /** The command; undefined where nothing in the repository tells it. */
  readonly command: string | undefined;
  /** The theme is a repository of its own. */
  readonly hasSubmodules: boolean;
}

/** How each generator is told to build, and what it needs, where that is not what `package.json` says. */
const commands: Readonly<Record<string, string>> = {
  Hugo: "sudo snap install hugo && hugo",
  Zola: "sudo snap install --edge zola && zola build",
  Pelican: "pip install -r requirements.txt && pelican content -s publishconf.py",
  MkDocs: "pip install -r requirements.txt && mkdocs build",
  Quarto: "quarto render",
  Hexo: "npm ci && npx hexo generate",
};

/** How packages are installed, by the lock file that tells it, and the site is built. */
const scripts: readonly (readonly [file: string, command: string])[] = [
  ["pnpm-lock.yaml", "corepack enable && pnpm install --frozen-lockfile && pnpm run build"],
  ["yarn.lock", "corepack enable && yarn install && yarn run build"],
  ["package-lock.json", "npm ci && npm run build"],
  ["package.json", "npm install && npm run build"],
];

/** How the site is built whose repository has these files. */
export function buildOf(generator: string | null, files: readonly string[]): SiteBuild {
  const there = new Set(files);
  const script = scripts.find(([file]) => there.has(file) && there.has("package.json"));
  return {
    setUp: generator === "Quarto" ? ["      - uses: quarto-dev/quarto-actions/setup@v2"] : [],
    command: commands[generator ?? ""] ?? script?.[1],
    hasSubmodules: there.has(".gitmodules"),
  };
}
