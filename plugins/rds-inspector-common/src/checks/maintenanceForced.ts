import type { ClusterNode, InstanceNode } from '../assembly';
import { formatDay } from '../lib/time';
import { defineCheck } from './Check';
import { severityIn, unlessDeleted } from './scope';
import { fail, pass, withFact, type Verdict } from './verdicts';

export const maintenanceForced = defineCheck({
  id: 'maintenance-forced',
  title: 'No maintenance will be forced',
  category: 'lifecycle',
  severity: 'medium',
  severityRule: 'Low outside of production.',
  reads: ['maintenance'],
  why: 'On the forced date AWS applies it whatever the maintenance window says. Done before, the outage is at a time of one’s own choosing.',
  fix: {
    console:
      'Databases › {name} › Maintenance › Apply at next maintenance window.',
    cli: 'aws rds apply-pending-maintenance-action --region {region} --resource-identifier <arn> --apply-action <action> --opt-in-type next-maintenance',
    terraform:
      'Terraform does not apply pending maintenance; use the console or the CLI.',
    caution: 'Most actions restart the database.',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Maintenance.html',
  },
  on: {
    instance: database => unlessDeleted(database, () => judge(database)),
    cluster: database => unlessDeleted(database, () => judge(database)),
  },
});

function judge(database: InstanceNode | ClusterNode): Verdict {
  const { name, maintenance } = database.facts;
  return withFact(maintenance, actions => {
    const forced = actions
      .flatMap(action =>
        action.forcedApplyAt ? [{ ...action, at: action.forcedApplyAt }] : [],
      )
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    const [first] = forced;
    return first
      ? fail(
          `${
            first.description ?? first.action
          } will be forced on ${name} on ${formatDay(first.at)}.`,
          {
            severity: severityIn(database, 'medium', 'low'),
            evidence: forced.map(action => ({
              label: action.action,
              value: `forced ${action.at}${
                action.currentApplyAt
                  ? `, planned ${action.currentApplyAt}`
                  : ''
              }`,
            })),
          },
        )
      : pass(`No maintenance will be forced on ${name}.`);
  });
}
