import { repositories } from '../aws/ecr/collections';
import { addons, clusters, nodegroups } from '../aws/eks/collections';
import { loadBalancers, targetGroups } from '../aws/elbv2/collections';
import { functions } from '../aws/lambda/collections';
import { healthChecks, hostedZones } from '../aws/route53/collections';
import { queues } from '../aws/sqs/collections';
import { GLOBAL, type Estate } from '../core/Estate';
import { buildEstate } from '.';
import { IMPERFECTIONS } from './imperfections';
import { ACCOUNTS, REGIONS } from './organization';

const SERVICES = /^arn:aws:(ecr|eks|elasticloadbalancing|lambda|route53):/;
const ACCOUNT_IDS = Object.values(ACCOUNTS);

function arnsIn(estate: Estate): string[] {
  const regional = ACCOUNT_IDS.flatMap(account =>
    REGIONS.flatMap(region => [
      ...estate.of(addons, account, region).map(({ addonArn }) => addonArn),
      ...estate.of(clusters, account, region).map(({ arn }) => arn),
      ...estate
        .of(nodegroups, account, region)
        .map(({ nodegroupArn }) => nodegroupArn),
      ...estate
        .of(loadBalancers, account, region)
        .map(({ description }) => description.LoadBalancerArn),
      ...estate
        .of(targetGroups, account, region)
        .map(({ description }) => description.TargetGroupArn),
      ...estate
        .of(functions, account, region)
        .map(({ configuration }) => configuration.FunctionArn),
      ...estate
        .of(repositories, account, region)
        .map(({ description }) => description.repositoryArn),
    ]),
  );
  const global = ACCOUNT_IDS.flatMap(account => [
    ...estate
      .of(hostedZones, account, GLOBAL)
      .flatMap(({ zone, records }) =>
        records.map(
          ({ Name, Type }) =>
            `arn:aws:route53:::hostedzone/${zone.Id}/recordset/${Name?.slice(
              0,
              -1,
            )}/${Type}`,
        ),
      ),
    ...estate
      .of(healthChecks, account, GLOBAL)
      .map(({ check }) => `arn:aws:route53:::healthcheck/${check.Id}`),
  ]);
  return [...regional, ...global].filter(arn => arn !== undefined);
}

describe('clusters, traffic, names, functions and images', () => {
  const estate = buildEstate();
  const everywhere = ACCOUNT_IDS.flatMap(account =>
    REGIONS.map(region => ({ account, region })),
  );
  const groups = everywhere.flatMap(({ account, region }) =>
    estate.of(targetGroups, account, region),
  );

  it('have planted imperfections in things that exist', () => {
    const arns = new Set(arnsIn(estate));
    const planted = IMPERFECTIONS.filter(({ subject }) =>
      SERVICES.test(subject),
    );

    expect(planted.length).toBeGreaterThan(7);
    expect(
      planted.filter(({ subject }) => !arns.has(subject)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('are the same on every start', () => {
    expect(arnsIn(buildEstate())).toEqual(arnsIn(estate));
  });

  it('have no name that is too long for a load balancer or a target group', () => {
    const names = [
      ...groups.map(({ description }) => description.TargetGroupName),
      ...everywhere.flatMap(({ account, region }) =>
        estate
          .of(loadBalancers, account, region)
          .map(({ description }) => description.LoadBalancerName),
      ),
    ];

    expect(names.filter(name => !name || name.length > 32)).toEqual([]);
  });

  it('register no target twice', () => {
    const doubled = groups.filter(({ targets }) => {
      const ids = targets.map(({ target }) => target.Id);
      return new Set(ids).size < ids.length;
    });

    expect(
      doubled.map(({ description }) => description.TargetGroupArn),
    ).toEqual([]);
  });

  it('have two target groups with targets that fail all the time', () => {
    const failing = groups.filter(({ targets }) =>
      targets.some(({ outage }) => outage && !outage.daily),
    );

    expect(
      failing.map(({ description }) => description.TargetGroupName),
    ).toEqual(['prod-payment-service', 'prod-innovate-api']);
  });

  it('have dead-letter queues for all functions but the forgotten one', () => {
    const queueArns = new Set(
      everywhere.flatMap(({ account, region }) =>
        estate.of(queues, account, region).map(({ arn }) => arn),
      ),
    );
    const without = everywhere
      .flatMap(({ account, region }) => estate.of(functions, account, region))
      .filter(
        ({ configuration }) =>
          !queueArns.has(configuration.DeadLetterConfig?.TargetArn ?? ''),
      );

    expect(
      without.map(({ configuration }) => configuration.FunctionName),
    ).toEqual(['legacy-report-mailer']);
  });

  it('point every alias record of a load balancer at one that exists', () => {
    const dnsNames = new Set(
      everywhere.flatMap(({ account, region }) =>
        estate
          .of(loadBalancers, account, region)
          .map(({ description }) => `dualstack.${description.DNSName}.`),
      ),
    );
    const aliases = ACCOUNT_IDS.flatMap(account =>
      estate
        .of(hostedZones, account, GLOBAL)
        .flatMap(({ records }) =>
          records.flatMap(({ AliasTarget }) => AliasTarget?.DNSName ?? []),
        ),
    );

    expect(aliases.length).toBeGreaterThan(25);
    expect(aliases.filter(name => !dnsNames.has(name))).toEqual([]);
  });
});
