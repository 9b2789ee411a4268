import type { ClusterNode, InstanceNode } from '../assembly';
import { defineCheck } from './Check';
import { severityIn, unlessClusterDecides, unlessDeleted } from './scope';
import {
  fail,
  missing,
  notApplicable,
  pass,
  withFact,
  type Verdict,
} from './verdicts';

export const proxyTls = defineCheck({
  id: 'proxy-tls',
  title: 'Proxies refuse connections without TLS',
  category: 'security',
  severity: 'medium',
  severityRule: 'Low outside of production.',
  reads: ['proxies'],
  why: 'Behind a proxy the database’s own rule does not help: the proxy answers the clients.',
  fix: {
    console:
      'Proxies › the proxy of {name} › Modify › Require Transport Layer Security.',
    cli: 'aws rds modify-db-proxy --region {region} --db-proxy-name <proxy> --require-tls',
    terraform: 'resource "aws_db_proxy" "this" {\n  require_tls = true\n}',
  },
  references: {
    awsConfigRules: ['rds-proxy-tls-encryption'],
    securityHubControls: ['RDS.43'],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.howitworks.html#rds-proxy-security.tls',
  },
  on: {
    instance: database => unlessClusterDecides(database, () => judge(database)),
    cluster: database => unlessDeleted(database, () => judge(database)),
  },
});

function judge(database: InstanceNode | ClusterNode): Verdict {
  const { name, proxies } = database.facts;
  return withFact(proxies, all => {
    if (all.length === 0) return notApplicable(`${name} has no proxy.`);
    const open = all.filter(proxy => proxy.requiresTls === false);
    if (open.length > 0) {
      return fail(
        `${open[0].name}, a proxy of ${name}, accepts connections without TLS.`,
        {
          severity: severityIn(database, 'medium', 'low'),
          evidence: open.map(proxy => ({
            label: 'RequireTLS',
            value: 'false',
            expected: 'true',
            arn: proxy.arn,
          })),
          subjectArns: open.map(proxy => proxy.arn),
        },
      );
    }
    return all.some(proxy => proxy.requiresTls === undefined)
      ? missing(`whether the proxies of ${name} require TLS`)
      : pass(`The proxies of ${name} refuse connections without TLS.`);
  });
}
