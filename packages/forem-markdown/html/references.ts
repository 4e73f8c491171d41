/** The names of HTML 4: no later ones mean anything to Forem's parser (contracts/devto.md §12.4). */
const names: ReadonlySet<string> = new Set(
  `AElig Aacute Acirc Agrave Alpha Aring Atilde Auml Beta Ccedil Chi Dagger Delta ETH Eacute Ecirc
Egrave Epsilon Eta Euml Gamma Iacute Icirc Igrave Iota Iuml Kappa Lambda Mu Ntilde Nu OElig
Oacute Ocirc Ograve Omega Omicron Oslash Otilde Ouml Phi Pi Prime Psi Rho Scaron Sigma THORN Tau
Theta Uacute Ucirc Ugrave Upsilon Uuml Xi Yacute Yuml Zeta aacute acirc acute aelig agrave
alefsym alpha amp and ang aring asymp atilde auml bdquo beta brvbar bull cap ccedil cedil cent
chi circ clubs cong copy crarr cup curren dArr dagger darr deg delta diams divide eacute ecirc
egrave empty emsp ensp epsilon equiv eta eth euml euro exist fnof forall frac12 frac14 frac34
frasl gamma ge gt hArr harr hearts hellip iacute icirc iexcl igrave image infin int iota iquest
isin iuml kappa lArr lambda lang laquo larr lceil ldquo le lfloor lowast loz lrm lsaquo lsquo lt
macr mdash micro middot minus mu nabla nbsp ndash ne ni not notin nsub ntilde nu oacute ocirc
oelig ograve oline omega omicron oplus or ordf ordm oslash otilde otimes ouml para part permil
perp phi pi piv plusmn pound prime prod prop psi quot rArr radic rang raquo rarr rceil rdquo
real reg rfloor rho rlm rsaquo rsquo sbquo scaron sdot sect shy sigma sigmaf sim spades sub sube
sum sup sup1 sup2 sup3 supe szlig tau there4 theta thetasym thinsp thorn tilde times trade uArr
uacute uarr ucirc ugrave uml upsih upsilon uuml weierp xi yacute yen yuml zeta zwj zwnj
  apos`.split(/\s+/),
);

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text as HTML shows it literally; quotes stay as they are. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) => escapes[char] ?? char);
}

/**
 * Source text in the one form that the parser writes it in: numbered references as the characters
 * they stand for, unknown names literally, and nothing that could be taken for markup.
 */
export function normalizeText(source: string): string {
  const pattern = /&#(?:[xX]([0-9A-Fa-f]{1,8})|([0-9]{1,9}));?|&([0-9A-Za-z]{1,16});|[&<>]/g;
  return source.replace(pattern, (found, hex, decimal, name) => {
    if (typeof name === "string") return named(found, name);
    if (typeof hex === "string") return numbered(Number.parseInt(hex, 16));
    if (typeof decimal === "string") return numbered(Number.parseInt(decimal, 10));
    return escapeText(found);
  });
}

function named(reference: string, name: string): string {
  if (name === "quot") return '"';
  if (name === "apos") return "'";
  if (name === "nbsp") return "\u00a0";
  return names.has(name) ? reference : `&amp;${reference.slice(1)}`;
}

function numbered(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? escapeText(String.fromCodePoint(code)) : "";
}
