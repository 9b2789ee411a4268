import { formatCountOf, oneOf } from '@meridian/aws-react';
import {
  SEVERITIES,
  type CheckCategory,
  type CheckOverview,
} from '@meridian/plugin-rds-inspector-common';

export const CATEGORY_NAMES: Readonly<Record<CheckCategory, string>> = {
  security: 'Security',
  backup: 'Backup',
  availability: 'Availability',
  operations: 'Operations',
  lifecycle: 'Lifecycle',
  capacity: 'Capacity',
  ownership: 'Ownership',
};

const CATEGORIES: readonly CheckCategory[] = [
  'security',
  'backup',
  'availability',
  'operations',
  'lifecycle',
  'capacity',
  'ownership',
];

const SHOWN = ['fail', 'unknown', 'excepted'] as const;

/** What of the checks is shown; the address holds it. */
export interface CheckView {
  readonly text: string;
  readonly category?: CheckCategory;
  /** Only checks with this outcome for at least one database. */
  readonly outcome?: (typeof SHOWN)[number];
}

export function parseCheckView(params: URLSearchParams): CheckView {
  return {
    text: params.get('text') ?? '',
    category: oneOf(CATEGORIES, params.get('category')),
    outcome: oneOf(SHOWN, params.get('outcome')),
  };
}

export function formatCheckView(view: CheckView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.text) params.set('text', view.text);
  if (view.category) params.set('category', view.category);
  if (view.outcome) params.set('outcome', view.outcome);
  return params;
}

function searchedText({ id, title, why, references }: CheckOverview): string {
  return [
    id,
    title,
    why,
    ...references.awsConfigRules,
    ...references.securityHubControls,
    ...references.prowlerChecks,
  ]
    .join(' ')
    .toLocaleLowerCase('en-US');
}

function attention({ counts, severity }: CheckOverview): number {
  const rank = SEVERITIES.length - SEVERITIES.indexOf(severity);
  if (counts.fail > 0) return 200 + rank;
  if (counts.unknown > 0) return 100 + rank;
  return rank;
}

/** The checks that a view asks for: those that fail first, of these the severe ones, then what is not known. */
export function selectChecks(
  checks: readonly CheckOverview[],
  view: CheckView,
): CheckOverview[] {
  const words = view.text.toLocaleLowerCase('en-US').split(/\s+/);
  return checks
    .filter(
      check =>
        (!view.category || check.category === view.category) &&
        (!view.outcome || check.counts[view.outcome] > 0) &&
        words.every(word => searchedText(check).includes(word)),
    )
    .sort(
      (a, b) =>
        attention(b) - attention(a) ||
        b.counts.fail - a.counts.fail ||
        a.title.localeCompare(b.title),
    );
}

/** Says how many checks there are and how they stand, in one sentence. */
export function checksAnswer(checks: readonly CheckOverview[]): string {
  const failing = checks.filter(({ counts }) => counts.fail > 0).length;
  const unknown = checks.filter(({ counts }) => counts.unknown > 0).length;
  const total = formatCountOf(checks.length, 'check');
  const first =
    failing === 0
      ? `${total}, none fails for any database.`
      : `${failing} of ${total} ${
          failing === 1 ? 'fails' : 'fail'
        } for at least one database.`;
  return unknown === 0
    ? first
    : `${first} ${unknown} could not be made for all databases.`;
}
