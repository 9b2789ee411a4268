import type { ChartMark } from '@meridian/aws-react';
import type {
  DatabaseEvent,
  DatabaseEventKind,
} from '@meridian/plugin-rds-inspector-common';

export const EVENT_KINDS: Readonly<
  Record<
    DatabaseEventKind,
    { readonly word: string; readonly shape: ChartMark['shape'] }
  >
> = {
  event: { word: 'Event', shape: 'circle' },
  maintenance: { word: 'Maintenance', shape: 'diamond' },
  change: { word: 'Change', shape: 'square' },
  deployment: { word: 'Deployment', shape: 'square' },
};

/** The shape of an event on charts and in lists. */
export function shapeOf(
  event: Pick<DatabaseEvent, 'kind' | 'isIncident'>,
): ChartMark['shape'] {
  return event.isIncident ? 'triangle' : EVENT_KINDS[event.kind].shape;
}

/** What RDS does every day; it is listed, and would only hide the others on charts. */
function isRoutine({ kind, isIncident, categories }: DatabaseEvent): boolean {
  return (
    kind === 'event' &&
    !isIncident &&
    categories.length > 0 &&
    categories.every(category => category === 'backup')
  );
}

/** Events as marks on the time axis of charts. */
export function eventMarks(events: readonly DatabaseEvent[]): ChartMark[] {
  return events
    .filter(event => !isRoutine(event))
    .map(event => ({
      id: event.id,
      time: event.time,
      label: `${event.databaseName}: ${event.message}`,
      shape: shapeOf(event),
      isIncident: event.isIncident,
    }));
}
