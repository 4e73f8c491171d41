import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { originOf } from "../../../../src/core/origin.ts";
import { openBlog, path, rendered } from "./blog.ts";

describe("what is rendered", () => {
  test("a text without Liquid stays as it is, and nothing of the blog is read for it", async () => {
    const { source, render } = await openBlog("plain } text\n");
    const before = source.reads.length;

    const { text, origins } = await render();

    expect(text).toBe("plain } text\n");
    expect(origins).toEqual([{ at: 0, source: 0, verbatim: true }]);
    expect(source.reads.length).toBe(before);
  });

  test("render_with_liquid: false leaves Liquid alone, for Jekyll 4 only", async () => {
    const files = { [path]: "---\nrender_with_liquid: false\n---\n{{ page.title }}" };

    expect((await rendered("", { files })).text).toBe("{{ page.title }}");
    expect((await rendered("", { files, jekyll: 3 })).text).toBe("Today");
  });

  test("data and pages are read only when a template asks, and once", async () => {
    const files = {
      "_data/a.yml": "x: 1\n",
      "about.md": "---\ntitle: About\n---\n",
      "_includes/i.html": "{{ site.data.a.x }}",
    };
    const { source, render } = await openBlog(
      "{{ page.title }}{% if false %}{{ site.data }}{% endif %}",
      {
        files: {
          ...files,
          "_posts/2026-01-01-data.md": "---\n---\n{% include i.html %}{% include i.html %}",
        },
      },
    );
    const others = () => source.reads.filter((read) => Object.hasOwn(files, read));

    await render();
    expect(others()).toEqual([]);

    expect((await render("_posts/2026-01-01-data.md")).text).toBe("11");
    await render("_posts/2026-01-01-data.md");
    expect(others().toSorted()).toEqual(["_data/a.yml", "_includes/i.html"]);
  });

  test("of the data, only what a template asks for", async () => {
    const files = {
      "_data/a.json": '{"x": 1}',
      "_data/huge.json": "{}",
      "_data/team/b.csv": "x\n2\n",
      "_data/team/c.yml": "x: 3\n",
    };
    const { source, render } = await openBlog(
      `{{ site.data.a.x }}{{ site.data.team.b[0].x }}
{% for file in site.data %}{{ file[0] }}{% if file[0] == "a" %}={{ file[1].x }}{% endif %} {% endfor %}
{{ site.data | size }}`,
      { files },
    );

    expect((await render()).text).toBe("12\na=1 huge team \n3");
    expect(source.reads.filter((read) => read.startsWith("_data"))).toEqual([
      "_data/a.json",
      "_data/team/b.csv",
    ]);
  });

  test("all data of a folder that a loop goes through", async () => {
    const names = Array.from({ length: 60 }, (_, index) => `n${index + 10}`);
    const files = Object.fromEntries(names.map((name) => [`_data/all/${name}.json`, `"${name}"`]));
    const loop = "{% for file in site.data.all %}{{ file[1] }} {% endfor %}";

    expect((await rendered(loop, { files })).text).toBe(`${names.join(" ")} `);
  });

  test("a post whose data file is broken is an error at that file", async () => {
    const files = { "_data/a.yml": "x: 1\ny: b: c\n", "_data/good.yml": "x: 1\n" };

    expect(await rendered("{{ site.data.good.x }} {{ site.data.a.x }}", { files })).toMatchObject({
      text: null,
      diagnostics: [{ severity: "error", code: "data-yaml", path: "_data/a.yml", line: 2 }],
    });
    expect((await rendered("{{ site.data.good.x }}", { files })).text).toBe("1");
  });

  test("one broken post hides no other", async () => {
    const { render } = await openBlog("{% if %}", {
      files: { "_posts/2026-01-01-other.md": "---\n---\n{{ page.url }}" },
    });

    expect((await render()).text).toBeNull();
    expect((await render("_posts/2026-01-01-other.md")).text).toBe("/2026/01/01/other.html");
  });
});

describe("where the text came from", () => {
  const placeOf = async (body: string, found: string, files = {}) => {
    const { text, origins } = await rendered(body, { files });
    const at = text?.indexOf(found) ?? -1;
    expect(at).toBeGreaterThanOrEqual(0);
    return originOf(origins, at);
  };

  test("text leads to itself, also inside of blocks and raw", async () => {
    const body =
      "{{ page.title }} one {% for i in (1..2) %}{% if true %}two{% endif %}{% endfor %}{% raw %}{{ three }}{% endraw %}";

    expect(await placeOf(body, "one")).toBe(body.indexOf("one"));
    expect(await placeOf(body, "two")).toBe(body.indexOf("two"));
    expect(await placeOf(body, "{{ three")).toBe(body.indexOf("{{ three"));
  });

  test("a variable's and an include's text lead to their tags", async () => {
    const body = "a {{ page.title }} b {% include i.html %}";
    const files = { "_includes/i.html": "x {{ page.title }} included" };

    expect(await placeOf(body, "Today", files)).toBe(body.indexOf("{{"));
    expect(await placeOf(body, "included", files)).toBe(body.indexOf("{% include"));
  });

  test("each line of highlighted code leads to its own", async () => {
    const body = "{% highlight js %}\nfirst\nsecond < 2\nthird\n{% endhighlight %}";

    expect(await placeOf(body, "second")).toBe(body.indexOf("second"));
    expect(await placeOf(body, "third")).toBe(body.indexOf("third"));
  });

  test("every character that stands in the post is found where it stands", async () => {
    const parts = fc.constantFrom(
      "word ",
      "\n",
      "{{ page.title }}",
      "{% if true %}",
      "{% endif %}",
      "{{- 1 -}}",
      "é🙂",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 12 }), async (list) => {
        // Jekyll takes blank lines after the front matter away.
        const body = `start${list.join("")}{{ 0 }}`;
        const { text, origins } = await rendered(body);
        for (const [index, { at, source, verbatim }] of origins.entries()) {
          if (!verbatim || text === null) continue;
          const stretch = text.slice(at, origins[index + 1]?.at);
          expect(body.slice(source, source + stretch.length)).toBe(stretch);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("what page and site know", () => {
  const files = {
    "_posts/2026-03-01-older.md": "---\ntags: [x]\ncategories: c\n---\nOlder *text*\n\nrest",
    "_posts/2026-06-01-newer.md": "---\ndraft: true\n---\nNewer",
    "_posts/2026-12-01-later.md": "---\n---\nNot yet there",
    "_drafts/d.md": "a draft",
  };
  const of = async (body: string) => (await rendered(body, { files })).text;

  test("only posts that are on the site, newest first", async () => {
    expect(await of("{{ site.posts | map: 'title' | join: ' ' }}")).toBe("Newer Today Older");
    expect(await of("{{ page.previous.title }} {{ page.next.title }}")).toBe("Older Newer");
    expect(await of("{{ site.related_posts | map: 'title' | join: ' ' }}")).toBe("Newer Older");
    expect(await of("{{ site.tags.x[0].title }} {{ site.categories.c.size }}")).toBe("Older 1");
  });

  test("an excerpt is Liquid and Markdown, up to the first blank line", async () => {
    expect(await of("{{ page.previous.excerpt }}")).toBe("<p>Older *text*</p>\n");
  });

  test("a post that shows its own excerpt is told so, not followed for ever", async () => {
    const { text, diagnostics } = await rendered(
      "{% for p in site.posts %}{{ p.excerpt }}{% endfor %}",
    );

    expect(text).toBeNull();
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: "liquid-too-much", path, line: 4 }),
    ]);
  });

  test("times are shown on the site's clock", async () => {
    const { text } = await rendered("{{ page.date }} {{ page.date | date: '%H:%M %z' }}", {
      config: "timezone: Asia/Tokyo\n",
      files: {
        [path]:
          "---\ndate: 2026-05-04 10:00:00 +0000\n---\n{{ page.date }} {{ site.time | date: '%H %z' }}",
      },
    });

    expect(text).toBe("2026-05-04 19:00:00 +0900 09 +0900");
  });

  test("names of JavaScript's own are no values", async () => {
    const body =
      "{{ constructor }}{{ page.constructor }}{{ __proto__ }}{{ 'a' | constructor }}{{ site.hasOwnProperty }}";

    expect((await rendered(body)).text).toBe("a");
  });
});

describe("a template that would take all time or memory is an error at its line", () => {
  const million = `{% assign s = "x" %}{% for i in (1..20) %}{% assign s = s | append: s %}{% endfor %}`;
  const forEver = (body: string) => `{% for i in (1..1000000) %}${body}{% endfor %}`;
  const none = `{% assign l = "" | split: "" %}`;

  test.each([
    ["doubles a text", forEver("{% assign s = s | append: s %}")],
    ["doubles what it captures", forEver("{% capture s %}{{ s }}{{ s }}{% endcapture %}")],
    ["writes more than a post can hold", forEver("0123456789")],
    [
      "joins a text that is in a list often",
      `${none}${"{% assign l = l | push: s %}".repeat(200)}{{ l | join }}`,
    ],
    [
      "prints a list that holds a text often",
      `${none}${"{% assign l = l | push: s %}".repeat(200)}{{ l }}`,
    ],
    ["grows a list item by item", `${none}${forEver("{% assign l = l | push: i %}")}`],
    ["searches a long text often", forEver('{% if s contains "y" %}{% endif %}')],
    ["counts a long text often", forEver("{% if s.size > 1 %}{% endif %}")],
    [
      "searches a long list often",
      `{% assign l = s | split: "" %}${forEver('{% if l contains "y" %}{% endif %}')}`,
    ],
    [
      "compares long lists often",
      `{% assign l = s | split: "" %}{% assign m = s | split: "" %}${forEver("{% if l == m %}{% endif %}")}`,
    ],
    [
      "makes HTML of much Markdown",
      `{% for i in (1..10) %}{% assign h = s | markdownify %}{% endfor %}`,
    ],
    [
      "makes JSON of a text that is in a list often",
      `${none}${"{% assign l = l | push: s %}".repeat(200)}{% assign j = l | jsonify %}`,
    ],
  ])("one that %s", async (_, template) => {
    const { text, diagnostics } = await rendered(`${million}\n${template}`);

    expect(text).toBeNull();
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: "liquid-too-much", path, line: 5 }),
    ]);
  });

  test("a long list may be looked at often", async () => {
    const files = {
      "_data/l.json": JSON.stringify(Array.from({ length: 200_000 }, (_, i) => ({ i }))),
    };
    const first = "{% for x in site.data.l limit:1 %}{{ x.i }}{% endfor %}";

    expect((await rendered(first.repeat(50), { files })).text).toBe("0".repeat(50));
  });
});

describe("what posts include", () => {
  test("is an error where it is too long together", async () => {
    const files = {
      "_includes/a.html": "a".repeat(3_000_000),
      "_includes/b.html": "b".repeat(2_000_000),
    };
    const body = "{% capture x %}{% include a.html %}{% endcapture %}{% include b.html %}";
    const { text, diagnostics } = await rendered(body, { files });

    expect(text === null).toBe(true);
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: "include-unreadable", path: "_includes/b.html" }),
    ]);
  });
});

describe("an excerpt", () => {
  test("comes with the link definitions that it uses", async () => {
    const files = {
      "_posts/2026-03-01-older.md":
        "---\n---\nSee [a], ![[b c], and [\nd].\n\nRest.\n\n[a]: /a\n[b c]: /b\n  [d]: /d\n[e]: /e\n[c]: /c\n",
    };
    const { text } = await rendered("{{ page.previous.excerpt }}", { files });

    expect(text).toBe("<p>See [a], ![[b c], and [\nd].\n\n[a]: /a\n[b c]: /b</p>\n");
  });
});
