import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeExport } from '@meridian/api-node';
import {
  appendLedgerEntry,
  type LedgerEntry,
} from '@meridian/plugin-dr-status-common';
import { LEDGER_COLUMNS, toLedgerExport } from './ledgerExport';
import { sha256 } from './sha256';

const SCRIPT = resolve(
  __dirname,
  '../../../../scripts/verify-drill-ledger.mjs',
);

const PAYLOADS = [
  { title: 'Übung "eins", 日本', steps: [], scope: { storeArns: [], b: 1.5 } },
  { text: '=HYPERLINK("x")\r\n, and a second line' },
  {},
  { rtoSeconds: 1e-7, note: null, nested: [{ b: true, a: '\\' }] },
];

const ENTRIES = PAYLOADS.reduce<LedgerEntry[]>(
  (entries, payload, index) => [
    ...entries,
    appendLedgerEntry(
      entries.at(-1),
      {
        at: `2026-11-21T08:0${index}:00.000Z`,
        actor: 'user:default/ada',
        drillId: '6c1b7a3e-0000-4000-8000-000000000001',
        kind: 'note-added',
        payload,
      },
      sha256,
    ),
  ],
  [],
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function verify(
  format: 'csv' | 'json',
  options: { change?: (text: string) => string; head?: string } = {},
) {
  async function* pages() {
    yield ENTRIES.slice(0, 3);
    yield ENTRIES.slice(3);
  }
  const pieces: string[] = [];
  for await (const piece of writeExport(toLedgerExport(pages(), format), {
    format,
    columns: LEDGER_COLUMNS,
  })) {
    pieces.push(piece);
  }
  const { change = (text: string) => text, head } = options;
  const file = join(folder, `drill-ledger.${format}`);
  writeFileSync(file, change(pieces.join('')));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [SCRIPT, file, ...(head ? [head] : [])],
    { encoding: 'utf8' },
  );
  return { status, text: `${stdout}${stderr}`.trim() };
}

describe.each(['csv', 'json'] as const)('the ledger as %s', format => {
  it('verifies without the portal', async () => {
    const { hash } = ENTRIES[3];
    expect(await verify(format, { head: hash })).toEqual({
      status: 0,
      text: `All 4 entries are as they were written. The newest has the hash ${hash}.`,
    });
  });

  it('does not when a word was changed', async () => {
    expect(
      await verify(format, { change: text => text.replace('日本', '中国') }),
    ).toEqual({
      status: 1,
      text: 'Entry 1 was changed after it was written.',
    });
  });

  it('does not when another head was expected', async () => {
    expect(await verify(format, { head: ENTRIES[2].hash })).toMatchObject({
      status: 1,
      text: expect.stringContaining('was expected'),
    });
  });
});
