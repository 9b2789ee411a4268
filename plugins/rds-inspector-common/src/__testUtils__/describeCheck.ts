import type { FactsInput, SourceResource } from '../facts';
import type { CheckOutcome, Severity } from '../types';
import { assess, dbArn, resultOf } from './estate';

/** What a check should say of one database. */
export interface CheckCase {
  readonly resources: readonly SourceResource[];
  /** The database; by default the instance `orders`. */
  readonly of?: string;
  readonly options?: Partial<FactsInput>;
  readonly outcome: CheckOutcome;
  /** Of a failure. */
  readonly severity?: Severity;
  /** A part of the sentence. */
  readonly says?: string | RegExp;
}

/** Tests a check by a table of cases, through the whole way from resources to results. */
export function describeCheck(
  checkId: string,
  cases: Readonly<Record<string, CheckCase>>,
): void {
  describe(checkId, () => {
    it.each(Object.entries(cases))('%s', (_, one) => {
      const result = resultOf(
        assess(one.resources, one.options),
        checkId,
        one.of ?? dbArn('orders'),
      );
      expect({ outcome: result.outcome, message: result.message }).toEqual({
        outcome: one.outcome,
        message: one.says
          ? expect.stringMatching(one.says)
          : expect.stringMatching(/^\S.*\S$/),
      });
      if (one.outcome === 'fail') {
        expect(result.severity).toBe(one.severity);
        expect(result.evidence.length).toBeGreaterThan(0);
      }
      expect(result.unknown !== undefined).toBe(one.outcome === 'unknown');
    });
  });
}
