import { useApi } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Checkbox } from '@backstage/ui';
import {
  describeFailure,
  formatCountOf,
  TextFilter,
  useRemoteData,
} from '@meridian/aws-react';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { useState } from 'react';
import { drStatusApiRef } from '../api';
import { isSystemRef, nameOfEntity } from '../parts/EntityLink';
import { STORE_KIND_WORDS } from '../parts/storeKindWords';
import { toggledMember } from './draftSteps';
import { FieldProblem } from './FieldProblem';
import type { KnownSystem } from './useKnownSystems';
import styles from './DrillForm.module.css';

interface Scope {
  readonly entityRefs: readonly string[];
  readonly storeArns: readonly string[];
}

interface ScopeProps extends Scope {
  systems: ReadonlyMap<string, KnownSystem>;
  problem: string | undefined;
  onChange(scope: Scope): void;
}

/** What is drilled: systems found by their names and, within them, single components and stores. */
export function ScopePicker(props: ScopeProps) {
  const { entityRefs, storeArns, systems, problem, onChange } = props;
  const add = (ref: string) =>
    onChange({ entityRefs: [...entityRefs, ref], storeArns });
  const remove = (ref: string) => {
    const system = systems.get(ref);
    const gone = new Set([
      ref,
      ...(system?.components ?? []).map(one => one.entityRef),
      ...(system?.stores ?? []).map(({ arn }) => arn),
    ]);
    onChange({
      entityRefs: entityRefs.filter(one => !gone.has(one)),
      storeArns: storeArns.filter(arn => !gone.has(arn)),
    });
  };
  const chosen = entityRefs.filter(
    ref => isSystemRef(ref) || !isPartOfChosen(ref, systems),
  );
  return (
    <div className={styles.scope} role="group" aria-label="Scope">
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label="What is drilled">
          {chosen.map(ref => (
            <Chosen
              key={ref}
              entityRef={ref}
              system={systems.get(ref)}
              scope={{ entityRefs, storeArns }}
              onChange={onChange}
              onRemove={() => remove(ref)}
            />
          ))}
        </ul>
      )}
      <Finder chosen={entityRefs} onAdd={add} />
      <FieldProblem text={problem} />
    </div>
  );
}

function isPartOfChosen(
  ref: string,
  systems: ReadonlyMap<string, KnownSystem>,
): boolean {
  return [...systems.values()].some(({ components }) =>
    components.some(({ entityRef }) => entityRef === ref),
  );
}

function Chosen(props: {
  entityRef: string;
  system: KnownSystem | undefined;
  scope: Scope;
  onChange(scope: Scope): void;
  onRemove(): void;
}) {
  const { entityRef, system, scope, onChange } = props;
  const title = system?.title ?? nameOfEntity(entityRef);
  return (
    <li>
      <div className={styles.chosenHead}>
        <span className={styles.chosenName}>{title}</span>
        {system && (
          <span className={styles.hint}>
            {formatCountOf(system.components.length, 'component')},{' '}
            {formatCountOf(system.stores.length, 'store')}
          </span>
        )}
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiDeleteBinLine />}
          aria-label={`Take ${title} out`}
          onPress={props.onRemove}
        />
      </div>
      {system && (system.components.length > 0 || system.stores.length > 0) && (
        <details className={styles.details}>
          <summary>
            Name the components and stores that it is about{' '}
            <span className={styles.hint}>(otherwise all of it)</span>
          </summary>
          <div className={styles.checks}>
            {system.components.map(one => (
              <Checkbox
                key={one.entityRef}
                isSelected={scope.entityRefs.includes(one.entityRef)}
                onChange={() =>
                  onChange({
                    ...scope,
                    entityRefs: toggledMember(scope.entityRefs, one.entityRef),
                  })
                }
              >
                {one.title}
              </Checkbox>
            ))}
            {system.stores.map(({ arn, name, kind }) => (
              <Checkbox
                key={arn}
                isSelected={scope.storeArns.includes(arn)}
                onChange={() =>
                  onChange({
                    ...scope,
                    storeArns: toggledMember(scope.storeArns, arn),
                  })
                }
              >
                {name} ({STORE_KIND_WORDS[kind]})
              </Checkbox>
            ))}
          </div>
        </details>
      )}
    </li>
  );
}

/** How many are offered at a time; more letters find the others. */
const OFFERED_COUNT = 6;

function Finder(props: {
  chosen: readonly string[];
  onAdd(entityRef: string): void;
}) {
  const { chosen, onAdd } = props;
  const api = useApi(drStatusApiRef);
  const [text, setText] = useState('');
  const found = useRemoteData(`find ${text}`, signal =>
    api.searchSystems(
      {
        ...(text ? { text } : {}),
        orderBy: 'name',
        limit: OFFERED_COUNT + chosen.length,
      },
      { signal },
    ),
  );
  const offered = (found.data?.items ?? [])
    .filter(({ entityRef }) => !chosen.includes(entityRef))
    .slice(0, OFFERED_COUNT);
  return (
    <div className={styles.finder}>
      <TextFilter
        className={styles.find}
        hint="Find a system by its name or owner"
        text={text}
        onChange={setText}
      />
      {found.error !== undefined && (
        <FieldProblem
          text={`Systems could not be searched: ${
            describeFailure(found.error).sentence
          }`}
        />
      )}
      <div className={styles.offered} role="group" aria-label="Systems found">
        {offered.map(({ entityRef, title }) => (
          <Button
            key={entityRef}
            size="small"
            variant="secondary"
            iconStart={<RiAddLine />}
            aria-label={`Add ${title}`}
            onPress={() => onAdd(entityRef)}
          >
            {title}
          </Button>
        ))}
        {found.data && offered.length === 0 && (
          <span className={styles.hint} role="status">
            No other system that you may see matches.
          </span>
        )}
      </div>
    </div>
  );
}
