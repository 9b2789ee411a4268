import {
  AgeText,
  Section,
  StateMark,
  TableScroller,
} from '@meridian/aws-react';
import type { StoreRecovery } from '@meridian/plugin-dr-status-common';
import { SubjectLink } from '../parts/BlockerList';
import { STORE_KIND_WORDS } from '../parts/storeKindWords';
import { MECHANISM_WORDS } from '../parts/words';
import { copyInWords } from '../system/tree/copyWords';
import styles from './Entity.module.css';

/** The stores and paths of an entity with where their copies are. */
export function StoreTable(props: { stores: readonly StoreRecovery[] }) {
  return (
    <Section title="Stores and paths">
      {props.stores.length === 0 ? (
        <p className={styles.none}>
          Nothing in AWS is tagged as belonging to it.
        </p>
      ) : (
        <TableScroller label="Stores and paths" maxHeight="30rem">
          <thead>
            <tr>
              <th scope="col">Store</th>
              <th scope="col">Replicated by</th>
              <th scope="col">Copies</th>
              <th scope="col">Age</th>
            </tr>
          </thead>
          <tbody>
            {props.stores.map(store => (
              <tr key={store.arn}>
                <th scope="row">
                  {store.name}
                  <span className={styles.kind}>
                    {STORE_KIND_WORDS[store.kind]}
                  </span>
                  <span className={styles.arn}>
                    <SubjectLink subject={store.arn} />
                  </span>
                </th>
                <td>{MECHANISM_WORDS[store.mechanism]}</td>
                <td>
                  {store.copies.map(copy => (
                    <div key={`${copy.region} ${copy.arn} ${copy.role}`}>
                      {copy.unknown ? (
                        <StateMark
                          state="unknown"
                          label={copyInWords(copy)}
                          reason={copy.unknown.message}
                        />
                      ) : (
                        copyInWords(copy)
                      )}
                    </div>
                  ))}
                </td>
                <td>
                  <AgeText at={store.observedAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </TableScroller>
      )}
    </Section>
  );
}
