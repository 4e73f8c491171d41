import { expect, test } from "@jest/globals";
import { notesOf } from "../../src/action/report/notes.ts";
import type { Session } from "../../src/compose/session.ts";
import type { Platform } from "../../src/core/platform.ts";
import { platforms as definitions } from "../../src/platforms/index.ts";
import { anOffer } from "../fakes/an-offer.ts";
import { feedPlatform } from "../fakes/memory-platform.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench } from "../syndicate/bench.ts";

/** The summary's checklist after two runs that published a post each elsewhere. */
async function checklist(isWatched: boolean): Promise<string> {
  const { create: _, look, ...shown } = feedPlatform("medium");
  const medium: Platform = {
    ...shown,
    name: "Medium",
    offer: anOffer,
    ...(isWatched && look && { look }),
  };
  const bench = aBench([aPost("old")]);
  const platforms = [bench.devto, medium];
  await bench.run({}, { platforms });
  bench.posts = [aPost("old"), aPost("first")];
  await bench.run({}, { platforms });
  bench.posts = [aPost("old"), aPost("first"), aPost("second")];
  const { plan } = await bench.run({}, { platforms });
  const notes = await notesOf({
    ...{ plan, definitions, folder: undefined, isPlan: false },
    session: { platforms } as unknown as Session,
  });
  return notes.join("\n");
}

test("what a run offers is a line to tick", async () => {
  const text = await checklist(false);

  expect(text).toContain("**No Medium token.** Publish these by hand");
  expect(text.match(/- \[ \] .*/g)).toEqual([
    expect.stringMatching(/^- \[ \] Post second: \[import it into Medium\]/),
  ]);
});

test("where the feed is read, what earlier runs offered is listed until it is found", async () => {
  const text = await checklist(true);

  expect(text.match(/- \[ \] .*/g)).toEqual([
    expect.stringContaining("Post second"),
    expect.stringMatching(/^- \[ \] \[Post first\]\(<.*>\): offered by an earlier run$/),
  ]);
});
