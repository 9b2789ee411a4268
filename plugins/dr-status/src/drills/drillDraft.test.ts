import {
  draftOfDrill,
  emptyDraft,
  fullOwnerRef,
  planOfDraft,
  problemsOfDraft,
  toLocalField,
  type DrillDraft,
} from './drillDraft';

const NOW = new Date(2026, 10, 21, 8, 0);

const COMPLETE: DrillDraft = {
  title: ' Monthly switchover ',
  type: 'switchover',
  plannedFor: '2026-11-25T14:00',
  owner: 'orders-team',
  entityRefs: ['system:default/orders'],
  storeArns: [],
  region: '',
  steps: [{ id: 'a', title: ' Promote ' }],
};

describe('problemsOfDraft', () => {
  it('has nothing against a complete plan', () => {
    expect(problemsOfDraft(COMPLETE, NOW)).toEqual({});
  });

  it.each<[string, Partial<DrillDraft>, keyof DrillDraft, string]>([
    ['no title', { title: '  ' }, 'title', 'Give the drill a title'],
    [
      'a title that is too long',
      { title: 'x'.repeat(201) },
      'title',
      'it has 201',
    ],
    ['no time', { plannedFor: '' }, 'plannedFor', 'on which day'],
    [
      'a time that is past',
      { plannedFor: '2026-11-20T14:00' },
      'plannedFor',
      'is past',
    ],
    ['nobody', { owner: '' }, 'owner', 'which group or person'],
    ['an owner that is none', { owner: 'group:' }, 'owner', 'names nobody'],
    ['no scope', { entityRefs: [] }, 'entityRefs', 'at least one system'],
    [
      'a scope that is too large',
      {
        entityRefs: Array.from(
          { length: 103 },
          (_, index) => `system:default/s-${index}`,
        ),
      },
      'entityRefs',
      'take 3 out',
    ],
    [
      'the loss of no Region',
      { type: 'region-loss' },
      'region',
      'Choose the Region',
    ],
    ['no steps', { steps: [] }, 'steps', 'at least one step'],
    [
      'a step without words',
      {
        steps: [
          { id: 'a', title: 'Promote' },
          { id: 'b', title: ' ' },
        ],
      },
      'steps',
      'Step 2 says nothing',
    ],
  ])('says what to do about %s', (_what, fields, field, words) => {
    const problems = problemsOfDraft({ ...COMPLETE, ...fields }, NOW);
    expect(Object.keys(problems)).toEqual([field]);
    expect(problems[field]).toContain(words);
  });

  it('takes stores alone for a scope', () => {
    const draft = {
      ...COMPLETE,
      entityRefs: [],
      storeArns: ['arn:aws:s3:::orders'],
    };
    expect(problemsOfDraft(draft, NOW)).toEqual({});
  });

  it('lets a plan stand whose time passed since', () => {
    const draft = { ...COMPLETE, plannedFor: '2026-11-20T14:00' };
    expect(problemsOfDraft(draft, undefined)).toEqual({});
  });
});

describe('planOfDraft', () => {
  it('writes times in UTC, owners in full and words without space around', () => {
    expect(planOfDraft(COMPLETE)).toEqual({
      title: 'Monthly switchover',
      type: 'switchover',
      scope: { entityRefs: ['system:default/orders'], storeArns: [] },
      plannedFor: new Date(2026, 10, 25, 14, 0).toISOString(),
      owner: 'group:default/orders-team',
      steps: [{ id: 'a', title: 'Promote' }],
    });
  });

  it('gives back the plan of a drill', () => {
    const plan = planOfDraft({ ...COMPLETE, region: 'us-east-1' });
    const draft = draftOfDrill({
      ...plan,
      id: 'drill-1',
      state: 'planned',
      notes: [],
      createdAt: NOW.toISOString(),
      createdBy: 'user:default/priya.patel',
      lastSequence: 1,
    });
    expect(planOfDraft(draft)).toEqual(plan);
  });
});

describe('fields', () => {
  it.each([
    ['orders-team', 'group:default/orders-team'],
    ['user:default/olivia.ortega', 'user:default/olivia.ortega'],
    [' group:ops/night ', 'group:ops/night'],
    ['', undefined],
    ['::', undefined],
  ])('the owner %s', (text, ref) => {
    expect(fullOwnerRef(text)).toBe(ref);
  });

  it('writes a time as the browser does', () => {
    expect(toLocalField(new Date(2026, 0, 5, 9, 7))).toBe('2026-01-05T09:07');
  });

  it('begins a week ahead in the morning', () => {
    expect(emptyDraft(new Date(2026, 11, 28, 17, 30)).plannedFor).toBe(
      '2027-01-04T10:00',
    );
  });
});
