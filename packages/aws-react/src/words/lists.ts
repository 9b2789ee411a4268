/** Words as a list for people: `a, b and c`. */
export function listOfWords(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** Leaves out a sentence that is part of another one. */
export function withoutRepetition(sentences: readonly string[]): string[] {
  const unique = [...new Set(sentences)];
  return unique.filter(
    sentence =>
      !unique.some(other => other !== sentence && other.includes(sentence)),
  );
}
