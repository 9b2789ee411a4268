import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './DataTable.module.css';

const KEY_STEP = 16;
const LEAST_WIDTH = 48;

/** The handle at the end of a column's head: drag it, or focus it and use the arrow keys. */
export function ColumnResizer(props: {
  label: string;
  width: number;
  onResize(width: number): void;
  /** Called once when the handle is let go, and after each key. */
  onResizeEnd(): void;
}) {
  const { label, width, onResize, onResizeEnd } = props;
  const resize = (next: number) => onResize(Math.max(LEAST_WIDTH, next));

  const handlePointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    event.preventDefault();
    const handle = event.currentTarget;
    const startX = event.clientX;
    const startWidth =
      handle.parentElement?.getBoundingClientRect().width ?? width;
    handle.setPointerCapture(event.pointerId);
    const follow = (move: globalThis.PointerEvent) =>
      resize(startWidth + move.clientX - startX);
    const ended = new AbortController();
    const stop = () => {
      ended.abort();
      onResizeEnd();
    };
    const { signal } = ended;
    handle.addEventListener('pointermove', follow, { signal });
    handle.addEventListener('pointerup', stop, { signal });
    handle.addEventListener('pointercancel', stop, { signal });
  };

  const handleKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP }[event.key];
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      resize(width + step);
      onResizeEnd();
    }
  };

  return (
    <button
      type="button"
      aria-label={`Width of the column ${label}: arrow keys change it`}
      className={styles.resizer}
      onPointerDown={handlePointerDown}
      onKeyDown={handleKeyDown}
    />
  );
}
