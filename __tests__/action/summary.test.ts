import { expect, test } from "@jest/globals";
import { type Report, summaryOf } from "../../src/action/report/summary.ts";
import type { Step } from "../../src/core/step.ts";
import { platforms } from "../../src/platforms/index.ts";

function aStep(step: Partial<Step> = {}): Step {
  return {
    path: "_posts/2026-01-01-x.md",
    canonicalUrl: "https://e.example/x/",
    title: "X",
    platform: "devto",
    kind: "create",
    reason: "new",
    url: null,
    ...step,
  };
}

function aReport(report: Partial<Report> = {}): Report {
  return {
    title: "Posse",
    site: "https://e.example",
    definitions: platforms,
    steps: [],
    outcomes: [],
    diagnostics: [],
    notes: [],
    gone: [],
    ...report,
  };
}

test("a change without posts says that there is nothing to publish", () => {
  expect(summaryOf(aReport())).toContain("Nothing to publish");
});

test("shows each step that does something, and counts those that do not", () => {
  const steps = [
    aStep(),
    aStep({ kind: "skip", reason: "baseline", path: "_posts/2020-01-01-old.md" }),
    aStep({ kind: "skip", reason: "baseline", path: "_posts/2020-01-02-old.md" }),
  ];

  const summary = summaryOf(aReport({ steps }));

  expect(summary).toContain("1 post to create");
  expect(summary).toContain("`_posts/2026-01-01-x.md`");
  expect(summary).toContain("Skipped: 2 posts (");
  expect(summary).not.toContain("2020-01-01-old");
});

test("says with what a post will appear, by the platform's own rules", () => {
  const article = {
    ...{ platform: "devto", canonicalUrl: "https://e.example/x/", title: "X", digest: "" },
    visibility: "draft" as const,
    request: {
      tags: ["raspberrypi", "a`|b"],
      series: "@all",
      main_image: "https://e.example/c.png",
    },
  };

  const summary = summaryOf(aReport({ steps: [aStep({ article })] }));

  expect(summary).toContain(
    "<br>`raspberrypi` ``a`\\|b`` · series @\u200ball · with a cover · as a draft |",
  );
});

test("says what failed, why, and what to do", () => {
  const step = aStep();
  const outcomes = [
    {
      step,
      ok: false,
      error: { code: "platform", message: "dev.to said no", hint: "Say please." },
    },
  ];

  const summary = summaryOf(aReport({ steps: [step], outcomes }));

  expect(summary).toContain("1 of 1 post failed");
  expect(summary).toContain("dev.to said no");
  expect(summary).toContain("Say please");
});

test("stays below GitHub's limit by leaving out whole rows, and says so", () => {
  const steps = Array.from({ length: 20_000 }, (_, index) =>
    aStep({ path: `_posts/2026-01-01-${index}.md`, title: "A long title ".repeat(10) }),
  );

  const summary = summaryOf(aReport({ steps }));

  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  expect(summary).toMatch(/… and \d+ more rows/);
  for (const line of summary.split("\n").filter((row) => row.startsWith("| "))) {
    expect(line.endsWith("|")).toBe(true);
  }
});

test("a title cannot leave its cell", () => {
  const summary = summaryOf(aReport({ steps: [aStep({ title: "a | b\n| c | <script>" })] }));

  expect(summary).not.toContain("<script>");
  expect(summary.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(2);
});

test("every code leads to the page that explains it", () => {
  const step = aStep();
  const error = { code: "unauthorized", message: "dev.to refused the key" };
  const diagnostics = [{ severity: "notice", code: "first-run", message: "M" }] as const;

  const summary = summaryOf(
    aReport({ steps: [step], outcomes: [{ step, ok: false, error }], diagnostics }),
  );

  expect(summary).toMatch(/\[`first-run`\]\(<https:.*diagnostics\.md#first-run>\)/);
  expect(summary).toMatch(/\[`unauthorized`\]\(<https:.*diagnostics\.md#unauthorized>\)/);
});

test("what is worst comes first, so that it is not among what finds no room", () => {
  const steps = ["a", "b", "c"].map((name) => aStep({ path: `_posts/2026-01-01-${name}.md` }));
  const outcomes = steps.map((step, index) => ({ step, ok: index !== 2 }));
  const diagnostics = [
    { severity: "notice", code: "first-run", message: "The notice" },
    { severity: "error", code: "over-limit", message: "The error" },
  ] as const;

  const summary = summaryOf(aReport({ steps, outcomes, diagnostics }));

  expect(summary.indexOf("01-01-c.md")).toBeLessThan(summary.indexOf("01-01-a.md"));
  expect(summary.indexOf("The error")).toBeLessThan(summary.indexOf("The notice"));
});

test("a step that was left for the next run is not told as one that will be done", () => {
  const step = aStep();
  const error = { code: "rate-limited", message: "dev.to takes no more" };
  const outcomes = [{ step: { ...step, reason: "deferred" as const }, ok: false, error }];

  const summary = summaryOf(aReport({ steps: [step], outcomes }));

  expect(summary).toContain("⏳ create");
  expect(summary).toContain("dev.to takes no more");
});

test("why a copy was to be made is not said any more once it is made", () => {
  const step = aStep();

  const summary = summaryOf(aReport({ steps: [step], outcomes: [{ step, ok: true }] }));

  expect(summary).toContain("✅ create");
  expect(summary).not.toContain("not on the platform yet");
});

test("an announcement is shown by its length, its card and its document", () => {
  const card = { url: "https://e.example/x/", title: "X", description: "" };
  const draft = { template: "{title}", isWritten: false, url: card.url, tags: [], title: "X" };
  const article = {
    ...{ platform: "bluesky", canonicalUrl: card.url, title: "X", digest: "sha256:0" },
    visibility: "public",
    request: { text: "X" },
    announcement: {
      ...{ draft: { ...draft, description: "" }, text: "X", card },
      length: { counted: 212, most: 300 },
    },
    document: { record: {}, publication: { key: "2222222222222", record: {} } },
  } as const;

  const summary = summaryOf(aReport({ steps: [aStep({ platform: "bluesky", article })] }));

  expect(summary).toContain(
    "212 of 300 characters, card “X” without a picture · with a document of standard.site",
  );
});
