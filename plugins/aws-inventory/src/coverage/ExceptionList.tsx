import {
  AgeText,
  CopyButton,
  formatCountOf,
  regionInWords,
  StateMark,
} from '@meridian/aws-react';
import type { CoverageEntry } from '@meridian/plugin-aws-inventory-common';
import {
  exceptionGroups,
  groupInWords,
  REASON_SENTENCES,
  type ExceptionGroup,
} from './exceptionGroups';
import { policyDocument } from './policyDocument';
import { ReadAgainButton } from './ReadAgainButton';
import styles from './Coverage.module.css';

/** What could not be read, worst first, with why and what to do. */
export function ExceptionList(props: {
  items: readonly CoverageEntry[];
  onQueued(): void;
}) {
  const groups = exceptionGroups(props.items);
  return (
    <ul className={styles.exceptions}>
      {groups.map(group => (
        <ExceptionItem key={group.id} group={group} onQueued={props.onQueued} />
      ))}
    </ul>
  );
}

function ExceptionItem(props: { group: ExceptionGroup; onQueued(): void }) {
  const { group } = props;
  const titles = [
    ...new Set(group.entries.map(({ collectorTitle }) => collectorTitle)),
  ];
  return (
    <li className={styles.exception}>
      <div className={styles.exceptionHead}>
        <StateMark state="critical" label={groupInWords(group)} />
        <span>
          {formatCountOf(group.entries.length, 'read')} of{' '}
          {group.accountNames.join(', ')} in{' '}
          {group.regions.map(regionInWords).join(', ')}
        </span>
        <span className={styles.hint}>
          newest complete read: <AgeText at={group.lastSuccessAt} />
        </span>
        <ReadAgainButton scope={group.scope} onQueued={props.onQueued} />
      </div>
      <p>{REASON_SENTENCES[group.reason]}</p>
      <p className={styles.hint}>
        Concerns: {titles.slice(0, 6).join(', ')}
        {titles.length > 6 && ` and ${titles.length - 6} more`}
      </p>
      {group.messages.length > 0 && (
        <ul className={styles.messages}>
          {group.messages.slice(0, 3).map(message => (
            <li key={message}>{message}</li>
          ))}
          {group.messages.length > 3 && (
            <li>{group.messages.length - 3} more, in the table below</li>
          )}
        </ul>
      )}
      {group.missingActions.length > 0 && (
        <Grant
          actions={group.missingActions}
          accountName={group.accountNames.join(', ')}
        />
      )}
    </li>
  );
}

/** What to grant, ready to be copied. */
export function Grant(props: {
  actions: readonly string[];
  accountName: string;
}) {
  const policy = policyDocument(props.actions);
  return (
    <details className={styles.grant}>
      <summary>
        Grant {props.actions.slice(0, 3).join(', ')}
        {props.actions.length > 3 &&
          ` and ${props.actions.length - 3} more`} in {props.accountName}
      </summary>
      <CopyButton
        text={policy}
        what="the policy statement"
        label="Copy the policy"
      />
      <pre>{policy}</pre>
    </details>
  );
}
