export { applyDrillEvent } from './applyDrillEvent';
export {
  CHECKLIST_ANNOTATION,
  defaultChecklist,
  parseChecklist,
  toChecklist,
} from './checklist';
export {
  drillCadence,
  type CadencedDrill,
  type DrilledEntity,
} from './drillCadence';
export type { DrillEvent, DrillEventContext } from './drillEvents';
export {
  appendLedgerEntry,
  canonicalJson,
  hashLedgerEntry,
  LEDGER_GENESIS_HASH,
  LedgerVerifier,
  verifyLedger,
  type Sha256,
} from './ledger';
