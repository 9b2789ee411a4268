import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useRemoteData } from '@meridian/aws-react';
import { nameOfEntity } from '../parts/EntityLink';
import { FieldProblem } from './FieldProblem';
import type { KnownSystem } from './useKnownSystems';
import styles from './DrillForm.module.css';

/** Who runs the drill: an owner of what is drilled, one of the reader's groups, or the reader. */
export function OwnerField(props: {
  value: string;
  systems: ReadonlyMap<string, KnownSystem>;
  problem: string | undefined;
  onChange(owner: string): void;
}) {
  const { value, systems, problem, onChange } = props;
  const identityApi = useApi(identityApiRef);
  const identity = useRemoteData('identity', () =>
    identityApi.getBackstageIdentity(),
  );
  const owners = [
    ...[...systems.values()].flatMap(({ owner }) => owner ?? []),
    ...(identity.data?.ownershipEntityRefs ?? []),
    ...(value ? [value] : []),
  ];
  return (
    <div className={styles.field}>
      <Select
        label="Run by"
        size="small"
        placeholder="Choose a group or person"
        isInvalid={problem !== undefined}
        options={[...new Set(owners)].map(owner => ({
          value: owner,
          label: `${nameOfEntity(owner)}${
            owner.startsWith('user:') ? ' (person)' : ''
          }`,
        }))}
        selectedKey={value || null}
        onSelectionChange={key => {
          if (key !== null) onChange(String(key));
        }}
      />
      <FieldProblem text={problem} />
    </div>
  );
}
