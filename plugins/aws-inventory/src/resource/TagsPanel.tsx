import { Link } from '@backstage/ui';
import { StateMark } from '@meridian/aws-react';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import { useInventoryLinks } from '../useInventoryLinks';
import styles from './Resource.module.css';

/** The tags, each leading to everything that carries it. */
export function TagsPanel({ tags }: { tags: InventoryResource['tags'] }) {
  const links = useInventoryLinks();
  if (!tags) {
    return (
      <StateMark
        state="unknown"
        label="The tags could not be read"
        reason="Coverage says why."
      />
    );
  }
  const entries = Object.entries(tags).sort(([a], [b]) => a.localeCompare(b));
  if (entries.length === 0) {
    return <p className={styles.hint}>It has no tags.</p>;
  }
  return (
    <dl className={styles.tags}>
      {entries.map(([key, value]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>
            <Link href={links.inventory({ tag: `${key}=${value}` })}>
              {value || '(empty)'}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
