import { Dialog, DialogBody, DialogHeader, Link } from '@backstage/ui';
import {
  AgeText,
  RegionMark,
  SeverityMark,
  StateMark,
} from '@meridian/aws-react';
import type {
  CheckDefinition,
  Finding,
} from '@meridian/plugin-rds-inspector-common';
import { ExceptionText } from '../database/overview/ExceptionText';
import { FindingDetail } from '../database/overview/FindingDetail';
import { EntityLink } from '../database/parts/EntityLink';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { CLOSURE_WORDS } from './findingColumns';
import styles from './Findings.module.css';

/** One finding over the list: what, since when, why it matters and how to put it right. */
export function FindingDialog(props: {
  finding: Finding | undefined;
  check: CheckDefinition | undefined;
  onClose(): void;
}) {
  const { finding, check } = props;
  return (
    <Dialog
      isOpen={finding !== undefined}
      onOpenChange={isOpen => {
        if (!isOpen) props.onClose();
      }}
      width="min(56rem, 92vw)"
    >
      <DialogHeader>{finding && titleOf(finding)}</DialogHeader>
      <DialogBody>
        {finding && <Content finding={finding} check={check} />}
      </DialogBody>
    </Dialog>
  );
}

/** The title of a check says how it should be, so a failure says that it is not so. */
function titleOf({ outcome, checkTitle }: Finding): string {
  return outcome === 'excepted'
    ? `Accepted failure: ${checkTitle}`
    : `Failed check: ${checkTitle}`;
}

function Content(props: {
  finding: Finding;
  check: CheckDefinition | undefined;
}) {
  const { finding, check } = props;
  const links = useDatabaseLinks();
  return (
    <div className={styles.dialog}>
      <p className={styles.dialogHead}>
        {finding.outcome === 'excepted' ? (
          <StateMark state="excepted" label={`Accepted, ${finding.severity}`} />
        ) : (
          <SeverityMark severity={finding.severity} />
        )}
        <Link href={links.database(finding.arn)}>{finding.databaseName}</Link>
        <RegionMark region={finding.region} />
        <span>{finding.accountName ?? finding.accountId}</span>
        {finding.owner && (
          <EntityLink entityRef={finding.owner} defaultKind="group" />
        )}
        <span>
          first seen <AgeText at={finding.openedAt} />
        </span>
        {finding.closedAt && (
          <span>
            closed <AgeText at={finding.closedAt} />
            {finding.closedBecause &&
              `: ${CLOSURE_WORDS[finding.closedBecause]}`}
          </span>
        )}
      </p>
      <p className={styles.message}>{finding.message}</p>
      {finding.exception && <ExceptionText exception={finding.exception} />}
      {finding.unverifiedSince && (
        <p className={styles.message}>
          <StateMark state="unknown" label="Not confirmed since" />{' '}
          <AgeText at={finding.unverifiedSince} />
          {finding.unverifiedReason && `: ${finding.unverifiedReason}`}
        </p>
      )}
      <FindingDetail finding={finding} check={check} />
    </div>
  );
}
