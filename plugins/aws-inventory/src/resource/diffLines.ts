/** A line of a comparison. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many lines only the two texts are set one below the other. */
const COMPARED_LINE_COUNT = 600;

/** A value as the lines that are compared; nothing has no lines. */
export function toLines(value: unknown): string[] {
  if (value === undefined) return [];
  const text =
    typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return text.split('\n');
}

/**
 * Compares two texts line by line, keeping the longest common sequence of lines.
 */
export function diffLines(
  before: readonly string[],
  after: readonly string[],
): DiffLine[] {
  if (before.length + after.length > COMPARED_LINE_COUNT) {
    return [...before.map(removed), ...after.map(added)];
  }
  const common = commonLengths(before, after);
  const lines: DiffLine[] = [];
  let b = 0;
  let a = 0;
  while (b < before.length || a < after.length) {
    if (b < before.length && a < after.length && before[b] === after[a]) {
      lines.push({ kind: 'same', text: before[b] });
      b += 1;
      a += 1;
    } else if (
      a >= after.length ||
      (b < before.length && common[b + 1][a] >= common[b][a + 1])
    ) {
      lines.push(removed(before[b]));
      b += 1;
    } else {
      lines.push(added(after[a]));
      a += 1;
    }
  }
  return lines;
}

function removed(text: string): DiffLine {
  return { kind: 'removed', text };
}

function added(text: string): DiffLine {
  return { kind: 'added', text };
}

/** How long the longest common sequence is of what follows each pair of lines. */
function commonLengths(
  before: readonly string[],
  after: readonly string[],
): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  for (let b = before.length - 1; b >= 0; b -= 1) {
    for (let a = after.length - 1; a >= 0; a -= 1) {
      lengths[b][a] =
        before[b] === after[a]
          ? lengths[b + 1][a + 1] + 1
          : Math.max(lengths[b + 1][a], lengths[b][a + 1]);
    }
  }
  return lengths;
}
