export { buildDependencyTree } from './buildDependencyTree';
export {
  buildRegionMap,
  buildRegionMapOf,
  worstVerdict,
  type RegionMapInput,
} from './buildRegionMap';
export {
  buildComponentRow,
  buildSystemRow,
  primaryRegionOf,
  type SystemRowContext,
} from './buildRows';
export { buildSystemDetail } from './buildSystemDetail';
