import type { ButtonHTMLAttributes } from 'react';
import styles from './TextButton.module.css';

export interface TextButtonProps
  extends Omit<
    ButtonHTMLAttributes<HTMLButtonElement>,
    'className' | 'style' | 'type'
  > {
  /** `small` beside a title or below a list, `sentence` as the last words of a sentence in bold. */
  readonly variant?: 'small' | 'sentence';
}

/** A button that looks like a link: it shows more, less or something else of the same page. */
export function TextButton({ variant, ...rest }: TextButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={styles.button}
      data-variant={variant}
    />
  );
}
