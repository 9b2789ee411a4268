import { GLOBAL_REGION } from '@meridian/aws-common';
import {
  AgeText,
  type EvaluationState,
  formatCount,
  RegionMark,
  StateMark,
  TextButton,
} from '@meridian/aws-react';
import type {
  CoverageCell,
  InventoryCoverage,
} from '@meridian/plugin-aws-inventory-common';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useInventoryLinks } from '../useInventoryLinks';
import styles from './Coverage.module.css';

const CELL_MARKS: Readonly<
  Record<CoverageCell['worst'], { state: EvaluationState; word: string }>
> = {
  fresh: { state: 'ok', word: 'Read' },
  aging: { state: 'warning', word: 'Getting old' },
  partial: { state: 'warning', word: 'Partly read' },
  stale: { state: 'critical', word: 'Too old' },
  failed: { state: 'critical', word: 'Not read' },
  never: { state: 'unknown', word: 'Not yet read' },
};

/** As many accounts as fit a screen with what is below them. */
const SHOWN_COUNT = 8;
/** So that a fold hides more than it takes. */
const FOLDED_FROM_COUNT = 12;

/** Every account in every Region: whether it was read, and how old what is known of it is. */
export function CoverageGrid({
  coverage,
}: {
  coverage: Pick<InventoryCoverage, 'accounts' | 'regions' | 'grid'>;
}) {
  const { grid } = coverage;
  const [showsAll, setShowsAll] = useState(false);
  const { accounts, foldedCount } = foldAccounts(coverage);
  const regions = [
    ...new Set([...coverage.regions, ...grid.map(({ region }) => region)]),
  ].sort(globalLast);
  const cells = new Map(
    grid.map(cell => [`${cell.accountId} ${cell.region}`, cell]),
  );
  return (
    <div className={styles.gridScroller}>
      <table className={styles.grid}>
        <caption className={styles.hidden}>
          What was read of each account in each Region, and how long ago
        </caption>
        <thead>
          <tr>
            <th scope="col">Account</th>
            {regions.map(region => (
              <th key={region} scope="col">
                <RegionMark region={region} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(showsAll ? coverage.accounts : accounts).map(
            ({ accountId, name }) => (
              <tr key={accountId}>
                <th scope="row" title={accountId}>
                  {name}
                </th>
                {regions.map(region => (
                  <GridCell
                    key={region}
                    cell={cells.get(`${accountId} ${region}`)}
                  />
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {foldedCount > 0 && (
        <div className={styles.fold}>
          <TextButton
            aria-expanded={showsAll}
            onClick={() => setShowsAll(all => !all)}
          >
            {showsAll
              ? 'Show fewer accounts'
              : `Show ${formatCount(foldedCount)} more accounts, all read`}
          </TextButton>
        </div>
      )}
    </div>
  );
}

/** Where there are many accounts, those with something wrong, and as many others as fit. */
function foldAccounts(
  coverage: Pick<InventoryCoverage, 'accounts' | 'grid'>,
): Pick<InventoryCoverage, 'accounts'> & { foldedCount: number } {
  const { accounts, grid } = coverage;
  if (accounts.length < FOLDED_FROM_COUNT) return { accounts, foldedCount: 0 };
  const troubled = new Set(
    grid
      .filter(({ worst }) => worst !== 'fresh')
      .map(({ accountId }) => accountId),
  );
  const isTroubled = ({ accountId }: { accountId: string }) =>
    troubled.has(accountId);
  const shown = [
    ...accounts.filter(isTroubled),
    ...accounts.filter(account => !isTroubled(account)),
  ].slice(0, Math.max(SHOWN_COUNT, accounts.filter(isTroubled).length));
  return { accounts: shown, foldedCount: accounts.length - shown.length };
}

/** Services without a Region have cells too, in a column of their own at the end. */
function globalLast(left: string, right: string): number {
  return Number(left === GLOBAL_REGION) - Number(right === GLOBAL_REGION);
}

/** Where some reads failed and others did not, the cell is not lost but incomplete. */
function shownWorst(cell: CoverageCell): CoverageCell['worst'] {
  return cell.worst === 'failed' && cell.unreadableCount < cell.entryCount
    ? 'partial'
    : cell.worst;
}

function GridCell({ cell }: { cell: CoverageCell | undefined }) {
  const links = useInventoryLinks();
  if (!cell) {
    return (
      <td>
        <StateMark
          state="not-applicable"
          label="not read here"
          reason="No collector reads this account in this Region."
          iconOnly
        />
      </td>
    );
  }
  const { state, word } = CELL_MARKS[shownWorst(cell)];
  const incompleteCount = cell.unreadableCount + cell.partialCount;
  const reasons = (cell.reasons ?? []).map(({ message }) => message).join(' ');
  return (
    <td data-state={state}>
      <Link
        className={styles.cell}
        to={links.coverage({ accountId: cell.accountId, region: cell.region })}
      >
        <StateMark state={state} label={word} reason={reasons || undefined} />
        <span className={styles.cellDetail}>
          {incompleteCount > 0 &&
            `${formatCount(cell.entryCount - incompleteCount)} of ${formatCount(
              cell.entryCount,
            )}`}
          {incompleteCount > 0 && cell.oldestSuccessAt && ', '}
          {cell.oldestSuccessAt && <AgeText at={cell.oldestSuccessAt} />}
          {cell.worst === 'never' && 'first read due'}
        </span>
      </Link>
    </td>
  );
}
