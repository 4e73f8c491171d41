import { beforeEach, describe, expect, test } from "@jest/globals";
import { liveCheck } from "../../src/compose/live.ts";
import type { Http } from "../../src/io/http.ts";
import { HttpFailure } from "../../src/io/http-failure.ts";
import { type VirtualClock, virtualClock } from "../fakes/virtual-clock.ts";

const site = "https://blog.example/blog";
const pages = ["a", "b", "c"].map((name) => `${site}/${name}/`);
let clock: VirtualClock;
let asked: string[];

beforeEach(() => {
  clock = virtualClock();
  asked = [];
});

/** A server that answers so; null: it never does. */
function server(statusOf: (url: string) => number | null): Http {
  return {
    request({ url, signal }) {
      asked.push(String(url));
      const status = statusOf(String(url));
      if (status !== null) {
        const answer = { status, header: () => undefined, text: "", json: undefined };
        return Promise.resolve({ ...answer, retryAfter: undefined });
      }
      return new Promise((_, reject) => {
        const stop = () => reject(new HttpFailure("stopped", { kind: "stopped", sent: true }));
        signal?.addEventListener("abort", stop, { once: true });
      });
    },
  };
}

const seconds = () => clock.elapsed() / 1000;

describe("waiting for originals", () => {
  test("ends when the page answers 200", async () => {
    const isLive = liveCheck(site, 300, {
      clock,
      http: server(() => (seconds() < 42 ? 404 : 200)),
    });

    expect(await isLive(pages[0] ?? "")).toBe(true);
    expect(seconds()).toBe(45);
  });

  test("ends when the run's own time does", async () => {
    const deadline = new Date(clock.now().getTime() + 60_000);
    const isLive = liveCheck(site, 300, { clock, http: server(() => 404), deadline });

    expect(await isLive(pages[0] ?? "")).toBe(false);
    expect(seconds()).toBe(60);
  });

  test.each([
    ["answer 404", 404],
    ["answer 503", 503],
    ["do not answer at all", null],
  ])("takes no longer for many that %s than for one", async (_, status) => {
    const isLive = liveCheck(site, 300, { clock, http: server(() => status) });

    const live = await Promise.all(pages.map((page) => isLive(page)));

    expect(live).toEqual([false, false, false]);
    expect(seconds()).toBeLessThanOrEqual(300);
  });

  test("begins with the first question, not with the run", async () => {
    const isLive = liveCheck(site, 60, {
      clock,
      http: server(() => (seconds() < 140 ? 404 : 200)),
    });
    await clock.sleep(100_000);

    expect(await isLive(pages[0] ?? "")).toBe(true);
  });

  test("asks once more for a page that is asked for when the time is up", async () => {
    const isLive = liveCheck(site, 60, {
      clock,
      http: server((url) => (url === pages[0] ? 404 : 200)),
    });

    expect(await isLive(pages[0] ?? "")).toBe(false);
    expect(await isLive(pages[1] ?? "")).toBe(true);
    expect(seconds()).toBeLessThanOrEqual(60);
  });

  test("asks for each page once at a time, and no more when its answer is known", async () => {
    const isLive = liveCheck(site, 60, { clock, http: server(() => 200) });

    await Promise.all([isLive(pages[0] ?? ""), isLive(pages[0] ?? "")]);
    await isLive(pages[0] ?? "");

    expect(asked).toEqual([pages[0]]);
  });

  test("stops with the run", async () => {
    const stop = new AbortController();
    const isLive = liveCheck(site, 300, { clock, http: server(() => null) });

    const waiting = isLive(pages[0] ?? "", stop.signal);
    stop.abort(new Error("cancelled"));

    await expect(waiting).rejects.toThrow("cancelled");
  });

  test("asks no other origin than the site's own", async () => {
    const isLive = liveCheck(site, 300, { clock, http: server(() => 404) });

    expect(await isLive("https://elsewhere.example/a/")).toBe(true);
    expect(asked).toEqual([]);
  });
});
