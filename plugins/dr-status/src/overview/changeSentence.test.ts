import type { RecoveryChange } from '@meridian/plugin-dr-status-common';
import { changeSentence } from './changeSentence';

describe('changeSentence', () => {
  it.each<[Pick<RecoveryChange, 'kind' | 'from' | 'to'>, string]>([
    [
      { kind: 'rpo-verdict', from: 'met', to: 'not-met' },
      'RPO was met and is not met',
    ],
    [
      { kind: 'rto-verdict', from: 'unknown', to: 'at-risk' },
      'RTO was unknown and is at risk',
    ],
    [
      { kind: 'blocker-appeared', to: 'The secondary has no instance' },
      'new blocker: the secondary has no instance',
    ],
    [
      { kind: 'blocker-resolved', from: 'KMS key disabled' },
      'no longer a blocker: KMS key disabled',
    ],
    [
      { kind: 'primary-moved', from: 'us-east-1', to: 'us-west-2' },
      'most writes moved from us-east-1 to us-west-2',
    ],
  ])('%j', (change, sentence) => {
    expect(
      changeSentence({
        entityRef: 'system:default/orders',
        title: 'Orders',
        changedAt: '2026-11-21T08:00:00Z',
        isWorse: true,
        ...change,
      }),
    ).toBe(sentence);
  });
});
