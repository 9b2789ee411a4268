import type { CertificateDetail } from '@aws-sdk/client-acm';
import type { SandboxCertificate } from './collections';

const DAY_MILLISECONDS = 86_400_000;
/** Thirteen months, as Amazon's certificates are valid. */
const VALID_DAYS = 395;
/** ACM renews a certificate that is in use sixty days before it expires. */
const RENEWED_AFTER_DAYS = VALID_DAYS - 60;

/** A certificate as ACM describes it at a time: renewed as often as it had to be. */
export function certificateAt(
  { description }: SandboxCertificate,
  now: Date,
): CertificateDetail {
  const { IssuedAt, DomainValidationOptions = [] } = description;
  const isRenewed = description.RenewalEligibility === 'ELIGIBLE';
  const ageDays = (now.getTime() - IssuedAt.getTime()) / DAY_MILLISECONDS;
  const renewals = isRenewed
    ? Math.max(0, Math.floor(ageDays / RENEWED_AFTER_DAYS))
    : 0;
  const issued = daysAfter(IssuedAt, renewals * RENEWED_AFTER_DAYS);
  // Certificates begin with a day.
  const notBefore = new Date(
    issued.getTime() - (issued.getTime() % DAY_MILLISECONDS),
  );
  const notAfter = new Date(daysAfter(notBefore, VALID_DAYS).getTime() - 1000);
  return {
    ...description,
    IssuedAt: issued,
    NotBefore: notBefore,
    NotAfter: notAfter,
    Status: notAfter < now ? 'EXPIRED' : description.Status,
    ...(renewals > 0
      ? {
          RenewalSummary: {
            RenewalStatus: 'SUCCESS',
            DomainValidationOptions,
            UpdatedAt: issued,
          },
        }
      : {}),
  };
}

function daysAfter(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MILLISECONDS);
}
