import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './DataTable.module.css';

const KEY_STEP = 16;
const LEAST_WIDTH = 48;

/** The handle at the end of a column's head: drag it, or focus it and use the arrow keys. */
export function ColumnResizer(props: {
  label: string;
  width: number;
  onResize(width: number): void;
}) {
  const { label, width, onResize } = props;
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
    const stop = () => handle.removeEventListener('pointermove', follow);
    handle.addEventListener('pointermove', follow);
    handle.addEventListener('pointerup', stop, { once: true });
    handle.addEventListener('pointercancel', stop, { once: true });
  };

  const handleKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP }[event.key];
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      resize(width + step);
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
