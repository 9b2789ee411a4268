import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { awsResourceReadPermission } from '@meridian/plugin-aws-inventory-common';
import { hideRefusal, ReadRestrictor } from './ReadRestrictor';
import {
  awsResourceConditions,
  awsResourceRules,
  createAwsResourceConditionalDecision,
} from './rules/isOwnedBy';

const credentials = mockCredentials.user();
const owners = ['group:default/orders-team'];

function setUp(decision: PolicyDecision, mayReadCoverage = false) {
  const permissions = mockServices.permissions.mock();
  permissions.authorizeConditional.mockResolvedValue([decision]);
  permissions.authorize.mockResolvedValue([
    { result: mayReadCoverage ? AuthorizeResult.ALLOW : AuthorizeResult.DENY },
  ]);
  return new ReadRestrictor({
    permissions,
    permission: awsResourceReadPermission,
    transform: createConditionTransformer(Object.values(awsResourceRules)),
    what: 'read AWS resources, and so no databases',
  });
}

describe('ReadRestrictor', () => {
  it('restricts nothing for who may read everything', async () => {
    const reads = setUp({ result: AuthorizeResult.ALLOW });
    expect(await reads.restrict(credentials)).toBeUndefined();
  });

  it('turns conditions into a restriction for the queries', async () => {
    const reads = setUp(
      createAwsResourceConditionalDecision(
        awsResourceReadPermission,
        awsResourceConditions.isOwnedBy({ owners }),
      ),
    );
    expect(await reads.restrict(credentials)).toEqual({ owners });
  });

  it('says what may not be read, and which permission would allow it', async () => {
    const reads = setUp({ result: AuthorizeResult.DENY });
    await expect(reads.restrictWithCoverage(credentials)).rejects.toThrow(
      'You may not read AWS resources, and so no databases. Ask an administrator for the permission aws-inventory.resource.read.',
    );
  });

  it.each([true, false])(
    'tells whether coverage may be read: %s',
    async mayReadCoverage => {
      const reads = setUp({ result: AuthorizeResult.ALLOW }, mayReadCoverage);
      expect(await reads.restrictWithCoverage(credentials)).toEqual({
        credentials,
        restriction: undefined,
        mayReadCoverage,
      });
    },
  );
});

describe('hideRefusal', () => {
  const toAbsence = (refusal: Error) =>
    new NotFoundError('There is no such thing', refusal);

  it('answers what may not be read as what is not there', async () => {
    const refusal = new NotAllowedError('No');
    await expect(
      hideRefusal(Promise.reject(refusal), toAbsence),
    ).rejects.toMatchObject({ name: 'NotFoundError', cause: refusal });
  });

  it('hides nothing else', async () => {
    const error = new Error('The database is gone');
    await expect(hideRefusal(Promise.reject(error), toAbsence)).rejects.toBe(
      error,
    );
    expect(await hideRefusal(Promise.resolve(1), toAbsence)).toBe(1);
  });
});
