import { ConflictError, InputError } from '@backstage/errors';
import type { Drill, DrillScope, DrillState, DrillStep } from '../types';
import type { DrillEvent, DrillEventContext } from './drillEvents';

/** In which states something can happen. Only notes can follow when a drill is over. */
const ALLOWED: Readonly<
  Record<Exclude<DrillEvent['kind'], 'drill-planned'>, readonly DrillState[]>
> = {
  'drill-changed': ['planned'],
  'drill-started': ['planned'],
  'step-started': ['running'],
  'step-finished': ['running'],
  'step-measured': ['running'],
  'note-added': ['planned', 'running', 'closed', 'cancelled'],
  'drill-closed': ['running'],
  'drill-cancelled': ['planned', 'running'],
};

/**
 * The drill after something happened to it.
 *
 * @param drill - as it was; undefined before it was planned
 * @throws ConflictError when it cannot happen in the state that the drill is in
 * @throws InputError when it makes no sense
 */
export function applyDrillEvent(
  drill: Drill | undefined,
  event: DrillEvent,
  context: DrillEventContext,
): Drill {
  if (event.kind === 'drill-planned') return plan(drill, event, context);
  if (!drill) {
    throw new ConflictError(`There is no drill ${context.drillId}.`);
  }
  if (!ALLOWED[event.kind].includes(drill.state)) {
    throw new ConflictError(
      `The drill '${drill.title}' is ${drill.state}: ${event.kind} cannot happen to it.`,
    );
  }
  return { ...change(drill, event, context), lastSequence: context.sequence };
}

function plan(
  drill: Drill | undefined,
  event: Extract<DrillEvent, { kind: 'drill-planned' }>,
  { drillId, at, actor, sequence }: DrillEventContext,
): Drill {
  if (drill) throw new ConflictError(`The drill ${drillId} exists already.`);
  assertPlan(event);
  const { kind: _kind, ...planned } = event;
  return {
    ...planned,
    id: drillId,
    steps: event.steps.map(({ id, title }) => ({ id, title })),
    state: 'planned',
    notes: [],
    createdAt: at,
    createdBy: actor,
    lastSequence: sequence,
  };
}

function change(
  drill: Drill,
  event: Exclude<DrillEvent, { kind: 'drill-planned' }>,
  { at, actor }: DrillEventContext,
): Drill {
  switch (event.kind) {
    case 'drill-changed': {
      const { kind: _kind, ...fields } = event;
      assertPlan(fields);
      return { ...drill, ...fields };
    }
    case 'drill-started':
      return { ...drill, state: 'running', startedAt: at };
    case 'step-started':
      return withStep(drill, event.stepId, step => {
        if (step.startedAt) {
          throw new ConflictError(`The step '${step.title}' runs already.`);
        }
        return { ...step, startedAt: at };
      });
    case 'step-finished':
      return withStep(drill, event.stepId, step => finish(step, event, at));
    case 'step-measured':
      return withStep(drill, event.stepId, step => {
        assertSeconds(event.rtoSeconds);
        assertSeconds(event.rpoSeconds);
        return {
          ...step,
          rtoSeconds: event.rtoSeconds ?? step.rtoSeconds,
          rpoSeconds: event.rpoSeconds ?? step.rpoSeconds,
        };
      });
    case 'note-added':
      return {
        ...drill,
        notes: [...drill.notes, { at, author: actor, text: event.text }],
      };
    case 'drill-closed':
      return close(drill, event, at);
    case 'drill-cancelled':
      return {
        ...drill,
        state: 'cancelled',
        closedAt: at,
        notes: [...drill.notes, { at, author: actor, text: event.reason }],
      };
    default:
      throw new InputError('There is no such event of a drill.');
  }
}

function finish(
  step: DrillStep,
  event: Extract<DrillEvent, { kind: 'step-finished' }>,
  at: string,
): DrillStep {
  if (step.finishedAt) {
    throw new ConflictError(`The step '${step.title}' is finished already.`);
  }
  const startedAt =
    step.startedAt ?? (event.outcome === 'skipped' ? at : undefined);
  if (startedAt === undefined) {
    throw new ConflictError(`The step '${step.title}' was not started.`);
  }
  return {
    ...step,
    startedAt,
    finishedAt: at,
    outcome: event.outcome,
    ...(event.note ? { note: event.note } : {}),
    ...(step.rtoSeconds === undefined && event.outcome === 'done'
      ? { rtoSeconds: (Date.parse(at) - Date.parse(startedAt)) / 1000 }
      : {}),
  };
}

/** The whole takes as long as from the first start to the last end; of data lost, the step that lost most counts. */
function close(
  drill: Drill,
  event: Extract<DrillEvent, { kind: 'drill-closed' }>,
  at: string,
): Drill {
  const open = drill.steps.find(step => step.startedAt && !step.finishedAt);
  if (open) {
    throw new ConflictError(`The step '${open.title}' is still running.`);
  }
  assertSeconds(event.rtoSeconds);
  assertSeconds(event.rpoSeconds);
  const rto = event.rtoSeconds ?? spanSeconds(drill.steps);
  const losses = drill.steps.flatMap(({ rpoSeconds }) => rpoSeconds ?? []);
  const rpo =
    event.rpoSeconds ?? (losses.length > 0 ? Math.max(...losses) : undefined);
  return {
    ...drill,
    state: 'closed',
    closedAt: at,
    isSuccessful: event.isSuccessful,
    measured: {
      ...(rto === undefined ? {} : { rtoSeconds: rto }),
      ...(rpo === undefined ? {} : { rpoSeconds: rpo }),
    },
  };
}

function spanSeconds(steps: readonly DrillStep[]): number | undefined {
  const done = steps.filter(step => step.outcome === 'done');
  const starts = done.flatMap(({ startedAt }) => startedAt ?? []);
  const ends = done.flatMap(({ finishedAt }) => finishedAt ?? []);
  if (starts.length === 0 || ends.length === 0) return undefined;
  return (
    (Math.max(...ends.map(Date.parse)) - Math.min(...starts.map(Date.parse))) /
    1000
  );
}

function withStep(
  drill: Drill,
  stepId: string,
  update: (step: DrillStep) => DrillStep,
): Drill {
  if (!drill.steps.some(({ id }) => id === stepId)) {
    throw new InputError(`The drill '${drill.title}' has no step '${stepId}'.`);
  }
  return {
    ...drill,
    steps: drill.steps.map(step => (step.id === stepId ? update(step) : step)),
  };
}

function assertPlan({
  plannedFor,
  scope,
  steps,
}: {
  readonly plannedFor?: string;
  readonly scope?: DrillScope;
  readonly steps?: readonly { readonly id: string }[];
}): void {
  if (plannedFor !== undefined && Number.isNaN(Date.parse(plannedFor))) {
    throw new InputError(`'${plannedFor}' is no date.`);
  }
  if (scope && scope.entityRefs.length + scope.storeArns.length === 0) {
    throw new InputError(
      'A drill needs a scope: systems, components or stores.',
    );
  }
  if (steps) assertUnique(steps);
}

function assertUnique(steps: readonly { readonly id: string }[]): void {
  if (new Set(steps.map(({ id }) => id)).size !== steps.length) {
    throw new InputError('The steps of a drill need ids of their own.');
  }
}

function assertSeconds(seconds: number | undefined): void {
  if (seconds !== undefined && !(Number.isFinite(seconds) && seconds >= 0)) {
    throw new InputError(`${seconds} is no number of seconds.`);
  }
}
