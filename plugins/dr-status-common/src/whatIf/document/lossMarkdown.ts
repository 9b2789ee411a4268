import { formatDuration } from '@meridian/aws-common';
import type { WhatIfAnswer } from '../../api';
import type {
  CapacityCheck,
  LossOutcome,
  LossScenario,
  RecoveryOrderEntry,
  StoreLoss,
  SystemOutcome,
} from '../../types';
import { escapeMarkdown, markdownList, markdownTable } from './markdown';

const OUTCOMES: Readonly<Record<LossOutcome, string>> = {
  stops: 'stops',
  unknown: 'not known',
  degrades: 'degrades',
  survives: 'survives',
  unaffected: 'not affected',
};
/** The worst first. */
const ORDER: readonly LossOutcome[] = [
  'stops',
  'unknown',
  'degrades',
  'survives',
  'unaffected',
];

/**
 * What a loss would mean, as a document for people who do not open the portal: in Markdown, with every text
 * that comes from elsewhere escaped.
 */
export function lossMarkdown(answer: WhatIfAnswer): string {
  const { result } = answer;
  return [
    `# If ${escapeMarkdown(lostName(result.scenario))} were lost`,
    '',
    ...basisOf(answer),
    '## In short',
    '',
    ...markdownList(summaryOf(answer), ''),
    '## Systems',
    '',
    ...markdownTable(
      ['System', 'Owner', 'Outcome', 'Data lost', 'Back after', 'Why'],
      sortSystems(result.systems).map(systemRow),
      'Nobody has anything there.',
    ),
    '## Data lost',
    '',
    ...markdownTable(
      ['Store', 'Kind', 'System', 'This minute', 'Worst of 30 days', 'Why'],
      result.stores.map(storeRow),
      'No store is there.',
    ),
    '## Room in what survives',
    '',
    ...markdownTable(
      ['What', 'Region', 'Now', 'Needed', 'At most', 'Outcome', 'Arithmetic'],
      result.capacity.map(capacityRow),
      answer.isPartial
        ? 'Only those who may read everything are told.'
        : 'Nothing has to grow.',
    ),
    '## Order of recovery',
    '',
    ...markdownTable(
      ['Wave', 'What', 'Waits for', 'Back after'],
      result.order.map(orderRow),
      'Nothing has to be recovered.',
    ),
    ...(result.cycles.length > 0
      ? [
          'These depend on each other in a circle, so their order is arbitrary:',
          '',
          ...markdownList(
            result.cycles.map(cycle => cycle.join(' → ')),
            '',
          ),
        ]
      : []),
    '## Taken for granted',
    '',
    ...markdownList(result.assumptions, 'Nothing.'),
    '## Not known',
    '',
    ...markdownList(
      result.unknowns.map(({ subject, message }) => `${subject}: ${message}`),
      'Everything that was asked for is known.',
    ),
  ].join('\n');
}

/** What is lost, in words. */
export function lostName(scenario: LossScenario): string {
  return scenario.kind === 'zone'
    ? `the Availability Zone ${scenario.zone}`
    : `the Region ${scenario.region}`;
}

function basisOf({ result, isPartial, state }: WhatIfAnswer): string[] {
  const { isStale, problem, ageSeconds } = state;
  return [
    `Evaluated at ${result.evaluatedAt}${
      ageSeconds === undefined
        ? ''
        : `, ${formatDuration(ageSeconds)} before this was written`
    }.`,
    '',
    ...(isStale
      ? [
          `**This is too old to decide by.** ${escapeMarkdown(problem ?? '')}`,
          '',
        ]
      : []),
    ...(isPartial
      ? [
          '**Only a part of the estate:** what the reader may not see is left out, of the totals as well.',
          '',
        ]
      : []),
  ];
}

function summaryOf({ result }: WhatIfAnswer): string[] {
  const { totals, survivingRegions, stores } = result;
  const lostForGood = stores.filter(one => one.isLostForGood).length;
  return [
    ORDER.map(outcome => `${totals[outcome]} ${OUTCOMES[outcome]}`).join(', '),
    survivingRegions.length === 0
      ? 'No Region is left.'
      : `What is left: ${survivingRegions.join(', ')}`,
    `Stores lost for good: ${lostForGood}`,
    result.recoverySeconds === undefined
      ? 'When the last system is back is not known'
      : `The last system is back after ${duration(
          result.recoverySeconds,
          result.isRecoveryLowerBound,
        )}`,
  ];
}

function sortSystems(systems: readonly SystemOutcome[]): SystemOutcome[] {
  return [...systems].sort(
    (a, b) =>
      ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) ||
      (a.title < b.title ? -1 : 1),
  );
}

function systemRow(system: SystemOutcome): string[] {
  return [
    system.title,
    system.owner ?? 'nobody',
    OUTCOMES[system.outcome],
    system.losesState
      ? 'everything of a store'
      : duration(system.dataLossSeconds, false),
    system.outcome === 'survives' || system.outcome === 'unaffected'
      ? 'at once'
      : duration(system.recoverySeconds, system.isRecoveryLowerBound),
    system.reasons.join(' '),
  ];
}

function storeRow(store: StoreLoss): string[] {
  return [
    store.name,
    store.kind,
    store.systemRef ?? 'none',
    store.isLostForGood ? 'everything' : duration(store.lossSeconds, false),
    store.isLostForGood
      ? 'everything'
      : duration(store.worstLossSeconds, false),
    store.message,
  ];
}

function capacityRow(check: CapacityCheck): string[] {
  const count = (value: number | undefined) =>
    value === undefined ? 'not known' : `${value} ${check.unit}`;
  return [
    check.name,
    check.region,
    count(check.currentCount),
    count(check.neededCount),
    count(check.maximumCount),
    check.outcome === 'unknown' ? 'not known' : check.outcome.replace('-', ' '),
    check.arithmetic,
  ];
}

function orderRow(entry: RecoveryOrderEntry): string[] {
  return [
    String(entry.wave),
    entry.title,
    entry.waitsFor.length === 0 ? 'nothing' : entry.waitsFor.join(', '),
    duration(entry.readyAfterSeconds, entry.isLowerBound),
  ];
}

function duration(seconds: number | undefined, isLowerBound: boolean): string {
  if (seconds === undefined) return 'not known';
  return isLowerBound
    ? `at least ${formatDuration(seconds)}`
    : formatDuration(seconds);
}
