/** A URL as a browser reads it on a page: absolute, and in one spelling. By the WHATWG's parser, none of our own code. */
export function browserUrl(written: string, page: string): string {
  try {
    return oneSpelling(new URL(written, page).href);
  } catch {
    return oneSpelling(written);
  }
}

function oneSpelling(url: string): string {
  return url
    .replace(/[^\x21-\x7e]|["'$<>\\^`{|}()*!~[\]]/gu, (sign) =>
      /\p{Surrogate}/u.test(sign) ? "%EF%BF%BD" : percent(sign),
    )
    .replace(/%[0-9a-f]{2}/gi, (triplet) => triplet.toUpperCase());
}

function percent(sign: string): string {
  const encoded = encodeURIComponent(sign);
  return encoded === sign ? `%${sign.charCodeAt(0).toString(16)}` : encoded;
}
