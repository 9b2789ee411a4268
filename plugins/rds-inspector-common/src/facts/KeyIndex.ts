import { tryParseArn, known, mapFact, type Fact } from '@meridian/aws-common';
import type { CoverageIndex, Place } from './CoverageIndex';
import { readKey } from './readRelated';
import type { KeyFacts, KeyUse } from './related';
import type { SourceResource } from './sources';

/** The customer-managed KMS keys, by their ARN, id and aliases. */
export class KeyIndex {
  private readonly byName = new Map<string, KeyFacts>();

  constructor(
    private readonly coverage: CoverageIndex,
    resources: readonly SourceResource[],
  ) {
    for (const resource of resources) {
      const key = readKey(resource);
      const place = `${resource.accountId}/${resource.region}`;
      for (const name of [resource.resourceId, ...key.aliases]) {
        this.byName.set(`${place}/${name}`, key);
      }
    }
  }

  /**
   * What a database is encrypted with.
   *
   * @param keyId - as RDS says it; undefined when the database is not encrypted
   * @param observedAt - when RDS said it
   */
  of(
    keyId: string | undefined,
    place: Place,
    observedAt: string,
  ): Fact<KeyUse | undefined> {
    if (keyId === undefined) {
      return known(undefined, observedAt);
    }
    const arn = tryParseArn(keyId);
    const { accountId, region } = arn ?? place;
    const isForeign =
      accountId !== place.accountId &&
      this.coverage.regionsOf(accountId, 'AWS::KMS::Key').length === 0;
    if (isForeign) {
      return known({ kind: 'foreign', keyId, accountId }, observedAt);
    }
    const name = (arn?.resource ?? keyId).replace(/^key\//, '');
    return mapFact(
      this.coverage.factOf(
        { accountId, region },
        'AWS::KMS::Key',
        this.byName.get(`${accountId}/${region}/${name}`),
      ),
      key => useOf(key, keyId),
    );
  }
}

function useOf(key: KeyFacts | undefined, keyId: string): KeyUse {
  return key
    ? { kind: 'customer-managed', key }
    : { kind: 'aws-managed', keyId };
}
