import { Link } from '@backstage/ui';
import { ArnText, Instant, RegionMark } from '@meridian/aws-react';
import type { Drill } from '@meridian/plugin-dr-status-common';
import { EntityLink, isSystemRef, nameOfEntity } from '../parts/EntityLink';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { DRILL_TYPE_WORDS } from './drillWords';
import styles from './Drills.module.css';

/** What is exercised, how and when. */
export function ScopePanel({ drill }: { drill: Drill }) {
  const links = useRecoveryLinks();
  const { entityRefs, storeArns, region } = drill.scope;
  return (
    <dl className={styles.facts}>
      <dt>Type</dt>
      <dd>
        {DRILL_TYPE_WORDS[drill.type].word}.{' '}
        <span className={styles.quiet}>
          {DRILL_TYPE_WORDS[drill.type].meaning}
        </span>
      </dd>
      {region && (
        <>
          <dt>Played to be lost</dt>
          <dd>
            <RegionMark region={region} />{' '}
            <Link href={links.whatIf({ region })}>What that would mean</Link>
          </dd>
        </>
      )}
      <dt>Systems and components</dt>
      <dd>
        <ul className={styles.plainList}>
          {entityRefs.map(ref => (
            <li key={ref}>
              {isSystemRef(ref) ? (
                <Link href={links.system(ref)}>{nameOfEntity(ref)}</Link>
              ) : (
                <EntityLink entityRef={ref} />
              )}
            </li>
          ))}
        </ul>
      </dd>
      {storeArns.length > 0 && (
        <>
          <dt>Stores</dt>
          <dd>
            <ul className={styles.plainList}>
              {storeArns.map(arn => (
                <li key={arn}>
                  <ArnText arn={arn} />
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>Planned for</dt>
      <dd>
        <Instant at={drill.plannedFor} />
      </dd>
      <dt>Started</dt>
      <dd>
        <Instant at={drill.startedAt} absent="not yet" />
      </dd>
      {drill.closedAt && (
        <>
          <dt>{drill.state === 'cancelled' ? 'Cancelled' : 'Closed'}</dt>
          <dd>
            <Instant at={drill.closedAt} />
          </dd>
        </>
      )}
    </dl>
  );
}
