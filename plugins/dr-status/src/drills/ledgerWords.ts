import { formatDuration, listOfWords } from '@meridian/aws-react';
import type {
  LedgerEntry,
  LedgerEntryKind,
} from '@meridian/plugin-dr-status-common';

/** What happened, in a word or two. */
export const LEDGER_KIND_WORDS: Readonly<Record<LedgerEntryKind, string>> = {
  'drill-planned': 'Drill planned',
  'drill-changed': 'Plan changed',
  'drill-started': 'Drill started',
  'step-started': 'Step started',
  'step-finished': 'Step finished',
  'step-measured': 'Step measured',
  'note-added': 'Note added',
  'drill-closed': 'Drill closed',
  'drill-cancelled': 'Drill cancelled',
};

/**
 * What an entry says beside its kind.
 *
 * @param stepTitle - the words of a step by its id
 */
export function ledgerDetail(
  { kind, payload }: Pick<LedgerEntry, 'kind' | 'payload'>,
  stepTitle: (id: string) => string = id => id,
): string {
  const text = (name: string) => {
    const value = payload[name];
    return typeof value === 'string' ? value : '';
  };
  switch (kind) {
    case 'drill-planned':
      return text('title');
    case 'drill-changed':
      return listOfWords(Object.keys(payload).filter(name => name !== 'kind'));
    case 'step-started':
      return stepTitle(text('stepId'));
    case 'step-finished':
      return [stepTitle(text('stepId')), text('outcome'), text('note')]
        .filter(Boolean)
        .join(': ');
    case 'step-measured':
      return `${stepTitle(text('stepId'))}: ${measuredIn(payload)}`;
    case 'note-added':
      return text('text');
    case 'drill-closed':
      return [
        payload.isSuccessful === true ? 'succeeded' : 'failed',
        measuredIn(payload),
      ]
        .filter(Boolean)
        .join(', ');
    case 'drill-cancelled':
      return text('reason');
    default:
      return '';
  }
}

function measuredIn(payload: LedgerEntry['payload']): string {
  const parts = (
    [
      ['RTO', payload.rtoSeconds],
      ['RPO', payload.rpoSeconds],
    ] as const
  ).flatMap(([name, seconds]) =>
    typeof seconds === 'number' ? [`${name} ${formatDuration(seconds)}`] : [],
  );
  return parts.join(', ');
}
