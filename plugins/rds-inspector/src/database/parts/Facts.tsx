import { StateMark } from '@meridian/aws-react';
import type { UnknownNotice } from '@meridian/plugin-rds-inspector-common';
import type { ReactNode } from 'react';
import styles from './Parts.module.css';

/** One fact: what it is called and what it says; undefined says that the question does not arise. */
export type FactItem = readonly [name: string, value: ReactNode];

/** Facts as a dense list. */
export function Facts({ items }: { items: readonly FactItem[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span title="Does not apply">–</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * A value, or that it is not known and why.
 *
 * @param props.field - the field's name among the notices
 */
export function Known(props: {
  value: ReactNode | undefined;
  field: string;
  unknowns: readonly UnknownNotice[];
}) {
  const { value, field, unknowns } = props;
  if (value !== undefined) {
    return <>{value}</>;
  }
  const notice = unknowns.find(unknown => unknown.field === field);
  return notice ? (
    <StateMark state="unknown" label="not known" reason={notice.message} />
  ) : (
    <span title="Does not apply">–</span>
  );
}
