import { refusal, shownAddress } from '@meridian/aws-react/testUtils';
import type {
  DatabaseExportQuery,
  UnreadableSource,
} from '@meridian/plugin-rds-inspector-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { groupsOfFleet } from '../__testUtils__/databases';
import {
  FakeRdsInspectorApi,
  type Trouble,
} from '../__testUtils__/FakeRdsInspectorApi';
import { renderPlugin } from '../__testUtils__/renderPlugin';

const now = new Date();

function fleet(
  options: {
    singleCount?: number;
    unreadable?: UnreadableSource[];
    trouble?: Trouble;
  } = {},
) {
  return new FakeRdsInspectorApi({
    now,
    groups: groupsOfFleet(now, options.singleCount),
    ...options,
  });
}

async function rows() {
  const table = await screen.findByRole('treegrid', { name: 'Databases' });
  await waitFor(() => expect(table).toHaveAttribute('aria-busy', 'false'));
  return within(table)
    .getAllByRole('row')
    .filter(row => row.dataset.rowIndex !== undefined);
}

async function rowOf(name: string): Promise<HTMLElement> {
  const row = (await rows()).find(
    candidate => within(candidate).queryByRole('link', { name }) !== null,
  );
  if (!row) throw new Error(`No row ${name}`);
  return row;
}

describe('the fleet', () => {
  it('answers first, in words', async () => {
    renderPlugin({ api: fleet(), at: '/databases' });
    expect(
      await screen.findByText(
        /2 of 16 databases can be read or lost by anybody now\./,
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
    expect(shownAddress().search).toBe('?severity=critical');
  });

  it('shows a group as one row that carries the worst of it, until it is expanded', async () => {
    renderPlugin({ api: fleet(), at: '/databases' });
    expect(await rows()).toHaveLength(10);
    const root = await rowOf('orders-global');
    expect(root).toHaveTextContent(
      '1 critical, 1 high, 1 medium and 1 low findings',
    );
    expect(root).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(
      screen.getByRole('button', { name: 'Expand orders-global' }),
    );
    expect(await rows()).toHaveLength(12);
    expect(await rowOf('orders-global')).toHaveTextContent('1 high finding');
    expect(await rowOf('orders-west')).toHaveAttribute('aria-level', '2');
    expect(await rowOf('orders-west')).toHaveTextContent(/Secondary/);
  });

  it('names the Regions of a global cluster, the one that takes writes first', async () => {
    renderPlugin({ api: fleet(), at: '/databases' });
    const root = await rowOf('orders-global');
    expect(
      within(root).getByTitle(
        'us-east-1 takes writes now; copies go to us-west-2',
      ),
    ).toHaveTextContent(/us-east-1.*us-west-2/);
  });

  it('never hides what matches behind a row that does not', async () => {
    renderPlugin({ api: fleet(), at: '/databases?severity=critical' });
    expect(await rowOf('orders-east-2')).not.toHaveAttribute(
      'data-muted',
      'true',
    );
    expect(await rowOf('orders-global')).toHaveAttribute('data-muted', 'true');
    expect(screen.queryByRole('link', { name: 'orders-west' })).toBeNull();
    expect(screen.getByText(/^2 databases in 2 groups\./)).toBeInTheDocument();
  });

  it('expands everything, which the address remembers', async () => {
    renderPlugin({ api: fleet(), at: '/databases' });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(shownAddress().search).toBe('?expand=all');
    expect(await rows()).toHaveLength(16);
  });

  it('takes its filters, order, columns and widths from the address', async () => {
    const api = fleet();
    renderPlugin({
      api,
      at: '/databases?region=us-west-2&engine=mysql&text=service&orderBy=name&columns=name,engine,arn&widths=engine-222',
    });
    await rows();
    expect(api.searches[0]).toMatchObject({
      region: ['us-west-2'],
      engine: ['mysql'],
      text: 'service',
      orderBy: 'name',
      direction: 'asc',
    });
    expect(
      screen.getAllByRole('columnheader').map(head => head.textContent),
    ).toEqual(['Name', 'Engine', 'ARN']);
    const [, engine] = screen.getByRole('treegrid').querySelectorAll('col');
    expect(engine.style.width).toBe('222px');
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove the filter Engine: MySQL' }),
    );
    expect(shownAddress().searchParams.get('engine')).toBeNull();
    expect(shownAddress().searchParams.get('widths')).toBe('engine-222');
  });

  it('writes a pressed count into the address', async () => {
    renderPlugin({ api: fleet(), at: '/databases' });
    const counts = await screen.findByRole('navigation', {
      name: 'Filters with counts',
    });
    await userEvent.click(
      await within(counts).findByRole('button', { name: /^Secondary1$/ }),
    );
    expect(shownAddress().searchParams.getAll('role')).toEqual(['secondary']);
    expect(await rowOf('orders-west')).toBeInTheDocument();
  });

  it('answers while one types', async () => {
    renderPlugin({ api: fleet(), at: '/databases' });
    await rows();
    await userEvent.keyboard('/');
    await userEvent.keyboard('authentication');
    await waitFor(() =>
      expect(shownAddress().searchParams.get('text')).toBe('authentication'),
    );
    await waitFor(async () => expect(await rows()).toHaveLength(1));
  });

  it('sorts by a head, worst first, and turns the order around', async () => {
    renderPlugin({ api: fleet(), at: '/databases' });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Lag, s' }));
    expect(shownAddress().search).toBe('?orderBy=lag');
    await userEvent.click(screen.getByRole('button', { name: 'Lag, s' }));
    expect(shownAddress().search).toBe('?orderBy=lag&direction=asc');
  });

  it('moves and expands with the arrow keys, opens with Enter', async () => {
    renderPlugin({ api: fleet(), at: '/databases' });
    (await rowOf('orders-global')).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(await rowOf('orders-east')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(shownAddress().pathname).toBe('/databases/database'),
    );
    expect(shownAddress().searchParams.get('arn')).toBe(
      'arn:aws:rds:us-east-1:555566667777:cluster:orders-east',
    );
  });

  it('says on hover why a value is not known, and never shows a zero for it', async () => {
    renderPlugin({ api: fleet(), at: '/databases?expand=all' });
    const row = await rowOf('authentication-service-prod-dr');
    expect(
      within(row).getByTitle(/cloudwatch:GetMetricData is denied/),
    ).toBeInTheDocument();
    const stale = await rowOf('service-5-prod');
    expect(
      within(stale).getByTitle(/^It was available when it was last read/),
    ).toHaveTextContent(/^unknown/);
  });

  it('exports exactly the filters, order and columns that are shown', async () => {
    const exported: DatabaseExportQuery[] = [];
    const saved: string[] = [];
    Object.assign(URL, {
      createObjectURL: () => 'blob:export',
      revokeObjectURL: (url: string) => saved.push(url),
    });
    renderPlugin({
      api: fleet(),
      exportApi: {
        exportDatabases: async query => {
          exported.push(query);
          return new Blob(['name\n']);
        },
      },
      at: '/databases?region=us-west-2&orderBy=name&columns=name,storage',
    });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV' }));
    await waitFor(() => expect(saved).toEqual(['blob:export']));
    expect(exported).toMatchObject([
      {
        format: 'csv',
        rows: 'matched',
        region: ['us-west-2'],
        orderBy: 'name',
        column: [
          'name',
          'kind',
          'arn',
          'rootArn',
          'storageUsedBytes',
          'storageAllocatedBytes',
        ],
      },
    ]);
  });

  it('loads the next page and keeps the rows before it', async () => {
    const api = fleet({ singleCount: 130 });
    renderPlugin({ api, at: '/databases' });
    await rows();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Load more' }),
    );
    expect(
      await screen.findByText(/^138 databases in 132 groups\./),
    ).toBeInTheDocument();
    expect(api.searches.at(-1)).toMatchObject({ cursor: '100' });
  });

  it('names what could not be read above the rows', async () => {
    renderPlugin({
      api: fleet({
        unreadable: [
          {
            accountId: '444455556666',
            accountName: 'staging',
            region: 'us-west-2',
            source: 'RDS DB instances',
            reason: 'denied',
            message: 'rds:DescribeDBInstances is denied.',
          },
        ],
      }),
      at: '/databases',
    });
    expect(
      await screen.findByText(/^Not completely read: us-west-2 of staging/),
    ).toBeInTheDocument();
  });

  it('offers to clear filters that nothing matches', async () => {
    renderPlugin({ api: fleet(), at: '/databases?text=nothing-like-this' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear all filters' }),
    );
    expect((await rows()).length).toBeGreaterThan(0);
  });

  it('says what would be here when there is nothing', async () => {
    renderPlugin({
      api: new FakeRdsInspectorApi({ now, groups: [] }),
      at: '/databases',
    });
    expect(await screen.findByText('No databases yet')).toBeInTheDocument();
  });

  it('says why it failed in the words of the server, and tries again', async () => {
    const problem = await refusal(503, 'The store does not answer.');
    const trouble: Trouble = {
      searchDatabases: problem,
      summarizeDatabases: problem,
    };
    renderPlugin({ api: fleet({ trouble }), at: '/databases' });
    expect(
      await screen.findByText('The store does not answer.'),
    ).toBeInTheDocument();
    delete trouble.searchDatabases;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await rows()).length).toBeGreaterThan(0);
  });

  it('says who can grant what is denied', async () => {
    const problem = await refusal(403, 'Your role does not read databases.');
    renderPlugin({
      api: fleet({
        trouble: { searchDatabases: problem, summarizeDatabases: problem },
      }),
      at: '/databases',
    });
    expect(
      await screen.findByText('You may not see this: the databases'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});
