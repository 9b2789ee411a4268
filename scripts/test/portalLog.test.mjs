import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PortalLog } from '../lib/portalLog.mjs';

const INFO = '2026-11-21T06:00:00.000Z catalog info Took over 5 resources\n';
const WARNING =
  '2026-11-21T06:00:01.000Z aws-inventory \u001b[33mwarn\u001b[39m Could not read RDS DB instances\n';
const ERROR =
  '2026-11-21T06:00:02.000Z search error Cannot index\n    at index (search.ts:1)\n';

test('everything is kept, and only problems are shown once the portal is ready', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-log-'));
  const path = join(folder, 'logs/portal.log');
  let shown = '';
  const log = new PortalLog(path, { write: text => (shown += text) });
  log.write(INFO);
  assert.equal(shown, INFO);

  shown = '';
  log.showOnlyProblems();
  const half = WARNING.length / 2;
  log.write(INFO + WARNING.slice(0, half));
  log.write(`${WARNING.slice(half)}${ERROR}${INFO}`);
  assert.equal(shown, WARNING + ERROR);

  await log.close();
  const kept = readFileSync(path, 'utf8');
  assert.equal(kept.split('Took over 5 resources').length - 1, 3);
  assert.match(kept, /aws-inventory warn Could not read/);
  rmSync(folder, { recursive: true });
});
