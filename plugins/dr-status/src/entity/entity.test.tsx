import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { refusal } from '@meridian/aws-react/testUtils';
import type {
  ComponentRow,
  SystemRow,
} from '@meridian/plugin-dr-status-common';
import { screen } from '@testing-library/react';
import { drStatusApiRef } from '../api';
import { detailOf } from '../__testUtils__/detail';
import {
  FakeDrStatusApi,
  type Trouble,
} from '../__testUtils__/FakeDrStatusApi';
import { troubledSystems } from '../__testUtils__/systems';
import { recoveryRouteRef } from '../routes';
import { EntityRecoveryCard } from './EntityRecoveryCard';
import { EntityRecoveryContent } from './EntityRecoveryContent';

const now = new Date();
const [, orders] = troubledSystems(now);
const detail = detailOf(orders, now);

function componentOf(row: SystemRow): ComponentRow {
  const { objective, rpo, rto, isImpossible, blockerCounts } = row;
  const { storeCount, regions, primaryRegion, ages, unknowns } = row;
  return {
    entityRef: `component:default/${row.name}-api`,
    name: `${row.name}-api`,
    title: `${row.name}-api`,
    systemRef: row.entityRef,
    dependsOn: [],
    objective,
    rpo,
    rto,
    isImpossible,
    blockerCounts,
    storeCount,
    regions,
    primaryRegion,
    ages,
    unknowns,
  };
}

function entity(kind: string, name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
  };
}

function renderOn(subject: Entity, element: JSX.Element, trouble?: Trouble) {
  const api = new FakeDrStatusApi({
    now,
    trouble,
    answers: {
      getSystem: async () => detail,
      getComponent: async () => ({ ...detail, row: componentOf(orders) }),
    },
  });
  renderInTestApp(<EntityProvider entity={subject}>{element}</EntityProvider>, {
    apis: [[drStatusApiRef, api]],
    mountedRoutes: { '/recovery': recoveryRouteRef },
  });
}

describe('the card', () => {
  it('answers for a system, with both objectives and its last drill', async () => {
    renderOn(entity('System', 'orders'), <EntityRecoveryCard />);
    expect(
      await screen.findByText(/Orders would not recover as promised/),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(
        (_, element) =>
          element?.tagName === 'DD' &&
          /Not met.*: 1 h 10 min, promised 1 s/.test(element.textContent ?? ''),
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        (_, element) =>
          element?.tagName === 'DD' &&
          /Unknown.*: at least 2 min 30 s, promised 15 min/.test(
            element.textContent ?? '',
          ),
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('12 d ago')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'How its system would recover' }),
    ).toHaveAttribute('href', '/recovery/systems/default/orders');
  });

  it('leads from a component to its system', async () => {
    renderOn(entity('Component', 'orders-api'), <EntityRecoveryCard />);
    expect(
      await screen.findByText(/orders-api would not recover as promised/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'How its system would recover' }),
    ).toHaveAttribute('href', '/recovery/systems/default/orders');
  });

  it.each([
    [404, 'No such entity.', 'Its recovery was not assessed'],
    [403, 'Not for you.', 'You may not see this: its recovery'],
    [503, 'No connection.', 'Could not be loaded: its recovery'],
  ])('says why there is nothing after a %s', async (status, message, title) => {
    renderOn(entity('System', 'orders'), <EntityRecoveryCard />, {
      getSystem: await refusal(status, message),
    });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });
});

describe('the tab', () => {
  it('shows how a component would recover, and its stores', async () => {
    renderOn(entity('Component', 'orders-api'), <EntityRecoveryContent />);
    expect(
      await screen.findByText(/orders-api would not recover as promised/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'Blockers, worst first' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('us-west-2, 1 h 10 min behind'),
    ).toBeInTheDocument();
  });
});
