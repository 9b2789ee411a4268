import {
  DescribeCertificatesCommand,
  DescribeDBEngineVersionsCommand,
  DescribeDBMajorEngineVersionsCommand,
  type DBEngineVersion,
  type DescribeDBEngineVersionsMessage,
} from '@aws-sdk/client-rds';
import type { AwsHandlers } from '../../../core/AwsHandlers';
import { applyFilters, narrowTo, pageOf, type FilterFields } from '../query';
import { defaultVersionOf, MAJOR_VERSIONS } from './catalog';
import { certificatesIn, DEFAULT_AUTHORITY } from './certificates';
import { ENGINE_VERSIONS, MAJOR_ENGINE_VERSIONS } from './describeVersions';

const VERSION_FILTERS: FilterFields<DBEngineVersion> = {
  engine: version => [version.Engine],
  'engine-version': version => [version.EngineVersion],
  'engine-mode': version => version.SupportedEngineModes ?? [],
  'db-parameter-group-family': version => [version.DBParameterGroupFamily],
  status: version => [version.Status],
};

const DEFAULT_VERSIONS = new Set(
  MAJOR_VERSIONS.map(major => `${major.engine}/${defaultVersionOf(major)}`),
);

/** Registers what RDS knows of its engines and certificates, the same in every account. */
export function registerVersions(aws: AwsHandlers): void {
  aws.on(DescribeDBEngineVersionsCommand, input => {
    const { page, Marker } = pageOf(
      applyFilters(
        ENGINE_VERSIONS.filter(version => isAskedFor(version, input)),
        input.Filters,
        VERSION_FILTERS,
      ),
      input,
    );
    return { DBEngineVersions: page, Marker };
  });

  aws.on(DescribeDBMajorEngineVersionsCommand, input => {
    const { page, Marker } = pageOf(
      MAJOR_ENGINE_VERSIONS.filter(
        ({ Engine, MajorEngineVersion }) =>
          (!input.Engine || Engine === input.Engine) &&
          (!input.MajorEngineVersion ||
            MajorEngineVersion === input.MajorEngineVersion),
      ),
      input,
    );
    return { DBMajorEngineVersions: page, Marker };
  });

  aws.on(DescribeCertificatesCommand, (input, { region }) => {
    const { page, Marker } = pageOf(
      narrowTo(
        certificatesIn(region),
        input.CertificateIdentifier,
        ({ CertificateIdentifier }) => [CertificateIdentifier],
        { code: 'CertificateNotFoundFault', kind: 'Certificate' },
      ),
      input,
    );
    return {
      DefaultCertificateForNewLaunches: DEFAULT_AUTHORITY,
      Certificates: page,
      Marker,
    };
  });
}

/** RDS leaves out what is deprecated, unless it is asked for all or filtered by status. */
function isAskedFor(
  version: DBEngineVersion,
  input: DescribeDBEngineVersionsMessage,
): boolean {
  const listsAll =
    input.IncludeAll || input.Filters?.some(({ Name }) => Name === 'status');
  return (
    (listsAll || version.Status === 'available') &&
    (!input.Engine || version.Engine === input.Engine) &&
    (!input.EngineVersion ||
      version.EngineVersion === input.EngineVersion ||
      version.MajorEngineVersion === input.EngineVersion) &&
    (!input.DBParameterGroupFamily ||
      version.DBParameterGroupFamily === input.DBParameterGroupFamily) &&
    (!input.DefaultOnly ||
      DEFAULT_VERSIONS.has(`${version.Engine}/${version.EngineVersion}`))
  );
}
