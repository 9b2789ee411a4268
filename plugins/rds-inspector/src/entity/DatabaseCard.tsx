import { useEntity } from '@backstage/plugin-catalog-react';
import {
  Card,
  CardBody,
  CardHeader,
  Link,
  Skeleton,
  Text,
} from '@backstage/ui';
import { AgeText, FailedPanel, formatBytes } from '@meridian/aws-react';
import type {
  DatabaseGroup,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';
import { Facts, Known, type FactItem } from '../database/parts/Facts';
import { ROLE_WORDS } from '../database/words/roles';
import { RegionCell, StatusCell, SupportCell } from '../fleet/cells';
import { figureOf } from '../fleet/figures';
import type { FleetRow } from '../fleet/fleetRows';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { engineName, KIND_NAMES, shortVersion } from '../words/names';
import { databaseArnOf } from './annotations';
import { EntityFindings } from './EntityFindings';
import { useEntityDatabases } from './useEntityDatabases';
import styles from './Entity.module.css';

/** Findings on the card; the page of the database shows all. */
const SHOWN_FINDINGS = 5;

/** What is known of the database behind a Resource: facts, findings, and the way to its page. */
export function DatabaseCard() {
  const { entity } = useEntity();
  const arn = databaseArnOf(entity);
  return arn ? <KnownDatabaseCard arn={arn} /> : null;
}

function KnownDatabaseCard({ arn }: { arn: string }) {
  const links = useDatabaseLinks();
  const databases = useEntityDatabases();
  const group = databases.data?.groups.find(({ root, members }) =>
    [root, ...members].some(row => row.arn === arn),
  );
  const database =
    group && [group.root, ...group.members].find(row => row.arn === arn);
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          Database
        </Text>
      </CardHeader>
      <CardBody>
        {databases.isLoading && !databases.data && (
          <Skeleton width="100%" height={140} />
        )}
        {!databases.data && databases.error !== undefined && (
          <FailedPanel
            what="the database"
            error={databases.error}
            onRetry={databases.reload}
          />
        )}
        {group && database && <Loaded group={group} database={database} />}
        {databases.data && !database && (
          <p className={styles.none}>
            The portal has not assessed this database, or you may not see it.
          </p>
        )}
        <Link href={links.database(arn)}>
          Topology, metrics, backups and all findings
        </Link>
      </CardBody>
    </Card>
  );
}

function Loaded(props: { group: DatabaseGroup; database: DatabaseRow }) {
  const { group, database } = props;
  return (
    <div className={styles.content}>
      <Facts items={factsOf(database)} />
      <EntityFindings
        groups={[{ ...group, root: database, matchedArns: [database.arn] }]}
        most={SHOWN_FINDINGS}
        hidesNames
      />
    </div>
  );
}

function factsOf(database: DatabaseRow): FactItem[] {
  const { engine, engineVersion, unknowns } = database;
  const row: FleetRow = {
    database,
    standsFor: [database],
    level: 1,
    isExpanded: undefined,
    isMatched: true,
  };
  return [
    ['Status', <StatusCell key="status" row={row} />],
    ['Kind', `${KIND_NAMES[database.kind]}, ${ROLE_WORDS[database.role]}`],
    [
      'Engine',
      <Known
        key="engine"
        field="engine"
        unknowns={unknowns}
        value={
          engine &&
          `${engineName(engine)} ${
            engineVersion ? shortVersion(engineVersion) : ''
          }`
        }
      />,
    ],
    [
      'Standard support, days',
      <SupportCell
        key="support"
        row={row}
        figure={figureOf([database], 'daysUntilStandardSupportEnds', 'least')}
      />,
    ],
    ['Region', <RegionCell key="region" row={row} />],
    [
      'Class',
      <Known
        key="class"
        field="instanceClass"
        unknowns={unknowns}
        value={database.instanceClass}
      />,
    ],
    [
      'Multi-AZ',
      <Known
        key="multi-az"
        field="multiAz"
        unknowns={unknowns}
        value={
          database.multiAz === undefined
            ? undefined
            : { true: 'yes', false: 'no' }[`${database.multiAz}`]
        }
      />,
    ],
    [
      'Storage used',
      <Known
        key="storage"
        field="storageUsedBytes"
        unknowns={unknowns}
        value={
          database.storageUsedBytes === undefined
            ? undefined
            : formatBytes(database.storageUsedBytes)
        }
      />,
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
}
