export { applyDrillEvent } from './applyDrillEvent';
export { drillCadence, type DrilledEntity } from './drillCadence';
export type { DrillEvent, DrillEventContext } from './drillEvents';
export {
  appendLedgerEntry,
  canonicalJson,
  hashLedgerEntry,
  LEDGER_GENESIS_HASH,
  verifyLedger,
  type Sha256,
} from './ledger';
