import {
  applyDrillEvent,
  type Drill,
  type DrillEvent,
  type LedgerEntry,
} from '@meridian/plugin-dr-status-common';

/**
 * The drill that its entries make.
 *
 * @param entries - all of one drill, oldest first
 * @returns undefined when they make none: something was changed after it was written
 */
export function replayDrill(
  entries: readonly LedgerEntry[],
): Drill | undefined {
  try {
    return entries.reduce<Drill | undefined>(
      (drill, entry) =>
        applyDrillEvent(drill, eventOf(entry), {
          drillId: entry.drillId,
          at: entry.at,
          actor: entry.actor,
          sequence: entry.sequence,
        }),
      undefined,
    );
  } catch {
    // Events that cannot follow each other were not written by the portal.
    return undefined;
  }
}

/** What is stored is what was recorded as JSON: the hash of the entry vouches for its form. */
function eventOf({ kind, payload }: LedgerEntry): DrillEvent {
  return JSON.parse(JSON.stringify({ ...payload, kind }));
}
