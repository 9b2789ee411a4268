import type { DatabaseEvent } from '@meridian/plugin-rds-inspector-common';

function rankOf(event: DatabaseEvent): number {
  if (event.isIncident) return 0;
  return {
    maintenance: 1,
    deployment: 2,
    change: 3,
    event: 4,
  }[event.kind];
}

/**
 * The events that explain most, in the order of time in which they came: incidents before maintenance,
 * deployments, changes, and what RDS notes every day.
 */
export function mostImportant(
  events: readonly DatabaseEvent[],
  count: number,
): DatabaseEvent[] {
  const kept = new Set(
    [...events].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, count),
  );
  return events.filter(event => kept.has(event));
}
