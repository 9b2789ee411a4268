import { Link } from '@backstage/ui';
import {
  ArnText,
  formatCount,
  RegionMark,
  TextButton,
} from '@meridian/aws-react';
import type { RelatedResource } from '@meridian/plugin-aws-inventory-common';
import { useState } from 'react';
import { useInventoryLinks } from '../useInventoryLinks';
import { shortTypeName } from '../words/names';
import styles from './Resource.module.css';

const TITLES = {
  'outgoing dependsOn': 'It depends on',
  'incoming dependsOn': 'These depend on it',
  'outgoing partOf': 'It is part of',
  'incoming partOf': 'These are part of it',
} as const;

type RelationKey = keyof typeof TITLES;

const ORDER: readonly RelationKey[] = [
  'outgoing partOf',
  'incoming partOf',
  'outgoing dependsOn',
  'incoming dependsOn',
];

/** The resources that this one is related to, both ways. */
export function RelationsPanel(props: {
  related: readonly RelatedResource[];
  isTruncated: boolean;
  /** Whether what it names itself is that of an earlier time, because it could not be read. */
  isUnread: boolean;
}) {
  const { related, isTruncated, isUnread } = props;
  if (related.length === 0) {
    return (
      <p className={styles.hint}>
        {isUnread
          ? 'What it depends on could not be read, and no other resource names it.'
          : 'Its description names no other resource, and none names it.'}
      </p>
    );
  }
  return (
    <>
      {ORDER.map(key => {
        const group = related.filter(
          item => `${item.direction} ${item.relation}` === key,
        );
        return (
          group.length > 0 && (
            <RelationGroup key={key} title={TITLES[key]} items={group} />
          )
        );
      })}
      {isTruncated && (
        <p className={styles.hint}>There are more than are listed here.</p>
      )}
      {isUnread && (
        <p className={styles.hint}>
          Some of what it depends on could not be read this time.
        </p>
      )}
    </>
  );
}

/** Related resources before the rest is only counted: a database has dozens of snapshots. */
const SHOWN_COUNT = 6;

function RelationGroup(props: {
  title: string;
  items: readonly RelatedResource[];
}) {
  const { title, items } = props;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? items : items.slice(0, SHOWN_COUNT);
  return (
    <section>
      <h4 className={styles.relation}>
        {title} ({formatCount(items.length)})
      </h4>
      <ul className={styles.related}>
        {shown.map(item => (
          <RelatedItem key={item.arn} item={item} />
        ))}
      </ul>
      {items.length > SHOWN_COUNT && (
        <TextButton onClick={() => setShowsAll(all => !all)}>
          {showsAll ? 'Show fewer' : `Show all ${formatCount(items.length)}`}
        </TextButton>
      )}
    </section>
  );
}

function RelatedItem({ item }: { item: RelatedResource }) {
  const links = useInventoryLinks();
  if (!item.name) {
    return (
      <li>
        <ArnText arn={item.arn} />{' '}
        <span className={styles.hint}>
          not in the inventory, or not for you to see
        </span>
      </li>
    );
  }
  return (
    <li>
      <Link href={links.resource(item.arn)} title={item.arn}>
        {item.name}
      </Link>{' '}
      {item.type && (
        <span className={styles.hint}>{shortTypeName(item.type)}</span>
      )}{' '}
      {item.region && <RegionMark region={item.region} />}{' '}
      {item.state && <span className={styles.hint}>{item.state}</span>}
    </li>
  );
}
