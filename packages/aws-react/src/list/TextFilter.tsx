import { SearchField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';

/** How long after the last letter a search is asked. */
const SEARCH_DELAY_MILLIS = 150;

/**
 * The free text above a table. It is asked while one types, and `/` leads to it from anywhere on the page.
 *
 * @param props.text - as it is asked now
 * @param props.hint - what it searches, for people
 */
export function TextFilter(props: {
  text: string;
  hint: string;
  className?: string;
  onChange(text: string): void;
}) {
  const { text, onChange } = props;
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLDivElement>(null);
  const latest = useRef({ text, onChange });
  latest.current = { text, onChange };

  // The address may have changed by itself: by the back button, or by removing the chip.
  useEffect(() => setTyped(text), [text]);

  useEffect(() => {
    if (typed === latest.current.text) return undefined;
    const timer = setTimeout(
      () => latest.current.onChange(typed),
      SEARCH_DELAY_MILLIS,
    );
    return () => clearTimeout(timer);
  }, [typed]);

  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key === '/' && !isTyping) {
        event.preventDefault();
        field.current?.querySelector('input')?.focus();
      }
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);

  return (
    <SearchField
      ref={field}
      className={props.className}
      size="small"
      aria-label={props.hint}
      placeholder={`${props.hint} (press / to search)`}
      maxLength={200}
      value={typed}
      onChange={setTyped}
    />
  );
}
