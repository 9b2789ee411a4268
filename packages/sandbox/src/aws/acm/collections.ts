import type { CertificateDetail } from '@aws-sdk/client-acm';
import { collection } from '../../core/Estate';

/** A certificate that Amazon issued and renews, without what moves with the clock: its validity. */
export interface SandboxCertificate {
  readonly description: CertificateDetail & {
    readonly CertificateArn: string;
    readonly DomainName: string;
    readonly IssuedAt: Date;
  };
  readonly tags: Readonly<Record<string, string>>;
}

export const certificates = collection<SandboxCertificate>('acm.certificates');
