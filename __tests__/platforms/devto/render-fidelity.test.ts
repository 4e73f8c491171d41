import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Root } from "mdast";
import { renderForem } from "../../../packages/forem-markdown/index.ts";
import { bodyMarkdown } from "../../../src/platforms/devto/dialect/body.ts";
import { trees } from "../../markdown/arbitrary-trees.ts";
import { parse, prepared } from "../../markdown/tree.ts";
import { shownByHtml, shownByTree } from "../shown.ts";

/** What dev.to shows of a tree that is rendered for it. */
function onDevto(tree: Root) {
  const { markdown, diagnostics } = bodyMarkdown(tree, { ownUrls: [] });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const rendering = renderForem(markdown, { hasUser: () => true });
  if (!rendering.ok) throw new Error(`${rendering.error}\n${markdown}`);
  expect(rendering.replaced).toBeUndefined();
  return { ...rendering, shown: shownByHtml(rendering.html) };
}

test("dev.to shows any tree's words, code, links and images, and nobody is mentioned", () => {
  fc.assert(
    fc.property(trees, (given) => {
      const { tree } = prepared(given);
      const wanted = shownByTree(tree);

      const { shown, mentions } = onDevto(tree);

      expect(shown.words).toBe(wanted.words);
      expect(shown.code).toEqual(wanted.code);
      expect(shown.links).toEqual(expect.arrayContaining([...wanted.links]));
      expect(shown.images).toEqual(wanted.images);
      expect(mentions).toEqual([]);
    }),
    // Always the same trees: the test says today what it said yesterday.
    { seed: 20_261_124, numRuns: 800 },
  );
});

test("a post about Jekyll, Liquid and dev.to itself arrives whole", () => {
  const text = [
    "Start a post with front matter, and use `{% raw %}` around `{{ page.title }}`:",
    "```yaml\n---\ntitle: My post\ndescription: d\ntags: a #b\npublished: True\n---\n```",
    "1. Run\n\n   ```sh\n   jekyll new . --force\n   ```\n\n2. Then `*args` and `__init__.py`\n   - nested\n   - more",
    "> Quote with `{% include x.html %}`\n>\n> ```liquid\n> {% for p in site.posts %}{{ p }}{% endfor %}\n> ```",
    "| `a\\|b` | {{ c }} |\n|---|---|\n| @ben | :tada: |",
    `In a workflow, $${"{{ github.ref }}"}; in HTML, \`src="data:x"\`.`,
  ].join("\n\n");
  const { tree } = prepared(parse(text));
  const wanted = shownByTree(tree);

  const { shown, mentions } = onDevto(tree);

  expect(shown).toEqual(wanted);
  expect(mentions).toEqual([]);
});
