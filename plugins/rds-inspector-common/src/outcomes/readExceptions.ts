import { CHECKS } from '../checks';
import type { CheckException, ReadExceptions } from './CheckException';

const CHECK_IDS = new Set(CHECKS.map(({ id }) => id));
const SELECTORS = ['arn', 'name', 'account', 'environment'] as const;

/**
 * Reads exceptions as config or the annotation `meridian.rds/exceptions` give them:
 * `[{check, arn? | name? | account? | environment?, reason, approver, expires}]`. What makes no sense is
 * told and does not count: an exception is never wider than somebody wrote it.
 *
 * @param list - parsed YAML or JSON
 * @param source - where it is written: `config` or an entity reference
 * @param among - the ARNs that an annotation may speak for; config may speak for all
 */
export function readExceptions(
  list: unknown,
  source: string,
  among?: readonly string[],
): ReadExceptions {
  if (!Array.isArray(list)) {
    return {
      exceptions: [],
      problems: [`The exceptions of ${source} are no list.`],
    };
  }
  const exceptions: CheckException[] = [];
  const problems: string[] = [];
  for (const [index, entry] of list.entries()) {
    const place = `Exception ${index + 1} of ${source}`;
    const read = readException(entry, source, among);
    if (typeof read === 'string') {
      problems.push(`${place} does not count: ${read}`);
    } else {
      exceptions.push(read);
    }
  }
  return { exceptions, problems };
}

/** An exception, or why it is none. */
function readException(
  entry: unknown,
  source: string,
  among: readonly string[] | undefined,
): CheckException | string {
  if (typeof entry !== 'object' || entry === null) return 'it is no object.';
  const fields = new Map<string, unknown>(Object.entries(entry));
  const text = (field: string) => {
    const value = fields.get(field);
    return typeof value === 'string' && value.trim() !== ''
      ? value.trim()
      : undefined;
  };
  const check = text('check');
  if (!check || !CHECK_IDS.has(check)) {
    return `there is no check '${check ?? ''}'.`;
  }
  const reason = text('reason');
  const approver = text('approver');
  if (!reason || !approver) return 'it needs a reason and an approver.';
  const expires = dayOf(fields.get('expires'));
  if (!expires) return 'it needs a day on which it expires, as 2027-01-31.';
  const selectors = Object.fromEntries(
    SELECTORS.flatMap(name => {
      const value = name === 'account' ? accountOf(fields) : text(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  if (Object.keys(selectors).length === 0 && !among) {
    return 'it names no database: arn, name, account or environment.';
  }
  return { check, reason, approver, expires, source, among, ...selectors };
}

/** YAML reads 123456789012 as a number. */
function accountOf(fields: ReadonlyMap<string, unknown>): string | undefined {
  const account = fields.get('account');
  if (typeof account === 'number') return String(account).padStart(12, '0');
  return typeof account === 'string' && account !== '' ? account : undefined;
}

/** A day of the calendar. YAML reads it as a date where it is not quoted. */
function dayOf(value: unknown): string | undefined {
  const day =
    value instanceof Date && !Number.isNaN(value.getTime())
      ? value.toISOString().slice(0, 10)
      : value;
  return typeof day === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(day) &&
    !Number.isNaN(Date.parse(day))
    ? day
    : undefined;
}
