import { useApi } from '@backstage/frontend-plugin-api';
import {
  Answered,
  formatCountOf,
  listOfWords,
  Notices,
  Section,
  TextButton,
  useRemoteData,
} from '@meridian/aws-react';
import type {
  DatabaseDependent,
  DatabaseDependents,
} from '@meridian/plugin-rds-inspector-common';
import { useState } from 'react';
import { rdsInspectorApiRef } from '../../api';
import { EntityLink } from '../parts/EntityLink';
import styles from './Overview.module.css';

const SHOWN_COUNT = 8;

/** Who would notice if the database were gone, in a sentence. */
export function blastRadiusSentence(dependents: DatabaseDependents): string {
  const { items, truncated, entityRefs } = dependents;
  if (items.length === 0) {
    return entityRefs.length === 0
      ? 'The catalog does not have this database, so it is not known what depends on it.'
      : 'Nothing in the catalog depends on it.';
  }
  const kinds = new Map<string, number>();
  for (const { kind } of items) {
    const word = kind === 'API' ? kind : kind.toLocaleLowerCase('en-US');
    kinds.set(word, (kinds.get(word) ?? 0) + 1);
  }
  const counts = [...kinds].map(([kind, count]) => formatCountOf(count, kind));
  const isOne = items.length === 1 && !truncated;
  return `${truncated ? 'At least ' : ''}${listOfWords(counts)} ${
    isOne ? 'depends' : 'depend'
  } on it.`;
}

/** The blast radius, from the catalog. */
export function DependentsPanel({ arn }: { arn: string }) {
  const api = useApi(rdsInspectorApiRef);
  const dependents = useRemoteData(`dependents ${arn}`, signal =>
    api.getDatabaseDependents(arn, { signal }),
  );
  return (
    <Section id="blast-radius" title="Blast radius">
      <Answered remote={dependents} what="what depends on it">
        {data => (
          <>
            <p className={styles.radius}>{blastRadiusSentence(data)}</p>
            <Notices items={data.notices.map(message => ({ message }))} />
            <DependentList items={data.items} />
          </>
        )}
      </Answered>
    </Section>
  );
}

function DependentList(props: { items: readonly DatabaseDependent[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const { items } = props;
  const shown = showsAll ? items : items.slice(0, SHOWN_COUNT);
  return (
    <>
      <ul className={styles.dependents}>
        {shown.map(item => (
          <li key={item.entityRef}>
            <EntityLink entityRef={item.entityRef} defaultKind="component">
              {item.title ?? item.name}
            </EntityLink>
            <p className={styles.hint}>
              {item.type ?? item.kind.toLocaleLowerCase('en-US')},{' '}
              {relationInWords(item)}
              {item.owner && (
                <>
                  , owned by{' '}
                  <EntityLink entityRef={item.owner} defaultKind="group" />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {items.length > SHOWN_COUNT && (
        <TextButton variant="small" onClick={() => setShowsAll(all => !all)}>
          {showsAll ? 'Show fewer' : `Show all ${items.length}`}
        </TextButton>
      )}
    </>
  );
}

/** What it has to do with the database, or with what is between: `depends on it`. */
function relationInWords(item: DatabaseDependent): string {
  const other = item.distance > 1 ? nameOf(item.viaEntityRef) : 'it';
  return item.relation === 'has as a part'
    ? `has ${other} as a part`
    : `${item.relation} ${other}`;
}

function nameOf(entityRef: string): string {
  return entityRef.slice(entityRef.lastIndexOf('/') + 1);
}
