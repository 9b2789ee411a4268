import type { ContributionBasis } from '@meridian/plugin-dr-status-common';
import { BASIS_WORDS } from '../parts/words';
import styles from './System.module.css';

const HINTS: Readonly<Record<ContributionBasis, string>> = {
  measured: 'Measured by CloudWatch or AWS',
  configured: 'As it is configured in AWS',
  drill: 'Measured in the last drill',
  assumed: 'Taken from the portal’s configuration; a drill would measure it',
};

/** Where a number comes from. What is assumed is marked as such. */
export function BasisText({ basis }: { basis: ContributionBasis }) {
  return (
    <span className={styles.basis} data-basis={basis} title={HINTS[basis]}>
      {BASIS_WORDS[basis]}
    </span>
  );
}
