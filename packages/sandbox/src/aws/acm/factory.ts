import { stableId } from '../../estate/ids';
import type { SandboxCertificate } from './collections';

/** What tells one certificate from another; the rest follows from it. */
export interface CertificateOptions {
  readonly arn: string;
  /** The first is the domain name of the certificate. */
  readonly names: readonly string[];
  readonly issuedAt: Date;
  /** The load balancers that use it. */
  readonly inUseBy: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

/** Makes a certificate that was validated by DNS. */
export function makeCertificate(
  options: CertificateOptions,
): SandboxCertificate {
  const { arn, names, issuedAt } = options;
  const [domainName = ''] = names;
  return {
    description: {
      CertificateArn: arn,
      DomainName: domainName,
      SubjectAlternativeNames: [...names],
      DomainValidationOptions: names.map(DomainName => ({
        DomainName,
        ValidationDomain: DomainName,
        ValidationStatus: 'SUCCESS',
        ValidationMethod: 'DNS',
        ResourceRecord: validationRecordOf(DomainName),
      })),
      Serial: stableId('', `${arn}/serial`, 32).replace(/(..)(?=.)/g, '$1:'),
      Subject: `CN=${domainName}`,
      Issuer: 'Amazon',
      CreatedAt: new Date(issuedAt.getTime() - 120_000),
      IssuedAt: issuedAt,
      Status: 'ISSUED',
      KeyAlgorithm: 'RSA_2048',
      SignatureAlgorithm: 'SHA256WITHRSA',
      InUseBy: [...options.inUseBy],
      Type: 'AMAZON_ISSUED',
      KeyUsages: [{ Name: 'DIGITAL_SIGNATURE' }, { Name: 'KEY_ENCIPHERMENT' }],
      ExtendedKeyUsages: [
        { Name: 'TLS_WEB_SERVER_AUTHENTICATION', OID: '1.3.6.1.5.5.7.3.1' },
        { Name: 'TLS_WEB_CLIENT_AUTHENTICATION', OID: '1.3.6.1.5.5.7.3.2' },
      ],
      RenewalEligibility:
        options.inUseBy.length > 0 ? 'ELIGIBLE' : 'INELIGIBLE',
      Options: { CertificateTransparencyLoggingPreference: 'ENABLED' },
    },
    tags: options.tags,
  };
}

/** The same for a name and its wildcard, so that one record validates both. */
function validationRecordOf(name: string) {
  const bare = name.replace(/^\*\./, '');
  return {
    Name: `_${stableId('', `${bare}/validation`, 32)}.${bare}.`,
    Type: 'CNAME' as const,
    Value: `_${stableId(
      '',
      `${bare}/validation/value`,
      32,
    )}.acm-validations.aws.`,
  };
}
