import { ButtonIcon } from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import type { ReactNode } from 'react';
import type { ChangeView } from './useAddressView';
import styles from './ListLayout.module.css';

/**
 * A list with its filters beside it, or above it where there is no room.
 *
 * @param props.facets - the filters with counts; without them the list takes all of the room
 */
export function ListLayout(props: { facets?: ReactNode; children: ReactNode }) {
  const { facets, children } = props;
  return (
    <div className={styles.columns} data-facets={Boolean(facets)}>
      {facets}
      <div className={styles.main}>{children}</div>
    </div>
  );
}

/**
 * The line above a table: what changes it, and how it is taken along.
 *
 * @param props.start - what stands at the beginning of the line
 */
export function ListTools(props: { start?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.tools}>
      <span className={styles.toolsStart}>{props.start}</span>
      {props.children}
    </div>
  );
}

/** Hides the filters beside a list, or shows them again. */
export function FacetToggle<
  View extends { readonly hidesFacets: boolean },
>(props: { view: View; onChange: ChangeView<View> }) {
  const { view, onChange } = props;
  return (
    <ButtonIcon
      size="small"
      variant="secondary"
      icon={<RiFilter3Line />}
      aria-label={
        view.hidesFacets
          ? 'Show the filters with counts'
          : 'Hide the filters with counts'
      }
      onPress={() =>
        onChange({ ...view, hidesFacets: !view.hidesFacets }, { replace: true })
      }
    />
  );
}
