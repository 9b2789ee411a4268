import { GLOBAL_REGION } from '@meridian/aws-common';
import { placeOfRegion, REGION_COLOR_ORDER, seriesColor } from './regions';
import styles from './RegionMark.module.css';

/** A Region by its id, with its colour of all charts beside it and its place on hover. */
export function RegionMark({ region }: { region: string }) {
  const isGlobal = region === GLOBAL_REGION;
  return (
    <span
      className={styles.region}
      title={
        isGlobal ? 'A service without Regions' : placeOfRegion(region) ?? region
      }
    >
      <span
        className={styles.swatch}
        style={{ background: seriesColor(region, REGION_COLOR_ORDER) }}
        aria-hidden="true"
      />
      <span className={styles.name}>{region}</span>
    </span>
  );
}
