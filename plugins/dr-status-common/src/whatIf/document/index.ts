export {
  LOSS_COLUMNS,
  lossFileName,
  toLossRecords,
  type LossColumn,
  type LossRecord,
} from './lossRecords';
export { lossMarkdown } from './lossMarkdown';
