import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';

const PAGE_ROWS = 10;

/** Where a key leads from a row; undefined for keys that do not move. */
export function nextRowIndex(
  key: string,
  index: number,
  rowCount: number,
): number | undefined {
  const last = rowCount - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(last, index + PAGE_ROWS);
    case 'PageUp':
      return Math.max(0, index - PAGE_ROWS);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** Moves between rows by keyboard, also to rows that are not rendered yet. */
export function useRowKeyboard(options: {
  scroller: RefObject<HTMLElement>;
  rowCount: number;
  rowHeight: number;
  onOpen(index: number): void;
  /** Takes keys that mean something else first; gives the row to go to, the same one for none. */
  onOtherKey?(key: string, index: number): number | undefined;
}) {
  const { scroller, rowCount, rowHeight, onOpen, onOtherKey } = options;
  const [chosenIndex, setActiveIndex] = useState(0);
  const activeIndex = Math.min(chosenIndex, Math.max(0, rowCount - 1));
  const focusIsDue = useRef(false);

  useEffect(() => {
    if (!focusIsDue.current) return;
    focusIsDue.current = false;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-row-index="${activeIndex}"]`)
      ?.focus({ preventScroll: true });
  });

  const handleKeyDown = (event: KeyboardEvent) => {
    const isOnRow =
      event.target instanceof HTMLElement &&
      event.target.dataset.rowIndex !== undefined;
    if (!isOnRow) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(activeIndex);
      return;
    }
    const next =
      onOtherKey?.(event.key, activeIndex) ??
      nextRowIndex(event.key, activeIndex, rowCount);
    if (next === undefined) return;
    event.preventDefault();
    setActiveIndex(next);
    focusIsDue.current = true;
    if (scroller.current) {
      bringIntoView(scroller.current, next, rowHeight);
    }
  };

  return { activeIndex, setActiveIndex, handleKeyDown };
}

function bringIntoView(
  scroller: HTMLElement,
  index: number,
  rowHeight: number,
) {
  // The head covers one row's height of the viewport.
  const top = index * rowHeight;
  const bottom = top + 2 * rowHeight;
  if (top < scroller.scrollTop) {
    scroller.scrollTop = top;
  } else if (bottom > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = bottom - scroller.clientHeight;
  }
}
