/** Something of another site that a page shows: who shows it, and the page where people can see it. */
export interface Embed {
  readonly provider: string;
  readonly url: string;
  /** What the provider calls it: a video's id, `user/slug`. */
  readonly id?: string;
  /** The one file of it that is shown. */
  readonly file?: string;
  /** Written as its address alone, which is all that is shown without a player. */
  readonly bare?: boolean;
}

interface Provider {
  readonly name: string;
  readonly hosts: readonly string[];
  /** The id in path and query; null if this page shows no single thing. */
  readonly idOf: (url: URL) => string | null;
  readonly pageOf: (id: string, url: URL) => string;
}

const path = (url: URL, pattern: RegExp): string | null => pattern.exec(url.pathname)?.[1] ?? null;

const providers: readonly Provider[] = [
  {
    name: "youtube",
    hosts: ["youtube.com", "youtube-nocookie.com", "m.youtube.com", "youtu.be"],
    idOf: (url) =>
      (url.hostname.endsWith("youtu.be")
        ? path(url, /^\/([\w-]{11})$/)
        : // A playlist is named like a video.
          (path(url, /^\/(?:embed|v|shorts|live)\/(?!videoseries)([\w-]{11})\/?$/) ??
          /^[\w-]{11}(?=[?&]|$)/.exec(url.searchParams.get("v") ?? "")?.[0])) ?? null,
    pageOf: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    name: "vimeo",
    hosts: ["vimeo.com", "player.vimeo.com"],
    idOf: (url) => path(url, /^\/(?:video\/)?(\d+)\/?$/),
    pageOf: (id) => `https://vimeo.com/${id}`,
  },
  {
    name: "gist",
    hosts: ["gist.github.com"],
    idOf: (url) => path(url, /^\/((?:[\w-]+\/)?[0-9a-f]{5,40})(?:\.js|\.pibb)?\/?$/),
    pageOf: (id, url) => {
      const file = url.searchParams.get("file");
      const anchor = file ? `#file-${file.toLowerCase().replace(/[^a-z0-9_]+/g, "-")}` : "";
      return `https://gist.github.com/${id}${anchor}`;
    },
  },
  {
    name: "twitter",
    hosts: ["twitter.com", "mobile.twitter.com", "x.com"],
    idOf: (url) => path(url, /^\/\w+\/status(?:es)?\/(\d+)\/?$/),
    pageOf: (_, url) => `https://${url.hostname}${url.pathname}`,
  },
  {
    name: "codepen",
    hosts: ["codepen.io"],
    idOf: (url) => path(url, /^\/([\w-]+\/(?:pen|embed|full|details)\/(?:preview\/)?\w+)\/?$/),
    pageOf: (id) =>
      `https://codepen.io/${id.replace(/\/(?:embed|full|details)\/(?:preview\/)?/, "/pen/")}`,
  },
  {
    name: "jsfiddle",
    hosts: ["jsfiddle.net"],
    idOf: (url) => path(url, /^\/((?:\w+\/)?\w+(?:\/\d+)?)\/(?:embedded\/.*|embed\/.*)?$/),
    pageOf: (id) => `https://jsfiddle.net/${id}/`,
  },
  {
    name: "codesandbox",
    hosts: ["codesandbox.io"],
    idOf: (url) => path(url, /^\/(?:embed|s)\/([\w-]+)\/?$/),
    pageOf: (id) => `https://codesandbox.io/s/${id}`,
  },
  {
    name: "stackblitz",
    hosts: ["stackblitz.com"],
    idOf: (url) => path(url, /^\/edit\/([\w-]+)\/?$/),
    pageOf: (id) => `https://stackblitz.com/edit/${id}`,
  },
  {
    name: "speakerdeck",
    hosts: ["speakerdeck.com"],
    idOf: (url) => path(url, /^\/player\/([0-9a-f]{32})\/?$/),
    pageOf: (id) => `https://speakerdeck.com/player/${id}`,
  },
  {
    name: "slideshare",
    hosts: ["slideshare.net"],
    idOf: (url) => path(url, /^\/slideshow\/embed_code\/(?:key\/)?(\w+)\/?$/),
    pageOf: (id) => `https://www.slideshare.net/slideshow/embed_code/key/${id}`,
  },
  {
    name: "asciinema",
    hosts: ["asciinema.org"],
    idOf: (url) => path(url, /^\/a\/(\w+?)(?:\.js|\/iframe|\/embed)?\/?$/),
    pageOf: (id) => `https://asciinema.org/a/${id}`,
  },
  {
    name: "spotify",
    hosts: ["open.spotify.com"],
    idOf: (url) =>
      path(
        url,
        /^\/(?:embed\/|embed-podcast\/)?((?:track|album|playlist|episode|show|artist)\/\w+)\/?$/,
      ),
    pageOf: (id) => `https://open.spotify.com/${id}`,
  },
];

const others: readonly Provider[] = [
  {
    name: "soundcloud",
    hosts: ["soundcloud.com"],
    idOf: (url) => path(url, /^\/([\w-]+\/(?:sets\/)?[\w-]+)\/?$/),
    pageOf: (id) => `https://soundcloud.com/${id}`,
  },
  {
    name: "bilibili",
    hosts: ["player.bilibili.com", "bilibili.com"],
    idOf: (url) => {
      const aid = /^\d+$/.exec(url.searchParams.get("aid") ?? "")?.[0];
      const byNumber = aid === undefined ? null : `av${aid}`;
      return url.searchParams.get("bvid") ?? byNumber ?? path(url, /^\/video\/((?:BV|av)\w+)\/?$/);
    },
    pageOf: (id) => `https://www.bilibili.com/video/${id}`,
  },
  {
    name: "twitch",
    hosts: ["player.twitch.tv", "twitch.tv"],
    idOf: (url) => url.searchParams.get("video") ?? path(url, /^\/videos\/(\d+)\/?$/),
    pageOf: (id) => `https://www.twitch.tv/videos/${id.replace(/^v/, "")}`,
  },
  {
    name: "dailymotion",
    hosts: ["dailymotion.com"],
    idOf: (url) => path(url, /^\/(?:embed\/)?video\/(\w+)\/?$/),
    pageOf: (id) => `https://www.dailymotion.com/video/${id}`,
  },
  {
    name: "google-drive",
    hosts: ["drive.google.com"],
    idOf: (url) => path(url, /^\/file\/d\/([\w-]+)\/(?:preview|view)\/?$/),
    pageOf: (id) => `https://drive.google.com/file/d/${id}/view`,
  },
];

/** What a URL shows, if it is one of a provider that we know, in whatever form authors paste it; null otherwise. */
export function providerOf(written: string): Embed | null {
  const address = written.startsWith("//") ? `https:${written}` : written;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  const host = url.hostname.replace(/^www\./, "");
  for (const provider of [...providers, ...others]) {
    if (!provider.hosts.includes(host)) continue;
    const id = provider.idOf(url);
    const file = provider.name === "gist" ? url.searchParams.get("file") : null;
    if (id !== null) {
      const found = { provider: provider.name, url: provider.pageOf(id, url), id };
      return file ? { ...found, file } : found;
    }
  }
  return null;
}
