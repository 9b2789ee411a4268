import type { SourceResource } from '../facts';
import type { StoreRecovery } from '../types';
import { blocker } from './blockers';
import type { ProbeInput, RecoveryProbe } from './RecoveryProbe';
import { baseOf } from './stores';

const TYPE = 'AWS::CertificateManager::Certificate';
const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

/**
 * Certificates that are in use. ACM's are of one Region, so each Region that serves a name needs one of its own.
 */
export const certificates: RecoveryProbe = {
  id: 'certificates',
  title: 'Certificates in every Region that serves their names',
  kinds: ['certificate'],
  resourceTypes: [TYPE, LOAD_BALANCER],
  metricIds: [],
  probe: input => ({
    stores: input.estate
      .ofType(TYPE)
      .filter(one => one.state === 'ISSUED')
      .filter(one => systemsOf(one, input).length > 0)
      .map(one => storeOf(one, input)),
  }),
};

/** The systems of the load balancers that use a certificate, in its Region. */
function systemsOf(
  certificate: SourceResource,
  { estate }: ProbeInput,
): string[] {
  const users = estate.read(certificate).texts('InUseBy') ?? [];
  return [...new Set(users.flatMap(arn => estate.get(arn)?.system ?? []))];
}

function namesOf(
  certificate: SourceResource,
  { estate }: ProbeInput,
): string[] {
  const reader = estate.read(certificate);
  return [
    ...new Set([
      ...(reader.texts('SubjectAlternativeNames') ?? []),
      ...(reader.text('DomainName') ?? '').split(' '),
    ]),
  ].filter(name => name !== '');
}

/** A wildcard covers one label and not more. */
function covers(pattern: string, name: string): boolean {
  return (
    pattern === name ||
    (pattern.startsWith('*.') &&
      !name.startsWith('*.') &&
      name.slice(name.indexOf('.')) === pattern.slice(1))
  );
}

function storeOf(
  certificate: SourceResource,
  input: ProbeInput,
): StoreRecovery {
  const { estate } = input;
  const systems = systemsOf(certificate, input);
  const names = namesOf(certificate, input);
  const others = estate
    .ofType(TYPE)
    .filter(
      one => one.accountId === certificate.accountId && one.state === 'ISSUED',
    );
  const regions = new Set(
    estate
      .ofType(LOAD_BALANCER)
      .filter(
        balancer =>
          balancer.accountId === certificate.accountId &&
          balancer.region !== certificate.region &&
          systems.includes(balancer.system ?? ''),
      )
      .map(({ region }) => region),
  );
  const holding = [...regions].map(region => ({
    region,
    isRead: estate.covered(
      { accountId: certificate.accountId, region },
      TYPE,
      true,
    ).known,
    match: others.find(
      one =>
        one.region === region &&
        names.every(name =>
          namesOf(one, input).some(pattern => covers(pattern, name)),
        ),
    ),
  }));
  const base = baseOf(certificate, 'certificate', 'second-deployment');
  return {
    ...base,
    // Of the system that serves with it, when that is one.
    ...(systems.length === 1 ? { system: systems[0] } : {}),
    primaryRegion: certificate.region,
    copies: [certificate, ...holding.flatMap(({ match }) => match ?? [])].map(
      one => ({
        region: one.region,
        arn: one.arn,
        role: 'active' as const,
        state: one.state,
        isUsable: true,
        basis: 'configured' as const,
        availabilityZones: [],
      }),
    ),
    blockers: holding
      .filter(({ match, isRead }) => !match && isRead)
      .map(({ region }) =>
        blocker('certificate-missing', {
          subjectArn: certificate.arn,
          why: `No certificate in ${region} holds the names of this one, though its system serves from there.`,
          observedAt: certificate.observedAt,
        }),
      ),
  };
}
