import { Button, TextAreaField } from '@backstage/ui';
import { Instant } from '@meridian/aws-react';
import type { Drill } from '@meridian/plugin-dr-status-common';
import { useState } from 'react';
import { EntityLink } from '../parts/EntityLink';
import { FieldProblem } from './FieldProblem';
import type { DrillRecorder } from './useDrillRecorder';
import styles from './Drills.module.css';

/** What people wrote down, and room for more; also after the drill is over. */
export function NotesPanel(props: {
  drill: Drill;
  recorder: DrillRecorder;
  mayRun: boolean;
}) {
  const { drill, recorder, mayRun } = props;
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = isTried && text.trim() === '';

  const add = async () => {
    setIsTried(true);
    if (text.trim() === '') return;
    const isRecorded = await recorder.record({
      kind: 'note-added',
      text: text.trim(),
    });
    if (isRecorded) {
      setText('');
      setIsTried(false);
    }
  };
  return (
    <div className={styles.part}>
      {drill.notes.length === 0 ? (
        <p className={styles.sentence}>Nobody has written anything down yet.</p>
      ) : (
        <ol className={styles.notes} aria-label="Notes">
          {drill.notes.map((note, index) => (
            <li key={index}>
              <span className={styles.quiet}>
                <Instant at={note.at} />, <EntityLink entityRef={note.author} />
              </span>
              <p>{note.text}</p>
            </li>
          ))}
        </ol>
      )}
      {mayRun && (
        <div className={styles.field}>
          <TextAreaField
            label="A note"
            description="Notes cannot be changed or taken back."
            value={text}
            maxLength={10_000}
            isInvalid={isMissing}
            onChange={setText}
          />
          {isMissing && <FieldProblem text="Write something first." />}
          <div>
            <Button
              size="small"
              variant="secondary"
              isPending={recorder.pending === 'note-added'}
              onPress={add}
            >
              Add the note
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
