/** The one user of the sandbox's Medium who holds a token. */
export const writer = {
  id: "1e5f0a7c9b3d4e2f8a6b5c4d3e2f1a0b9",
  username: "sandbox",
  name: "Sandbox",
} as const;

/** A publication, and what the user is in it. */
export interface Publication {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly role: "editor" | "writer" | "follower";
}

const someoneElse = "2b7c1d9e8f3a4b5c6d7e8f9a0b1c2d3e4";

/** One of each role; the user may not publish in the one that they only follow. */
export const publications: readonly Publication[] = [
  {
    id: "b45573563f5a",
    slug: "sandbox-gazette",
    name: "Sandbox Gazette",
    description: "Where the user is an editor",
    role: "editor",
  },
  {
    id: "b969ac62a2b2",
    slug: "sandbox-weekly",
    name: "Sandbox Weekly",
    description: "Where the user is a writer",
    role: "writer",
  },
  {
    id: "c3d8e4f1a7b6",
    slug: "other-times",
    name: "Other Times",
    description: "Which the user only follows",
    role: "follower",
  },
];

/** Who may write in a publication. */
export function contributors(publication: Publication) {
  const mine =
    publication.role === "follower"
      ? []
      : [{ publicationId: publication.id, userId: writer.id, role: publication.role }];
  return [...mine, { publicationId: publication.id, userId: someoneElse, role: "editor" }];
}

/** What a token is refused with; the codes of contracts/medium.md §1.4. */
export interface Refusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

const refusedTokens: Readonly<Record<string, Refusal>> = {
  "sandbox-removed-app-token": { status: 401, code: 6005, message: "Application not found" },
  "sandbox-disabled-token": { status: 403, code: 6027, message: "The API is disabled." },
};

/** A token that may do everything but see the publications. */
const narrowToken = "sandbox-narrow-token";
const fullToken = "sandbox-medium-token";

/** Why a token is refused; nothing when it is good. */
export function refusal(token: string | undefined): Refusal | undefined {
  if (token === undefined || token === "") {
    return { status: 401, code: 6000, message: "An access token is required." };
  }
  if (token === fullToken || token === narrowToken) return undefined;
  return refusedTokens[token] ?? { status: 401, code: 6003, message: "Token was invalid." };
}

/** Whether a token's scope holds `listPublications`. */
export function mayListPublications(token: string | undefined): boolean {
  return token !== narrowToken;
}
