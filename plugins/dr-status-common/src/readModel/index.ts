export { buildDependencyTree } from './buildDependencyTree';
export { buildRegionMap, worstVerdict } from './buildRegionMap';
export {
  buildComponentRow,
  buildSystemRow,
  primaryRegionOf,
  type SystemRowContext,
} from './buildRows';
export { buildSystemDetail } from './buildSystemDetail';
