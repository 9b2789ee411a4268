import { recall, remember } from '@meridian/aws-react';
import { useCallback, useMemo, useState } from 'react';
import type { Expansion, FleetRow } from './fleetRows';

const MEMORY_KEY = 'expanded databases';

function isChoice(value: unknown): value is ReadonlyMap<string, boolean> {
  return value instanceof Map;
}

/**
 * Which groups the reader expanded; it is still known when they come back from another page.
 *
 * @param owner - what it is remembered with: the API
 */
export function useExpansion(
  owner: object,
  all: boolean,
): { expansion: Expansion; toggle(row: FleetRow): void; forget(): void } {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(
    () => recall(owner, MEMORY_KEY, isChoice) ?? new Map(),
  );
  const keep = useCallback(
    (next: ReadonlyMap<string, boolean>) => {
      remember(owner, MEMORY_KEY, next);
      setChosen(next);
    },
    [owner],
  );
  const toggle = useCallback(
    ({ database, isExpanded }: FleetRow) =>
      keep(new Map(chosen).set(database.arn, !isExpanded)),
    [chosen, keep],
  );
  const forget = useCallback(() => keep(new Map()), [keep]);
  const expansion = useMemo(() => ({ all, chosen }), [all, chosen]);
  return { expansion, toggle, forget };
}
