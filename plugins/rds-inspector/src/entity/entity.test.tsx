import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { refusal } from '@meridian/aws-react/testUtils';
import type { EntityDatabases } from '@meridian/plugin-rds-inspector-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { rdsInspectorApiRef } from '../api';
import { databasesRouteRef } from '../routes';
import { findingOf, groupsOfFleet } from '../__testUtils__/databases';
import {
  FakeRdsInspectorApi,
  type Trouble,
} from '../__testUtils__/FakeRdsInspectorApi';
import { databaseArnOf, fleetFilterOf, isDatabase } from './annotations';
import { DatabaseCard } from './DatabaseCard';
import { entityAnswer } from './entityAnswer';
import { EntityDatabasesCard } from './EntityDatabasesCard';
import { EntityDatabasesContent } from './EntityDatabasesContent';

const now = new Date();
const groups = groupsOfFleet(now, 0);
const [orders, authentication] = groups;

function entity(kind: string, name: string, arn?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: arn ? { 'meridian.aws/arn': arn } : undefined,
    },
  };
}

function renderOn(
  subject: Entity,
  element: JSX.Element,
  options: { groups?: EntityDatabases['groups']; trouble?: Trouble } = {},
) {
  const api = new FakeRdsInspectorApi({
    now,
    groups,
    findings: [
      findingOf(authentication.root, 'medium', now),
      findingOf(authentication.root, 'critical', now),
      findingOf(orders.root, 'high', now),
    ],
    trouble: options.trouble,
    entityDatabases: entityRef => ({
      entityRef,
      groups: options.groups ?? groups,
      worstSeverity: 'critical',
      truncated: false,
    }),
  });
  renderInTestApp(<EntityProvider entity={subject}>{element}</EntityProvider>, {
    apis: [[rdsInspectorApiRef, api]],
    mountedRoutes: { '/databases': databasesRouteRef },
  });
}

describe('on the page of a component or a system', () => {
  it('shows its databases with what checks found, worst first', async () => {
    renderOn(entity('System', 'user-management'), <EntityDatabasesContent />, {
      groups: [authentication],
    });
    expect(
      await screen.findByText(
        /2 databases with 1 critical, 2 high, 3 medium and 1 low findings\./,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('treegrid', { name: 'Databases' }),
    ).toBeInTheDocument();
    const findings = await screen.findByRole('list', { name: 'Open findings' });
    const [first] = within(findings).getAllByRole('listitem');
    expect(first).toHaveTextContent(/^Critical/);
    expect(
      screen.getByRole('link', { name: 'Open in the fleet' }),
    ).toHaveAttribute('href', '/databases?system=user-management');
  });

  it.each([
    ['None is this component', ['shop', 'shop']],
    ['1 of them are not this component', ['shop', undefined]],
  ])('says that %s', async (sentence, [first, second]) => {
    const databaseOf = (system: string | undefined, arn: string) => ({
      ...orders,
      root: {
        ...orders.root,
        arn,
        system: 'shop',
        component: system ? undefined : 'cart',
      },
      members: [],
      matchedArns: [arn],
    });
    renderOn(entity('Component', 'cart'), <EntityDatabasesContent />, {
      groups: [
        databaseOf(first, `${orders.root.arn}-1`),
        databaseOf(second, `${orders.root.arn}-2`),
      ],
    });
    expect(
      await screen.findByText(new RegExp(`^${sentence}`)),
    ).toBeInTheDocument();
  });

  it('says which tag is missing when nothing belongs to it', async () => {
    renderOn(entity('Component', 'nobody'), <EntityDatabasesContent />, {
      groups: [],
    });
    expect(await screen.findByText('component=nobody')).toBeInTheDocument();
  });

  it('sums them up on a card, the worst group first', async () => {
    renderOn(entity('Component', 'shop'), <EntityDatabasesCard />);
    const links = await screen.findAllByRole('link', { name: /-global|-prod/ });
    expect(links.map(link => link.textContent)).toEqual([
      'authentication-service-prod',
      'orders-global',
    ]);
  });

  it('says why they could not be loaded, and tries again', async () => {
    const trouble: Trouble = {
      getEntityDatabases: await refusal(503, 'The store does not answer.'),
    };
    renderOn(entity('Component', 'shop'), <EntityDatabasesCard />, { trouble });
    expect(
      await screen.findByText('The store does not answer.'),
    ).toBeInTheDocument();
    delete trouble.getEntityDatabases;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/8 databases with/)).toBeInTheDocument();
  });
});

describe('on the page of a Resource', () => {
  it('shows facts, findings and the way to the page of the database', async () => {
    const { arn } = authentication.root;
    renderOn(entity('Resource', 'authentication', arn), <DatabaseCard />, {
      groups: [authentication],
    });
    expect(await screen.findByText('storage-full')).toBeInTheDocument();
    expect(screen.getByText('PostgreSQL 16.4')).toBeInTheDocument();
    const findings = await screen.findByRole('list', { name: 'Open findings' });
    expect(within(findings).getAllByRole('listitem')).toHaveLength(2);
    expect(
      screen.getByRole('link', { name: /^Topology, metrics/ }),
    ).toHaveAttribute(
      'href',
      `/databases/database?arn=${encodeURIComponent(arn)}`,
    );
  });

  it('says so when the database is not known', async () => {
    renderOn(
      entity('Resource', 'gone', 'arn:aws:rds:us-east-1:555566667777:db:gone'),
      <DatabaseCard />,
      { groups: [] },
    );
    expect(
      await screen.findByText(/has not assessed this database/),
    ).toBeInTheDocument();
  });
});

describe('which entities', () => {
  it.each([
    ['Resource', 'arn:aws:rds:us-east-1:555566667777:db:orders', true],
    ['Resource', 'arn:aws:rds::555566667777:global-cluster:orders', true],
    [
      'Resource',
      'arn:aws-us-gov:rds:us-gov-west-1:555566667777:cluster:o',
      true,
    ],
    ['Resource', 'arn:aws:rds:us-east-1:555566667777:snapshot:orders', false],
    ['Resource', 'arn:aws:s3:::orders', false],
    ['Component', 'arn:aws:rds:us-east-1:555566667777:db:orders', false],
  ])('%s %s is a database: %s', (kind, arn, expected) => {
    expect(isDatabase(entity(kind, 'a', arn))).toBe(expected);
  });

  it('finds databases by system or component', () => {
    const row = orders.root;
    const shared = { ...row, component: undefined, system: 's' };
    const own = { ...row, component: 'c', system: 's' };
    const component = entity('Component', 'c');
    expect(fleetFilterOf(entity('System', 's'), [])).toEqual({ system: 's' });
    expect(fleetFilterOf(component, [])).toEqual({ component: 'c' });
    expect(fleetFilterOf(component, [own, shared])).toEqual({ component: 'c' });
    expect(fleetFilterOf(component, [shared])).toEqual({ system: 's' });
    expect(databaseArnOf(entity('Resource', 'a'))).toBeUndefined();
  });
});

describe('entityAnswer', () => {
  it('does not call well what could not be judged', () => {
    const replica = authentication.members[0];
    expect(
      entityAnswer({
        entityRef: 'component:default/a',
        groups: [{ ...authentication, matchedArns: [replica.arn] }],
        truncated: true,
      }),
    ).toEqual({
      state: 'unknown',
      sentence:
        '1 database and more; nothing was found, but 2 checks could not be made.',
    });
  });
});
