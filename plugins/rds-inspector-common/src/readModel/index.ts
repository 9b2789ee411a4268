export { buildDatabaseDetail } from './buildDatabaseDetail';
export { buildDatabaseRow } from './buildDatabaseRow';
export { buildTopology, groupOf } from './buildTopology';
export { compareWithStandard } from './compareWithStandard';
export { deadlinesOf, upgradesDueWithin } from './deadlines';
export { factSourcesOf } from './factSources';
export { groupResults, type ReadModelContext } from './ReadModelContext';
export { restorableWindow } from './restorableWindow';
