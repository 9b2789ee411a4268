import {
  paginateDescribeCertificates,
  paginateDescribeDBEngineVersions,
  paginateDescribeDBMajorEngineVersions,
  type RDSClient,
} from '@aws-sdk/client-rds';
import type { ReferenceKind } from '@meridian/plugin-rds-inspector-common';

/** The operation that gives each kind of reference data. */
export const REFERENCE_OPERATIONS: Readonly<Record<ReferenceKind, string>> = {
  'engine-versions': 'DescribeDBEngineVersions',
  'engine-lifecycles': 'DescribeDBMajorEngineVersions',
  certificates: 'DescribeCertificates',
};

const PAGE_SIZE = 100;

/**
 * Reads a list of what RDS offers in a Region, of all pages, as plain JSON in AWS's field names.
 *
 * @throws what the client throws
 */
export async function readReferenceList(
  client: RDSClient,
  kind: ReferenceKind,
): Promise<unknown[]> {
  const list: unknown[] = [];
  for await (const elements of pagesOf(client, kind)) {
    list.push(...(elements ?? []));
  }
  const plain: unknown[] = JSON.parse(JSON.stringify(list));
  return plain;
}

async function* pagesOf(
  client: RDSClient,
  kind: ReferenceKind,
): AsyncIterable<readonly object[] | undefined> {
  const config = { client, pageSize: PAGE_SIZE };
  switch (kind) {
    case 'engine-versions':
      // Deprecated versions too: databases run them.
      for await (const page of paginateDescribeDBEngineVersions(config, {
        IncludeAll: true,
      })) {
        yield page.DBEngineVersions;
      }
      break;
    case 'engine-lifecycles':
      for await (const page of paginateDescribeDBMajorEngineVersions(
        config,
        {},
      )) {
        yield page.DBMajorEngineVersions;
      }
      break;
    default:
      for await (const page of paginateDescribeCertificates(config, {})) {
        yield page.Certificates;
      }
  }
}
