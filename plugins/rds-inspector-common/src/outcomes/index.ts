export { applyExceptions, applyExceptionsSteps } from './applyExceptions';
export type { CheckException, ReadExceptions } from './CheckException';
export {
  diffFindings,
  diffFindingsSteps,
  type FindingDiff,
} from './diffFindings';
export { readExceptions } from './readExceptions';
