import type { FieldChange } from '@meridian/plugin-aws-inventory-common';
import { diffLines, toLines } from './diffLines';
import { fieldName } from './changeSentence';
import styles from './Resource.module.css';

const MARKS = { same: ' ', removed: '−', added: '+' } as const;

/** What a field was and what it is, line by line. */
export function DiffView({ change }: { change: FieldChange }) {
  const lines = diffLines(toLines(change.from), toLines(change.to));
  return (
    <figure className={styles.diff}>
      <figcaption>{fieldName(change.path)}</figcaption>
      <pre>
        {lines.map((line, index) => (
          <span key={index} data-kind={line.kind}>
            {`${MARKS[line.kind]} ${line.text}\n`}
          </span>
        ))}
      </pre>
    </figure>
  );
}
