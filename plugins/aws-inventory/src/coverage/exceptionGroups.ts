import { GLOBAL_REGION, type ReadFailure } from '@meridian/aws-common';
import { regionInWords } from '@meridian/aws-react';
import type { CoverageEntry } from '@meridian/plugin-aws-inventory-common';
import { isException } from './entryState';

/** Reads that did not bring everything for one reason, in one place. */
export interface ExceptionGroup {
  readonly id: string;
  /** One account where access was denied, for that is granted by account; else the one Region. */
  readonly place: string;
  readonly accountNames: readonly string[];
  readonly regions: readonly string[];
  /** What is read again when somebody asks for it. */
  readonly scope: { readonly accountId?: string; readonly region?: string };
  readonly reason: ReadFailure['reason'] | 'too-old';
  readonly entries: readonly CoverageEntry[];
  /** What the reads say of themselves, without repetition. */
  readonly messages: readonly string[];
  readonly missingActions: readonly string[];
  /** The newest success among them, ISO 8601; absent when there was none. */
  readonly lastSuccessAt?: string;
}

interface Part {
  entry: CoverageEntry;
  failure?: ReadFailure;
}

/** What kept a read from being complete: the whole read's failure, or what single records said. */
function failuresOf(entry: CoverageEntry): Part[] {
  const failures = entry.failure
    ? [entry.failure, ...entry.problems]
    : entry.problems;
  return failures.length === 0
    ? [{ entry }]
    : failures.map(failure => ({ entry, failure }));
}

function unique<T>(values: ReadonlyArray<T | undefined>): T[] {
  return [
    ...new Set(values.flatMap(value => (value === undefined ? [] : [value]))),
  ];
}

function toGroup(id: string, parts: readonly Part[]): ExceptionGroup {
  const [{ entry, failure }] = parts;
  const reason = failure?.reason ?? 'too-old';
  const entries = unique(parts.map(part => part.entry));
  const isDenied = reason === 'denied';
  return {
    id,
    place: isDenied ? entry.accountName : entry.region,
    accountNames: unique(entries.map(({ accountName }) => accountName)),
    regions: unique(entries.map(({ region }) => region)),
    scope: isDenied ? { accountId: entry.accountId } : { region: entry.region },
    reason,
    entries,
    messages: unique(parts.map(part => part.failure?.message)),
    missingActions: unique(
      parts.map(part => part.failure?.missingAction),
    ).sort(),
    lastSuccessAt: unique(entries.map(({ lastSuccessAt }) => lastSuccessAt))
      .sort()
      .pop(),
  };
}

/**
 * Gathers the exceptions by reason and place, the group with most reads first: a Region that is down
 * is one line and not two hundred, and what one account has to grant stands together.
 */
export function exceptionGroups(
  items: readonly CoverageEntry[],
): ExceptionGroup[] {
  const groups = new Map<string, Part[]>();
  for (const part of items.filter(isException).flatMap(failuresOf)) {
    const reason = part.failure?.reason ?? 'too-old';
    const { accountId, region } = part.entry;
    const id = `${reason === 'denied' ? accountId : region} ${reason}`;
    groups.set(id, [...(groups.get(id) ?? []), part]);
  }
  return [...groups]
    .map(([id, parts]) => toGroup(id, parts))
    .sort(
      (a, b) => b.entries.length - a.entries.length || a.id.localeCompare(b.id),
    );
}

/** What a reason means and what to do, in a sentence. */
export const REASON_SENTENCES: Readonly<
  Record<ExceptionGroup['reason'], string>
> = {
  denied: 'AWS refused. Grant the actions below to the portal’s role.',
  throttled:
    'AWS limited the request rate. The portal tries again by itself; if it stays so, lengthen the interval.',
  unreachable:
    'AWS did not answer. Check the Region’s health and the network; the last known data is kept with its age.',
  unsupported:
    'The Region does not have this service, or is not enabled for the account. Leave it out of meridian.aws.regions, or enable it.',
  'invalid-answer':
    'AWS answered with records that could not be understood. The other records are kept.',
  error: 'AWS answered with an error.',
  'too-old': 'The last complete read is too long ago to rely on.',
};

const REASON_WORDS: Readonly<
  Record<ExceptionGroup['reason'], { one: string; many: string }>
> = {
  denied: { one: 'refuses access', many: 'refuse access' },
  throttled: { one: 'is throttled', many: 'are throttled' },
  unreachable: { one: 'is unreachable', many: 'are unreachable' },
  unsupported: { one: 'lacks a service', many: 'lack a service' },
  'invalid-answer': {
    one: 'gave answers that could not be understood',
    many: 'gave answers that could not be understood',
  },
  error: { one: 'answered with errors', many: 'answered with errors' },
  'too-old': {
    one: 'was not read for too long',
    many: 'were not read for too long',
  },
};

/** What is wrong where, as a sentence without its full stop: `us-west-2 is unreachable`. */
export function groupInWords(
  group: Pick<ExceptionGroup, 'place' | 'reason'>,
): string {
  const number = group.place === GLOBAL_REGION ? 'many' : 'one';
  return `${regionInWords(group.place)} ${REASON_WORDS[group.reason][number]}`;
}
