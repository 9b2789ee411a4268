import { UndeclaredActionError } from '../failures/errors';
import type { AnyInitializeMiddleware } from '../types';
import { operationOf } from './callContext';
import { iamActionOf } from './iamActions';

/**
 * The middleware that refuses calls whose IAM action was not declared, before they are sent.
 *
 * @param service - the IAM prefix of the client's service
 */
export function createDeclaredActionsCheck(
  service: string,
  declaredActions: readonly string[],
): AnyInitializeMiddleware {
  const declared = new Set(declaredActions);
  return (next, context) => async args => {
    const action = iamActionOf(service, operationOf(context));
    if (!declared.has(action)) {
      throw new UndeclaredActionError(action, declaredActions);
    }
    return next(args);
  };
}
