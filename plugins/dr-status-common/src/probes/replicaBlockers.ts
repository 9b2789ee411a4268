import type { SourceResource } from '../facts';
import type { Blocker } from '../types';
import { blocker } from './blockers';
import type { ProbeInput } from './RecoveryProbe';

/**
 * What RDS says is wrong with the replication to a read replica.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Monitoring.html
 */
export function replicaBlockers(
  replica: SourceResource,
  { estate }: ProbeInput,
): Blocker[] {
  return (estate.read(replica).objects('StatusInfos') ?? [])
    .filter(
      info =>
        info.text('StatusType') === 'read replication' &&
        info.flag('Normal') === false,
    )
    .map(info =>
      blocker('replication-stopped', {
        subjectArn: replica.arn,
        why: `RDS says of the replication to ${replica.name}: ${[
          info.text('Status'),
          info.text('Message'),
        ]
          .filter(Boolean)
          .join('. ')}`,
        observedAt: replica.observedAt,
      }),
    );
}
