import { describe, expect, test } from "@jest/globals";
import { addressesOf } from "../../src/compose/platforms.ts";
import { platforms } from "../../src/platforms/index.ts";

const urls = { devtoUrl: "https://dev.to", mediumUrl: "https://api.medium.com" };
const story = "0123456789ab";

/** Where a copy may be linked to, asked as a run with these settings would. */
function ask(
  platform: string,
  url: string,
  { id = "", ...settings }: Partial<typeof urls & { id: string }> = {},
) {
  const { devtoUrl, mediumUrl } = { ...urls, ...settings };
  const ofPlatforms = new Map([
    ["devto-url", devtoUrl],
    ["medium-url", mediumUrl],
  ]);
  return addressesOf(platforms, { keys: new Map(), ofPlatforms })(platform, { id, url });
}

describe("a copy's address is taken as it is", () => {
  test.each([
    ["devto", "https://dev.to/me/hello-1a2b"],
    ["devto", "https://gg.forem.com/me/hello-1a2b"],
    ["medium", "https://medium.com/@me/hello-0123456789ab"],
    ["medium", "https://me.medium.com/hello-0123456789ab"],
  ])("on %s: %s", (platform, url) => {
    expect(ask(platform, url)).toBe(url);
  });

  test("on the community or the sandbox that is named, and in a rehearsal on the platform itself", () => {
    const [community, sandbox] = ["https://forem.example", "http://127.0.0.1:4000/devto"];

    expect(ask("devto", `${community}/me/x`, { devtoUrl: community })).toBe(`${community}/me/x`);
    expect(ask("devto", "http://127.0.0.1:5000/me/x", { devtoUrl: sandbox })).toBeDefined();
    expect(ask("devto", "https://dev.to/me/x", { devtoUrl: sandbox })).toBeDefined();
  });
});

test("a story on a publication's own domain is named by Medium's address for it", () => {
  const url = `https://stories.example/hello-${story}`;

  expect(ask("medium", url)).toBe(`https://medium.com/p/${story}`);
  expect(ask("medium", url, { id: story })).toBe(`https://medium.com/p/${story}`);
});

describe("no address of a copy is", () => {
  test.each([
    ["devto", "https://evil.example/me/hello"],
    ["devto", "https://dev.to.evil.example/me/hello"],
    ["devto", "https://evildev.to/me/hello"],
    ["devto", "https://dev.to@evil.example/me/hello"],
    ["devto", "https://me:secret@dev.to/me/hello"],
    ["devto", "javascript:alert(1)//dev.to"],
    ["devto", "http://127.0.0.1:4000/devto/me/hello"],
    ["devto", "https://medium.com/p/0123456789ab"],
    ["medium", "https://evil.example/hello"],
    ["medium", "https://medium.com.evil.example/hello"],
    ["other", "https://dev.to/me/hello"],
  ])("on %s: %s", (platform, url) => {
    expect(ask(platform, url)).toBeUndefined();
  });

  test("one of another story than the ledger's id", () => {
    expect(
      ask("medium", `https://stories.example/x-${story}`, { id: "ba9876543210" }),
    ).toBeUndefined();
  });

  test("dev.to's, where another community is named", () => {
    expect(
      ask("devto", "https://dev.to/me/x", { devtoUrl: "https://forem.example" }),
    ).toBeUndefined();
  });
});
