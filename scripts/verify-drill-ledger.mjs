// Checks an exported ledger of drills without the portal: node scripts/verify-drill-ledger.mjs FILE [HEAD]
// FILE is drill-ledger.json or drill-ledger.csv. HEAD is the hash of the newest entry as somebody kept it
// elsewhere: without it nobody can notice that the newest entries were cut off. Needs nothing but Node, and
// shares no code with the portal on purpose; docs/dr-status.md says how a hash is made.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { exit, stderr, stdout } from 'node:process';

const FIELDS = [
  'actor',
  'at',
  'drillId',
  'kind',
  'payload',
  'previousHash',
  'sequence',
];

const [file, head] = process.argv.slice(2);
if (!file) {
  stderr.write('Usage: node scripts/verify-drill-ledger.mjs FILE [HEAD]\n');
  exit(2);
}
const problem = check(read(file), head);
if (problem) {
  stderr.write(`${problem}\n`);
  exit(1);
}

function check(entries, expectedHead) {
  let previousHash = '0'.repeat(64);
  for (const [index, entry] of entries.entries()) {
    const sequence = index + 1;
    if (entry.sequence !== sequence) {
      return `Entry ${sequence} is missing: ${entry.sequence} comes in its place.`;
    }
    if (entry.previousHash !== previousHash) {
      return `Entry ${sequence} does not follow the one before it.`;
    }
    const content = FIELDS.map(
      key => `${JSON.stringify(key)}:${canonical(entry[key])}`,
    ).join(',');
    if (entry.hash !== sha256(`{${content}}`)) {
      return `Entry ${sequence} was changed after it was written.`;
    }
    previousHash = entry.hash;
  }
  if (expectedHead && expectedHead !== previousHash) {
    return `The newest entry has the hash ${previousHash}, and ${expectedHead} was expected: entries were cut off or replaced.`;
  }
  stdout.write(
    `All ${entries.length} entries are as they were written. The newest has the hash ${previousHash}.\n`,
  );
  return undefined;
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map(key => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}

function sha256(text) {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function read(path) {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('.csv')) return JSON.parse(text);
  const [header, ...lines] = readCsv(text);
  return lines.map(line => {
    const entry = Object.fromEntries(
      header.map((name, index) => [name, line[index]]),
    );
    return {
      ...entry,
      sequence: Number(entry.sequence),
      payload: JSON.parse(entry.payload),
    };
  });
}

/** RFC 4180. */
function readCsv(text) {
  const lines = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    lines[lines.length - 1].push(
      quoted === undefined ? plain : quoted.replaceAll('""', '"'),
    );
    if (end !== ',') lines.push([]);
  }
  return lines.filter(line => line.length > 1);
}
