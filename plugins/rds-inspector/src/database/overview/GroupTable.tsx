import { Link } from '@backstage/ui';
import { RegionMark, StateMark, TableScroller } from '@meridian/aws-react';
import type {
  DatabaseDetail,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';
import { Fragment } from 'react';
import { useDatabaseLinks } from '../../useDatabaseLinks';
import { SeverityCounts } from '../../words/SeverityCounts';
import { Known } from '../parts/Facts';
import { KIND_WORDS, ROLE_WORDS } from '../words/roles';
import { lagInWords } from '../words/lag';
import { judgeStatus } from '../words/status';
import styles from './Overview.module.css';

/** All databases of one group, each below what it hangs on. */
export function GroupTable({ detail }: { detail: DatabaseDetail }) {
  return (
    <TableScroller label="The databases that belong together" maxHeight="70vh">
      <thead>
        <tr>
          <th scope="col">Database</th>
          <th scope="col">Status</th>
          <th scope="col">Where</th>
          <th scope="col" data-align="end">
            Lag
          </th>
          <th scope="col">Open findings</th>
        </tr>
      </thead>
      <tbody>
        {detail.group.map(row => (
          <GroupRow
            key={row.arn}
            row={row}
            isCurrent={row.arn === detail.database.arn}
          />
        ))}
      </tbody>
    </TableScroller>
  );
}

function whatItIs(row: DatabaseRow): string {
  const role =
    row.kind === 'global-cluster'
      ? KIND_WORDS[row.kind]
      : `${ROLE_WORDS[row.role]}, ${KIND_WORDS[row.kind]}`;
  return row.instanceClass ? `${role}, ${row.instanceClass}` : role;
}

function GroupRow(props: { row: DatabaseRow; isCurrent: boolean }) {
  const { row, isCurrent } = props;
  const links = useDatabaseLinks();
  return (
    <tr aria-current={isCurrent || undefined}>
      <th scope="row" style={{ paddingLeft: `${0.5 + row.depth * 1.25}rem` }}>
        {isCurrent ? (
          <b>{row.name}</b>
        ) : (
          <Link href={links.database(row.arn)}>{row.name}</Link>
        )}
        <span className={styles.member}>{whatItIs(row)}</span>
        {row.parentProblem && (
          <>
            {' '}
            <StateMark
              state="unknown"
              label="source not known"
              reason={row.parentProblem}
            />
          </>
        )}
      </th>
      <td>
        {row.status ? (
          <StateMark state={judgeStatus(row.status)} label={row.status} />
        ) : (
          '–'
        )}
      </td>
      <td>
        <RegionMark region={row.region} />
        <span className={styles.zones}>
          {row.availabilityZones.map(zone => (
            <Fragment key={zone}>
              <span className={`${styles.zone} ${styles.hint}`}>{zone}</span>{' '}
            </Fragment>
          ))}
        </span>
      </td>
      <td data-align="end">
        <Known
          field="replicaLagSeconds"
          value={
            row.replicaLagSeconds === undefined
              ? undefined
              : lagInWords(row.replicaLagSeconds)
          }
          unknowns={row.unknowns}
        />
      </td>
      <td>
        <SeverityCounts
          counts={row.findingCounts}
          unknownCheckCount={row.unknownCheckCount}
        />
      </td>
    </tr>
  );
}
