/** HTML without the `span`s that rouge puts around the words of code: our printer colors nothing. */
export function withoutColors(html: string): string {
  return html.replace(/<code[^>]*>[\s\S]*?<\/code>/g, (code) =>
    code.replace(/<span class="[a-z0-9]{1,3}">|<\/span>/g, ""),
  );
}
