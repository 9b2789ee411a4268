/** The rows of a long table that are worth rendering. */
export interface VisibleRange {
  readonly first: number;
  /** Behind the last. */
  readonly end: number;
}

/** Rows beyond each edge, so that the next ones are there before they scroll in. */
const OVERSCAN_ROWS = 12;

/** What is assumed where nothing has been laid out yet. */
const FALLBACK_VIEWPORT_ROWS = 40;

/**
 * Which rows of fixed height a scrolled viewport shows.
 *
 * @param options.scrollTop - in CSS pixels
 * @param options.viewportHeight - in CSS pixels; 0 before the first layout
 */
export function visibleRange(options: {
  rowCount: number;
  rowHeight: number;
  scrollTop: number;
  viewportHeight: number;
}): VisibleRange {
  const { rowCount, rowHeight, scrollTop } = options;
  const viewportRows =
    options.viewportHeight > 0
      ? Math.ceil(options.viewportHeight / rowHeight)
      : FALLBACK_VIEWPORT_ROWS;
  const top = Math.min(Math.floor(scrollTop / rowHeight), rowCount);
  return {
    first: Math.max(0, top - OVERSCAN_ROWS),
    end: Math.min(rowCount, top + viewportRows + OVERSCAN_ROWS),
  };
}
