import type { InstanceSettings, ParameterGroupFacts } from '../facts';
import { sizeOfInstanceClass } from './instanceClass';
import { evaluateParameterFormula } from './parameterFormula';
import { effectiveParameter } from './parameters';

const GIB = 1024 ** 3;

/**
 * How many connections an instance takes, from its parameter `max_connections` and the memory of its
 * class.
 *
 * @remarks
 * RDS keeps a part of the memory for itself and does not say how much, so where the parameter is a formula
 * of it the answer is a few percent too high.
 *
 * @returns undefined when the parameter or the memory is not known, as of Aurora Serverless
 */
export function maximumConnections(
  settings: InstanceSettings,
  group: ParameterGroupFacts,
): number | undefined {
  const parameter = effectiveParameter(group, 'max_connections');
  if (parameter?.value === undefined) return undefined;
  const size = sizeOfInstanceClass(settings.instanceClass);
  return evaluateParameterFormula(parameter.value, {
    DBInstanceClassMemory: size?.memoryBytes,
    DBInstanceVCPU: size?.vcpuCount,
    AllocatedStorage:
      settings.allocatedStorageGib === undefined
        ? undefined
        : settings.allocatedStorageGib * GIB,
    EndPointPort: settings.port,
  });
}
