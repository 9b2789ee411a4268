import { toLoadData } from './toLoadData';

const WINDOW = {
  from: new Date('2026-11-21T08:00:00Z'),
  to: new Date('2026-11-21T08:02:00Z'),
  periodSeconds: 60,
  isCut: false,
};

function groupsOf(dimensions: Record<string, string>) {
  const at = new Date('2026-11-21T08:01:00Z');
  const { groups } = toLoadData(
    [
      {
        Key: { Metric: 'db.load.avg' },
        DataPoints: [{ Timestamp: at, Value: 2 }],
      },
      {
        Key: { Metric: 'db.load.avg', Dimensions: dimensions },
        DataPoints: [{ Timestamp: at, Value: 1 }],
      },
    ],
    { groupBy: 'wait', window: WINDOW, texts: new Map() },
  );
  return groups;
}

describe('toLoadData', () => {
  it.each([
    ['a name with its type in front', 'IO', 'IO:XactSync', 'IO:XactSync'],
    ['a name without its type', 'IO', 'DataFileRead', 'IO:DataFileRead'],
    ['a name that is its own type', 'CPU', 'CPU', 'CPU'],
  ])('labels a wait event by %s', (_, type, name, label) => {
    const [group] = groupsOf({
      'db.wait_event.type': type,
      'db.wait_event.name': name,
    });
    expect(group).toMatchObject({ label, percentOfLoad: 50 });
  });

  it('labels a wait event without a type', () => {
    const [group] = groupsOf({ 'db.wait_event.name': 'io/table/sql/handler' });
    expect(group.label).toBe('io/table/sql/handler');
  });
});
