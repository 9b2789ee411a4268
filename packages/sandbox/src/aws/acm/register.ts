import {
  DescribeCertificateCommand,
  ListCertificatesCommand,
  ListTagsForCertificateCommand,
  type CertificateDetail,
  type CertificateSummary,
  type KeyAlgorithm,
} from '@aws-sdk/client-acm';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { toTagList } from '../tagList';
import { certificateAt } from './certificateAt';
import { certificates, type SandboxCertificate } from './collections';

const MAXIMUM_PAGE_SIZE = 1000;
const DEFAULT_PAGE_SIZE = 100;
/** ListCertificates tells the first names of each certificate. */
const SUMMARIZED_NAMES = 100;
/** What ListCertificates lists when it is not asked for key types. */
const DEFAULT_KEY_TYPES: readonly KeyAlgorithm[] = ['RSA_1024', 'RSA_2048'];

/** Registers the read operations of Certificate Manager. */
export function registerAcm(aws: AwsHandlers): void {
  aws.on(ListCertificatesCommand, (input, context) => {
    const { MaxItems, CertificateStatuses, Includes } = input;
    if (
      MaxItems !== undefined &&
      (MaxItems < 1 || MaxItems > MAXIMUM_PAGE_SIZE)
    ) {
      throw new AwsError(
        'ValidationException',
        `Value '${MaxItems}' at 'maxItems' failed to satisfy constraint: Member must have value between 1 and ${MAXIMUM_PAGE_SIZE}`,
      );
    }
    const keyTypes = Includes?.keyTypes ?? DEFAULT_KEY_TYPES;
    const found = certificatesOf(context)
      .map(certificate => certificateAt(certificate, context.now))
      .map(summarize)
      .filter(
        ({ Status, KeyAlgorithm: algorithm }) =>
          (!CertificateStatuses?.length ||
            (Status !== undefined && CertificateStatuses.includes(Status))) &&
          algorithm !== undefined &&
          keyTypes.includes(algorithm),
      );
    const { page, nextToken } = paginate(found, {
      token: input.NextToken,
      pageSize: MaxItems ?? DEFAULT_PAGE_SIZE,
      maximumPageSize: MAXIMUM_PAGE_SIZE,
      invalidTokenCode: 'ValidationException',
    });
    return { CertificateSummaryList: page, NextToken: nextToken };
  });

  aws.on(DescribeCertificateCommand, (input, context) => ({
    Certificate: certificateAt(
      findCertificate(input.CertificateArn, context),
      context.now,
    ),
  }));

  aws.on(ListTagsForCertificateCommand, (input, context) => ({
    Tags: toTagList(findCertificate(input.CertificateArn, context).tags),
  }));
}

function certificatesOf({
  estate,
  accountId,
  region,
}: AwsRequestContext): SandboxCertificate[] {
  return estate.of(certificates, accountId, region);
}

function findCertificate(
  arn: string | undefined,
  context: AwsRequestContext,
): SandboxCertificate {
  if (!arn?.startsWith('arn:')) {
    throw new AwsError('InvalidArnException', `'${arn}' is not a valid ARN.`);
  }
  const found = certificatesOf(context).find(
    ({ description }) => description.CertificateArn === arn,
  );
  if (!found) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Could not find certificate ${arn} in account ${context.accountId}.`,
    );
  }
  return found;
}

/** What a list tells of a certificate. */
function summarize(certificate: CertificateDetail): CertificateSummary {
  const names = certificate.SubjectAlternativeNames ?? [];
  return {
    CertificateArn: certificate.CertificateArn,
    DomainName: certificate.DomainName,
    SubjectAlternativeNameSummaries: names.slice(0, SUMMARIZED_NAMES),
    HasAdditionalSubjectAlternativeNames: names.length > SUMMARIZED_NAMES,
    Status: certificate.Status,
    Type: certificate.Type,
    KeyAlgorithm: certificate.KeyAlgorithm,
    KeyUsages: certificate.KeyUsages?.flatMap(({ Name }) => Name ?? []),
    ExtendedKeyUsages: certificate.ExtendedKeyUsages?.flatMap(
      ({ Name }) => Name ?? [],
    ),
    InUse: (certificate.InUseBy ?? []).length > 0,
    RenewalEligibility: certificate.RenewalEligibility,
    NotBefore: certificate.NotBefore,
    NotAfter: certificate.NotAfter,
    CreatedAt: certificate.CreatedAt,
    IssuedAt: certificate.IssuedAt,
  };
}
