import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Bench, config, keys, openBench, post } from "./bench.ts";

const evil = "https://evil.example/trap";
const forged = "_posts/2026-03-01-forged.md";
const sound = "_posts/2026-03-02-sound.md";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

/** Whoever can write to the branch changes what the ledger says of these posts. */
async function meddle(change: (entry: string) => string, isMeant: (file: string) => boolean) {
  const { repository } = bench.github;
  const head = (await repository.ref("refs/heads/posse")) ?? "";
  const files = (await repository.entries(head, true)).filter(({ path }) => isMeant(path));
  const edits = await Promise.all(
    files.map(async ({ path, id }) => {
      const text = change(String(await repository.blob(id)));
      return [path, Buffer.from(text)] as const;
    }),
  );
  const tree = await repository.writeTree(head, new Map(edits));
  const commit = await repository.writeCommit(tree, [head], "Forged");
  await repository.moveRef("refs/heads/posse", commit, head);
}

async function textAt(ref: string, path: string): Promise<string> {
  const { repository } = bench.github;
  const entry = (await repository.entries(ref, true)).find((one) => one.path === path);
  return String(await repository.blob(entry?.id ?? ""));
}

test("an address that is not the platform's own is shown nowhere, and stops its own post alone", async () => {
  const begun = await bench.blog.publish({
    "_config.yml": `${config}posse: { own-links: copies }\n`,
  });
  const both = await bench.blog.publish({ [forged]: post("Forged"), [sound]: post("Sound") });
  await bench.push(begun, both);
  await meddle(
    (text) => text.replaceAll(/"url": "[^"]+"/g, `"url": ${JSON.stringify(evil)}`),
    (file) => file.endsWith("-forged.json"),
  );
  const after = await bench.blog.publish({
    [forged]: post("Forged", "Edited."),
    [sound]: post("Sound", "Edited, with [a link](https://blog.example/2026/03/01/forged.html)."),
    "_posts/2026-03-03-new.md": post("New"),
  });

  const result = await bench.push(both, after, { inputs: { record: "data-file" } });

  expect(result.conclusion).toBe("failure");
  const said = result.annotations.map(({ message }) => message).join("\n");
  expect(said).toContain(
    "v1/_posts/2026-03-01-forged.json in the ledger names a copy that is not on dev.to",
  );
  const { articles } = bench.sandbox.state().devto;
  expect(articles.map(({ title }) => title).sort()).toEqual(["Forged", "New", "Sound"]);
  expect(articles.find(({ title }) => title === "Sound")?.body_markdown).toContain("Edited");
  expect(articles.find(({ title }) => title === "Forged")?.body_markdown).not.toContain("Edited");
  const shown = JSON.stringify([result, bench.sandbox.state()]);
  expect(shown).not.toContain("evil.example");
  expect(await textAt("refs/heads/posse", "README.md")).not.toContain("evil.example");
  expect(await textAt("refs/heads/main", "_data/syndication.json")).not.toContain("evil.example");
  // What was forged stays for a person to see.
  expect(await textAt("refs/heads/posse", "v1/_posts/2026-03-01-forged.json")).toContain(evil);
});

test("an id that is another article's of the account is not written to", async () => {
  const created = await fetch(`${bench.sandbox.devto}/api/articles`, {
    method: "POST",
    headers: {
      ...{ "api-key": keys.devto, "content-type": "application/json" },
      ...{ accept: "application/vnd.forem.api-v1+json", "user-agent": "curl/8" },
    },
    body: JSON.stringify({
      article: {
        title: "A talk",
        body_markdown: "By hand.",
        published: true,
        ai_disclosure_level: "no_ai",
      },
    }),
  });
  const { id } = (await created.json()) as { id: number };
  const begun = await bench.blog.publish({ "_config.yml": config });
  const after = await bench.blog.publish({ [forged]: post("Forged"), [sound]: post("Sound") });
  await bench.push(begun, after);
  await meddle(
    (text) => text.replaceAll(/"id": "[^"]+"/g, `"id": "${id}"`),
    (file) => file.endsWith("-forged.json"),
  );
  const edited = { [forged]: post("Forged", "Edited."), [sound]: post("Sound", "Edited.") };

  const result = await bench.push(after, await bench.blog.publish(edited));

  expect(result.conclusion).toBe("failure");
  const said = result.annotations.map(({ message }) => message).join("\n");
  expect(said).toContain(`article ${id} on dev.to is the copy of ${forged}`);
  const { articles } = bench.sandbox.state().devto;
  const texts = new Map(articles.map(({ title, body_markdown }) => [title, body_markdown]));
  expect(texts.get("A talk")).toBe("By hand.");
  expect(texts.get("Sound")).toContain("Edited.");
});

test("posts that it calls left over are no way around max-posts", async () => {
  const old = Array.from({ length: 8 }, (_, day) => [
    `_posts/2025-01-0${day + 1}-old.md`,
    post(`Old ${day}`),
  ]);
  const begun = await bench.blog.publish({ "_config.yml": config, ...Object.fromEntries(old) });
  const after = await bench.blog.publish({ [sound]: post("Sound") });
  await bench.push(begun, after);
  await meddle(
    (text) => text.replaceAll('"state": "baseline"', '"state": "failed", "left": true'),
    (file) => file.endsWith("-old.json"),
  );

  await bench.run("schedule", {}, { inputs: { "max-posts": "3" } });

  const { devto, medium } = bench.sandbox.state();
  expect([devto.articles.length, medium.posts.length]).toEqual([4, 4]);
});
