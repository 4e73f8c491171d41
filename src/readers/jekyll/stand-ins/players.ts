import { block, type Nodes, span, unreadLine, words } from "../../../markdown/stand-ins.ts";
import { first, type Given, type StandIn } from "./given.ts";

/** Where each provider shows one of its videos in a frame. */
const frames: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/embed/${id}`,
  vimeo: (id) => `https://player.vimeo.com/video/${id}`,
  "google-drive": (id) => `https://drive.google.com/file/d/${id}/preview`,
  bilibili: (id) => `https://player.bilibili.com/player.html?bvid=${id}`,
  twitch: (id) => `https://player.twitch.tv/?video=${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/embed/video/${id}`,
};

export function frame(src: string): Nodes {
  return [block("iframe", [], { src })];
}

/** The id in whatever form authors give a video: alone, or in a URL. */
export function idIn(provider: string, text: string): string {
  if (!/[/?=]/.test(text)) return text;
  if (provider === "youtube") {
    return (
      /(?:[?&]v=|youtu\.be\/|\/(?:embed|shorts|live|v)\/)([\w-]+)/.exec(text)?.[1] ?? lastPart(text)
    );
  }
  return lastPart(text);
}

function lastPart(address: string): string {
  const [path = ""] = address.split(/[?#]/);
  return path.split("/").findLast((part) => part !== "") ?? address;
}

/** What a provider shows; nothing where nobody knows the provider, since an id alone says nothing to a reader. */
export function player(provider: string, id: string): Nodes {
  const address = frames[provider.toLowerCase().replace(/_/g, "-")];
  return address === undefined
    ? []
    : frame(address(encodeURI(idIn(provider.toLowerCase(), id.trim()))));
}

/** An include or tag that has its provider in its name. */
export function playerOf(provider: string): StandIn {
  return (given) => {
    const id =
      first(given, "id", "video_id", "videoId", "video", "url", "src", "link") ??
      given.words[0]?.text;
    return id === undefined ? undefined : player(provider, id);
  };
}

/** minimal-mistakes' `video`, and tags of that name that take an address. */
export const videoStandIn: StandIn = (given) => {
  const id = first(given, "id", "video_id");
  if (id !== undefined) return player(given.named.get("provider") ?? "youtube", id);
  const src = first(given, "src", "url", "file", "path", "source") ?? given.words[0]?.text;
  return src === undefined || !/[./]/.test(src) ? undefined : media("video", src, given);
};

/** A file that is played. */
export function media(tagName: "audio" | "video", src: string, given: Given): Nodes {
  const provided = providerOf(src);
  if (provided !== undefined) return player(provided, src);
  const poster = first(given, "poster");
  const attributes = {
    src,
    controls: "",
    ...(tagName === "video" && poster !== undefined && { poster }),
  };
  return [block(tagName, [], attributes)];
}

function providerOf(address: string): string | undefined {
  if (/^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be|youtube-nocookie\.com)\//.test(address))
    return "youtube";
  return /^https?:\/\/(?:player\.)?vimeo\.com\//.test(address) ? "vimeo" : undefined;
}

/** An address, which the platform may have a player for. */
export const linkTag: StandIn = (given) => {
  const url = first(given, "url", "src", "href") ?? given.words[0]?.text;
  if (url === undefined || !/^https?:\/\//.test(url)) return undefined;
  return [span("a", [words(url)], { href: url })];
};

/** With the words below it that the page shows there. */
export function captioned(nodes: Nodes, caption: string | undefined): Nodes {
  if (caption === undefined) return nodes;
  return [...nodes, block("p", [span("em", [unreadLine(caption)])])];
}

/** A page of a provider that is named by an id. */
export function pageTag(prefix: string): StandIn {
  return (given) => {
    const id = first(given, "id", "url", "src") ?? given.words[0]?.text;
    if (id === undefined) return undefined;
    const url = /^https?:\/\//.test(id) ? id : `${prefix}${id}`;
    return [span("a", [words(url)], { href: url })];
  };
}

export const tweetTag: StandIn = (given) => {
  const url = first(given, "url", "src") ?? given.words[0]?.text;
  if (url === undefined || !/^https?:\/\//.test(url)) return undefined;
  return [
    block("blockquote", [span("a", [words(url)], { href: url })], { class: "twitter-tweet" }),
  ];
};
