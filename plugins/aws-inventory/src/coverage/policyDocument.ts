/**
 * The IAM policy that grants actions, ready to be pasted.
 *
 * Every action that the portal needs only reads, and most of them know no resource-level permission.
 */
export function policyDocument(actions: readonly string[]): string {
  return JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'MeridianMissingReads',
          Effect: 'Allow',
          Action: [...new Set(actions)].sort(),
          Resource: '*',
        },
      ],
    },
    null,
    2,
  );
}
