import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { awsInventoryApiRef } from '../api';
import { coverageRouteRef, inventoryRouteRef } from '../routes';
import { coverageOfEstate, resourcesOfEstate } from '../__testUtils__/estate';
import { FakeInventoryApi } from '../__testUtils__/FakeInventoryApi';
import { filterOfEntity, isAwsResource } from './annotations';
import { EntityResourcesContent } from './EntityResourcesContent';
import { ResourceCard } from './ResourceCard';
import { ResourceHistoryContent } from './ResourceHistoryContent';

const now = new Date();
const resources = resourcesOfEstate(24, now);

function entity(kind: string, name: string, arn?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: arn ? { 'meridian.aws/arn': arn } : undefined,
    },
  };
}

function renderOn(subject: Entity, element: JSX.Element) {
  const api = new FakeInventoryApi({
    now,
    resources,
    coverage: coverageOfEstate(now),
  });
  renderInTestApp(<EntityProvider entity={subject}>{element}</EntityProvider>, {
    apis: [[awsInventoryApiRef, api]],
    mountedRoutes: {
      '/inventory': inventoryRouteRef,
      '/coverage': coverageRouteRef,
    },
  });
  return api;
}

describe('on the page of a catalog entity', () => {
  it('shows the facts of the AWS resource behind it', async () => {
    renderOn(entity('Resource', 'orders', resources[0].arn), <ResourceCard />);
    expect(await screen.findByText('storage-full')).toBeInTheDocument();
    expect(screen.getByText('333344445555')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Metrics, relations/ }),
    ).toBeInTheDocument();
  });

  it('tells the history of the AWS resource behind it', async () => {
    renderOn(
      entity('Resource', 'orders', resources[0].arn),
      <ResourceHistoryContent />,
    );
    expect(
      await screen.findByText('EngineVersion changed from 14.8 to 14.9.'),
    ).toBeInTheDocument();
  });

  it('lists what runs behind a system, with its worst state first in words', async () => {
    const api = renderOn(
      entity('System', 'order-processing'),
      <EntityResourcesContent />,
    );
    const table = await screen.findByRole('grid', { name: 'AWS resources' });
    expect(await within(table).findByText('storage-full')).toBeInTheDocument();
    expect(
      await screen.findByText(/^1 of 18 resources .* broken state\.$/),
    ).toBeInTheDocument();
    expect(api.searches[0]).toMatchObject({ system: ['order-processing'] });
  });

  it('says which tag is missing when nothing belongs to it', async () => {
    renderOn(entity('Component', 'nobody'), <EntityResourcesContent />);
    expect(await screen.findByText('component=nobody')).toBeInTheDocument();
  });
});

describe('which entities', () => {
  it.each([
    [entity('Resource', 'a', 'arn:aws:s3:::a'), true],
    [entity('Resource', 'a'), false],
    [entity('Component', 'a', 'arn:aws:s3:::a'), false],
  ])('%#: stands for an AWS resource: %s', (subject, expected) => {
    expect(isAwsResource(subject)).toBe(expected);
  });

  it('finds resources by system or component', () => {
    expect(filterOfEntity(entity('System', 's'))).toEqual({ system: ['s'] });
    expect(filterOfEntity(entity('Component', 'c'))).toEqual({
      component: ['c'],
    });
  });
});
