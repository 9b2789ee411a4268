import type { DraftStep } from './drillDraft';

/** The steps with one more at the end, under an id that none of them has. */
export function withNewStep(steps: readonly DraftStep[]): DraftStep[] {
  const taken = new Set(steps.map(({ id }) => id));
  let number = steps.length + 1;
  while (taken.has(`step-${number}`)) number += 1;
  return [...steps, { id: `step-${number}`, title: '' }];
}

export function withTitle(
  steps: readonly DraftStep[],
  id: string,
  title: string,
): DraftStep[] {
  return steps.map(step => (step.id === id ? { id, title } : step));
}

export function withoutStep(
  steps: readonly DraftStep[],
  id: string,
): DraftStep[] {
  return steps.filter(step => step.id !== id);
}

/**
 * The steps with one moved among the others; those at the ends stay.
 *
 * @param by - -1 for up, 1 for down
 */
export function withMovedStep(
  steps: readonly DraftStep[],
  id: string,
  by: -1 | 1,
): DraftStep[] {
  const from = steps.findIndex(step => step.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= steps.length) return [...steps];
  const moved = [...steps];
  [moved[from], moved[to]] = [moved[to], moved[from]];
  return moved;
}

/** A list with something put in or, where it is in already, taken out. */
export function toggledMember(
  list: readonly string[],
  member: string,
): string[] {
  return list.includes(member)
    ? list.filter(one => one !== member)
    : [...list, member];
}
