import { useApi } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { formatCountOf, StateMark, useRemoteData } from '@meridian/aws-react';
import {
  awsInventoryApiRef,
  inventoryAnswer,
  useInventoryLinks,
} from '@meridian/plugin-aws-inventory';
import styles from './Home.module.css';

/** What somebody should act on: broken resources and those that nobody owns. Silent when there are none. */
export function ToActOn() {
  const api = useApi(awsInventoryApiRef);
  const links = useInventoryLinks();
  const { data } = useRemoteData('home summary', signal =>
    api.summarizeResources({}, { signal }),
  );
  if (!data) {
    return null;
  }
  const { brokenCount, brokenStates } = inventoryAnswer(data);
  if (brokenCount === 0 && data.unownedCount === 0) {
    return null;
  }
  return (
    <ul className={styles.actions}>
      {brokenCount > 0 && (
        <li>
          <StateMark
            state="critical"
            label={
              <Link href={links.inventory({ state: [...brokenStates] })}>
                {formatCountOf(brokenCount, 'resource')} in a broken state
              </Link>
            }
          />
        </li>
      )}
      {data.unownedCount > 0 && (
        <li>
          <StateMark
            state="warning"
            label={
              <Link href={links.inventory({ unowned: true })}>
                {formatCountOf(data.unownedCount, 'resource')} without an owner
              </Link>
            }
          />
        </li>
      )}
    </ul>
  );
}
