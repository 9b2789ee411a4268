import type { DatabaseNode } from '../assembly';
import type { DatabaseDetail, DatabaseRow } from '../types';
import { buildBackupPanel } from './buildBackupPanel';
import { buildDatabaseRow } from './buildDatabaseRow';
import {
  buildBlueGreen,
  buildCertificates,
  buildMaintenance,
  buildUpgradePanel,
} from './buildLifecyclePanels';
import { buildParameterComparisons } from './buildParameterComparisons';
import { buildTopology, groupOf } from './buildTopology';
import { compareWithStandard } from './compareWithStandard';
import { factSourcesOf } from './factSources';
import type { ReadModelContext } from './ReadModelContext';

/**
 * Everything about one database that does not need a question to AWS.
 *
 * @param rowOf - the rows of databases, where they were made already
 */
export function buildDatabaseDetail(
  database: DatabaseNode,
  context: ReadModelContext,
  rowOf: (database: DatabaseNode) => DatabaseRow = one =>
    buildDatabaseRow(one, context),
): DatabaseDetail {
  const checks = context.resultsByArn.get(database.facts.arn) ?? [];
  return {
    database: rowOf(database),
    group: groupOf(database, context.estate).map(rowOf),
    topology: buildTopology(database, context),
    configuration: compareWithStandard(database, context.standard, checks),
    parameters: buildParameterComparisons(database),
    backups: buildBackupPanel(database, context.now),
    maintenance: buildMaintenance(database),
    upgrades: buildUpgradePanel(database, context),
    certificates: buildCertificates(database, context),
    blueGreenDeployments: buildBlueGreen(database),
    checks,
    sources: factSourcesOf(database, context),
  };
}
