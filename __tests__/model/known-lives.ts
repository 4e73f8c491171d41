import type { Life } from "./lives.ts";

/** Lives in which something went wrong once, by what was special in them. */
export const knownLives: readonly (readonly [what: string, life: Life])[] = [
  [
    "an old post gets another date and text before the first run reads it",
    {
      beginning: {
        archive: ["recent"],
        isDated: false,
        visibility: "public",
        first: "push with a post",
        fate: "never starts",
      },
      events: [
        { kind: "answer" },
        {
          kind: "push",
          edits: [
            { do: "ask public", post: 8 },
            { do: "rewrite", post: 6 },
            { do: "redate", post: 8 },
          ],
          fate: "ordinary",
        },
        {
          kind: "push",
          edits: [
            { do: "ask nothing", post: 2 },
            { do: "rewrite", post: 6 },
          ],
          fate: "ordinary",
        },
        {
          kind: "push",
          edits: [{ do: "add", as: "draft", dated: "today" }, { do: "dated URLs" }],
          fate: "ordinary",
        },
        {
          kind: "force push",
          back: 1,
          edits: [
            { do: "ask public", post: 6 },
            { do: "retract", post: 8 },
            { do: "readd", post: 9 },
          ],
          fate: { kind: "lost", at: 10 },
        },
        { kind: "push", edits: [{ do: "permalink", post: 5 }], fate: "never starts" },
        {
          kind: "push",
          edits: [{ do: "add", as: "ordinary", dated: "today" }],
          fate: "never starts",
        },
        { kind: "branch", edits: [{ do: "opt out", post: 4 }] },
        {
          kind: "at once",
          edits: [
            { do: "add", as: "draft", dated: "long ago" },
            { do: "retitle", post: 7 },
          ],
          more: [
            { do: "readd", post: 2 },
            { do: "ask public", post: 9 },
            { do: "readd", post: 4 },
          ],
          seed: 189264166,
          fates: ["ordinary", "ordinary"],
        },
        { kind: "publish there", on: "medium", copy: 3 },
      ],
    },
  ],
  [
    "a ledger that is set back twice, and an address that passed to another post while it was being created",
    {
      beginning: {
        archive: ["long ago", "recent"],
        isDated: false,
        visibility: "draft",
        first: "root commit",
        fate: "ordinary",
      },
      events: [
        { kind: "take down", on: "devto", copy: 7 },
        { kind: "take down", on: "medium", copy: 7 },
        { kind: "lose the ledger", writes: 1 },
        { kind: "push", edits: [{ do: "replace", post: 1, other: 9 }], fate: "ordinary" },
        { kind: "push", edits: [{ do: "add", as: "retracted", dated: "today" }], fate: "ordinary" },
        { kind: "edit there", on: "devto", copy: 7 },
        { kind: "dispatch", on: "branch", ask: null, fate: "ordinary" },
        { kind: "schedule", fate: "ordinary" },
        {
          kind: "push",
          edits: [
            { do: "readd", post: 0 },
            { do: "devto only", post: 7 },
            { do: "retract", post: 1 },
          ],
          fate: "ordinary",
        },
        { kind: "lose the ledger", writes: 4 },
      ],
    },
  ],
  [
    "a post that is renamed and written anew while a new one takes its place, in two pushes at once",
    {
      beginning: {
        archive: ["recent", "long ago"],
        isDated: false,
        visibility: "public",
        first: "schedule",
        fate: "never starts",
      },
      events: [
        {
          kind: "push",
          edits: [
            { do: "retitle", post: 2 },
            { do: "add", as: "template", dated: "recent" },
            { do: "add", as: "ordinary", dated: "recent" },
          ],
          fate: { kind: "dies", at: 14 },
        },
        { kind: "push", edits: [{ do: "ask public", post: 1 }], fate: "ordinary" },
        {
          kind: "at once",
          edits: [
            { do: "replace", post: 2, other: 7 },
            { do: "add", as: "template", dated: "tomorrow" },
          ],
          more: [
            { do: "paragraph", post: 7 },
            { do: "rewrite", post: 2 },
          ],
          seed: 1690885786,
          fates: [{ kind: "stale", at: 9 }, "ordinary"],
        },
        {
          kind: "at once",
          edits: [{ do: "undraft", post: 8 }],
          more: [{ do: "swap", post: 4, other: 1 }],
          seed: 840041303,
          fates: ["never starts", "never starts"],
        },
        {
          kind: "push",
          edits: [{ do: "domain" }, { do: "draft", post: 3 }],
          fate: { kind: "refused", at: 14 },
        },
      ],
    },
  ],
  [
    "what front matter asks for is not read before a person turns the copy by hand",
    {
      beginning: {
        archive: ["long ago", "long ago", "long ago"],
        isDated: true,
        visibility: "draft",
        first: "push with a post",
        fate: { kind: "refused", at: 11 },
      },
      events: [
        { kind: "edit there", on: "devto", copy: 6 },
        {
          kind: "push",
          edits: [{ do: "ask public", post: 3 }, { do: "domain" }],
          fate: { kind: "cancel", at: 1 },
        },
        { kind: "schedule", fate: { kind: "stale", at: 10 } },
        {
          kind: "push",
          edits: [
            { do: "setting", visibility: "public" },
            { do: "ask draft", post: 7 },
            { do: "devto only", post: 0 },
          ],
          fate: "never starts",
        },
        { kind: "publish there", on: "devto", copy: 6 },
        { kind: "edit there", on: "medium", copy: 1 },
        { kind: "schedule", fate: { kind: "lost", at: 2 } },
        { kind: "answer" },
        { kind: "publish there", on: "devto", copy: 7 },
      ],
    },
  ],
  [
    "a copy of which only a journal tells is edited",
    {
      beginning: {
        archive: ["recent", "recent", "recent"],
        isDated: false,
        visibility: "public",
        first: "schedule",
        fate: "ordinary",
      },
      events: [
        { kind: "answer" },
        { kind: "re-run", run: 2, fate: "ordinary" },
        {
          kind: "push",
          edits: [
            { do: "add", as: "ordinary", dated: "long ago" },
            { do: "ask draft", post: 7 },
            { do: "add", as: "ordinary", dated: "today" },
          ],
          fate: { kind: "killed", at: 5 },
        },
        { kind: "retitle there", on: "devto", copy: 5 },
        {
          kind: "push",
          edits: [
            { do: "word", post: 4 },
            { do: "ask draft", post: 6 },
          ],
          fate: "ordinary",
        },
        { kind: "lose the ledger", writes: 1 },
        { kind: "wait", days: 10 },
        {
          kind: "at once",
          edits: [{ do: "retitle", post: 3 }],
          more: [{ do: "retract", post: 4 }],
          seed: 2051518656,
          fates: ["never starts", "ordinary"],
        },
        { kind: "re-run", run: 5, fate: { kind: "cancel", at: 4 } },
        { kind: "answer" },
      ],
    },
  ],
];
