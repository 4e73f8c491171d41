import { type Article, withoutField } from "../../core/article.ts";
import type { Clock } from "../../core/clock.ts";
import { PlatformError } from "../../core/errors.ts";
import type {
  Copy,
  EarlierWrite,
  Face,
  ListedCopy,
  VisibilityWrite,
  Write,
  Written,
} from "../../core/platform.ts";
import type { CopyStats } from "../../core/stats.ts";
import { keyTerm, settingTerm, term } from "../../core/terms.ts";
import { type Forecast, forecast, type Recalled } from "../../io/forecast.ts";
import type { Http } from "../../io/http.ts";
import { createPacer } from "../../io/pacing.ts";
import type { Api } from "../api.ts";
import { call } from "../call.ts";
import { fieldsOf, linkOf, textOf } from "../json-fields.ts";
import { oneLine } from "../server-words.ts";
import { readCounted, readPage, readShown, type Shown } from "./answers.ts";
import { replacementOf, visibilityWarning, warningsAbout } from "./checks.ts";
import { faceOf } from "./face.ts";
import { type DevtoKind, devtoLimits } from "./limits.ts";
import { createOrganizations } from "./organizations.ts";
import { readAllPages } from "./paging.ts";
import { explainDevto } from "./refusals.ts";
import { devtoKey, devtoSettings } from "./settings.ts";
import { visibilityField } from "./visibility-field.ts";

export interface DevtoClientOptions {
  readonly apiKey: string;
  /** Without `/api`: of dev.to, of another Forem community, or of the sandbox. */
  readonly url: string;
  readonly http: Http;
  readonly clock: Clock;
}

/** All that talks to dev.to. Every method rejects with `PlatformError` only. */
export interface DevtoClient {
  account(signal?: AbortSignal): Promise<{ readonly username: string; readonly url: string }>;
  list(signal?: AbortSignal): Promise<readonly ListedCopy[]>;
  stats(copies: readonly Copy[], signal?: AbortSignal): Promise<ReadonlyMap<string, CopyStats>>;
  create(article: Article, signal?: AbortSignal): Promise<Written>;
  update(copy: Copy, article: Article, signal?: AbortSignal): Promise<Written>;
  publish(copy: Copy, write: VisibilityWrite, signal?: AbortSignal): Promise<Written>;
  hide(copy: Copy, write: VisibilityWrite, signal?: AbortSignal): Promise<Written>;
  release(copy: Copy, signal?: AbortSignal): Promise<void>;
  recall(writes: readonly EarlierWrite[]): void;
  forecast(writes: readonly Write[]): Promise<readonly Forecast[]>;
  faceOf(article: Article): Face;
}

/** Longer than the longest stretch of time that dev.to's limits on writes look at. */
const RECENT_MS = 60_000;

/** A client for one account on dev.to (contracts/devto.md §1, §2, §9). */
export function createDevtoClient({ apiKey, url, http, clock }: DevtoClientOptions): DevtoClient {
  const api: Api<DevtoKind> = {
    id: "devto",
    name: "dev.to",
    url,
    http,
    pacer: createPacer(devtoLimits, clock),
    credential: { header: "api-key", secret: apiKey },
    headers: { accept: "application/vnd.forem.api-v1+json" },
    inputs: { key: keyTerm(devtoKey), url: settingTerm(devtoSettings.url) },
    inDoubt: "The next run asks dev.to whether the article is there, and adopts it.",
    explain: explainDevto,
  };
  const organizationId = createOrganizations(api);
  let earlier: readonly Recalled<DevtoKind>[] = [];

  return {
    account: (signal) =>
      call(
        api,
        { to: "say whose key it is", kind: "read", method: "GET", path: "/api/users/me", signal },
        (json) => {
          const username = textOf(fieldsOf(json).username);
          const page = `${url.replace(/(?<!\/)\/+$/, "")}/${username}`;
          return username === undefined ? undefined : { username, url: linkOf(page) ?? url };
        },
      ),

    list: (signal) =>
      readAllPages((page, size) =>
        call(
          api,
          {
            to: "list your articles",
            kind: "read",
            method: "GET",
            path: `/api/articles/me/all?per_page=${size}&page=${page}`,
            signal,
          },
          (json) => readPage(json, clock.now()),
        ),
      ),

    // The list of what is public: a request for up to 1,000 articles, where each of them alone would be one of 30 a minute.
    async stats(_, signal) {
      const counted = await readAllPages((page, size) =>
        call(
          api,
          {
            ...{ to: "count your articles' readers", kind: "read", method: "GET", signal },
            path: `/api/articles/me?per_page=${size}&page=${page}`,
          },
          readCounted,
        ),
      );
      return new Map(counted.map(({ id, stats }) => [id, stats]));
    },

    async create(article, signal) {
      const shown = await call(
        api,
        {
          to: `create "${oneLine(article.title, 80)}"`,
          kind: kindOf({ kind: "create", article }),
          method: "POST",
          path: "/api/articles",
          body: { article: await sentFields(article, signal) },
          signal,
        },
        readShown,
      );
      const { warnings, ...rest } = written(shown, article);
      return { ...rest, warnings: [...warnings, ...visibilityWarning(shown, article)] };
    },

    faceOf,

    recall(writes) {
      earlier = recalled(writes, clock.now());
      for (const { kind, at } of earlier) api.pacer(kind).recall(at);
    },

    forecast: (writes) => forecast(devtoLimits, writes.map(kindOf), clock.now(), earlier),

    async update(copy, article, signal) {
      // An update says nothing of who can find the article: that is its author's to change (contracts/devto.md §2.2).
      return written(await put(copy, article, { verb: "update", signal }), article);
    },

    publish: (copy, write, signal) => changeVisibility(copy, write, { to: "public", signal }),
    hide: (copy, write, signal) => changeVisibility(copy, write, { to: "draft", signal }),

    // What is not in a PUT stays as it is; a blank address is none (contracts/devto.md §2.1, §4).
    release: (copy, signal) =>
      call(
        api,
        {
          to: "free the address of an article",
          kind: "update",
          method: "PUT",
          path: `/api/articles/${encodeURIComponent(copy.id)}`,
          body: { article: { canonical_url: "" } },
          signal,
        },
        readShown,
      ).then(() => undefined),
  };

  async function changeVisibility(
    copy: Copy,
    { article, withText }: VisibilityWrite,
    { to, signal }: { readonly to: "public" | "draft"; readonly signal?: AbortSignal | undefined },
  ): Promise<Written> {
    const verb = to === "public" ? "publish" : "hide";
    const published = to === "public";
    const shown = await put(copy, article, { verb, published, withText, signal });
    const isHidden = shown.visibility === "draft";
    if (shown.visibility !== undefined && isHidden === published) {
      const kept = isHidden ? "a draft" : "published";
      throw new PlatformError(`dev.to kept "${oneLine(article.title, 80)}" ${kept}`, {
        platform: api.id,
        reason: "rejected",
        hint: `Its text there may begin with front matter that says \`published\`: take that out on dev.to, or have its text replaced: run ${term("force", "PATH")}.`,
      });
    }
    if (withText) return written(shown, article);
    return { ...told(shown), warnings: [] };
  }

  /** A partial update: what is not sent stays (contracts/devto.md §2.1). */
  async function put(
    { id }: Copy,
    article: Article,
    how: {
      readonly verb: "update" | "publish" | "hide";
      readonly published?: boolean;
      readonly withText?: boolean;
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<Shown> {
    const { verb, published, withText = true, signal } = how;
    const text = withText
      ? withoutField(await sentFields(article, signal), visibilityField.name)
      : {};
    return call(
      api,
      {
        to: `${verb} "${oneLine(article.title, 80)}"`,
        kind: "update",
        method: "PUT",
        path: `/api/articles/${encodeURIComponent(id)}`,
        body: { article: { ...text, ...(published !== undefined && { published }) } },
        signal,
      },
      readShown,
    );
  }

  /** The article's fields, its organization as the id that dev.to wants. */
  async function sentFields(article: Article, signal?: AbortSignal): Promise<Article["request"]> {
    if (article.under === undefined) return article.request;
    const id = await organizationId(article.under, signal);
    return { ...article.request, organization_id: id };
  }

  function written(shown: Shown, article: Article): Written {
    const { copy, ...rest } = told(shown);
    const replacement = replacementOf(shown, article);
    if (replacement === undefined) {
      return { copy, ...rest, warnings: warningsAbout(shown, article) };
    }
    throw new PlatformError(
      `dev.to took "${oneLine(article.title, 80)}" and shows ${replacement} in place of its text; the article exists: ${shown.url}`,
      {
        platform: api.id,
        reason: "rejected",
        copy,
        hint: "Fix the post, or wrap what dev.to takes for Liquid in code; the next run updates the article.",
      },
    );
  }
}

/** What an answer tells of the copy. */
function told({ id, url, face, visibility, account }: Shown): Omit<Written, "warnings"> {
  return {
    copy: { id, url },
    ...(face && { face }),
    ...(visibility && { visibility }),
    ...(account !== undefined && { account }),
  };
}

/** All earlier writes that may still count, the oldest first. */
function recalled(writes: readonly EarlierWrite[], now: Date): readonly Recalled<DevtoKind>[] {
  return writes
    .map(({ kind, isPublic, at }): Recalled<DevtoKind> => {
      const create = isPublic ? "publish" : "draft";
      // A write of a clock that ran ahead was now at the latest.
      return { kind: kind === "update" ? kind : create, at: Math.min(at.getTime(), now.getTime()) };
    })
    .filter(({ at }) => at > now.getTime() - RECENT_MS)
    .sort((one, other) => one.at - other.at);
}

function kindOf({ kind, article }: Write): DevtoKind {
  if (kind === "update") return "update";
  return article.request.published === true ? "publish" : "draft";
}
