import { Dialog, DialogBody, DialogHeader, Link } from '@backstage/ui';
import { DurationText, StateMark } from '@meridian/aws-react';
import type {
  StoreLoss,
  SystemOutcome,
  WhatIfResult,
} from '@meridian/plugin-dr-status-common';
import { EntityLink } from '../parts/EntityLink';
import { STORE_KIND_WORDS } from '../parts/storeKindWords';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { compareOutcomes, OUTCOME_WORDS } from './outcomes';
import { RecoveryTimeText } from './RecoveryTimeText';
import styles from './WhatIf.module.css';

/** Why one system ends as it does: all reasons, and each of its stores. */
export function SystemLossDialog(props: {
  result: WhatIfResult;
  /** Absent when none is open. */
  entityRef: string | undefined;
  onClose(): void;
}) {
  const { result, entityRef } = props;
  const system = result.systems.find(one => one.entityRef === entityRef);
  return (
    <Dialog
      isOpen={system !== undefined}
      onOpenChange={isOpen => {
        if (!isOpen) props.onClose();
      }}
      width="min(52rem, 92vw)"
    >
      <DialogHeader>{system?.title}</DialogHeader>
      <DialogBody>
        {system && (
          <Content
            system={system}
            stores={result.stores.filter(
              store => store.systemRef === system.entityRef,
            )}
          />
        )}
      </DialogBody>
    </Dialog>
  );
}

function Content(props: {
  system: SystemOutcome;
  stores: readonly StoreLoss[];
}) {
  const { system } = props;
  const links = useRecoveryLinks();
  const { state, word, meaning } = OUTCOME_WORDS[system.outcome];
  const stores = [...props.stores].sort((a, b) =>
    compareOutcomes(a.outcome, b.outcome),
  );
  return (
    <div className={styles.dialog}>
      <p className={styles.dialogHead}>
        <StateMark state={state} label={word} reason={meaning} />
        <span>
          Back after{' '}
          <RecoveryTimeText
            seconds={system.recoverySeconds}
            isLowerBound={system.isRecoveryLowerBound}
          />
        </span>
        {system.owner && (
          <span>
            Owned by <EntityLink entityRef={system.owner} />
          </span>
        )}
        <Link href={links.system(system.entityRef)}>Its recovery in full</Link>
      </p>
      <ul className={styles.basis} aria-label="Reasons">
        {(system.reasons.length > 0 ? system.reasons : [meaning]).map(
          reason => (
            <li key={reason}>{reason}</li>
          ),
        )}
      </ul>
      {stores.length > 0 && (
        <>
          <h3>Its stores</h3>
          <ul className={styles.stores}>
            {stores.map(store => (
              <li key={store.arn}>
                <StateMark
                  state={OUTCOME_WORDS[store.outcome].state}
                  label={OUTCOME_WORDS[store.outcome].word}
                  iconOnly
                />
                <span>
                  <Link href={links.resource(store.arn)}>{store.name}</Link>{' '}
                  <span className={styles.quiet}>
                    {STORE_KIND_WORDS[store.kind]}
                  </span>
                  <br />
                  {store.message}
                  {store.worstLossSeconds !== undefined &&
                    store.worstLossSeconds > (store.lossSeconds ?? 0) && (
                      <span className={styles.quiet}>
                        {' '}
                        At the worst minute of the last 30 days it would have
                        been <DurationText seconds={store.worstLossSeconds} />.
                      </span>
                    )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
