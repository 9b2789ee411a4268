import { SearchField } from '@backstage/ui';
import { CopyButton } from '@meridian/aws-react';
import { useMemo, useState } from 'react';
import styles from './Resource.module.css';

/** The description as AWS gave it, to be searched and copied. */
export function RawPanel({ value }: { value: unknown }) {
  const [search, setSearch] = useState('');
  const text = useMemo(() => JSON.stringify(value, null, 2), [value]);
  const needle = search.trim().toLocaleLowerCase('en-US');
  const lines = text.split('\n');
  const matchCount = needle
    ? lines.filter(line => line.toLocaleLowerCase('en-US').includes(needle))
        .length
    : 0;
  return (
    <details className={styles.raw}>
      <summary>The description as AWS gave it</summary>
      <div className={styles.rawTools}>
        <SearchField
          size="small"
          aria-label="Search in the description"
          placeholder="Search in the description"
          value={search}
          onChange={setSearch}
        />
        <span role="status">
          {needle &&
            `${matchCount} ${matchCount === 1 ? 'line' : 'lines'} with it`}
        </span>
        <CopyButton text={text} what="the description" label="Copy" />
      </div>
      <pre>
        {lines.map((line, index) => (
          <span
            key={index}
            data-match={
              needle !== '' && line.toLocaleLowerCase('en-US').includes(needle)
            }
          >
            {`${line}\n`}
          </span>
        ))}
      </pre>
    </details>
  );
}
