import {
  ACMClient,
  DescribeCertificateCommand,
  KeyAlgorithm,
  paginateListCertificates,
  type CertificateDetail,
  type CertificateSummary,
} from '@aws-sdk/client-acm';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
  ResourcePart,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, unreadParts } from '../lib/readDetail';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';

const PAGE_SIZE = 1000;
/** Without being asked for the others, ACM lists certificates with RSA keys of up to 2048 bits. */
const KEY_TYPES = Object.values(KeyAlgorithm);

/**
 * Certificates of Certificate Manager. `InUseBy` are the ARNs of what uses one; like the whole list of names it
 * is missing where the description could not be read.
 */
export const acmCertificates: AwsCollector = {
  id: 'acm-certificates',
  title: 'ACM certificates',
  service: 'acm',
  resourceTypes: ['AWS::CertificateManager::Certificate'],
  scope: 'regional',
  iamActions: [
    'acm:DescribeCertificate',
    'acm:ListCertificates',
    'tag:GetResources',
  ],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateListCertificates(
      { client: context.client(ACMClient), pageSize: PAGE_SIZE },
      { Includes: { keyTypes: KEY_TYPES } },
      { abortSignal: context.signal },
    );
    let tagsOf: TagLookup | undefined;
    for await (const page of pages) {
      const certificates = page.CertificateSummaryList ?? [];
      if (certificates.length === 0) continue;
      const knownTagsOf = (tagsOf ??= await readTagsInBulk(context, {
        resourceType: 'acm:certificate',
        what: 'the certificates',
      }));
      const described = await mapConcurrently(
        context,
        certificates,
        async summary => ({
          summary,
          details: await readDetails(context, summary),
        }),
      );
      yield* mapRecords(context, described, certificate =>
        toResource(certificate, knownTagsOf),
      );
    }
  },
};

type Details = Pick<
  CertificateDetail,
  'InUseBy' | 'SubjectAlternativeNames'
> & { readonly unread?: readonly ResourcePart[] };

interface DescribedCertificate {
  readonly summary: CertificateSummary;
  /** Undefined when it was deleted since the list was read. */
  readonly details: Details | undefined;
}

/** The list tells whether something uses a certificate and the first hundred names; what and all, a description. */
async function readDetails(
  context: CollectContext,
  summary: CertificateSummary,
): Promise<Details | undefined> {
  const {
    CertificateArn,
    DomainName,
    SubjectAlternativeNameSummaries,
    HasAdditionalSubjectAlternativeNames,
  } = summary;
  const names = HasAdditionalSubjectAlternativeNames
    ? undefined
    : SubjectAlternativeNameSummaries ?? [];
  if (!CertificateArn || (summary.InUse === false && names)) {
    return { InUseBy: [], SubjectAlternativeNames: names };
  }
  const detail = await readDetail(
    context,
    {
      service: 'acm',
      operation: 'DescribeCertificate',
      arn: CertificateArn,
      what: `What uses the certificate of ${DomainName}`,
      absentCodes: ['ResourceNotFoundException'],
    },
    () =>
      context
        .client(ACMClient)
        .send(new DescribeCertificateCommand({ CertificateArn }), {
          abortSignal: context.signal,
        }),
  );
  if (detail.outcome === 'absent') return undefined;
  if (detail.outcome === 'unread') {
    return {
      SubjectAlternativeNames: names,
      unread: unreadParts({
        '/attributes/InUseBy': detail,
        '/attributes/SubjectAlternativeNames': names ? undefined : detail,
      }),
    };
  }
  const { InUseBy = [], SubjectAlternativeNames = names } =
    detail.value.Certificate ?? {};
  return { InUseBy, SubjectAlternativeNames };
}

function toResource(
  { summary, details }: DescribedCertificate,
  tagsOf: TagLookup,
): ObservedResource | undefined {
  if (!details) return undefined;
  const arn = required(summary.CertificateArn, 'CertificateArn');
  return {
    arn,
    type: 'AWS::CertificateManager::Certificate',
    name: required(summary.DomainName, 'DomainName'),
    resourceId: arn.slice(arn.lastIndexOf('/') + 1),
    state: required(summary.Status, 'Status'),
    createdAt: (summary.CreatedAt ?? summary.ImportedAt)?.toISOString(),
    tags: tagsOf(arn),
    attributes: toJson(
      {
        ...summary,
        InUseBy: details.InUseBy && [...details.InUseBy].sort(),
        // The first is the domain name, and of the others the order says nothing.
        SubjectAlternativeNames:
          details.SubjectAlternativeNames &&
          [...details.SubjectAlternativeNames].sort(),
      },
      {
        omit: [
          'CertificateArn',
          'HasAdditionalSubjectAlternativeNames',
          'Status',
          'SubjectAlternativeNameSummaries',
        ],
      },
    ),
    unread: details.unread,
  };
}
