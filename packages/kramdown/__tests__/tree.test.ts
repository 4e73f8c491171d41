import { describe, expect, test } from "@jest/globals";
import { find, plain, read, readPlain } from "./read.ts";

const text = (value: string) => ({ type: "text", value });
const paragraph = (...children: unknown[]) => ({ type: "paragraph", children });

describe("spans", () => {
  test("a reference becomes a link with its target", () => {
    expect(readPlain('[a][x]\n\n[x]: /u?a=1&amp;b=2 "T"\n')).toEqual([
      paragraph({ type: "link", url: "/u?a=1&b=2", title: "T", children: [text("a")] }),
    ]);
  });

  test("a reference to nothing stays text", () => {
    expect(readPlain("[a][nope]\n")).toEqual([paragraph(text("[a][nope]"))]);
  });

  test("entities and escapes are characters", () => {
    expect(readPlain("&copy; &#65; \\*a\\* AT&T &lt;\n")).toEqual([
      paragraph(text("© A *a* AT&T <")),
    ]);
  });

  test("the author's ASCII stays in bare addresses, where that is asked for", () => {
    const typography = "outside-addresses";
    const source = `a--b https://a.b/c--d "www.a.b/...e" -- f`;

    expect(readPlain(`${source}\n`, { typography })).toEqual([
      paragraph(text("a–b https://a.b/c--d “www.a.b/...e” – f")),
    ]);
  });

  test("the author's ASCII stays without typography", () => {
    const source = "\"a\" 'b' -- --- ... << c >>";

    expect(readPlain(`${source}\n`, { typography: false })).toEqual([paragraph(text(source))]);
  });

  test("quotes and dashes are typographic with it", () => {
    expect(readPlain('"a" -- b...\n')).toEqual([paragraph(text("“a” – b…"))]);
  });

  test("a hard break takes its newline along", () => {
    expect(readPlain("a  \nb\\\nc\n")).toEqual([
      paragraph(text("a"), { type: "break" }, text("b"), { type: "break" }, text("c")),
    ]);
  });

  test("an abbreviation is an element with its title", () => {
    expect(readPlain("HTML\n\n*[HTML]: Hyper Text\n")).toEqual([
      paragraph({
        type: "element",
        tagName: "abbr",
        attributes: { title: "Hyper Text" },
        display: "inline",
        children: [text("HTML")],
      }),
    ]);
  });

  test("an attribute list goes to hProperties", () => {
    expect(readPlain('*a*{:.b #c d="e"}\n')).toEqual([
      paragraph({
        type: "emphasis",
        hProperties: { class: "b", id: "c", d: "e" },
        children: [text("a")],
      }),
    ]);
  });

  test("an image's alternative text is its source", () => {
    expect(readPlain("![a *b*](/c.png)\n")).toEqual([
      paragraph({ type: "image", url: "/c.png", alt: "a *b*", title: null }),
    ]);
  });

  test("math loses its delimiters", () => {
    expect(readPlain("a $$x$$\n\n$$\ny\n$$\n")).toEqual([
      paragraph(text("a "), { type: "inlineMath", value: "x" }),
      { type: "math", value: "y" },
    ]);
  });
});

describe("blocks", () => {
  test("a heading has the id that links to it rest on", () => {
    expect(read("# Größe & *Maß*\n\n# Größe & Maß\n").children.map((node) => node.data)).toEqual([
      expect.objectContaining({ hProperties: { id: "größe--maß" } }),
      expect.objectContaining({ hProperties: { id: "größe--maß-1" } }),
    ]);
  });

  test("code has a language and what follows the question mark", () => {
    expect(plain(find(read("``` ruby?x=1\na\n\nb\n```\n"), "code"))).toEqual({
      type: "code",
      lang: "ruby",
      meta: "x=1",
      value: "a\n\nb",
    });
  });

  test("an attribute list names the language of code", () => {
    expect(plain(find(read("    a\n{: .language-ruby .x}\n"), "code"))).toEqual({
      type: "code",
      lang: "ruby",
      meta: null,
      value: "a",
      hProperties: { class: "x" },
    });
  });

  test("tasks are checked or not, other items neither", () => {
    const list = find(read("- [x] a\n- [ ] b\n- c\n"), "list");

    expect(list.children.map(({ checked }) => checked)).toEqual([true, false, null]);
    expect(plain(list.children[0] ?? list)).toMatchObject({ children: [paragraph(text("a"))] });
  });

  test("a tight list is not spread, a loose one is", () => {
    expect(find(read("* a\n* b\n"), "list").spread).toBe(false);
    expect(find(read("* a\n\n* b\n"), "list").spread).toBe(true);
  });

  test("a table knows which of its rows are headings", () => {
    const withHead = find(read("|a|b|\n|:-|-:|\n|1|2|\n"), "table");
    const without = find(read("a | b\nc | d\n"), "table");

    expect(withHead.align).toEqual(["left", "right"]);
    expect(withHead.data?.kramdown?.sections).toEqual([
      { kind: "head", rows: 1 },
      { kind: "body", rows: 1 },
    ]);
    expect(without.data?.kramdown?.sections).toEqual([{ kind: "body", rows: 2 }]);
  });

  test("footnotes come last, in the order of their numbers, without those nobody refers to", () => {
    const root = read("[^b] [^a]\n\n[^a]: A\n[^b]: B [^c]\n[^c]: C\n[^d]: D\n");

    const names = root.children.flatMap((node) =>
      node.type === "footnoteDefinition" ? [node.identifier] : [],
    );
    expect(names).toEqual(["b", "a", "c"]);
  });

  test("a definition list is elements", () => {
    expect(readPlain("term\n: *what*\n")).toEqual([
      expect.objectContaining({
        tagName: "dl",
        children: [
          expect.objectContaining({ tagName: "dt", children: [text("term")] }),
          expect.objectContaining({
            tagName: "dd",
            children: [paragraph({ type: "emphasis", children: [text("what")] })],
          }),
        ],
      }),
    ]);
  });

  test("a table of contents is a placeholder and nothing else", () => {
    expect(readPlain("1. toc\n{:toc}\n\n# a\n")[0]).toEqual({
      type: "placeholder",
      holds: "toc",
      ordered: true,
    });
  });
});

describe("HTML", () => {
  test("raw HTML is elements with decoded text and attributes", () => {
    expect(readPlain('<div title="a &amp; b">\n*c* &check;<br></div>\n')).toEqual([
      {
        type: "element",
        tagName: "div",
        attributes: { title: "a & b" },
        display: "block",
        children: [
          text("\n*c* ✓"),
          { type: "element", tagName: "br", attributes: {}, display: "inline", children: [] },
        ],
      },
    ]);
  });

  test("a markdown attribute is obeyed and gone", () => {
    expect(plain(find(read('<div markdown="1">\n*a*\n</div>\n'), "element"))).toMatchObject({
      attributes: {},
      children: [paragraph({ type: "emphasis", children: [text("a")] })],
    });
  });

  test.each(["<script>a < b && '&amp;'</script>\n", "x <style>a > b { c: '&amp;' }</style>\n"])(
    "what a browser does not decode is one text: %j",
    (source) => {
      const { children } = find(read(source), "element");

      expect(children).toHaveLength(1);
      expect(children[0]).toMatchObject({ type: "text" });
    },
  );

  test("a script's text is the author's", () => {
    const script = find(read("<script>a < b && '&amp;'</script>\n"), "element");

    expect(script.children.map(plain)).toEqual([text("a < b && '&amp;'")]);
  });

  test("nomarkdown is the HTML that is in it", () => {
    expect(readPlain('{::nomarkdown}\n<b markdown="1">*a*</b> c\n<hr>\n{:/}\n')).toEqual([
      paragraph(
        {
          type: "element",
          tagName: "b",
          attributes: { markdown: "1" },
          display: "inline",
          children: [text("*a*")],
        },
        text(" c\n"),
      ),
      { type: "element", tagName: "hr", attributes: {}, display: "block", children: [] },
    ]);
  });

  test("comments of both kinds are comments", () => {
    expect(readPlain("<!-- a -->\n\n{::comment}\nb\n{:/}\n")).toEqual([
      { type: "comment", value: " a " },
      { type: "comment", value: " b " },
    ]);
  });
});
