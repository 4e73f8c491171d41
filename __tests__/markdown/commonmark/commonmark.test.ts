import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Nodes } from "mdast";
import {
  commonMarkOptions,
  parseCommonMark,
  toCommonMarkHtml,
} from "../../../src/markdown/commonmark/commonmark.ts";
import { walk } from "../../../src/markdown/tree/rewrite.ts";
import { plainText } from "../../../src/markdown/tree/text.ts";
import { prepared } from "../tree.ts";

const all = {
  extensions: ["table", "strikethrough", "autolink", "tasklist"],
  options: ["FOOTNOTES", "UNSAFE"],
};

function parse(text: string, commonmark: Record<string, unknown> = all, markdown = "CommonMark") {
  return parseCommonMark(text, commonMarkOptions({ markdown, commonmark }));
}

/** Types, texts and tags: what a test is about, without places. */
function outline(node: Nodes): unknown {
  const name = node.type === "element" ? `<${node.tagName}>` : node.type;
  if ("children" in node) return [name, ...node.children.map(outline)];
  return "value" in node && node.type !== "text" ? [name, node.value] : plainText(node);
}

const shape = (...given: Parameters<typeof parse>) => parse(...given).children.map(outline);

describe("extensions", () => {
  const table = "|a|b|\n|-|-|\n|1|2|";

  test("are read where the site names them", () => {
    expect(parse(table).children[0]?.type).toBe("table");
    expect(shape("~~x~~ https://a.example www.b.example")[0]).toEqual([
      "paragraph",
      ["delete", "x"],
      " ",
      ["link", "https://a.example"],
      " ",
      ["link", "www.b.example"],
    ]);
    expect(shape("a[^1]\n\n[^1]: b")).toEqual([
      ["paragraph", "a", ""],
      ["footnoteDefinition", ["paragraph", "b"]],
    ]);
  });

  test("stay text where it does not", () => {
    expect(parse(table, {}).children[0]?.type).toBe("paragraph");
    expect(shape("~~x~~ https://a.example a@b.example", {})).toEqual([
      ["paragraph", "~~x~~ https://a.example a@b.example"],
    ]);
    expect(shape("a[^1]\n\n[^1]: b", {})[0]).not.toContainEqual("");
  });

  test("a list that is no list, or a setting that is no setting, counts as none", () => {
    expect(shape("~~x~~", { extensions: "table" })).toEqual([["paragraph", "~~x~~"]]);
    expect(parseCommonMark("a", commonMarkOptions({ commonmark: 1 })).children).toHaveLength(1);
  });
});

describe("HTML", () => {
  test("in a line is an element around what it holds", () => {
    expect(shape('a <b class="x">*c*</b> d')).toEqual([
      ["paragraph", "a ", ["<b>", ["emphasis", "c"]], " d"],
    ]);
  });

  test("around blocks is an element around them", () => {
    expect(shape("<div>\n\n*x*\n\n- y\n\n</div>\n\nz")).toEqual([
      [
        "<div>",
        "\n",
        ["paragraph", ["emphasis", "x"]],
        "\n",
        ["list", ["listItem", ["paragraph", "y"]]],
        "\n",
      ],
      "\n",
      ["paragraph", "z"],
      "\n",
    ]);
  });

  test("whose tags do not match loses no text", () => {
    const text = "<div>\n\na\n\n</p></section>\n\nb <textarea>*c*</textarea>";

    expect(plainText(parse(text))).toMatch(/a[\s\S]*b[\s\S]*c/);
  });

  test("keeps its place in the text", () => {
    const text = "a\n\n> <i>b</i>\n\nc <kbd>d</kbd>";
    const places: string[] = [];
    walk(parse(text), (node) => {
      if (node.type === "element") {
        const { start, end } = node.position ?? {};
        places.push(text.slice(start?.offset, end?.offset));
      }
      return undefined;
    });

    expect(places).toEqual(["<i>b</i>", "<kbd>d</kbd>"]);
  });

  test("text between a table's cells stands before the table, as in a browser", () => {
    const text = "<table><tr>\n\n    code\n\n<td>\n\n*x*\n\n</td></tr></table>";

    expect(parse(text).children.map(({ type }) => type)).toEqual(["code", "element", "text"]);
    expect(plainText(parse(text))).toMatch(/^code\s*x\s*$/);
  });

  test("a tag that looks like one of ours is the author's", () => {
    expect(shape("a<slot->b</slot-> *c*")).toEqual([
      ["paragraph", "a", ["<slot->", "b"], " ", ["emphasis", "c"]],
    ]);
  });
});

describe("GFM, as cmark-gfm reads it", () => {
  const links = (text: string) => {
    const found: string[] = [];
    walk(parse(text), (node) => {
      if (node.type === "link") found.push(`${plainText(node)} → ${node.url}`);
      return undefined;
    });
    return found;
  };

  test("an address ends before the punctuation after it", () => {
    expect(
      links(
        "(http://a.example/x(y)), (www.b.example/?c;) http://d.example&copy; HTTPS://e.example.",
      ),
    ).toEqual([
      "http://a.example/x(y) → http://a.example/x(y)",
      "www.b.example/?c → http://www.b.example/?c",
      "http://d.example → http://d.example",
      "HTTPS://e.example → HTTPS://e.example",
    ]);
  });

  test("no address within a word, an open bracket, a link or code, or with an underscore in its domain", () => {
    expect(
      links(
        "xhttp://a.example [http://b.example `www.c.example`] www.d_e.example [http://f.example](g)",
      ),
    ).toEqual(["http://f.example → g"]);
  });

  test("an e-mail address is one with or without its scheme", () => {
    expect(
      links("a_b@c.example, mailto:d@e.example. f@g h@i.example1 j@k.l- l@m.n_ o@p.-q"),
    ).toEqual(["a_b@c.example → mailto:a_b@c.example", "mailto:d@e.example → mailto:d@e.example"]);
  });

  test("one tilde or two, as many on either side", () => {
    expect(shape("~a~ ~~b~~ ~~~c~~~ ~d~~")).toEqual([
      ["paragraph", ["delete", "a"], " ", ["delete", "b"], " ~~~c~~~ ~d~~"],
    ]);
  });

  test("boxes stand at the beginning of an item with a text", () => {
    const [list] = parse("- [ ] a\n- [x]  b\n- [x]\n- [y] c\n").children;
    const items = list?.type === "list" ? list.children : [];

    expect(items.map(({ checked }) => checked)).toEqual([false, true, null, null]);
    expect(items.map((item) => plainText(item))).toEqual(["a", "b", "[x]", "[y] c"]);
  });

  test("a footnote goes on where it is indented, and a reference without one is text", () => {
    expect(shape("a[^Ä b] [^1] [x[^1]](y)\n\n[^1]: b\nc\n\n    - d\n\ne")).toEqual([
      ["paragraph", "a[^Ä b] ", "", " ", ["link", "x", ""]],
      ["footnoteDefinition", ["paragraph", "b\nc"], ["list", ["listItem", ["paragraph", "d"]]]],
      ["paragraph", "e"],
    ]);
  });

  test("a table's columns are aligned, and its cells have what inlines there are", () => {
    const [table] = parse("|a|b|c|d|\n|-|:-|:-:|-:|\n|`x\\|y`|*z*|").children;

    expect(table).toMatchObject({ type: "table", align: [null, "left", "center", "right"] });
    expect(shape("|a|\n|-|\n|`x\\|y`|")).toEqual([
      [
        "table",
        ["tableRow", ["tableCell", "a"]],
        ["tableRow", ["tableCell", ["inlineCode", "x|y"]]],
      ],
    ]);
  });
});

describe("CommonMark 0.29, which such sites are read with, and not what came after it", () => {
  test("a symbol that is no ASCII is part of the word at a mark of emphasis", () => {
    expect(shape("*a↓*b **5￥**c *d「*e _f_™")).toEqual([
      ["paragraph", ["emphasis", "a↓"], "b ", ["strong", "5￥"], "c *d「*e _f_™"],
    ]);
    expect(shape("*a$*b *~~c~~*d *~~(c)~~*d")).toEqual([
      ["paragraph", "*a$*b ", ["emphasis", ["delete", "c"]], "d *", ["delete", "(c)"], "*d"],
    ]);
    expect(shape("😀*a*😀 [*b*](c)")).toEqual([
      ["paragraph", "😀", ["emphasis", "a"], "😀 ", ["link", ["emphasis", "b"]]],
    ]);
  });

  test("a paragraph's lines begin after their blanks, in code, too", () => {
    expect(shape("a `b\n    c` d\n\te")).toEqual([
      ["paragraph", "a ", ["inlineCode", "b c"], " d\ne"],
    ]);
  });

  const html = (text: string) => toCommonMarkHtml(text, commonMarkOptions({ commonmark: all }));

  test("a tag alone in its line ends a list that it is not indented in, but no paragraph", () => {
    expect(html("* a\n</pre>\nb")).toBe("<ul>\n<li>a</li>\n</ul>\n</pre>\nb\n");
    expect(html("> a\n<x>")).toBe("<blockquote>\n<p>a</p>\n</blockquote>\n<x>\n");
    expect(html("|a|\n|-|\n<x>")).toMatch(/<\/table>\n<x>\n$/);
    expect(html("a\n<x>\nb</x>")).toBe("<p>a\n<x>\nb</x></p>\n");
  });

  test.each(["<!a b>", "<!-- a -- b -->", "<!-->"])("%s is no HTML", (text) => {
    expect(shape(`x ${text}`)).toEqual([["paragraph", `x ${text}`]]);
  });

  test("a block of HTML goes on to where its kind ends", () => {
    expect(html("<div>\n*a*\n</div>\n\n*b*")).toBe("<div>\n*a*\n</div>\n<p><em>b</em></p>\n");
    expect(html("<pre>\n*a*\n\n*b*</pre>\n*c*")).toBe(
      "<pre>\n*a*\n\n*b*</pre>\n<p><em>c</em></p>\n",
    );
    expect(html("> <!-- a\n>\n> *b*\n\n*c*")).toBe(
      "<blockquote>\n<!-- a\n\n*b*\n</blockquote>\n<p><em>c</em></p>\n",
    );
    expect(html("* <div>\n  a\n* b")).toBe("<ul>\n<li>\n<div>\na\n</li>\n<li>b</li>\n</ul>\n");
  });
});

describe("places", () => {
  test("are those of the text, whatever stands before a line", () => {
    const text =
      "# a *b*\r\n\r\n> - c **d**\r\n>   e ~~f~~ <https://g.example>\r\n>\r\n> ```js\r\n> h\r\n> ```\r\n\r\n1. i\r\n\r\n   | j | [k](l) |\r\n   |---|---|\r\n\tm";
    const places: Record<string, string[]> = {};
    walk(parse(text), (node) => {
      const { start, end } = node.position ?? {};
      const list = places[node.type] ?? [];
      places[node.type] = [...list, text.slice(start?.offset, end?.offset)];
      return undefined;
    });

    expect(places).toMatchObject({
      heading: ["# a *b*"],
      emphasis: ["*b*"],
      strong: ["**d**"],
      delete: ["~~f~~"],
      link: ["<https://g.example>", "[k](l)"],
      listItem: [
        expect.stringMatching(/^- c .*\r\n> {3}e .*example>/),
        "1. i\r\n\r\n   | j | [k](l) |\r\n   |---|---|\r\n\tm",
      ],
      tableRow: ["| j | [k](l) |", "m"],
    });
    expect(places.code?.[0]).toMatch(/^```js\r\n> h\r\n> ```$/);
  });
});

describe("the site's other options", () => {
  test("HARDBREAKS breaks every line", () => {
    expect(shape("a\nb", { options: ["HARDBREAKS"] })).toEqual([["paragraph", "a", "\n", "b"]]);
    expect(shape("a\nb", {})).toEqual([["paragraph", "a\nb"]]);
  });

  test.each([
    [`"a" 'b' it's "c"`, "“a” ‘b’ it’s “c”"],
    [`'tis the '90s, "(d)", ("e") *"f"*`, "’tis the ’90s, “(d)”, (“e”) “f”"],
    ["a -- b --- c ---- d ----- e -f", "a – b — c –– d —– e -f"],
    ['g... h.. \\"i\\" `"j"--`', 'g… h.. "i" "j"--'],
    ['cite="https://a.b/c" ![it\'s](d.png)', "cite=“https://a.b/c” it’s"],
    ["https://a.b/c--d 'https://a.b/...e'", "https://a.b/c--d ‘https://a.b/...e’"],
  ])("SMART turns the quotes, dashes and dots of %j", (text, shown) => {
    expect(plainText(parse(text, { ...all, options: ["SMART"] }))).toBe(shown);
    expect(plainText(parse(text, {}))).not.toBe(shown);
  });

  test("HTML is left out unless UNSAFE allows it; on GitHub Pages it is always there", () => {
    const text = "a <b>c</b>";

    expect(shape(text, {})).toEqual([["paragraph", "a ", "c"]]);
    const whole = [["paragraph", "a ", ["<b>", "c"]]];
    expect(shape(text, { options: ["UNSAFE"] })).toEqual(whole);
    expect(shape(text, {}, "CommonMarkGhPages")).toEqual(whole);
  });

  test("GitHub Pages gives headings an id, each another", () => {
    const ids = (markdown: string) =>
      parse("# 1. A & *b*!\n\n# 日本\n\n# 日本\n", {}, markdown).children.map(
        (node) => node.data?.hProperties?.id,
      );

    expect(ids("CommonMarkGhPages")).toEqual(["a-amp-embem", "section", "section-1"]);
    expect(ids("CommonMark")).toEqual([undefined, undefined, undefined]);
  });

  test("the filter prints HTML", () => {
    const options = commonMarkOptions({ markdown: "CommonMark", commonmark: all });

    expect(toCommonMarkHtml("a <b>*c*</b>\n\n<hr>\n", options)).toBe(
      "<p>a <b><em>c</em></b></p>\n<hr>\n",
    );
  });
});

describe("any text", () => {
  test("is a tree without html nodes", () => {
    const piece = fc.constantFrom(
      ..."<b> </b> <div> </div> <td> <script> </script> <!-- --> ``` * > - # | a [^1]: \n \n\n &amp; <x".split(
        " ",
      ),
      "\n",
      "\n\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        walk(parse(pieces.join("")), (node) => {
          expect(node.type as string).not.toBe("html");
          return undefined;
        });
      }),
    );
  });

  test("nested as deep as an attack is read", () => {
    const quotes = `${"> ".repeat(50_000)}a`;
    expect(plainText(parse(quotes))).toContain("a");
    expect(prepared(parse(quotes)).diagnostics.map(({ code }) => code)).toEqual(["deep-nesting"]);
    expect(plainText(parse(`${"<div>".repeat(20_000)}a`))).toContain("a");
    expect(plainText(parse(`${"*".repeat(20_000)}a`))).toContain("a");
    expect(plainText(parse(`${"[".repeat(20_000)}a${"](b)".repeat(20_000)}`))).toContain("a");
    expect(plainText(parse(`${"![".repeat(20_000)}a`))).toContain("a");
  });
});
