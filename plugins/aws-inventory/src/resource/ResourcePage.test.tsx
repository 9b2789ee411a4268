import { shownAddress } from '@meridian/aws-react/testUtils';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { coverageOfEstate, resourcesOfEstate } from '../__testUtils__/estate';
import { FakeInventoryApi } from '../__testUtils__/FakeInventoryApi';
import { renderPlugin } from '../__testUtils__/renderPlugin';

const now = new Date();
const resources = resourcesOfEstate(6, now);

function renderResource(
  arn: string | undefined,
  facts: Partial<InventoryResource> = {},
) {
  const api = new FakeInventoryApi({
    now,
    resources: resources.map(one =>
      one.arn === arn ? { ...one, ...facts } : one,
    ),
    coverage: coverageOfEstate(now),
  });
  return renderPlugin({
    api,
    at: `/inventory/resource${arn ? `?arn=${encodeURIComponent(arn)}` : ''}`,
  });
}

describe('the page of a resource', () => {
  it('says what it is, where its facts come from and how old they are', async () => {
    renderResource(resources[0].arn);
    expect(
      await screen.findByRole('heading', { name: resources[0].name }),
    ).toBeInTheDocument();
    expect(screen.getAllByText('storage-full')).not.toHaveLength(0);
    expect(screen.getAllByText('from its tag')).not.toHaveLength(0);
    expect(screen.getByText('by default of its account')).toBeInTheDocument();
    expect(screen.getAllByText('2 min ago')).not.toHaveLength(0);
  });

  it('tells its history in sentences, with the comparison one click away', async () => {
    renderResource(resources[0].arn);
    expect(
      await screen.findByText('EngineVersion changed from 14.8 to 14.9.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The tag cost-center changed from 1000 to 1001.'),
    ).toBeInTheDocument();
    const [compare] = screen.getAllByRole('button', { name: 'Compare' });
    await userEvent.click(compare);
    expect(screen.getByText(/^− 14\.8/)).toBeInTheDocument();
    expect(screen.getByText(/^\+ 14\.9/)).toBeInTheDocument();
  });

  it('leads to related resources, and says which it may not name', async () => {
    renderResource(resources[1].arn);
    const link = await screen.findByRole('link', { name: resources[0].name });
    expect(link).toHaveAttribute(
      'href',
      `/inventory/resource?arn=${encodeURIComponent(resources[0].arn)}`,
    );
    expect(
      screen.getByText('not in the inventory, or not for you to see'),
    ).toBeInTheDocument();
  });

  it('keeps the range of the charts in the address', async () => {
    renderResource(resources[0].arn);
    await userEvent.click(await screen.findByRole('button', { name: '24h' }));
    expect(shownAddress().searchParams.get('range')).toBe('24h');
    expect(screen.getByRole('button', { name: '24h' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('says what could not be read, and what it was when it last was', async () => {
    renderResource(resources[0].arn, {
      unread: [
        {
          path: '/attributes/KeyRotationEnabled',
          lastKnown: true,
          readAt: new Date(now.getTime() - 2 * 3600_000).toISOString(),
        },
        {
          path: '/attributes/Replicas',
          lastKnown: [{ Region: 'us-west-2' }],
          readAt: now.toISOString(),
        },
        { path: '/attributes/Policy', readAt: now.toISOString() },
        { path: '/relations', readAt: now.toISOString() },
        { path: '/attributes/Lifecycle' },
      ],
    });
    const notice = within(
      await screen.findByRole('region', { name: 'What could not be read' }),
    );
    const texts = notice
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(texts[0]).toMatch(/KeyRotationEnabled could not be read/);
    expect(texts[0]).toMatch(/Last read 2 h ago: true/);
    expect(texts[1]).toMatch(/us-west-2/);
    expect(texts[2]).toMatch(/there was none/);
    expect(texts[3]).toMatch(/What it depends on could not be read/);
    expect(texts[4]).toMatch(/It was never read/);
    expect(
      screen.getByText(/Some of what it depends on could not be read/),
    ).toBeInTheDocument();
    expect(
      notice.getByRole('link', { name: 'Why, and what to grant' }),
    ).toHaveAttribute('href', expect.stringContaining('/coverage?'));
  });

  it('finds words in the raw description', async () => {
    renderResource(resources[0].arn);
    await userEvent.type(
      await screen.findByLabelText('Search in the description'),
      'multiaz',
    );
    expect(screen.getByText('1 line with it')).toBeInTheDocument();
  });

  it('says so when it does not know the resource', async () => {
    renderResource('arn:aws:rds:us-east-1:555566667777:db:gone');
    expect(
      await screen.findByText(/The inventory knows no resource with the ARN/),
    ).toBeInTheDocument();
  });

  it('says so when no resource is named', async () => {
    renderResource(undefined);
    expect(
      await screen.findByText('No resource was named'),
    ).toBeInTheDocument();
  });
});
