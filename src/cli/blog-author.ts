import { extname } from "node:path";
import type { Author } from "../../packages/sandbox/index.ts";
import { ownFiles } from "../compose/own-files.ts";
import { hasErrors } from "../core/diagnostic.ts";
import { directorySource } from "../io/directory-source.ts";
import { signatureOf } from "../preview/signature.ts";
import { readerFor } from "../readers/index.ts";
import { siteFolder } from "./open.ts";
import type { Terminal } from "./terminal.ts";

const types: Readonly<Record<string, string>> = {
  ...{ ".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif" },
  ...{ ".webp": "webp", ".avif": "avif", ".svg": "svg+xml" },
};
const largest = 1024 * 1024;

/** Whose blog this folder is, by its configuration alone; undefined where that does not say, or there is no blog. */
export async function blogAuthor(terminal: Terminal, site: string): Promise<Author | undefined> {
  const source = await directorySource(siteFolder(terminal, { site }));
  const place = { siteDir: "", configs: ["_config.yml"] };
  const { values, diagnostics } = await readerFor(place, terminal.readers).configuration(
    source,
    place,
  );
  const { url, baseurl = "", author, title } = values;
  if (hasErrors(diagnostics) || (url ?? author ?? title) === undefined) return undefined;
  const siteUrl = URL.canParse(String(url)) ? `${url}${baseurl}` : "http://localhost";
  const { name, picture } = signatureOf(values, siteUrl);
  const bytes = picture && (await ownFiles({ source, siteUrl, sourceDir: "" })(picture));
  const type = picture && types[extname(new URL(picture).pathname).toLowerCase()];
  if (!bytes || type === undefined || bytes.length > largest) return { name };
  return { name, picture: `data:image/${type};base64,${Buffer.from(bytes).toString("base64")}` };
}
