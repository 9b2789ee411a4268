import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from './repository.mjs';

const require = createRequire(import.meta.url);

/** What the collection of CloudWatch metric series calls besides the collectors. */
const METRIC_ACTIONS = ['cloudwatch:GetMetricData', 'cloudwatch:ListMetrics'];

/** Least-privilege policies of the roles that the portal uses, made of what its collectors declare. */
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
      ]),
    },
    {
      path: join(folder, 'organization-policy.json'),
      content: policy('MeridianReadOrganization', actionsOf(organization)),
    },
  ];
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
