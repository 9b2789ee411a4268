import type { LedgerEntry } from '@meridian/plugin-dr-status-common';
import { systemRow } from '../__testUtils__/systems';
import { FakeDrills } from './__testUtils__/FakeDrills';
import { fillDrills } from './__testUtils__/samples';
import { keptHashInWords } from './keptHash';
import { titlesIn } from './ledgerTitles';
import { ledgerDetail } from './ledgerWords';
import { readWholeLedger } from './readWholeLedger';
import { verifyInBrowser } from './verifyInBrowser';

const NOW = new Date('2026-11-21T08:00:00Z');

async function filled(): Promise<FakeDrills> {
  const drills = new FakeDrills({
    systems: [systemRow('orders', NOW)],
    actor: 'user:default/priya.patel',
    now: () => NOW,
  });
  await fillDrills(drills, NOW);
  return drills;
}

describe('the ledger in the browser', () => {
  it('is read to its end, page after page', async () => {
    const drills = await filled();
    const asked: unknown[] = [];
    const { entries, verification } = await readWholeLedger({
      readLedger: async query => {
        asked.push(query.after);
        return drills.readLedger({ ...query, limit: 10 });
      },
    });
    expect(entries).toHaveLength(verification.entryCount);
    expect(asked).toEqual([undefined, 10, 20]);
  });

  it('is verified without the server', async () => {
    const { entries } = await readWholeLedger(await filled());
    expect(await verifyInBrowser(entries)).toMatchObject({ isIntact: true });
  });

  it('is found out when an entry was changed', async () => {
    const drills = await filled();
    drills.breakAt(5);
    const { entries } = await readWholeLedger(drills);
    expect(await verifyInBrowser(entries)).toMatchObject({
      isIntact: false,
      brokenAt: 5,
      message: 'Entry 5 was changed after it was written.',
    });
  });

  it('finds the entry of a hash that somebody kept', async () => {
    const { entries } = await readWholeLedger(await filled());
    expect(keptHashInWords(entries, '')).toBeUndefined();
    expect(keptHashInWords(entries, 'abc')).toMatchObject({ state: 'unknown' });
    expect(keptHashInWords(entries, '0'.repeat(64))).toMatchObject({
      state: 'critical',
    });
    const found = keptHashInWords(
      entries,
      ` ${entries[2].hash.toUpperCase()} `,
    );
    expect(found?.state).toBe('ok');
    expect(found?.message).toMatch(
      new RegExp(`^It is entry 3 of .*; ${entries.length - 3} came after it.$`),
    );
  });
});

it('calls drills and steps as the ledger does', async () => {
  const { entries } = await readWholeLedger(await filled());
  const titles = titlesIn(entries);
  expect(titles.ofDrill('running')).toBe('Monthly switchover of orders');
  expect(titles.ofStep('running', 'back')).toBe(
    'Switch back and check the lag',
  );
  expect(titles.ofDrill('nobody')).toBe('nobody');
  expect(titles.ofStep('running', 'nothing')).toBe('nothing');
});

describe('ledgerDetail', () => {
  it.each<[LedgerEntry['kind'], LedgerEntry['payload'], string]>([
    ['drill-planned', { title: 'Monthly' }, 'Monthly'],
    ['drill-changed', { title: 'Monthly', owner: 'x' }, 'title and owner'],
    ['drill-started', {}, ''],
    ['step-started', { stepId: 'a' }, 'Announce'],
    [
      'step-finished',
      { stepId: 'a', outcome: 'failed', note: 'No answer' },
      'Announce: failed: No answer',
    ],
    [
      'step-measured',
      { stepId: 'a', rtoSeconds: 250, rpoSeconds: 0 },
      'Announce: RTO 4 min 10 s, RPO 0 s',
    ],
    ['note-added', { text: 'Fine' }, 'Fine'],
    [
      'drill-closed',
      { isSuccessful: true, rtoSeconds: 60 },
      'succeeded, RTO 1 min',
    ],
    ['drill-closed', { isSuccessful: false }, 'failed'],
    ['drill-cancelled', { reason: 'Freeze' }, 'Freeze'],
  ])('of %s %j', (kind, payload, detail) => {
    const titleOf = (id: string) => (id === 'a' ? 'Announce' : id);
    expect(ledgerDetail({ kind, payload }, titleOf)).toBe(detail);
  });
});
