import type { Certificate } from '@aws-sdk/client-rds';
import { stableId } from '../../../estate/ids';
import { rdsArn } from '../arns';

/** One of RDS's certificate authorities. */
export interface CertificateAuthority {
  readonly identifier: string;
  readonly validFrom: Date;
  readonly validTill: Date;
  /** Whether instances can still be given a certificate of it. */
  readonly isOffered: boolean;
}

export const CERTIFICATE_AUTHORITIES: readonly CertificateAuthority[] = [
  {
    identifier: 'rds-ca-2019',
    validFrom: new Date('2019-08-22T17:08:50Z'),
    validTill: new Date('2024-08-22T17:08:50Z'),
    isOffered: false,
  },
  {
    identifier: 'rds-ca-rsa2048-g1',
    validFrom: new Date('2021-05-25T22:59:59Z'),
    validTill: new Date('2061-05-25T23:59:59Z'),
    isOffered: true,
  },
  {
    identifier: 'rds-ca-rsa4096-g1',
    validFrom: new Date('2021-05-25T22:38:35Z'),
    validTill: new Date('2121-05-25T23:38:35Z'),
    isOffered: true,
  },
  {
    identifier: 'rds-ca-ecc384-g1',
    validFrom: new Date('2021-05-25T22:41:55Z'),
    validTill: new Date('2121-05-25T23:41:55Z'),
    isOffered: true,
  },
];

/** The authority of instances that are launched without naming one. */
export const DEFAULT_AUTHORITY = 'rds-ca-rsa2048-g1';

/** RDS's certificate authorities as a Region lists them; they belong to no account. */
export function certificatesIn(region: string): Certificate[] {
  return CERTIFICATE_AUTHORITIES.map(
    ({ identifier, validFrom, validTill }) => ({
      CertificateIdentifier: identifier,
      CertificateType: 'CA',
      Thumbprint: stableId('', `${region}/${identifier}`, 40),
      ValidFrom: validFrom,
      ValidTill: validTill,
      CertificateArn: rdsArn('', region, 'cert', identifier),
      CustomerOverride: false,
    }),
  );
}
