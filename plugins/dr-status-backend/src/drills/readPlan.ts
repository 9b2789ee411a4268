import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { readTime } from '@meridian/api-node';
import type {
  DrillEvent,
  DrillEventRequest,
  DrillPlan,
  DrillScope,
} from '@meridian/plugin-dr-status-common';

const DRILLED_KINDS = ['system', 'component'];
const OWNING_KINDS = ['group', 'user'];

/**
 * A plan as it is recorded: references as the catalog writes them, times in UTC.
 *
 * @throws InputError with what to write instead
 */
export function readPlan(
  plan: DrillPlan,
): Extract<DrillEvent, { kind: 'drill-planned' }> {
  assertText(plan);
  return {
    ...plan,
    kind: 'drill-planned',
    owner: readRef('owner', plan.owner, OWNING_KINDS),
    plannedFor: readTime('plannedFor', plan.plannedFor).toISOString(),
    scope: readScope(plan.scope),
  };
}

/** The event of a request as it is recorded. */
export function readEvent(
  request: DrillEventRequest,
): Exclude<DrillEvent, { kind: 'drill-planned' }> {
  assertText(request);
  const { lastSequence: _lastSequence, ...event } = request;
  if (event.kind !== 'drill-changed') return event;
  const { owner, plannedFor, scope } = event;
  return {
    ...event,
    ...(owner ? { owner: readRef('owner', owner, OWNING_KINDS) } : {}),
    ...(plannedFor
      ? { plannedFor: readTime('plannedFor', plannedFor).toISOString() }
      : {}),
    ...(scope ? { scope: readScope(scope) } : {}),
  };
}

function readScope(scope: DrillPlan['scope']): DrillScope {
  const entityRefs = scope.entityRefs.map(ref =>
    readRef('scope.entityRefs', ref, DRILLED_KINDS),
  );
  return {
    ...scope,
    entityRefs: [...new Set(entityRefs)],
    storeArns: [...new Set(scope.storeArns)],
  };
}

function readRef(name: string, text: string, kinds: readonly string[]): string {
  const ref = parseRef(name, text);
  const [kind] = ref.split(':', 1);
  if (!kinds.includes(kind)) {
    throw new InputError(
      `'${name}' must name a ${kinds.join(' or a ')}, and not '${text}'.`,
    );
  }
  return ref;
}

function parseRef(name: string, text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch (error) {
    throw new InputError(
      `'${name}' must have entity references such as system:default/orders, and not '${text}'.`,
      error,
    );
  }
}

/** PostgreSQL stores no half of a character that is written as a pair. */
function assertText(value: object): void {
  if (/\\ud[89a-f]/i.test(JSON.stringify(value).replaceAll('\\\\', ''))) {
    throw new InputError('The request has half a character in a text.');
  }
}
