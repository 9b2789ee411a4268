import type { Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  Card,
  CardBody,
  CardHeader,
  Link,
  Skeleton,
  Text,
} from '@backstage/ui';
import {
  AgeText,
  FailedPanel,
  RegionMark,
  StateMark,
} from '@meridian/aws-react';
import type {
  DatabaseGroup,
  EntityDatabases,
} from '@meridian/plugin-rds-inspector-common';
import { SEVERITIES } from '@meridian/plugin-rds-inspector-common';
import { Link as RouterLink } from 'react-router-dom';
import { countFindings } from '../database/words/answer';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { engineName, shortVersion } from '../words/names';
import { SeverityCounts } from '../words/SeverityCounts';
import { fleetFilterOf } from './annotations';
import { databasesOf, entityAnswer, sharedInWords } from './entityAnswer';
import { NoDatabases } from './EntityDatabasesContent';
import { useEntityDatabases } from './useEntityDatabases';
import styles from './Entity.module.css';

const SHOWN_GROUPS = 5;

/** The databases behind a component or a system on its first page: the answer and the worst of them. */
export function EntityDatabasesCard() {
  const { entity } = useEntity();
  const databases = useEntityDatabases();
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          Databases
        </Text>
      </CardHeader>
      <CardBody>
        {databases.isLoading && !databases.data && (
          <Skeleton width="100%" height={96} />
        )}
        {!databases.data && databases.error !== undefined && (
          <FailedPanel
            what="the databases"
            error={databases.error}
            onRetry={databases.reload}
          />
        )}
        {databases.data?.groups.length === 0 && <NoDatabases entity={entity} />}
        {databases.data && databases.data.groups.length > 0 && (
          <Loaded databases={databases.data} entity={entity} />
        )}
      </CardBody>
    </Card>
  );
}

function rowsOf({ root, members }: DatabaseGroup) {
  return [root, ...members];
}

/** The more severe findings a group has, the earlier it comes. */
function compareGroups(a: DatabaseGroup, b: DatabaseGroup): number {
  const [of, than] = [countFindings(rowsOf(a)), countFindings(rowsOf(b))];
  const decisive = SEVERITIES.find(severity => of[severity] !== than[severity]);
  return decisive ? than[decisive] - of[decisive] : 0;
}

function Loaded(props: { databases: EntityDatabases; entity: Entity }) {
  const { databases, entity } = props;
  const links = useDatabaseLinks();
  const answer = entityAnswer(databases);
  const groups = [...databases.groups].sort(compareGroups);
  const rows = databasesOf(databases);
  const shared = sharedInWords(entity, rows);
  return (
    <>
      <p className={styles.answer}>
        <StateMark state={answer.state} iconOnly /> {answer.sentence}
      </p>
      {shared && <p className={styles.none}>{shared}</p>}
      <ul className={styles.groups}>
        {groups.slice(0, SHOWN_GROUPS).map(group => (
          <GroupItem key={group.root.arn} group={group} />
        ))}
      </ul>
      <p className={styles.links}>
        <Link href={links.fleet(fleetFilterOf(entity, rows))}>
          Open in the fleet
        </Link>
      </p>
    </>
  );
}

function GroupItem({ group }: { group: DatabaseGroup }) {
  const { root } = group;
  const links = useDatabaseLinks();
  const rows = rowsOf(group);
  return (
    <li>
      <RouterLink to={links.database(root.arn)} className={styles.groupName}>
        {root.name}
      </RouterLink>
      <span className={styles.subtle}>
        {root.engine && engineName(root.engine)}{' '}
        {root.engineVersion && shortVersion(root.engineVersion)}
      </span>
      <RegionMark region={root.region} />
      <SeverityCounts
        counts={countFindings(rows)}
        unknownCheckCount={rows.reduce(
          (sum, row) => sum + row.unknownCheckCount,
          0,
        )}
      />
      <AgeText at={root.observedAt} freshness={root.freshness} isCompact />
    </li>
  );
}
