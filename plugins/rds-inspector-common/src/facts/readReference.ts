import { AttributeReader } from '@meridian/aws-common';

export interface UpgradeTargetFacts {
  readonly engine: string;
  readonly version: string;
  readonly description?: string;
  readonly isMajor: boolean;
  readonly isAutomatic: boolean;
  readonly supportsGlobalDatabases?: boolean;
}

export interface EngineVersionFacts {
  readonly engine: string;
  readonly version: string;
  readonly major?: string;
  /** `available` or `deprecated` */
  readonly status?: string;
  /** In AWS's order: from old to new. */
  readonly targets: readonly UpgradeTargetFacts[];
}

/** How long AWS supports a major version, in ISO 8601. */
export interface LifecycleFacts {
  readonly engine: string;
  readonly majorVersion: string;
  readonly standardSupportEndsAt?: string;
  readonly extendedSupportStartsAt?: string;
  readonly extendedSupportEndsAt?: string;
}

export interface CertificateFacts {
  readonly id: string;
  readonly validTill?: string;
}

/** An element of `DescribeDBEngineVersions`; undefined when it makes no sense. */
export function readEngineVersion(
  element: unknown,
): EngineVersionFacts | undefined {
  const reader = readerOf(element);
  const engine = reader?.text('Engine');
  const version = reader?.text('EngineVersion');
  if (!reader || !engine || !version) return undefined;
  return {
    engine,
    version,
    major: reader.text('MajorEngineVersion'),
    status: reader.text('Status'),
    targets: (reader.objects('ValidUpgradeTarget') ?? []).flatMap(target => {
      const targetVersion = target.text('EngineVersion');
      return targetVersion
        ? [
            {
              engine: target.text('Engine') ?? engine,
              version: targetVersion,
              description: target.text('Description'),
              isMajor: target.flag('IsMajorVersionUpgrade') ?? false,
              isAutomatic: target.flag('AutoUpgrade') ?? false,
              supportsGlobalDatabases: target.flag('SupportsGlobalDatabases'),
            },
          ]
        : [];
    }),
  };
}

/** An element of `DescribeDBMajorEngineVersions`; undefined when it makes no sense. */
export function readLifecycle(element: unknown): LifecycleFacts | undefined {
  const reader = readerOf(element);
  const engine = reader?.text('Engine');
  const majorVersion = reader?.text('MajorEngineVersion');
  if (!reader || !engine || !majorVersion) return undefined;
  const lifecycles = reader.objects('SupportedEngineLifecycles') ?? [];
  const named = (name: string) =>
    lifecycles.find(one => one.text('LifecycleSupportName') === name);
  const standard = named('open-source-rds-standard-support');
  const extended = named('open-source-rds-extended-support');
  return {
    engine,
    majorVersion,
    standardSupportEndsAt: standard?.time('LifecycleSupportEndDate'),
    extendedSupportStartsAt: extended?.time('LifecycleSupportStartDate'),
    extendedSupportEndsAt: extended?.time('LifecycleSupportEndDate'),
  };
}

/** An element of `DescribeCertificates`; undefined when it makes no sense. */
export function readCertificate(
  element: unknown,
): CertificateFacts | undefined {
  const reader = readerOf(element);
  const id = reader?.text('CertificateIdentifier');
  return reader && id
    ? {
        id,
        validTill: reader.time('ValidTill'),
      }
    : undefined;
}

function readerOf(element: unknown): AttributeReader | undefined {
  return typeof element === 'object' && element !== null
    ? new AttributeReader({ ...element })
    : undefined;
}
