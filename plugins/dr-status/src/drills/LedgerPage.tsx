import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import {
  CopyButton,
  DocumentMenu,
  EmptyPanel,
  FailedPanel,
  PageBody,
  Section,
  StateMark,
  useRemoteData,
} from '@meridian/aws-react';
import type { LedgerVerification } from '@meridian/plugin-dr-status-common';
import { drStatusApiRef, drStatusExportApiRef } from '../api';
import { LedgerChecks } from './LedgerChecks';
import { LedgerTable } from './LedgerTable';
import { readWholeLedger, type Ledger } from './readWholeLedger';
import styles from './Drills.module.css';

const LEDGER_FORMATS = [
  {
    id: 'json',
    label: 'JSON, with which it can be verified',
    extension: 'json',
  },
  { id: 'csv', label: 'CSV', extension: 'csv' },
] as const;

/** Everything that ever happened to drills, and whether it is as it was written. */
export function LedgerPage() {
  const api = useApi(drStatusApiRef);
  const exportApi = useApi(drStatusExportApiRef);
  const ledger = useRemoteData('ledger', signal =>
    readWholeLedger(api, signal),
  );
  return (
    <PageBody as="main">
      {ledger.error !== undefined && (
        <FailedPanel
          what="the ledger"
          error={ledger.error}
          onRetry={ledger.reload}
        />
      )}
      {!ledger.data && ledger.error === undefined && <LedgerSkeleton />}
      {ledger.data && (
        <>
          <div className={styles.head}>
            <LedgerAnswer verification={ledger.data.verification} />
            {isWhole(ledger.data) && (
              <DocumentMenu
                fileName="drill-ledger"
                formats={LEDGER_FORMATS}
                load={format => exportApi.exportLedger({ format })}
              />
            )}
          </div>
          <LoadedLedger {...ledger.data} />
        </>
      )}
    </PageBody>
  );
}

/** Whether the reader sees all entries: no part of the ledger can be verified by itself. */
function isWhole(ledger: Ledger): boolean {
  return ledger.entries.length === ledger.verification.entryCount;
}

function LedgerAnswer({ verification }: { verification: LedgerVerification }) {
  const { isIntact, entryCount, message, headHash } = verification;
  return (
    <div className={styles.answerLine} role="status">
      <p className={styles.answer}>
        {entryCount > 0 && (
          <>
            <StateMark state={isIntact ? 'ok' : 'critical'} iconOnly />{' '}
          </>
        )}
        {message}
      </p>
      <p className={styles.detail}>
        Each entry carries the SHA-256 of the one before it, so nothing can be
        changed, left out or put in without a trace.
        {headHash && (
          <>
            {' '}
            The newest is <code className={styles.hash}>{headHash}</code>{' '}
            <CopyButton text={headHash} what="the hash of the newest entry" />
            Keep it elsewhere: with it anybody notices when the end is cut off.
          </>
        )}
      </p>
    </div>
  );
}

function LoadedLedger(props: Ledger) {
  const { entries, verification } = props;
  if (entries.length === 0) {
    return (
      <EmptyPanel title="Nothing has been recorded yet">
        <p>
          Here stands whatever happens to a drill from the moment it is planned.
        </p>
      </EmptyPanel>
    );
  }
  return (
    <>
      {isWhole(props) ? (
        <Section id="checks" title="Check it yourself">
          <LedgerChecks entries={entries} />
        </Section>
      ) : (
        <p className={styles.sentence}>
          You see {entries.length} of {verification.entryCount} entries: those
          of drills of systems that you may read. The chain can be checked by
          those who may read all of it.
        </p>
      )}
      <LedgerTable entries={entries} brokenAt={verification.brokenAt} />
    </>
  );
}

function LedgerSkeleton() {
  return (
    <div className={styles.part} aria-busy="true">
      <Skeleton width="min(28rem, 100%)" height={28} />
      <Skeleton width="min(48rem, 100%)" height={16} />
      <Skeleton width="100%" height={420} />
    </div>
  );
}
