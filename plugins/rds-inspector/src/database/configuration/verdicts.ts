import { formatCountOf, type EvaluationState } from '@meridian/aws-react';
import type { ConfigurationItem } from '@meridian/plugin-rds-inspector-common';

type Verdict = ConfigurationItem['verdict'];

export const VERDICTS: Readonly<
  Record<Verdict, { readonly state: EvaluationState; readonly word: string }>
> = {
  differs: { state: 'warning', word: 'Differs' },
  unknown: { state: 'unknown', word: 'Not known' },
  meets: { state: 'ok', word: 'As wanted' },
  'not-applicable': { state: 'not-applicable', word: 'Does not apply' },
};

const ORDER: readonly Verdict[] = [
  'differs',
  'unknown',
  'meets',
  'not-applicable',
];

/** Differences first, then what is not known; otherwise as the standard lists them. */
export function differencesFirst(
  items: readonly ConfigurationItem[],
): ConfigurationItem[] {
  return [...items].sort(
    (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict),
  );
}

/** Whether an item stays when only differences are asked for: what is not known may be one. */
export function mayDiffer({ verdict }: ConfigurationItem): boolean {
  return verdict === 'differs' || verdict === 'unknown';
}

/** How the configuration stands with the standard, in a sentence. */
export function configurationSentence(
  items: readonly ConfigurationItem[],
): string {
  const count = (verdict: Verdict) =>
    items.filter(item => item.verdict === verdict).length;
  const differing = count('differs');
  const unknown = count('unknown');
  const judged = differing + unknown + count('meets');
  const head = `${differing} of ${formatCountOf(judged, 'setting')} ${
    differing === 1 ? 'differs' : 'differ'
  } from the platform’s standard`;
  return unknown === 0
    ? `${head}.`
    : `${head}; ${unknown} ${unknown === 1 ? 'is' : 'are'} not known.`;
}
