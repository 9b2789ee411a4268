export type { EntityAssessment } from './assessEntity';
export {
  assessEstate,
  assessEstateSteps,
  type EstateToAssess,
  type RecoveryAssessment,
  type SystemAssessment,
} from './assessEstate';
export { feasibility } from './feasibility';
export { greatest, isCurrent, judgeTotal, type Total } from './judge';
export { countBlockers, objectiveBlockers } from './objectiveBlockers';
export { recoveryPathOf, type RecoveryPath } from './recoveryPath';
