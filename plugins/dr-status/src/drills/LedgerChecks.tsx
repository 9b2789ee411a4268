import { Button, TextField } from '@backstage/ui';
import { describeFailure, StateMark } from '@meridian/aws-react';
import type { LedgerEntry } from '@meridian/plugin-dr-status-common';
import { useState } from 'react';
import { verifyInBrowser } from './verifyInBrowser';
import { keptHashInWords, type CheckOutcome } from './keptHash';
import styles from './Drills.module.css';

/** Two ways to check the ledger without relying on what the server says of it. */
export function LedgerChecks(props: { entries: readonly LedgerEntry[] }) {
  const { entries } = props;
  const [kept, setKept] = useState('');
  const outcome = keptHashInWords(entries, kept);
  return (
    <div className={styles.checks}>
      <ChainCheck entries={entries} />
      <div className={styles.field}>
        <TextField
          size="small"
          label="A hash that you kept"
          description="Paste it to see whether the ledger still has the entry that it was taken from."
          value={kept}
          maxLength={64}
          onChange={setKept}
        />
        <Outcome outcome={outcome} />
      </div>
    </div>
  );
}

function ChainCheck({ entries }: { entries: readonly LedgerEntry[] }) {
  const [isChecking, setIsChecking] = useState(false);
  const [outcome, setOutcome] = useState<CheckOutcome>();
  const check = async () => {
    setIsChecking(true);
    try {
      const { isIntact, message } = await verifyInBrowser(entries);
      setOutcome({ state: isIntact ? 'ok' : 'critical', message });
    } catch (error) {
      setOutcome({
        state: 'unknown',
        message: `This browser could not check it: ${
          describeFailure(error).sentence
        }`,
      });
    } finally {
      setIsChecking(false);
    }
  };
  return (
    <div className={styles.field}>
      <span>
        <Button
          size="small"
          variant="secondary"
          isPending={isChecking}
          onPress={check}
        >
          Verify the chain in this browser
        </Button>
      </span>
      <span className={styles.quiet}>
        Your browser hashes all {entries.length} entries again and compares.
      </span>
      <Outcome outcome={outcome} />
    </div>
  );
}

function Outcome({ outcome }: { outcome: CheckOutcome | undefined }) {
  return (
    <p className={styles.sentence} role="status">
      {outcome && <StateMark state={outcome.state} label={outcome.message} />}
    </p>
  );
}
