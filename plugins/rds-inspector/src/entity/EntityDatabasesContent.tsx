import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link, Skeleton } from '@backstage/ui';
import { EmptyPanel, FailedPanel, StateMark } from '@meridian/aws-react';
import type { EntityDatabases } from '@meridian/plugin-rds-inspector-common';
import { rdsInspectorApiRef } from '../api';
import type { FleetColumnId } from '../fleet/columnIds';
import { DatabaseTree } from '../fleet/DatabaseTree';
import { useExpansion } from '../fleet/useExpansion';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { fleetFilterOf } from './annotations';
import { databasesOf, entityAnswer, sharedInWords } from './entityAnswer';
import { EntityFindings } from './EntityFindings';
import { useEntityDatabases } from './useEntityDatabases';
import layout from '../fleet/Fleet.module.css';
import styles from './Entity.module.css';

const COLUMNS: readonly FleetColumnId[] = [
  'name',
  'findings',
  'status',
  'engine',
  'role',
  'region',
  'instanceClass',
  'multiAz',
  'storage',
  'lag',
  'support',
  'account',
  'observedAt',
];

/** The databases behind a component or a system, with what checks found. */
export function EntityDatabasesContent() {
  const { entity } = useEntity();
  const databases = useEntityDatabases();
  return (
    <div className={styles.content}>
      {databases.error !== undefined && (
        <FailedPanel
          what="the databases"
          error={databases.error}
          onRetry={databases.reload}
        />
      )}
      {databases.isLoading && !databases.data && (
        <>
          <Skeleton width="min(24rem, 100%)" height={24} />
          <Skeleton width="100%" height={240} />
        </>
      )}
      {databases.data && <Loaded entity={entity} databases={databases.data} />}
    </div>
  );
}

function Loaded(props: { entity: Entity; databases: EntityDatabases }) {
  const { entity, databases } = props;
  const api = useApi(rdsInspectorApiRef);
  const links = useDatabaseLinks();
  const { expansion, toggle } = useExpansion(api, false);
  if (databases.groups.length === 0) {
    return <NoDatabases entity={entity} />;
  }
  const answer = entityAnswer(databases);
  const rows = databasesOf(databases);
  const filter = fleetFilterOf(entity, rows);
  const shared = sharedInWords(entity, rows);
  return (
    <>
      <p className={layout.answer} role="status">
        <StateMark state={answer.state} iconOnly /> {answer.sentence}
      </p>
      {shared && <p className={styles.none}>{shared}</p>}
      <DatabaseTree
        groups={databases.groups}
        columns={COLUMNS}
        expansion={expansion}
        onToggle={toggle}
        maxHeight="50vh"
      />
      <p className={styles.links}>
        <Link href={links.fleet(filter)}>Open in the fleet</Link>
        <Link href={links.findings(filter)}>
          Findings with filters, also of a day before
        </Link>
      </p>
      <EntityFindings groups={databases.groups} />
    </>
  );
}

/** What has to be so that a database belongs to an entity. */
export function NoDatabases({ entity }: { entity: Entity }) {
  return (
    <EmptyPanel title="No database belongs to it">
      A database belongs here when this entity depends on its Resource in the
      catalog, when it carries the tag{' '}
      <code>
        {entity.kind === 'System' ? 'system' : 'component'}=
        {entity.metadata.name}
      </code>
      {entity.kind === 'Component' &&
        ', or when it carries the tag of its system and none of a component'}
      .
    </EmptyPanel>
  );
}
