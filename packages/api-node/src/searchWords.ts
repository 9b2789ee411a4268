/** The words of a search, in lower case. */
export function wordsOf(text: string | undefined): string[] {
  return text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
}

/** Takes the meaning from the characters that stand for others in LIKE. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, character => `\\${character}`);
}
