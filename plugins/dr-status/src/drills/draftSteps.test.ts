import {
  toggledMember,
  withMovedStep,
  withNewStep,
  withoutStep,
  withTitle,
} from './draftSteps';

const STEPS = [
  { id: 'step-1', title: 'Announce' },
  { id: 'step-3', title: 'Promote' },
];

describe('the steps of a plan', () => {
  it('gives a new one an id that none has', () => {
    expect(withNewStep(STEPS)[2]).toEqual({ id: 'step-4', title: '' });
    expect(withNewStep([])).toEqual([{ id: 'step-1', title: '' }]);
  });

  it('changes the words of one', () => {
    expect(withTitle(STEPS, 'step-3', 'Switch over')[1].title).toBe(
      'Switch over',
    );
  });

  it('leaves one out', () => {
    expect(withoutStep(STEPS, 'step-1')).toEqual([STEPS[1]]);
  });

  it.each([
    ['step-3', -1, ['step-3', 'step-1']],
    ['step-1', 1, ['step-3', 'step-1']],
    ['step-1', -1, ['step-1', 'step-3']],
    ['step-3', 1, ['step-1', 'step-3']],
    ['nobody', 1, ['step-1', 'step-3']],
  ] as const)('moves %s by %s', (id, by, order) => {
    expect(withMovedStep(STEPS, id, by).map(step => step.id)).toEqual(order);
  });
});

it('puts into a list and takes out of it', () => {
  expect(toggledMember(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggledMember(['a', 'b'], 'a')).toEqual(['b']);
});
