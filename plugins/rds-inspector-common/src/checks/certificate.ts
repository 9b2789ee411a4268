import type { InstanceNode } from '../assembly';
import { daysUntil, formatDay } from '../lib/time';
import { defineCheck, type CheckContext } from './Check';
import { severityIn, standardOf, unlessDeleted } from './scope';
import { fail, missing, pass, withFact, type Verdict } from './verdicts';

/** From here on clients may be refused before anybody reads the finding. */
const URGENT_DAYS = 30;

export const certificate = defineCheck({
  id: 'certificate',
  title: 'The server certificate is valid for long enough',
  category: 'lifecycle',
  severity: 'high',
  severityRule:
    'High when it expired or its authority expires within 30 days; else medium, low outside of production. Certificates that RDS renews by itself are judged by their authority.',
  reads: ['configuration', 'certificates'],
  why: 'Clients that check certificates, as they should, refuse a server whose certificate or authority expired: an outage on a day that is known.',
  fix: {
    console:
      'Databases › {name} › Modify › Connectivity › Certificate authority › rds-ca-rsa2048-g1.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --ca-certificate-identifier rds-ca-rsa2048-g1 --apply-immediately',
    terraform: 'ca_cert_identifier = "rds-ca-rsa2048-g1"',
    caution:
      'Clients need the new authority in their trust stores first. Some engines restart.',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: ['rds_instance_certificate_expiration'],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL-certificate-rotation.html',
  },
  on: {
    instance: (database, context) =>
      unlessDeleted(database, () => judge(database, context)),
  },
});

function judge(database: InstanceNode, context: CheckContext): Verdict {
  const { facts } = database;
  return withFact(facts.configuration, settings => {
    const { certificateAuthority: authority, certificateValidTill } = settings;
    if (
      certificateValidTill !== undefined &&
      daysUntil(certificateValidTill, context.now) < 0
    ) {
      return fail(
        `The certificate of ${facts.name} expired on ${formatDay(
          certificateValidTill,
        )}.`,
        {
          severity: 'high',
          evidence: evidenceOf(authority, certificateValidTill),
        },
      );
    }
    if (authority === undefined) {
      return missing(`which authority signed the certificate of ${facts.name}`);
    }
    return withFact(
      context.reference.certificate(facts.region, authority),
      found =>
        found
          ? judgeAuthority(database, context, authority, found.validTill)
          : fail(
              `The certificate of ${facts.name} is signed by ${authority}, which AWS does not offer any more.`,
              {
                severity: severityIn(database, 'medium', 'low'),
                evidence: evidenceOf(authority, certificateValidTill),
              },
            ),
    );
  });
}

function judgeAuthority(
  database: InstanceNode,
  context: CheckContext,
  authority: string,
  validTill: string | undefined,
): Verdict {
  const { name } = database.facts;
  if (validTill === undefined) {
    return missing(`until when the authority ${authority} is valid`);
  }
  const days = daysUntil(validTill, context.now);
  const wanted = standardOf(database, context).certificateWarningDays.value;
  if (days >= wanted) {
    return pass(
      `The authority of the certificate of ${name} is valid until ${formatDay(
        validTill,
      )}.`,
    );
  }
  return fail(
    `The authority ${authority} of the certificate of ${name} ${
      days < 0 ? 'expired' : 'expires'
    } on ${formatDay(validTill)}.`,
    {
      severity:
        days < URGENT_DAYS ? 'high' : severityIn(database, 'medium', 'low'),
      evidence: evidenceOf(authority, validTill),
    },
  );
}

function evidenceOf(
  authority: string | undefined,
  validTill: string | undefined,
) {
  return [
    { label: 'Certificate authority', value: authority ?? 'unknown' },
    { label: 'Valid till', value: validTill ?? 'unknown' },
  ];
}
