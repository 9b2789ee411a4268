import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { visibleRange } from './visibleRange';

/** Rows before the end at which more are asked for. */
const END_REACHED_ROWS = 20;

/** Follows the scrolling of a table and says which of its rows are to be rendered. */
export function useScrollWindow(options: {
  scroller: RefObject<HTMLElement>;
  rowCount: number;
  rowHeight: number;
  viewportHeight: number;
  contentKey?: string;
  initialScrollTop?: number;
  onScroll?(scrollTop: number): void;
  onEndReached?(): void;
}) {
  const { scroller, rowCount, rowHeight, viewportHeight } = options;
  const { onScroll, onEndReached } = options;
  const [scrollTop, setScrollTop] = useState(options.initialScrollTop ?? 0);
  const startAt = useRef(0);
  startAt.current = options.initialScrollTop ?? 0;

  const { contentKey } = options;
  useLayoutEffect(() => {
    if (scroller.current) {
      scroller.current.scrollTop = startAt.current;
    }
    setScrollTop(startAt.current);
  }, [scroller, contentKey]);

  const range = visibleRange({
    rowCount,
    rowHeight,
    scrollTop,
    viewportHeight,
  });
  const endIsNear =
    rowCount > 0 &&
    scrollTop + viewportHeight > (rowCount - END_REACHED_ROWS) * rowHeight;
  useEffect(() => {
    if (endIsNear) {
      onEndReached?.();
    }
  }, [endIsNear, rowCount, onEndReached]);

  const handleScroll = useCallback(() => {
    const top = scroller.current?.scrollTop ?? 0;
    // In steps, so that a scroll renders only when other rows come near.
    const step = rowHeight * 4;
    setScrollTop(Math.floor(top / step) * step);
    onScroll?.(top);
  }, [scroller, rowHeight, onScroll]);

  return { range, handleScroll };
}
