import { AgeText, formatCount, RegionMark } from '@meridian/aws-react';
import { STRATEGY_WORDS } from '../parts/words';
import { nameOfEntity } from '../parts/EntityLink';
import type { SystemColumn } from './columnTypes';

const ABSENT = <span title="Not known, or there is none">–</span>;

/** The columns about what a system is and where. */
export const WORD_COLUMNS: readonly SystemColumn[] = [
  {
    id: 'region',
    label: 'Writes in',
    width: 112,
    hint: 'Where most of its stores take writes now',
    render: ({ primaryRegion }) =>
      primaryRegion ? <RegionMark region={primaryRegion} /> : ABSENT,
  },
  {
    id: 'owner',
    label: 'Owner',
    width: 128,
    render: ({ owner }) => (owner ? nameOfEntity(owner) : ABSENT),
  },
  {
    id: 'domain',
    label: 'Domain',
    width: 120,
    render: ({ domain }) => (domain ? nameOfEntity(domain) : ABSENT),
  },
  {
    id: 'tier',
    label: 'Tier',
    width: 164,
    render: ({ objective }) => objective.tierTitle,
  },
  {
    id: 'strategy',
    label: 'Strategy',
    width: 164,
    render: ({ objective }) => STRATEGY_WORDS[objective.strategy],
  },
  {
    id: 'regions',
    label: 'Regions',
    width: 164,
    hint: 'Where it has something',
    render: ({ regions }) => regions.join(', ') || ABSENT,
  },
  {
    id: 'stores',
    label: 'Stores',
    width: 72,
    align: 'end',
    render: ({ storeCount }) => formatCount(storeCount),
  },
  {
    id: 'components',
    label: 'Components',
    width: 96,
    align: 'end',
    render: ({ componentCount }) => formatCount(componentCount),
  },
  {
    id: 'age',
    label: 'Oldest input',
    width: 128,
    hint: 'When the oldest thing was observed that its verdicts are made of',
    render: ({ ages }) => (
      <AgeText
        at={ages.oldestObservedAt}
        freshness={
          ages.staleCount > 0
            ? { state: 'stale', ageSeconds: ages.oldestAgeSeconds }
            : undefined
        }
        isCompact
      />
    ),
  },
];
