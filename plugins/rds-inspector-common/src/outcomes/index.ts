export { applyExceptions } from './applyExceptions';
export type { CheckException, ReadExceptions } from './CheckException';
export { diffFindings, type FindingDiff } from './diffFindings';
export { readExceptions } from './readExceptions';
