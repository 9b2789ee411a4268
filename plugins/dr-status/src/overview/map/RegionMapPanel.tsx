import { Button } from '@backstage/ui';
import {
  AgeText,
  EmptyPanel,
  formatCountOf,
  placeOfRegion,
  RegionMark,
  Section,
} from '@meridian/aws-react';
import type { MapRegion, RecoveryMap } from '@meridian/plugin-dr-status-common';
import { useMemo, useState } from 'react';
import { LaneArrow } from './LaneArrow';
import { MapLaneItem } from './MapLaneItem';
import { layoutMap } from './layoutMap';
import { TrafficBars } from './TrafficBars';
import styles from './RegionMap.module.css';

/** The Regions with what flows between them, how far behind it is, and how traffic is split. */
export function RegionMapPanel({ map }: { map: RecoveryMap }) {
  const layout = useMemo(() => layoutMap(map), [map]);
  const [showsQuiet, setShowsQuiet] = useState(false);
  const { lanes, quietLanes, columns } = layout;
  const shown = showsQuiet ? [...lanes, ...quietLanes] : lanes;
  const oldest = map.edges
    .flatMap(({ observedAt }) => observedAt ?? [])
    .sort()[0];
  return (
    <Section
      title="Replication and traffic between Regions"
      aside={
        <>
          {map.isPartial && <span>Only of the systems that you may see</span>}
          {oldest && (
            <span>
              oldest lag <AgeText at={oldest} />
            </span>
          )}
        </>
      }
    >
      {map.regions.length === 0 ? (
        <EmptyPanel title="No Region has anything of a system">
          The map shows the Regions as soon as the first systems with stores are
          assessed.
        </EmptyPanel>
      ) : (
        <>
          <ul className={styles.regions} aria-label="Regions">
            {map.regions.map(region => (
              <RegionBox key={region.region} region={region} />
            ))}
          </ul>
          {lanes.length + quietLanes.length === 0 ? (
            <p className={styles.hint}>
              Nothing is replicated between Regions.
            </p>
          ) : (
            <ul className={styles.lanes} aria-label="Replication, worst first">
              {shown.map(lane => (
                <MapLaneItem key={lane.id} lane={lane} columns={columns} />
              ))}
              <li className={styles.foot} aria-hidden="true">
                <LaneArrow columns={columns} />
              </li>
            </ul>
          )}
          {quietLanes.length > 0 && (
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setShowsQuiet(shows => !shows)}
            >
              {showsQuiet
                ? 'Hide what has no lag and is as it should be'
                : `${formatCountOf(
                    quietLanes.length,
                    'more flow',
                  )} without a lag, as they should be`}
            </Button>
          )}
          <TrafficBars map={map} />
        </>
      )}
    </Section>
  );
}

function RegionBox({ region: of }: { region: MapRegion }) {
  return (
    <li className={styles.region}>
      <b>
        <RegionMark region={of.region} />
      </b>
      <span className={styles.quiet}>{placeOfRegion(of.region)}</span>
      <span className={styles.quiet}>
        {formatCountOf(of.primaryStoreCount, 'primary', 'primaries')},{' '}
        {formatCountOf(of.copyCount, 'copy', 'copies')}
      </span>
    </li>
  );
}
