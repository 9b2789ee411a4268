import { Link } from '@backstage/ui';
import {
  AgeText,
  Section,
  StateMark,
  TableScroller,
} from '@meridian/aws-react';
import type {
  DatabaseDetail,
  FactSource,
} from '@meridian/plugin-rds-inspector-common';
import { useDatabaseLinks } from '../../useDatabaseLinks';
import styles from './History.module.css';

function groupInWords(group: FactSource['group']): string {
  const words = group.replace(/-/g, ' ');
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}

/** Where each number comes from, how old it is, and what could not be read. */
export function SourceTable({ detail }: { detail: DatabaseDetail }) {
  const links = useDatabaseLinks();
  const { accountId, region } = detail.database;
  const unread = detail.sources.filter(({ unknown }) => unknown).length;
  const sorted = [...detail.sources].sort(
    (a, b) => Number(Boolean(b.unknown)) - Number(Boolean(a.unknown)),
  );
  return (
    <Section
      id="sources"
      title="Where the facts come from"
      aside={
        <Link href={links.coverage({ accountId, region })}>
          Coverage of this account and Region
        </Link>
      }
    >
      <p className={styles.sentence}>
        {unread === 0
          ? 'Everything that the checks need was read.'
          : `${unread} of ${detail.sources.length} groups of facts could not be read; checks that need them are not made.`}
      </p>
      <TableScroller label="Where the facts come from">
        <thead>
          <tr>
            <th scope="col">Facts</th>
            <th scope="col">Read</th>
            <th scope="col">Why it is not known</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(source => (
            <tr key={source.group}>
              <th scope="row">{groupInWords(source.group)}</th>
              <td>
                <AgeText at={source.observedAt} freshness={source.freshness} />
              </td>
              <td>
                {source.unknown ? (
                  <span className={styles.reason}>
                    <StateMark state="unknown" label={source.unknown.reason} />{' '}
                    {source.unknown.message}
                    {source.unknown.missingAction &&
                      !source.unknown.message.includes(
                        source.unknown.missingAction,
                      ) && (
                        <>
                          {' '}
                          Grant <code>{source.unknown.missingAction}</code>.
                        </>
                      )}
                  </span>
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableScroller>
    </Section>
  );
}
