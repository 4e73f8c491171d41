/** An account of the sandbox's Bluesky. */
export interface Account {
  readonly did: string;
  readonly handle: string;
  readonly name: string;
  readonly email: string;
  readonly status?: "takendown" | "deactivated";
  /** Whether a sign-in with the main password needs a code that comes by e-mail. */
  readonly asksForCode?: true;
  /** Whether the handle's domain leads elsewhere by now. */
  readonly hasMoved?: true;
}

/** One to publish with, and one for each thing that can be wrong with an account. */
export const accounts: readonly Account[] = [
  account("sandbox", "sandbox2", "Sandbox"),
  { ...account("code", "code2222", "Cody Ask"), asksForCode: true },
  { ...account("takendown", "takendwn", "Tay Kendown"), status: "takendown" },
  { ...account("deactivated", "deactivd", "Dee Activated"), status: "deactivated" },
  { ...account("moved", "moved222", "Mo Vedaway"), hasMoved: true },
];

/** What every account may sign in with; only the first is an app password. */
const appPassword = "sandbox-app-password";
const mainPassword = "sandbox-main-password";

/** What a password is good for; undefined for a wrong one. */
export function passwordKind(password: string): "app" | "main" | undefined {
  if (password === appPassword) return "app";
  return password === mainPassword ? "main" : undefined;
}

/** The account that is called so: by its handle, its DID or its e-mail address. */
export function accountOf(identifier: string): Account | undefined {
  const wanted = identifier.toLowerCase();
  return accounts.find(({ handle, did, email }) => [handle, did, email].includes(wanted));
}

/** What the account's handle is said to be. */
export function shownHandle({ handle, hasMoved }: Account): string {
  return hasMoved === true ? "handle.invalid" : handle;
}

/** A DID ends in 24 letters: the word of eight, three times. */
function account(label: string, word: string, name: string): Account {
  return {
    did: `did:plc:${word.repeat(3)}`,
    handle: `${label}.test`,
    name,
    email: `${label}@mail.test`,
  };
}
