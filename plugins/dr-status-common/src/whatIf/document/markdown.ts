/** Text that means itself wherever it stands in Markdown, tables included. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~!&]/g, character => `\\${character}`)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A table, or a sentence where there is nothing to show.
 *
 * @param rows - cells as plain text
 */
export function markdownTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  nothing: string,
): string[] {
  if (rows.length === 0) return [nothing, ''];
  const line = (cells: readonly string[]) =>
    `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [
    line(columns),
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map(line),
    '',
  ];
}

/** A list, or a sentence where there is nothing to list. */
export function markdownList(
  items: readonly string[],
  nothing: string,
): string[] {
  return items.length === 0
    ? [nothing, '']
    : [...items.map(item => `- ${escapeMarkdown(item)}`), ''];
}
