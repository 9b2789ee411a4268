import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  Drill,
  DrillPlan,
  DrillType,
} from '@meridian/plugin-dr-status-common';
import { DRILL_TYPE_WORDS } from './drillWords';

/** A line of the checklist while it is written. */
export interface DraftStep {
  readonly id: string;
  readonly title: string;
}

/** A drill while it is planned or changed: as its fields hold it. */
export interface DrillDraft {
  readonly title: string;
  readonly type: DrillType;
  /** In the reader's zone, as a field of the browser writes it: `2026-11-25T14:00`. */
  readonly plannedFor: string;
  /** Entity reference. */
  readonly owner: string;
  readonly entityRefs: readonly string[];
  readonly storeArns: readonly string[];
  /** Empty where none is played to be lost. */
  readonly region: string;
  readonly steps: readonly DraftStep[];
}

/** What is wrong with a field, in a sentence that says what to do. */
export type DraftProblems = Partial<Record<keyof DrillDraft, string>>;

const TITLE_LENGTH = 200;
const STEP_LENGTH = 500;
const STEP_COUNT = 200;
const SCOPE_COUNT = 100;

/**
 * Checks a draft before it is sent.
 *
 * @param now - undefined where a time that is past is fine, as for a drill that was planned before
 */
export function problemsOfDraft(
  draft: DrillDraft,
  now: Date | undefined,
): DraftProblems {
  return withoutNone({
    title: titleProblem(draft.title),
    plannedFor: timeProblem(draft.plannedFor, now),
    owner: ownerProblem(draft.owner),
    entityRefs: scopeProblem(draft),
    region:
      DRILL_TYPE_WORDS[draft.type].needsRegion && draft.region === ''
        ? 'Choose the Region that is played to be lost.'
        : undefined,
    steps: stepsProblem(draft.steps),
  });
}

function titleProblem(title: string): string | undefined {
  if (title.trim() === '') {
    return 'Give the drill a title by which people find it again.';
  }
  return title.trim().length > TITLE_LENGTH
    ? `Shorten the title to ${TITLE_LENGTH} characters; it has ${
        title.trim().length
      }.`
    : undefined;
}

function timeProblem(
  plannedFor: string,
  now: Date | undefined,
): string | undefined {
  const time = Date.parse(plannedFor);
  if (Number.isNaN(time)) return 'Say on which day and at what time it begins.';
  return now && time < now.getTime()
    ? 'This time is past: choose one that is still to come.'
    : undefined;
}

function ownerProblem(owner: string): string | undefined {
  if (owner.trim() === '') return 'Say which group or person runs the drill.';
  return fullOwnerRef(owner) === undefined
    ? `'${owner}' names nobody: write it as group:default/orders-team or user:default/olivia.ortega.`
    : undefined;
}

function scopeProblem(draft: DrillDraft): string | undefined {
  const count = draft.entityRefs.length;
  if (count === 0 && draft.storeArns.length === 0) {
    return 'Choose at least one system that is drilled.';
  }
  return count > SCOPE_COUNT
    ? `A drill covers at most ${SCOPE_COUNT} systems and components; take ${
        count - SCOPE_COUNT
      } out, or plan two.`
    : undefined;
}

function stepsProblem(steps: readonly DraftStep[]): string | undefined {
  if (steps.length === 0) {
    return 'Write at least one step: each is timed by itself.';
  }
  if (steps.length > STEP_COUNT) {
    return `A drill has at most ${STEP_COUNT} steps; this one has ${steps.length}.`;
  }
  const empty = steps.findIndex(({ title }) => title.trim() === '');
  if (empty >= 0) {
    return `Step ${empty + 1} says nothing: write what is done, or remove it.`;
  }
  const long = steps.findIndex(
    ({ title }) => title.trim().length > STEP_LENGTH,
  );
  return long >= 0
    ? `Shorten step ${long + 1} to ${STEP_LENGTH} characters.`
    : undefined;
}

/** In the order in which the form has them. */
const FIELDS = [
  'title',
  'type',
  'region',
  'entityRefs',
  'storeArns',
  'plannedFor',
  'owner',
  'steps',
] as const satisfies ReadonlyArray<keyof DrillDraft>;

function withoutNone(
  problems: Partial<Record<keyof DrillDraft, string | undefined>>,
): DraftProblems {
  const found: DraftProblems = {};
  for (const field of FIELDS) {
    const problem = problems[field];
    if (problem !== undefined) found[field] = problem;
  }
  return found;
}

/** An owner as the catalog writes it, `orders-team` as a group; undefined when it makes no sense. */
export function fullOwnerRef(owner: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(owner.trim(), {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    // Half a reference while somebody types; the form says so.
    return undefined;
  }
}

/** A draft without problems, as the API takes it. */
export function planOfDraft(draft: DrillDraft): DrillPlan {
  return {
    title: draft.title.trim(),
    type: draft.type,
    scope: {
      entityRefs: [...draft.entityRefs],
      storeArns: [...draft.storeArns],
      ...(draft.region ? { region: draft.region } : {}),
    },
    plannedFor: new Date(draft.plannedFor).toISOString(),
    owner: fullOwnerRef(draft.owner) ?? draft.owner,
    steps: draft.steps.map(({ id, title }) => ({ id, title: title.trim() })),
  };
}

/** A planned drill as its fields hold it, to be changed. */
export function draftOfDrill(drill: Drill): DrillDraft {
  return {
    title: drill.title,
    type: drill.type,
    plannedFor: toLocalField(new Date(drill.plannedFor)),
    owner: drill.owner,
    entityRefs: drill.scope.entityRefs,
    storeArns: drill.scope.storeArns,
    region: drill.scope.region ?? '',
    steps: drill.steps.map(({ id, title }) => ({ id, title })),
  };
}

const DAYS_AHEAD = 7;
const FIRST_HOUR = 10;

/** What the form begins with: a week ahead, in the morning of the reader's day. */
export function emptyDraft(now: Date): DrillDraft {
  const plannedFor = new Date(now);
  plannedFor.setDate(plannedFor.getDate() + DAYS_AHEAD);
  plannedFor.setHours(FIRST_HOUR, 0, 0, 0);
  return {
    title: '',
    type: 'switchover',
    plannedFor: toLocalField(plannedFor),
    owner: '',
    entityRefs: [],
    storeArns: [],
    region: '',
    steps: [],
  };
}

/** A time as a field of the browser writes it, in the reader's zone. */
export function toLocalField(time: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  const day = [
    time.getFullYear(),
    pad(time.getMonth() + 1),
    pad(time.getDate()),
  ].join('-');
  return `${day}T${pad(time.getHours())}:${pad(time.getMinutes())}`;
}
