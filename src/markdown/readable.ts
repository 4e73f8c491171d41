/**
 * HTML as Markdown for people to read, in a terminal say; not for a platform, whose dialect prints the tree.
 * turndown is loaded when the first text is asked for.
 */
export async function readable(html: string): Promise<string> {
  const { default: TurndownService } = await import("turndown");
  const { readableTree } = await import("./readable-tree.ts");
  const turndown = new TurndownService({
    headingStyle: "atx",
    hr: "---",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
  });
  // Its own rule knows code only as `<pre><code>`, and some platforms take `<pre>` alone.
  turndown.addRule("pre", {
    filter: "pre",
    replacement: (_, node) => {
      const code = (node.textContent ?? "").replace(/\n$/, "");
      const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
      return `\n\n${fence}\n${code}\n${fence}\n\n`;
    },
  });
  return turndown.turndown(readableTree(html));
}

function longestRun(code: string): number {
  return (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
