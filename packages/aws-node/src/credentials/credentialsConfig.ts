import { Config, ConfigReader } from '@backstage/config';
import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * The config of `integration-aws-node` with the Region in which STS is asked for credentials.
 *
 * That package asks us-east-1 unless config says otherwise, which would make every Region depend
 * on that one. A partition that config leaves out is filled in likewise.
 *
 * @param options.override - whether the Region replaces one that config names, which is how the
 *   next Region is asked when the first does not answer
 */
export function withStsRegion(
  root: Config,
  options: { stsRegion: string; partition: string; override: boolean },
): Config {
  const { stsRegion, partition, override } = options;
  const aws = root.getOptional<JsonObject>('aws') ?? {};
  const inRegion = (section: JsonValue | undefined): JsonObject => {
    const values = isObject(section) ? section : {};
    const region =
      override || values.region === undefined ? stsRegion : values.region;
    return { ...values, region };
  };
  // Without a role there is no request to STS, and a Region is then a mistake.
  const ofRole = (section: JsonValue | undefined): JsonObject =>
    isObject(section) && section.roleName !== undefined
      ? { partition, ...inRegion(section) }
      : { ...(isObject(section) ? section : {}) };
  return new ConfigReader({
    aws: {
      ...aws,
      mainAccount: inRegion(aws.mainAccount),
      accountDefaults: ofRole(aws.accountDefaults),
      accounts: Array.isArray(aws.accounts) ? aws.accounts.map(ofRole) : [],
    },
  });
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
