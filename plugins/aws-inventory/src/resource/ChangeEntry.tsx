import { formatInstantUtcAndLocal, TextButton } from '@meridian/aws-react';
import type { ResourceChange } from '@meridian/plugin-aws-inventory-common';
import { useState, type ReactNode } from 'react';
import { changeSentences, changeTime } from './changeSentence';
import { DiffView } from './DiffView';
import styles from './Resource.module.css';

/** Changed fields in words, before the rest is only counted. */
const SHOWN_SENTENCES = 4;

/**
 * One change in sentences, with the comparison behind it.
 *
 * @param props.subject - what changed, where the page does not say it already
 */
export function ChangeEntry(props: {
  change: ResourceChange;
  subject?: ReactNode;
}) {
  const { change, subject } = props;
  const [showsDiff, setShowsDiff] = useState(false);
  const sentences = changeSentences(change);
  const hiddenCount = sentences.length - SHOWN_SENTENCES;
  return (
    <li className={styles.change} data-kind={change.kind}>
      <div className={styles.changeHead}>
        {subject}
        <time
          dateTime={change.changedAt}
          title={`Seen at ${formatInstantUtcAndLocal(change.changedAt)}`}
        >
          {changeTime(change)}
        </time>
        {change.changes.length > 0 && (
          <TextButton
            aria-expanded={showsDiff}
            onClick={() => setShowsDiff(shown => !shown)}
          >
            {showsDiff ? 'Hide the comparison' : 'Compare'}
          </TextButton>
        )}
      </div>
      {sentences.slice(0, SHOWN_SENTENCES).map((sentence, index) => (
        <p key={index}>{sentence}.</p>
      ))}
      {hiddenCount > 0 && <p>And {hiddenCount} more fields.</p>}
      {showsDiff &&
        change.changes.map(field => (
          <DiffView key={field.path} change={field} />
        ))}
    </li>
  );
}
