import { Link, Skeleton } from '@backstage/ui';
import {
  describeFailure,
  StateMark,
  useNow,
  type RemoteData,
} from '@meridian/aws-react';
import {
  coverageAnswer,
  useInventoryLinks,
} from '@meridian/plugin-aws-inventory';
import type { InventoryCoverage } from '@meridian/plugin-aws-inventory-common';
import styles from './Home.module.css';

/** Whether the portal knows all of AWS, in one sentence. */
export function HomeAnswer(props: { coverage: RemoteData<InventoryCoverage> }) {
  const { data, error } = props.coverage;
  const now = useNow();
  const links = useInventoryLinks();
  if (!data && !error) {
    return <Skeleton width="32rem" height={28} />;
  }
  const answer = data
    ? coverageAnswer(data, now)
    : {
        state: 'unknown' as const,
        sentence: `Whether all of AWS was read is unknown. ${
          describeFailure(error).sentence
        }`,
      };
  return (
    <p className={styles.answer} role="status">
      <StateMark state={answer.state} iconOnly /> {answer.sentence}{' '}
      {data && answer.state !== 'ok' && (
        <Link href={links.coverage()}>See why</Link>
      )}
    </p>
  );
}
