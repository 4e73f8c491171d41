import { expect, test } from "@jest/globals";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The page of a sandbox that is started in this folder. */
async function homeOf(folder: string): Promise<string> {
  const stop = new AbortController();
  let home: Promise<string> | undefined;
  await posse(["sandbox", "--port", "0", "--format", "json"], {
    cwd: folder,
    signal: stop.signal,
    out(text) {
      home = fetch(JSON.parse(text).url)
        .then((answer) => answer.text())
        .finally(() => stop.abort());
    },
  });
  return (await home) ?? "";
}

test("a sandbox that is started in a blog has the blog's name and picture", async () => {
  const home = await homeOf(
    siteFolder({
      "_config.yml": "url: https://blog.example\ntitle: Salt & Solder\nlogo: /me.png\n",
      "me.png": pixel,
    }),
  );

  expect(home).toContain("<h1>Sandbox of Salt &#38; Solder</h1>");
  expect(home).toContain(`<img src="data:image/png;base64,${pixel.toString("base64")}" alt="">`);
});

test("elsewhere it is nobody's", async () => {
  expect(await homeOf(siteFolder({ "a.txt": "" }))).toContain("<h1>Sandbox</h1>");
});
