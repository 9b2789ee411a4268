import { EmptyPanel, formatDay, TableScroller } from '@meridian/aws-react';
import type {
  UpgradePanel,
  UpgradeTarget,
} from '@meridian/plugin-rds-inspector-common';
import styles from './Lifecycle.module.css';

/** The versions that AWS upgrades to from the present one in one step. */
export function UpgradeTargets({ upgrades }: { upgrades: UpgradePanel }) {
  const { targets, engineVersion } = upgrades;
  if (targets.length === 0) {
    const isKnown = !upgrades.unknowns.some(({ field }) => field === 'targets');
    return (
      <EmptyPanel
        title={
          isKnown
            ? `AWS offers no upgrade from ${engineVersion ?? 'this version'}`
            : 'It is not known to which versions it can be upgraded'
        }
      >
        {isKnown
          ? 'It is the newest version of its engine, or one that has no successor.'
          : 'What could not be read stands above.'}
      </EmptyPanel>
    );
  }
  const minor = targets.filter(({ isMajor }) => !isMajor);
  const major = targets.filter(({ isMajor }) => isMajor);
  return (
    <div className={styles.targets}>
      <TargetTable title="Minor versions" targets={minor} />
      <TargetTable title="Major versions" targets={major} />
    </div>
  );
}

function globalInWords(supports: boolean | undefined): string {
  if (supports === undefined) return '–';
  return supports ? 'yes' : 'no';
}

function TargetTable(props: {
  title: string;
  targets: readonly UpgradeTarget[];
}) {
  const { title, targets } = props;
  return (
    <div>
      <h4>{title}</h4>
      {targets.length === 0 ? (
        <p className={styles.hint}>None.</p>
      ) : (
        <TableScroller label={title}>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">Applied by itself</th>
              <th scope="col">Global</th>
              <th scope="col">Supported until</th>
            </tr>
          </thead>
          <tbody>
            {[...targets].reverse().map(target => (
              <tr key={`${target.engine} ${target.engineVersion}`}>
                <th scope="row" title={target.description}>
                  <b>{target.engineVersion}</b>
                </th>
                <td>{target.isAutomatic ? 'yes' : 'no'}</td>
                <td>{globalInWords(target.supportsGlobalDatabases)}</td>
                <td>
                  {target.standardSupportEndsAt
                    ? formatDay(target.standardSupportEndsAt, 'UTC')
                    : 'not known'}
                </td>
              </tr>
            ))}
          </tbody>
        </TableScroller>
      )}
    </div>
  );
}
