import { describe, expect, test } from "@jest/globals";
import { PlatformError } from "../../src/core/errors.ts";
import type { ApplyPorts } from "../../src/syndicate/model/types.ts";
import { reconcile } from "../../src/syndicate/reconcile/reconcile.ts";
import { settleJournal } from "../../src/syndicate/settle/journal.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench, type Bench, lines } from "./bench.ts";

const [a, b, c] = [aPost("a"), aPost("b"), aPost("c")];

async function reconciled(bench: Bench, changes: Partial<ApplyPorts> = {}) {
  const found = await reconcile(bench.ports(changes));
  if (found.changes.length > 0) {
    await bench.ledger.write(found.ledger.version, found.changes, "Reconcile");
  }
  return found.findings.map(({ kind, platform, path, copy }) => {
    const name = path?.replace(/^.*-(\w+)\.md$/, "$1") ?? copy?.url;
    return `${name} ${platform} ${kind}`;
  });
}

describe("a ledger that was lost", () => {
  test("is built again from what the platform holds; the rest becomes baseline, and no run publishes twice", async () => {
    const bench = aBench([a, b, c]);
    await bench.run({ asked: [a.path, b.path] }, { platforms: [bench.devto] });
    const known = { ...bench, ledger: aBench([]).ledger };
    const lost = { ledger: known.ledger, platforms: [bench.devto] };

    const findings = await reconciled(known, lost);
    const { plan } = await bench.run({}, lost);

    expect(findings).toEqual(["a devto adopted", "b devto adopted", "c devto baseline"]);
    expect(lines(plan)).toEqual([
      "a devto skip/up-to-date",
      "b devto skip/up-to-date",
      "c devto skip/baseline",
    ]);
    expect(bench.devto.held).toHaveLength(2);
  });

  test("takes the copies that the front matter names where a platform cannot be asked", async () => {
    const named = aPost("a", {
      namedCopies: [{ platform: "medium", url: "https://medium.com/p/1" }],
    });
    const bench = aBench([named, b]);

    const findings = await reconciled(bench, { platforms: [bench.medium] });

    expect(findings).toEqual(["a medium adopted", "b medium baseline"]);
    expect(bench.ledger.entries.get(a.path)?.platforms.medium?.copy?.url).toBe(
      "https://medium.com/p/1",
    );
  });
});

describe("reconciling", () => {
  async function published() {
    const bench = aBench([a, b]);
    await bench.run({ asked: [a.path, b.path] });
    return bench;
  }

  test("a copy that was gone when it was to be updated, and is back, is updated after all", async () => {
    const bench = await published();
    const [copy] = bench.devto.held.splice(0, 1);
    bench.posts = [{ ...a, body: "Another text.\n" }, b];
    await bench.run();
    if (copy) bench.devto.held.push(copy);

    const findings = await reconciled(bench);
    await bench.run();

    expect(findings).toEqual(["a devto adopted"]);
    expect(bench.devto.held.at(-1)?.article?.request.body).toBe("Another text.\n");
  });

  test("proposes a copy without an original by its title, though some post has no address, and none that is another post's", async () => {
    const nowhere = aPost("z", { canonicalUrl: null, pageUrl: null });
    const rival = aPost("c", { title: a.title });
    const bench = aBench([a, rival, { ...b, title: "By hand" }, nowhere]);
    await bench.run({ asked: [a.path] }, { platforms: [bench.devto] });
    const [first] = bench.devto.held;
    if (first) bench.devto.held[0] = { ...first, canonicalUrl: "https://elsewhere.example/" };
    bench.devto.held.push({
      ...{ id: "9", url: "https://devto.example/9", title: "By hand", canonicalUrl: null },
      ...{ visibility: "public", article: undefined },
    });

    const findings = await reconciled(bench, { platforms: [bench.devto] });

    expect(findings).toEqual(["a devto drifted", "b devto proposed"]);
  });

  test("finds nothing where all is well, and writes nothing", async () => {
    const bench = await published();
    const writes = bench.ledger.log.length;

    expect(await reconciled(bench)).toEqual([]);
    expect(bench.ledger.log).toHaveLength(writes);
  });

  test("reports copies that are gone, and they are not made again", async () => {
    const bench = await published();
    bench.devto.held.splice(0, 1);

    const findings = await reconciled(bench);
    await bench.run();

    expect(findings).toEqual(["a devto detached"]);
    expect(bench.devto.holds(a.canonicalUrl ?? "")).toBe(0);
    expect(await reconciled(bench)).toEqual([]);
  });

  test("follows a copy whose address changed when it left the drafts", async () => {
    const bench = await published();
    const [first] = bench.devto.held;
    if (first) bench.devto.held[0] = { ...first, url: "https://devto.example/final" };

    expect(await reconciled(bench)).toEqual(["a devto moved"]);
    expect(bench.ledger.entries.get(a.path)?.platforms.devto?.copy?.url).toBe(
      "https://devto.example/final",
    );
  });

  test("reports a copy that names another original, and changes nothing", async () => {
    const bench = await published();
    const [first] = bench.devto.held;
    if (first) bench.devto.held[0] = { ...first, canonicalUrl: "https://thief.example/" };
    const writes = bench.ledger.log.length;

    expect(await reconciled(bench)).toEqual(["a devto drifted"]);
    expect(bench.ledger.log).toHaveLength(writes);
  });

  test("only proposes a copy that has nothing but the title in common", async () => {
    const bench = await published();
    bench.posts = [a, b, c];
    const title = c.title;
    bench.devto.held.push({
      id: "9",
      url: "u9",
      canonicalUrl: null,
      title,
      visibility: "public",
      article: undefined,
    });

    expect(await reconciled(bench)).toEqual(["c devto proposed"]);
    expect(bench.ledger.state(c.path, "devto")).toBeUndefined();
  });

  test("names copies of this site that have no post, and none of other sites", async () => {
    const bench = await published();
    for (const [id, canonicalUrl] of [
      ["8", "https://blog.example/gone/"],
      ["9", "https://other.example/"],
    ] as const) {
      bench.devto.held.push({
        id,
        url: `u${id}`,
        canonicalUrl,
        title: id,
        visibility: "public",
        article: undefined,
      });
    }

    expect(await reconciled(bench)).toEqual(["u8 devto orphan"]);
  });

  test("leaves a platform that does not answer as it is", async () => {
    const bench = await published();
    const failure = new PlatformError("down", { platform: "devto", reason: "unavailable" });
    const devto = { ...bench.devto, list: () => Promise.reject(failure) };

    const found = await reconcile(bench.ports({ platforms: [devto, bench.medium] }));

    expect(found.changes).toEqual([]);
    expect([...found.unreachable.keys()]).toEqual(["devto"]);
  });
});

describe("the journal of a run that died", () => {
  test("tells the ledger of the copy that was made, and only once", async () => {
    const bench = aBench([a]);
    const dying = {
      ...bench.ledger,
      write: async (...all: Parameters<typeof bench.ledger.write>) => {
        if (bench.medium.held.length > 0) throw new Error("dead");
        return bench.ledger.write(...all);
      },
    };
    const sleep = () => Promise.reject(new Error("dead"));
    const ports = {
      ledger: dying,
      platforms: [bench.medium],
      clock: { ...bench.ports().clock, sleep },
    };
    await bench.run({ asked: [a.path] }, ports).catch(() => undefined);
    const snapshot = await bench.ledger.read();
    const digest = snapshot.entries.get(a.path)?.platforms.medium?.intent?.digest ?? "";
    const line = { path: a.path, platform: "medium", copy: { id: "1", url: "u" }, digest };
    const made = { at: "2026-11-24T10:00:00Z", commit: undefined };

    const changes = settleJournal(snapshot, [line, line], made);
    await bench.ledger.write(snapshot.version, changes, "journal");

    expect(changes).toHaveLength(1);
    expect(bench.ledger.state(a.path, "medium")).toBe("published");
    expect(settleJournal(await bench.ledger.read(), [line], made)).toEqual([]);
  });

  test("tells the ledger where another run has moved the entry meanwhile", async () => {
    const bench = aBench([a]);
    const drop = { ...bench.medium, create: () => Promise.reject(new Error("dead")) };
    await bench.run({ asked: [a.path] }, { platforms: [drop] });
    const renamed = { ...a, path: "_posts/2026-01-01-z.md", sitePath: "_posts/2026-01-01-z.md" };
    bench.posts = [renamed];
    await bench.run({}, { platforms: [] });
    const snapshot = await bench.ledger.read();
    const digest = snapshot.entries.get(renamed.path)?.platforms.medium?.intent?.digest ?? "";
    const line = { path: a.path, platform: "medium", copy: { id: "1", url: "u" }, digest };

    const changes = settleJournal(snapshot, [line], { at: "t", commit: undefined });
    await bench.ledger.write(snapshot.version, changes, "journal");

    expect(bench.ledger.state(renamed.path, "medium")).toBe("published");
  });
});
