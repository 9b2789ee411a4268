import { refusal, shownAddress } from '@meridian/aws-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  AwsInventoryApi,
  ExportQuery,
} from '@meridian/plugin-aws-inventory-common';
import { coverageOfEstate, resourcesOfEstate } from '../__testUtils__/estate';
import { FakeInventoryApi } from '../__testUtils__/FakeInventoryApi';
import { renderPlugin } from '../__testUtils__/renderPlugin';

const now = new Date();

function estate(
  options: {
    count?: number;
    regionDown?: string;
    trouble?: Partial<Record<keyof AwsInventoryApi, Error>>;
  } = {},
) {
  return new FakeInventoryApi({
    now,
    resources: resourcesOfEstate(options.count ?? 24, now),
    coverage: coverageOfEstate(now, options),
    trouble: options.trouble,
  });
}

async function rows() {
  const table = await screen.findByRole('grid', { name: 'AWS resources' });
  await waitFor(() => expect(table).toHaveAttribute('aria-busy', 'false'));
  return within(table)
    .getAllByRole('row')
    .filter(row => row.dataset.rowIndex !== undefined);
}

describe('the inventory', () => {
  it('answers first, and shows the rows', async () => {
    renderPlugin({ api: estate(), at: '/inventory' });
    expect(
      await screen.findByText(
        /1 of 24 resources in 3 accounts and 2 Regions is in a broken state\./,
      ),
    ).toBeInTheDocument();
    expect(await rows()).toHaveLength(24);
  });

  it('shows the worst first', async () => {
    renderPlugin({ api: estate(), at: '/inventory' });
    const [first, second] = await rows();
    expect(first).toHaveTextContent('storage-full');
    expect(second).not.toHaveTextContent('storage-full');
    expect(
      screen.getByRole('columnheader', { name: /^State/ }),
    ).toHaveAttribute('aria-sort', 'ascending');
  });

  it('takes its filters, order and columns from the address', async () => {
    const api = estate();
    renderPlugin({
      api,
      at: '/inventory?region=us-west-2&tag=cost-center%3D1001&orderBy=changedAt&direction=desc&columns=name,arn',
    });
    await rows();
    expect(api.searches[0]).toMatchObject({
      region: ['us-west-2'],
      tag: ['cost-center=1001'],
      orderBy: 'changedAt',
      direction: 'desc',
    });
    expect(
      screen.getAllByRole('columnheader').map(head => head.textContent),
    ).toEqual(['Name', 'ARN']);
    expect(
      screen.getByRole('button', {
        name: 'Remove the filter Region: us-west-2',
      }),
    ).toBeInTheDocument();
  });

  it('writes a pressed count into the address and shows what it counted', async () => {
    renderPlugin({ api: estate(), at: '/inventory' });
    const counts = await screen.findByRole('navigation', {
      name: 'Filters with counts',
    });
    const count = await within(counts).findByRole('button', {
      name: /^S3::Bucket/,
    });
    const expected = Number(/\d+$/.exec(count.textContent ?? '')?.[0]);
    await userEvent.click(count);
    await waitFor(async () => expect(await rows()).toHaveLength(expected));
    expect(shownAddress().searchParams.getAll('type')).toEqual([
      'AWS::S3::Bucket',
    ]);
    // A second type can still be chosen beside the first.
    expect(
      within(counts).getByRole('button', { name: /^SQS::Queue/ }),
    ).toBeInTheDocument();
  });

  it('removes one filter with its chip and all of them at once', async () => {
    renderPlugin({
      api: estate(),
      at: '/inventory?region=us-west-2&owner=group:default/orders-team',
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Remove the filter Region: us-west-2',
      }),
    );
    expect(shownAddress().search).toBe('?owner=group%3Adefault%2Forders-team');
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(shownAddress().search).toBe('');
  });

  it('answers while one types, once per pause, and gives up old questions', async () => {
    const api = estate();
    renderPlugin({ api, at: '/inventory' });
    await rows();
    await userEvent.keyboard('/');
    const search = screen.getByRole('searchbox', {
      name: 'Name, id, ARN or tag',
    });
    expect(search).toHaveFocus();
    await userEvent.keyboard('prod management');
    await waitFor(() =>
      expect(shownAddress().searchParams.get('text')).toBe('prod management'),
    );
    await waitFor(async () => {
      for (const row of await rows()) {
        expect(row).toHaveTextContent(/prod-user-management/);
      }
    });
    const asked = api.searches.filter(({ text }) => text !== undefined);
    expect(asked.length).toBeLessThan('prod management'.length);
  });

  it('sorts by a head and turns the order around', async () => {
    const api = estate();
    renderPlugin({ api, at: '/inventory' });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Owner' }));
    expect(shownAddress().search).toBe('?orderBy=owner');
    await userEvent.click(screen.getByRole('button', { name: 'Owner' }));
    expect(shownAddress().searchParams.get('direction')).toBe('desc');
    await waitFor(() =>
      expect(
        screen.getByRole('columnheader', { name: /Owner/ }),
      ).toHaveAttribute('aria-sort', 'descending'),
    );
  });

  it('moves with the arrow keys, opens with Enter', async () => {
    renderPlugin({ api: estate(), at: '/inventory?region=us-west-2' });
    const [first, second] = await rows();
    first.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(second).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(shownAddress().pathname).toBe('/inventory/resource'),
    );
    const name = shownAddress().searchParams.get('arn')?.split(':').pop();
    expect(second).toHaveTextContent(name ?? 'nothing');
  });

  it('loads the next page and keeps the rows before it', async () => {
    const api = estate({ count: 130 });
    renderPlugin({ api, at: '/inventory' });
    await rows();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Load more' }),
    );
    expect(await screen.findByText(/^130 rows\./)).toBeInTheDocument();
    expect(api.searches.at(-1)).toMatchObject({ cursor: '100' });
  });

  it('exports exactly the filters, order and columns that are shown', async () => {
    const exported: ExportQuery[] = [];
    const exportApi = {
      exportResources: async (query: ExportQuery) => {
        exported.push(query);
        return new Blob(['name\n']);
      },
    };
    const saved: string[] = [];
    Object.assign(URL, {
      createObjectURL: () => 'blob:export',
      revokeObjectURL: (url: string) => saved.push(url),
    });
    renderPlugin({
      api: estate(),
      exportApi,
      at: '/inventory?region=us-west-2&orderBy=owner&columns=name,owner',
    });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV' }));
    await waitFor(() => expect(saved).toEqual(['blob:export']));
    expect(exported).toMatchObject([
      {
        format: 'csv',
        column: ['name', 'owner'],
        region: ['us-west-2'],
        orderBy: 'owner',
      },
    ]);
  });

  it('names what could not be read above the rows', async () => {
    renderPlugin({
      api: estate({ regionDown: 'us-west-2' }),
      at: '/inventory',
    });
    expect(
      await screen.findByText(/^Not completely read: us-west-2 of management/),
    ).toBeInTheDocument();
    expect((await rows()).length).toBeGreaterThan(0);
  });

  it('says what would be here when there is nothing', async () => {
    renderPlugin({ api: estate({ count: 0 }), at: '/inventory' });
    expect(await screen.findByText('No resources yet')).toBeInTheDocument();
  });

  it('offers to clear filters that nothing matches', async () => {
    renderPlugin({ api: estate(), at: '/inventory?text=nothing-like-this' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear all filters' }),
    );
    expect((await rows()).length).toBeGreaterThan(0);
  });

  it('says why it failed in the words of the server, and tries again', async () => {
    const problem = await refusal(503, 'The store does not answer.');
    const trouble: Partial<Record<keyof AwsInventoryApi, Error>> = {
      searchResources: problem,
      summarizeResources: problem,
    };
    renderPlugin({ api: estate({ trouble }), at: '/inventory' });
    expect(
      await screen.findByText('The store does not answer.'),
    ).toBeInTheDocument();
    delete trouble.searchResources;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await rows()).length).toBeGreaterThan(0);
  });

  it('says who can grant what is denied', async () => {
    const problem = await refusal(
      403,
      'Your role does not read AWS resources.',
    );
    renderPlugin({
      api: estate({
        trouble: { searchResources: problem, summarizeResources: problem },
      }),
      at: '/inventory',
    });
    expect(
      await screen.findByText('You may not see this: the resources'),
    ).toBeInTheDocument();
    expect(screen.getByText(/The platform team grants it/)).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });
});
