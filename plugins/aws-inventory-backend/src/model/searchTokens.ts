const WORDS = /[\p{L}\p{N}]+/gu;
const CAMEL_CASE_BORDER = /(?<=\p{Ll})(?=\p{Lu})/u;
// PostgreSQL refuses lexemes of 2 KiB and more.
const MAX_TOKEN_LENGTH = 200;

/**
 * Takes a text apart into the words that it can be found by: its runs of letters and digits in
 * lower case, and the parts of words in camel case.
 *
 * @example `prod-OrdersTable` gives `prod`, `orderstable`, `orders`, `table`.
 */
export function searchTokens(text: string): string[] {
  const tokens = new Set<string>();
  for (const word of text.match(WORDS) ?? []) {
    const lowered = word.toLowerCase();
    tokens.add(lowered);
    // Most words of names and ARNs have no border to look for.
    if (lowered !== word) {
      word
        .split(CAMEL_CASE_BORDER)
        .forEach(part => tokens.add(part.toLowerCase()));
    }
  }
  return [...tokens].map(token => token.slice(0, MAX_TOKEN_LENGTH));
}

/** A tsvector literal with every word that the texts can be found by. */
export function searchVector(texts: readonly string[]): string {
  const tokens = new Set(texts.flatMap(searchTokens));
  return [...tokens].map(token => `'${token}'`).join(' ');
}

/**
 * A tsquery literal that finds what has, for every word of the text, a word that begins with it;
 * undefined when the text has no word at all.
 */
export function searchQuery(text: string): string | undefined {
  const words = new Set(
    (text.match(WORDS) ?? []).map(word =>
      word.toLowerCase().slice(0, MAX_TOKEN_LENGTH),
    ),
  );
  return words.size > 0
    ? [...words].map(word => `'${word}':*`).join(' & ')
    : undefined;
}
