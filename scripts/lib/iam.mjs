import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from './repository.mjs';

const require = createRequire(import.meta.url);

/** What the collection of CloudWatch metric series calls besides the collectors. */
const METRIC_ACTIONS = ['cloudwatch:GetMetricData', 'cloudwatch:ListMetrics'];

/** Where a backend plugin declares what it asks of AWS itself. */
const PLUGIN_ACTIONS = 'src/iamActions.ts';

/** Least-privilege policies of the roles that the portal uses, made of what collectors and plugins declare. */
export function generateIamPolicies() {
  require('@backstage/cli/config/nodeTransform.cjs');
  const { builtInCollectors } = require(join(
    repositoryRoot,
    'plugins/aws-inventory-backend/src/collectors',
  ));
  const actionsOf = collectors =>
    collectors.flatMap(collector => collector.iamActions);
  const organization = builtInCollectors.filter(
    ({ scope }) => scope === 'organization',
  );
  const others = builtInCollectors.filter(
    ({ scope }) => scope !== 'organization',
  );
  const folder = join(repositoryRoot, 'deploy/iam');
  mkdirSync(folder, { recursive: true });
  return [
    {
      path: join(folder, 'read-policy.json'),
      content: policy('MeridianRead', [
        ...actionsOf(others),
        ...METRIC_ACTIONS,
        ...pluginActions(),
      ]),
    },
    {
      path: join(folder, 'organization-policy.json'),
      content: policy('MeridianReadOrganization', actionsOf(organization)),
    },
  ];
}

/** What the plugins declare that ask AWS themselves, besides the inventory's collectors. */
function pluginActions() {
  const plugins = join(repositoryRoot, 'plugins');
  return readdirSync(plugins)
    .map(name => join(plugins, name, PLUGIN_ACTIONS))
    .filter(path => existsSync(path))
    .flatMap(path => require(path).IAM_ACTIONS);
}

function policy(sid, actions) {
  const document = {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: sid,
        Effect: 'Allow',
        Action: [...new Set(actions)].sort(),
        Resource: '*',
      },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
