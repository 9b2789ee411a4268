import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import styles from './CopyButton.module.css';

type Outcome = 'idle' | 'copied' | 'refused';

const WORDS: Readonly<Record<Outcome, string>> = {
  idle: '',
  copied: 'Copied',
  refused: 'The browser refused; select the text and copy it',
};

/**
 * Copies a text with one click and says that it did.
 *
 * @param props.what - the thing in words, for the button's name: `Copy the ARN`
 * @param props.label - words beside the icon
 */
export function CopyButton(props: {
  text: string;
  what: string;
  label?: string;
}) {
  const [outcome, setOutcome] = useState<Outcome>('idle');

  useEffect(() => {
    if (outcome === 'idle') return undefined;
    const timer = setTimeout(() => setOutcome('idle'), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setOutcome('copied');
    } catch {
      // Without a secure context or the permission; the reader is told what to do instead.
      setOutcome('refused');
    }
  };

  return (
    <button
      type="button"
      className={styles.button}
      aria-label={props.label ? undefined : `Copy ${props.what}`}
      title={WORDS[outcome] || `Copy ${props.what}`}
      onClick={event => {
        event.stopPropagation();
        copy();
      }}
    >
      {outcome === 'copied' ? <RiCheckLine /> : <RiFileCopyLine />}
      {props.label}
      <span role="status" className={styles.status}>
        {WORDS[outcome]}
      </span>
    </button>
  );
}
