import { certificates } from '../aws/acm/collections';
import { makeCertificate } from '../aws/acm/factory';
import { loadBalancerArnOf } from '../aws/elbv2/factory';
import type { Estate } from '../core/Estate';
import { PUBLIC_DOMAIN, PUBLIC_NAMES } from './dnsPlan';
import { stableUuid } from './ids';
import {
  ACCOUNTS,
  REGIONS,
  SECONDARY_REGION,
  standardTags,
  type SystemName,
} from './organization';
import {
  certificateArnOf,
  LOAD_BALANCERS,
  type LoadBalancerPlan,
} from './trafficPlan';

const ISSUED_AT = new Date('2024-02-12T10:40:00Z');
/** Planted: see `recovery-certificate-missing` in the list of imperfections. */
const MISSING = { host: 'app', region: SECONDARY_REGION };
/** Names that a certificate holds beside those of its host. */
const FURTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  analytics: [`reporting.${PUBLIC_DOMAIN}`],
};

/**
 * The certificates that load balancers start with, and in production one for each public name in both
 * Regions.
 */
export function addCertificates(estate: Estate): void {
  addDefaults(estate);
  for (const region of REGIONS) {
    for (const { host, system } of PUBLIC_NAMES) {
      if (host === MISSING.host && region === MISSING.region) continue;
      const name = `${host}.${PUBLIC_DOMAIN}`;
      estate.add(
        certificates,
        ACCOUNTS.prod,
        region,
        makeCertificate({
          arn: certificateArn(region, name),
          names: [name, `*.${name}`, ...(FURTHER_NAMES[host] ?? [])],
          issuedAt: ISSUED_AT,
          inUseBy: [loadBalancerArnOf(holderOf(system, region))],
          tags: standardTags(system, 'prod'),
        }),
      );
    }
  }
}

/**
 * The load balancer of a system; where it has none yet, the certificate waits at that of another, for ACM
 * renews only what is in use.
 */
function holderOf(system: SystemName, region: string): LoadBalancerPlan {
  const [first, ...others] = LOAD_BALANCERS.filter(
    plan => plan.account === 'prod' && plan.region === region,
  );
  return others.find(plan => plan.system === system) ?? first;
}

/** The certificate of each account and Region that listeners name. */
function addDefaults(estate: Estate): void {
  const places = new Map(
    LOAD_BALANCERS.map(plan => [`${plan.account}/${plan.region}`, plan]),
  );
  for (const { account, region, environment } of places.values()) {
    const name =
      account === 'prod' ? PUBLIC_DOMAIN : `${environment}.${PUBLIC_DOMAIN}`;
    estate.add(
      certificates,
      ACCOUNTS[account],
      region,
      makeCertificate({
        arn: certificateArnOf(account, region),
        // What is below a name of production has a certificate of its own.
        names: account === 'prod' ? [name] : [name, `*.${name}`],
        issuedAt: ISSUED_AT,
        inUseBy: LOAD_BALANCERS.filter(
          plan => plan.account === account && plan.region === region,
        ).map(loadBalancerArnOf),
        tags: standardTags('platform', environment),
      }),
    );
  }
}

/** The certificate of a public name of production in a Region. */
function certificateArn(region: string, name: string): string {
  const id = stableUuid(`prod/${region}/certificate/${name}`);
  return `arn:aws:acm:${region}:${ACCOUNTS.prod}:certificate/${id}`;
}
