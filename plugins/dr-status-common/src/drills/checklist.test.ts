import { DRILL_TYPES } from '../types';
import { defaultChecklist, parseChecklist } from './checklist';

describe('parseChecklist', () => {
  it.each<[string, [string, string][]]>([
    ['', []],
    [
      '1. Tell people\n2) Fail over\n\n - Check\r\n* Done',
      [
        ['step-1', 'Tell people'],
        ['step-2', 'Fail over'],
        ['step-3', 'Check'],
        ['step-4', 'Done'],
      ],
    ],
    [
      '[promotion] Promote orders\n[promotion] Promote payments\n[lunch] Eat\n[dns]',
      [
        ['promotion', 'Promote orders'],
        ['step-2', 'Promote payments'],
        ['step-3', '[lunch] Eat'],
        ['step-4', '[dns]'],
      ],
    ],
  ])('reads %j', (text, expected) => {
    expect(parseChecklist(text).map(({ id, title }) => [id, title])).toEqual(
      expected,
    );
  });

  it('keeps what the API takes', () => {
    const steps = parseChecklist(`${'x'.repeat(300)}\n`.repeat(80));
    expect(steps).toHaveLength(50);
    expect(steps[0].title).toHaveLength(200);
  });
});

describe('defaultChecklist', () => {
  it.each(DRILL_TYPES)('has steps with ids of their own for %s', type => {
    const ids = defaultChecklist(type).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
