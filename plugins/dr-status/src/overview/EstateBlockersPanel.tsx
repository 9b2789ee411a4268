import { useApi } from '@backstage/frontend-plugin-api';
import { Answered, Section, useRemoteData } from '@meridian/aws-react';
import { drStatusApiRef } from '../api';
import { BlockerList } from '../parts/BlockerList';
import styles from './Overview.module.css';

const REFRESH_SECONDS = 60;

/** What is in the way of everybody: capacity and quotas of the Regions that would survive. */
export function EstateBlockersPanel() {
  const api = useApi(drStatusApiRef);
  const blockers = useRemoteData(
    'estate blockers',
    signal => api.listEstateBlockers({ signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );
  return (
    <Section title="In the way of everybody">
      <Answered
        remote={blockers}
        what="capacity and quotas"
        skeletonHeight={90}
      >
        {({ items, isPartial }) => {
          if (isPartial) {
            return (
              <p className={styles.quiet}>
                Capacity and quotas of the surviving Regions are shown to those
                who may see all systems.
              </p>
            );
          }
          return items.length === 0 ? (
            <p className={styles.quiet}>
              No quota and no maximum of a surviving Region is known to be too
              small.
            </p>
          ) : (
            <BlockerList blockers={items} />
          );
        }}
      </Answered>
    </Section>
  );
}
