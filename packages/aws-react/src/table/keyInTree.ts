import type { DataTree } from './types';

/**
 * What the arrow keys to the sides do in a tree, as the ARIA pattern of tree grids has it: expand, then go to the
 * first row below; collapse, then go to the row above.
 *
 * @returns the row to go to, or undefined for keys that mean nothing here
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/
 */
export function keyInTree<Row>(
  key: string,
  index: number,
  rows: readonly Row[],
  tree: DataTree<Row>,
): number | undefined {
  const row = rows[index];
  if (row === undefined) return undefined;
  const isExpanded = tree.isExpanded(row);
  if (key === 'ArrowRight') {
    if (isExpanded === false) tree.onToggle(row);
    return isExpanded ? Math.min(index + 1, rows.length - 1) : index;
  }
  if (key === 'ArrowLeft') {
    if (isExpanded) {
      tree.onToggle(row);
      return index;
    }
    return parentIndexOf(index, rows, tree);
  }
  return undefined;
}

function parentIndexOf<Row>(
  index: number,
  rows: readonly Row[],
  tree: DataTree<Row>,
): number {
  const level = tree.levelOf(rows[index]);
  for (let above = index - 1; above >= 0; above -= 1) {
    if (tree.levelOf(rows[above]) < level) return above;
  }
  return index;
}
