import type { DatabaseEvent } from '@meridian/plugin-rds-inspector-common';
import { eventMarks } from './eventMarks';
import { mostImportant } from './importance';

function event(
  id: string,
  kind: DatabaseEvent['kind'],
  isIncident = false,
): DatabaseEvent {
  return {
    id,
    time: '2026-03-10T12:00:00Z',
    kind,
    arn: 'arn',
    databaseName: 'orders',
    message: `Message of ${id}.`,
    categories: [],
    isIncident,
  };
}

const events = [
  event('a', 'event'),
  event('b', 'deployment'),
  event('c', 'change'),
  event('d', 'event', true),
  event('e', 'maintenance'),
];

describe('mostImportant', () => {
  it('keeps what explains most, in the order in which it came', () => {
    expect(mostImportant(events, 3).map(({ id }) => id)).toEqual([
      'b',
      'd',
      'e',
    ]);
    expect(mostImportant(events, 9)).toEqual(events);
  });
});

describe('eventMarks', () => {
  it('tells incidents and maintenance by their shapes, and names the database', () => {
    expect(eventMarks(events).map(({ shape }) => shape)).toEqual([
      'circle',
      'square',
      'square',
      'triangle',
      'diamond',
    ]);
    expect(eventMarks(events)[0].label).toBe('orders: Message of a.');
  });

  it('leaves out what RDS does every day', () => {
    const backup = { ...event('a', 'event'), categories: ['backup'] };
    expect(eventMarks([backup])).toEqual([]);
    expect(eventMarks([{ ...backup, isIncident: true }])).toHaveLength(1);
  });
});
