import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect } from '@playwright/test';

/** The first system of an owner with its first component, once recovery was judged. */
export async function firstSystem(
  api: APIRequestContext,
  owner: string,
): Promise<{ systemRef: string; componentRef: string }> {
  let systemRef: string | undefined;
  await expect
    .poll(
      async () => {
        const answer = await api.get('/api/dr-status/systems', {
          params: { owner },
        });
        if (!answer.ok()) return `systems answer ${answer.status()}`;
        const { items }: { items: { entityRef: string }[] } =
          await answer.json();
        systemRef = items[0]?.entityRef;
        return systemRef === undefined ? 'no system yet' : 'found';
      },
      { timeout: 120_000, intervals: [500, 1000, 2000] },
    )
    .toBe('found');
  const answer = await api.get('/api/dr-status/system', {
    params: { ref: systemRef ?? '' },
  });
  const { row, components }: SystemAnswer = await answer.json();
  const [component] = components;
  if (!component) {
    throw new Error(`The system ${row.entityRef} has no component.`);
  }
  return { systemRef: row.entityRef, componentRef: component.entityRef };
}

interface SystemAnswer {
  row: { entityRef: string };
  components: { entityRef: string }[];
}

const TITLE = 'Who may plan this';

/** A drill of a system that nobody else has planned. */
export function drillPlan(systemRef: string, owner: string): object {
  return {
    title: `${TITLE}: ${randomUUID()}`,
    type: 'tabletop',
    scope: { entityRefs: [systemRef], storeArns: [] },
    plannedFor: new Date(Date.now() + 86_400_000).toISOString(),
    owner,
    steps: [],
  };
}

/** @returns the id of the drill */
export async function planDrill(
  api: APIRequestContext,
  systemRef: string,
  owner: string,
): Promise<string> {
  const answer = await api.post('/api/dr-status/drills', {
    data: drillPlan(systemRef, owner),
  });
  expect(answer.status()).toBe(201);
  const { id }: { id: string } = await answer.json();
  return id;
}

/** A note that can be recorded of a drill now. */
export async function newNote(
  api: APIRequestContext,
  id: string,
): Promise<object> {
  const answer = await api.get(`/api/dr-status/drills/${id}`);
  const { drill }: { drill: { lastSequence: number } } = await answer.json();
  return {
    kind: 'note-added',
    text: 'Somebody was here.',
    lastSequence: drill.lastSequence,
  };
}

/** Cancels the drills that were planned here, so that nobody else finds them. */
export async function cancelDrills(api: APIRequestContext): Promise<void> {
  const answer = await api.get('/api/dr-status/drills?state=planned');
  const { drills }: { drills: PlannedDrill[] } = await answer.json();
  for (const { id, title, lastSequence } of drills) {
    if (title.startsWith(TITLE)) {
      const cancelled = await api.post(`/api/dr-status/drills/${id}/events`, {
        data: {
          kind: 'drill-cancelled',
          reason: 'Planned by a test.',
          lastSequence,
        },
      });
      expect(cancelled.status()).toBe(200);
    }
  }
}

interface PlannedDrill {
  id: string;
  title: string;
  lastSequence: number;
}
