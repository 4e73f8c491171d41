import { type CodeTable, diagnoser } from "../../core/diagnostic.ts";
import { term } from "../../core/terms.ts";

/** Everything that reading a site can find wrong. */
export const codes = {
  "config-yaml": {
    severity: "error",
    what: "A configuration file is not the YAML that Jekyll reads; no post is read.",
    fix: "Correct the line in the configuration file.",
  },
  "config-large": {
    severity: "error",
    what: "A configuration file is too large to be one; no post is read.",
    fix: "Move lists and texts into data files (`_data/NAME.json`), which templates read as `site.data.NAME`.",
  },
  "config-missing": {
    severity: "error",
    what: "A configuration file that was asked for is not there; no post is read.",
    fix: `Correct the list of configuration files (${term("config")}), which counts from the site's directory.`,
  },
  "config-value": {
    severity: "error",
    what: "Jekyll refuses this value in the configuration; no post is read.",
    fix: "Give the key a value of the kind that Jekyll expects.",
  },
  "source-missing": {
    severity: "error",
    what: "The directory that `source` names in the configuration is not in the repository: another build makes it; no post is read.",
    fix: `Add a configuration file to the list (${term("config")}) whose \`source\` names the directory that the posts are in.`,
  },
  "no-site-url": {
    severity: "error",
    what: "Nothing says where the site lies, so the post has no canonical URL.",
    fix: `Set \`url:\` in _config.yml, or give ${term("site-url")}.`,
  },
  "site-url-invalid": {
    severity: "error",
    what: "The site's URL is not absolute, so no post has a canonical URL.",
    fix: `Write the whole URL, beginning with https://, as \`url:\` in _config.yml or give it as ${term("site-url")}.`,
  },
  "site-url-credentials": {
    severity: "error",
    what: "The site's URL holds a user name or a password, which the canonical URL of every copy would show; no post is read.",
    fix: "Write `url:` without them: https://example.com.",
  },
  "site-url-found": {
    severity: "notice",
    what: "The configuration names no URL; it was taken from CNAME or from the repository's name.",
    fix: "Set `url:` in _config.yml if the site lies elsewhere.",
  },
  "site-url-odd": {
    severity: "warning",
    what: "`url` and `baseurl`, joined as Jekyll joins them, make an odd address.",
    fix: "Write `url` without a slash at its end and `baseurl` as a path.",
  },
  cname: {
    severity: "warning",
    what: "The file CNAME holds no domain name.",
    fix: "Write one domain name into CNAME, or set `url:` in _config.yml.",
  },
  "time-zone": {
    severity: "warning",
    what: "Jekyll does not know the time zone and takes UTC.",
    fix: "Name a zone of the IANA database, such as Europe/Berlin.",
  },
  "unread-format": {
    severity: "error",
    what: "The post is in a format that only a plugin of Jekyll can read, so its text would be sent as raw markup.",
    fix: "Write it as Markdown or HTML, or keep it at home with `posse: false` in its front matter. An extension that is Markdown on your site belongs in `markdown_ext` of _config.yml.",
  },
  symlink: {
    severity: "warning",
    what: "A folder that Jekyll reads is a symbolic link, which Posse never follows: it could lead out of the repository.",
    fix: "Put the folder itself in the place of the link.",
  },
  "unknown-plugin": {
    severity: "notice",
    what: "A plugin of the site changes posts or their URLs in ways that copies do not have, or Posse does not know it.",
    fix: "Compare a copy and its canonical URL with the live page before the first publication.",
  },
  "own-plugins": {
    severity: "notice",
    what: "The site has Ruby plugins of its own, which are not run here and may change posts and their URLs.",
    fix: "Compare a canonical URL with the live page's before the first publication.",
  },
  "undated-file": {
    severity: "notice",
    what: "A file in _posts has a name without a date, or without a title behind it: Jekyll passes over it in silence.",
    fix: "Name the file YYYY-MM-DD-title.md to make it a post, or move it out of _posts.",
  },
  "defaults-date": {
    severity: "error",
    what: "Front matter defaults hold a date on which Jekyll's build stops or loses every post.",
    fix: "Take `date` out of `defaults`, or put it in quotes.",
  },
  "data-yaml": {
    severity: "error",
    what: "A post uses a file in _data that is not valid YAML or JSON; Jekyll's build stops there.",
    fix: "Correct the line in the data file.",
  },
  "data-unreadable": {
    severity: "error",
    what: "A post uses a file in _data that is too large for Posse to read, or that is not text in the site's encoding.",
    fix: "Move what the post uses into a data file of its own, or write a large file as JSON, which may be 16 MiB.",
  },
  "unreadable-file": {
    severity: "error",
    what: "The post is a link, is in another repository, or cannot be read.",
    fix: "Put a regular file in its place.",
  },
  "not-utf8": {
    severity: "error",
    what: "The file is not text in the site's encoding; Jekyll drops the post without a word.",
    fix: "Save the file as UTF-8.",
  },
  "post-too-large": {
    severity: "error",
    what: "The post is larger than any platform takes.",
    fix: "Split the post.",
  },
  "lfs-pointer": {
    severity: "error",
    what: "Git LFS keeps the file, and the commit holds nothing but a pointer to it: Posse reads the commit and cannot see the text.",
    fix: "Take posts, includes and data files out of Git LFS: `git lfs untrack PATTERN`, then `git add --renormalize .` and commit.",
  },
  "include-unreadable": {
    severity: "error",
    what: "An included file cannot be read, or is too large.",
    fix: "Do what the message says, or write the text into the post instead.",
  },
  "file-name": {
    severity: "error",
    what: "The file's name holds a line break or another character that no URL can hold.",
    fix: "Rename the file.",
  },
  "ledger-name": {
    severity: "error",
    what: "The ledger cannot hold the post's path, so the post is not sent: the path holds a backslash or a control character, leads through a folder whose name ends in .json, has a name of more than 250 bytes, or is longer than 900 bytes.",
    fix: "Rename the file or its folder: a short name of letters, digits, dots and hyphens, with the date at its start. `permalink:` in the front matter keeps the post's URL.",
  },
  "collections-dir": {
    severity: "error",
    what: "The post is in a directory whose name only begins like `collections_dir`; Jekyll's URL would name the build machine's directories.",
    fix: "Move the post below `collections_dir`.",
  },
  "yaml-post": {
    severity: "error",
    what: "Jekyll takes a .yml or .yaml file in _posts for data and not for a post.",
    fix: "Rename the file.",
  },
  "front-matter-yaml": {
    severity: "error",
    what: "The front matter is not the YAML that Jekyll reads; Jekyll would publish the post without its title, under another URL.",
    fix: "Correct the line; text that holds a colon, a quote or a # is safe in quotes.",
  },
  "front-matter-language": {
    severity: "error",
    what: "The front matter is in another language than YAML; it is not run, and Jekyll shows it as text.",
    fix: "Write the front matter in YAML between lines of three hyphens.",
  },
  "front-matter-mapping": {
    severity: "error",
    what: "The front matter is a list or a single value; Jekyll would publish the post without its title, under another URL.",
    fix: "Write keys and values.",
  },
  "front-matter-large": {
    severity: "error",
    what: "The front matter is too large to be read with care.",
    fix: "Move data out of the front matter.",
  },
  "front-matter-open": {
    severity: "error",
    what: "The front matter has no closing line: Jekyll publishes it as the post's text, and knows no title.",
    fix: "Write `---` on a line of its own below the last key.",
  },
  "front-matter-lost": {
    severity: "warning",
    what: "A value begins with a sign that has a meaning of its own in YAML: what is behind it is a comment, a tag, an anchor or an alias, and not text.",
    fix: "Put the value in quotes.",
  },
  "front-matter-cut": {
    severity: "warning",
    what: "A line is less indented than the front matter's first key: Jekyll leaves it and all after it out.",
    fix: "Begin all keys of the front matter in the same column.",
  },
  categories: {
    severity: "error",
    what: "`categories` is neither text nor a list; Jekyll would publish the post without its title, under another URL.",
    fix: "Write a list.",
  },
  date: {
    severity: "error",
    what: "Jekyll's build stops at this date.",
    fix: "Write it as 2020-01-31 or 2020-01-31 23:30:00 +0900.",
  },
  "date-of-build": {
    severity: "error",
    what: "The date has no year: Jekyll takes the missing parts from the clock, so the post's URL changes from build to build.",
    fix: "Write it as 2020-01-31 or 2020-01-31 23:30:00 +0900.",
  },
  slug: {
    severity: "error",
    what: "`slug` is not text; Jekyll's build stops.",
    fix: "Put it in quotes.",
  },
  permalink: {
    severity: "error",
    what: "The permalink does not give a URL; Jekyll's build stops.",
    fix: "Use the placeholders that Jekyll's documentation lists, and text.",
  },
  "canonical-url": {
    severity: "error",
    what: "`canonical_url` is not an absolute URL, or it holds a user name or a password.",
    fix: "Write the whole URL, beginning with https://, as readers open it.",
  },
  "duplicate-url": {
    severity: "error",
    what: "Two posts have the same canonical URL, so platforms and ledger cannot tell them apart.",
    fix: "Give one of them another `permalink`, `slug` or `canonical_url`.",
  },
  "duplicate-path": {
    severity: "error",
    what: "Two posts differ only in their extension, so people and the ledger's file names would take them for one.",
    fix: "Rename one of them.",
  },
  redirect: {
    severity: "notice",
    what: "`redirect_to` replaces the post's page by a redirect; the post is not sent anywhere.",
    fix: "Take `redirect_to` out to publish the post.",
  },
  "beyond-limit": {
    severity: "notice",
    what: "`limit_posts` leaves the post out of the site.",
    fix: "Take `limit_posts` out of the configuration for publication.",
  },
  "no-posts": {
    severity: "warning",
    what: "The blog has no posts where it was looked for. Drafts and posts without a date in their name do not count.",
    fix: `Say where the blog lies with ${term("site-dir")}: the folder of _config.yml, from the repository's root.`,
  },
} as const satisfies CodeTable;

/** A code that reading a site can give. */
export type Code = keyof typeof codes;

/** A diagnostic with one of these codes. */
export const diagnose = diagnoser(codes);
