import { columnWidths, leastWidth } from './columnWidths';

const COLUMNS = [
  { id: 'name', width: 200, wideWidth: 300, grows: true },
  { id: 'type', width: 100, wideWidth: 200 },
  { id: 'owner', width: 100, wideWidth: 150 },
  { id: 'age', width: 80 },
];

describe('columnWidths', () => {
  it.each([
    ['nothing is known of the room', 0, [100, 100, 80]],
    ['there is less than they need', 300, [100, 100, 80]],
    ['there is just what they need', 480, [100, 100, 80]],
    ['there is some more', 605, [150, 125, 80]],
    ['there is all that they would have', 730, [200, 150, 80]],
    ['there is more than that', 2000, [200, 150, 80]],
  ])('where %s', (_when, room, [type, owner, age]) => {
    expect(columnWidths(COLUMNS, {}, room)).toEqual({ type, owner, age });
  });

  it('keeps what the reader chose', () => {
    expect(columnWidths(COLUMNS, { name: 190, type: 110 }, 605)).toEqual({
      name: 190,
      type: 110,
      owner: 150,
      age: 80,
    });
    expect(leastWidth(COLUMNS, { type: 110 })).toBe(490);
  });
});
