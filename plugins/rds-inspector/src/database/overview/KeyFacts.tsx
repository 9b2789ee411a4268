import { Link } from '@backstage/ui';
import {
  AgeText,
  ArnText,
  formatBytes,
  formatCount,
  formatMeasure,
  Instant,
  RegionMark,
} from '@meridian/aws-react';
import type { DatabaseRow } from '@meridian/plugin-rds-inspector-common';
import type { ReactNode } from 'react';
import { useDatabaseLinks } from '../../useDatabaseLinks';
import { engineName } from '../../words/names';
import { EntityLink } from '../parts/EntityLink';
import { Facts, Known, type FactItem } from '../parts/Facts';
import { lagInWords } from '../words/lag';
import { storageInWords } from './storageInWords';
import styles from './Overview.module.css';

function yesNo(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value ? 'yes' : 'no';
}

function classInWords(database: DatabaseRow): string | undefined {
  const { instanceClass, vcpuCount, memoryBytes } = database;
  if (!instanceClass) return undefined;
  const size = [
    vcpuCount !== undefined && `${formatCount(vcpuCount)} vCPU`,
    memoryBytes !== undefined && formatBytes(memoryBytes),
  ].filter(Boolean);
  return size.length > 0
    ? `${instanceClass} (${size.join(', ')})`
    : instanceClass;
}

function connectionsInWords(database: DatabaseRow): string | undefined {
  const { connectionCount, maximumConnectionCount } = database;
  if (connectionCount === undefined) return undefined;
  return maximumConnectionCount === undefined
    ? formatCount(Math.round(connectionCount))
    : `${formatCount(Math.round(connectionCount))} of ${formatCount(
        maximumConnectionCount,
      )}`;
}

/** What it is, what it has, whose it is. */
export function KeyFacts({ database }: { database: DatabaseRow }) {
  const links = useDatabaseLinks();
  const { unknowns } = database;
  // What does not apply is left out; what is not known is said, with its reason.
  const known = (field: string, value: ReactNode | undefined) =>
    value !== undefined || unknowns.some(notice => notice.field === field) ? (
      <Known field={field} value={value} unknowns={unknowns} />
    ) : undefined;
  const facts: FactItem[] = [
    [
      'Engine',
      known(
        'engineVersion',
        database.engine &&
          `${engineName(database.engine)} ${database.engineVersion ?? ''}`,
      ),
    ],
    ['Class', known('instanceClass', classInWords(database))],
    ['Storage', known('storageUsedBytes', storageInWords(database))],
    ['Survives the loss of a zone', known('multiAz', yesNo(database.multiAz))],
    ['Encrypted at rest', known('encrypted', yesNo(database.encrypted))],
    [
      'Public address',
      known('publiclyAccessible', yesNo(database.publiclyAccessible)),
    ],
    ['Connections', known('connectionCount', connectionsInWords(database))],
    [
      'CPU',
      known(
        'cpuPercent',
        database.cpuPercent === undefined
          ? undefined
          : formatMeasure(database.cpuPercent, 'percent'),
      ),
    ],
    [
      'Replication lag',
      known(
        'replicaLagSeconds',
        database.replicaLagSeconds === undefined
          ? undefined
          : lagInWords(database.replicaLagSeconds),
      ),
    ],
    ['Account', `${database.accountName ?? 'no name'} (${database.accountId})`],
    [
      'Where',
      <span key="where">
        <RegionMark region={database.region} />
        {database.availabilityZones.length > 0 &&
          `, ${database.availabilityZones.join(', ')}`}
      </span>,
    ],
    [
      'Owner',
      database.owner ? (
        <EntityLink
          key="owner"
          entityRef={database.owner}
          defaultKind="group"
        />
      ) : (
        'none'
      ),
    ],
    [
      'System',
      database.system && (
        <EntityLink
          key="system"
          entityRef={database.system}
          defaultKind="system"
        />
      ),
    ],
    [
      'Component',
      database.component && (
        <EntityLink
          key="component"
          entityRef={database.component}
          defaultKind="component"
        />
      ),
    ],
    ['Environment', database.environment],
    [
      'Created',
      database.createdAt && <Instant key="created" at={database.createdAt} />,
    ],
    [
      'Read',
      <AgeText
        key="read"
        at={database.observedAt}
        freshness={database.freshness}
      />,
    ],
  ];
  return (
    <>
      <ArnText arn={database.arn} />
      <div className={styles.keyFacts}>
        <Facts items={facts.filter(([, value]) => value !== undefined)} />
      </div>
      <p className={styles.more}>
        <Link href={links.resource(database.arn)}>
          Its description and all changes of it, in the inventory
        </Link>
      </p>
    </>
  );
}
