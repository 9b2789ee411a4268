import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { describeFailure, formatCountOf } from '@meridian/aws-react';
import { awsScanCreatePermission } from '@meridian/plugin-aws-inventory-common';
import { useState } from 'react';
import { awsInventoryApiRef } from '../api';
import styles from './Coverage.module.css';

/** Asks for a part of AWS to be read again now; only for those who may. */
export function ReadAgainButton(props: {
  scope: { accountId?: string; region?: string; collector?: string };
  /** What is in the scope, where the button does not stand beside it. */
  what?: string;
  onQueued(): void;
}) {
  const api = useApi(awsInventoryApiRef);
  const { allowed } = usePermission({ permission: awsScanCreatePermission });
  const [isAsking, setIsAsking] = useState(false);
  const [answer, setAnswer] = useState<string>();

  if (!allowed) {
    return null;
  }
  const ask = async () => {
    setIsAsking(true);
    try {
      const { queuedCount } = await api.requestScan(props.scope);
      setAnswer(`${formatCountOf(queuedCount, 'read')} queued`);
      props.onQueued();
    } catch (error) {
      setAnswer(describeFailure(error).sentence);
    } finally {
      setIsAsking(false);
    }
  };
  return (
    <span className={styles.readAgain}>
      <span role="status" className={styles.hint}>
        {answer}
      </span>
      <Button
        size="small"
        variant="secondary"
        isPending={isAsking}
        onPress={ask}
      >
        {props.what ? `Read ${props.what} again now` : 'Read again now'}
      </Button>
    </span>
  );
}
