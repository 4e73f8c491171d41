/** Where dev.to takes a Markdown link to lead: a link without scheme is none of ours (contracts/devto.md §7.5). */
export function linkTarget(link: string): string {
  if (link === "" || link.startsWith("#") || /https?:\/\/\S/.test(link)) return link;
  return link.includes(".") ? `//${link}` : `https://dev.to${link}`;
}
