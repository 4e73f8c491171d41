/** A tag for a service: its name, the arguments it takes, and what it says to others. */
type Service = readonly [name: string, accepts: RegExp, message: string];

const anyId = /^[\w@:/.?=&%+,#~! -]+$/;

/**
 * The services of contracts/devto.md §7.6. Messages are those that users have seen where they are
 * known, and of the same kind where they are not.
 */
export const services: readonly Service[] = [
  [
    "youtube",
    /^(?:https?:\/\/(?:www\.)?(?:youtube\.com|youtu\.be)\/\S+|[\w-]{11}(?:[?&]\S*)?)$/,
    "Invalid YouTube ID",
  ],
  ["vimeo", /^(?:https?:\/\/(?:player\.)?vimeo\.com\/\S+|\d+)$/, "Invalid Vimeo ID"],
  [
    "gist",
    /^https:\/\/gist\.github\.com\/[\w-]+\/[0-9a-f]\S*(?: file=\S+)?$/,
    "Invalid Gist link: You must provide a Gist link",
  ],
  [
    "codepen",
    /^https?:\/\/codepen\.io\/(?=\S+(?: .*)?$)\S+?\/(?:pen|embed|full|details)\/\S/,
    "Invalid CodePen URL",
  ],
  ["stackblitz", /^[\w-]+(?: .*)?$/, "Invalid Stackblitz Id"],
  ["codesandbox", /^[\w/-]+(?: .*)?$/, "Invalid CodeSandbox ID"],
  ["jsfiddle", /^https?:\/\/jsfiddle\.net\/\S+(?: .*)?$/, "Invalid JSFiddle URL"],
  ["glitch", /^[\w-]+(?: .*)?$/, "Invalid Glitch ID"],
  [
    "github",
    /^(?:https?:\/\/github\.com\/)?[\w.-]+(?:\/[\w.-]+)*(?:[ #].*)?$/,
    "Invalid GitHub link",
  ],
  ["tweet", /^(?:https?:\/\/(?:twitter|x)\.com\/\S+\/)?\d+$/, "Invalid Twitter Id"],
  ["twitter", /^(?:https?:\/\/(?:twitter|x)\.com\/\S+\/)?\d+$/, "Invalid Twitter Id"],
  ["twitter_timeline", /^https?:\/\/twitter\.com\/\S+$/, "Invalid Twitter Timeline URL"],
  ["twitch", /^\S+$/, "Invalid Twitch ID"],
  ["instagram", /^[\w-]{11}$/, "Invalid Instagram Id"],
  ["reddit", /^https:\/\/www\.reddit\.com\/\S+$/, "Invalid Reddit link"],
  ["spotify", /^spotify:\w+:\w+$/, "Invalid Spotify Link"],
  ["soundcloud", /^https:\/\/soundcloud\.com\/\S+$/, "Invalid Soundcloud URL"],
  ["speakerdeck", /^\w+(?:#.*)?$/, "Invalid Speakerdeck Id"],
  ["slideshare", /^\w+$/, "Invalid Slideshare Key"],
  [
    "medium",
    /^https?:\/\/(?=\S+$)\S*?medium\.com\/\S/,
    "Invalid link URL or link URL does not exist",
  ],
  ["wikipedia", /^https:\/\/[\w-]+\.wikipedia\.org\/wiki\/\S+$/, "Invalid Wikipedia URL"],
  ["asciinema", /^(?:https:\/\/asciinema\.org\/a\/)?\d+$/, "Invalid Asciinema ID"],
  ["replit", /^@\w+\/[\w-]+(?:#.*)?$/, "Invalid Replit URL or @user/slug"],
  ["runkit", anyId, "Invalid RunKit"],
  ["stackexchange", /^\d+(?: \w+)?$/, "Invalid Stack Exchange ID"],
  ["stackoverflow", /^\d+$/, "Invalid Stack Overflow ID"],
  ...`agent_session bandcamp blogcast bluesky bolt cloudrun descript dotnetfiddle gitpitch huggingface
  jsitor kotlin livecodes loom lovable mux neon netlify nexttech org_lead_form parler slides stackery`
    .split(/\s+/)
    .map((name): Service => [name, anyId, `Invalid ${name} URL`]),
];

/** Sites whose addresses `embed` knows. */
const embeddable =
  /^(?:www\.|m\.|player\.|open\.|gist\.|play\.|clips\.)?(?:youtube\.com|youtu\.be|vimeo\.com|github\.com|codepen\.io|codesandbox\.io|stackblitz\.com|jsfiddle\.net|glitch\.com|glitch\.me|twitter\.com|x\.com|twitch\.tv|instagram\.com|reddit\.com|spotify\.com|soundcloud\.com|speakerdeck\.com|slideshare\.net|medium\.com|asciinema\.org|replit\.com|stackoverflow\.com|loom\.com|bsky\.app|dotnetfiddle\.net|kotlinlang\.org)$|(?:^|\.)(?:stackexchange|wikipedia)\.(?:com|org)$/;

/**
 * What `embed` makes of an address. There is no network here: what dev.to itself would ask another
 * site about is known by its host alone, and a host that is not known counts as one that fails.
 */
export function embedFor(url: string): "article" | "service" | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname } = new URL(url);
  if (!/^https?:$/.test(protocol) || pathname === "/") return undefined;
  if (hostname === "dev.to") return "article";
  return embeddable.test(hostname) ? "service" : undefined;
}
