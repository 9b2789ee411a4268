import { Select } from '@backstage/ui';
import { formatCountOf, placeOfRegion } from '@meridian/aws-react';
import type { LossScenarioSummary } from '@meridian/plugin-dr-status-common';
import { useMemo } from 'react';
import { regionsOf, zonesOf } from './scenarioChoices';
import styles from './WhatIf.module.css';

const WHOLE_REGION = 'region';

/** Which Region is lost, and whether all of it or one of its Availability Zones. */
export function ScenarioPicker(props: {
  /** Absent while they load. */
  scenarios: readonly LossScenarioSummary[] | undefined;
  region: string | undefined;
  zone: string | undefined;
  onChange(region: string, zone: string | undefined): void;
}) {
  const { scenarios = [], region, zone, onChange } = props;
  const regions = useMemo(
    () => withChosen(regionsOf(scenarios), region),
    [scenarios, region],
  );
  const zones = useMemo(
    () => withChosen(region ? zonesOf(scenarios, region) : [], zone),
    [scenarios, region, zone],
  );
  return (
    <div className={styles.picker} role="group" aria-label="What is lost">
      <Select
        size="small"
        className={styles.select}
        label="Region"
        isDisabled={regions.length === 0}
        options={regions.map(({ name, systemCount }) => ({
          value: name,
          label: [name, placeOfRegion(name), countInWords(systemCount)]
            .filter(Boolean)
            .join(' · '),
        }))}
        selectedKey={region ?? null}
        onSelectionChange={key => {
          if (key !== null) onChange(String(key), undefined);
        }}
      />
      <Select
        size="small"
        className={styles.select}
        label="What of it"
        isDisabled={region === undefined}
        options={[
          { value: WHOLE_REGION, label: 'The whole Region' },
          ...zones.map(({ name, systemCount }) => ({
            value: name,
            label: [`The zone ${name}`, countInWords(systemCount)]
              .filter(Boolean)
              .join(' · '),
          })),
        ]}
        selectedKey={zone ?? WHOLE_REGION}
        onSelectionChange={key => {
          if (region !== undefined && key !== null) {
            onChange(region, key === WHOLE_REGION ? undefined : String(key));
          }
        }}
      />
    </div>
  );
}

interface Choice {
  readonly name: string;
  /** Absent where nobody counted: an address may name what is not offered. */
  readonly systemCount?: number;
}

function withChosen(
  offered: readonly Choice[],
  chosen: string | undefined,
): readonly Choice[] {
  return chosen === undefined || offered.some(({ name }) => name === chosen)
    ? offered
    : [...offered, { name: chosen }];
}

function countInWords(count: number | undefined): string | undefined {
  return count === undefined ? undefined : formatCountOf(count, 'system');
}
