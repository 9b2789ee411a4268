import { Link } from '@backstage/ui';
import { AgeText, StateMark } from '@meridian/aws-react';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import { useInventoryLinks } from '../useInventoryLinks';
import { fieldName, valueInWords } from './changeSentence';
import styles from './Resource.module.css';

type UnreadPart = NonNullable<InventoryResource['unread']>[number];

/** What of a resource could not be read, with what it was when it was last read; nothing when all was. */
export function UnreadParts({ resource }: { resource: InventoryResource }) {
  const links = useInventoryLinks();
  const { unread = [], accountId, region } = resource;
  if (unread.length === 0) return null;
  return (
    <section className={styles.unread} aria-label="What could not be read">
      <ul>
        {unread.map(part => (
          <li key={part.path}>
            <StateMark
              state="unknown"
              label={
                <>
                  <strong>{partName(part)}</strong> could not be read
                </>
              }
            />
            <LastRead part={part} />
          </li>
        ))}
      </ul>
      <Link href={links.coverage({ accountId, region })}>
        Why, and what to grant
      </Link>
    </section>
  );
}

const PART_NAMES: Readonly<Record<string, string>> = {
  '/name': 'Its name',
  '/relations': 'What it depends on',
  '/state': 'Its state',
};

function partName({ path }: UnreadPart): string {
  return PART_NAMES[path] ?? fieldName(path);
}

function LastRead({ part }: { part: UnreadPart }) {
  const { lastKnown, readAt, path } = part;
  if (!readAt) {
    return <p className={styles.hint}>It was never read.</p>;
  }
  const isShownAsItWas = path === '/name' || path === '/relations';
  const words = valueInWords(lastKnown);
  return (
    <div className={styles.hint}>
      Last read <AgeText at={readAt} />
      {isShownAsItWas && ', and shown as it was then'}
      {!isShownAsItWas && lastKnown === undefined && ': there was none'}
      {words !== undefined && `: ${words}`}
      {lastKnown !== undefined && words === undefined && (
        <details>
          <summary>What it was then</summary>
          <pre>{JSON.stringify(lastKnown, null, 2)}</pre>
        </details>
      )}
    </div>
  );
}
