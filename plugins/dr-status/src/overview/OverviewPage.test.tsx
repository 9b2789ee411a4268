import { refusal, shownAddress } from '@meridian/aws-react/testUtils';
import type { SystemExportQuery } from '@meridian/plugin-dr-status-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeDrStatusApi,
  type FakeDrStatusOptions,
} from '../__testUtils__/FakeDrStatusApi';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { before, manySystems, troubledSystems } from '../__testUtils__/systems';

const now = new Date();

function recovery(further: Partial<FakeDrStatusOptions> = {}) {
  return new FakeDrStatusApi({
    now,
    systems: troubledSystems(now),
    ...further,
  });
}

async function rows() {
  const table = await screen.findByRole('grid', { name: 'Systems' });
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

describe('the overview of recovery', () => {
  it('answers first, in words, and leads to what it counts', async () => {
    renderPlugin({ api: recovery(), at: '/recovery' });
    expect(
      await screen.findByText(/2 of 9 systems would not recover as promised\./),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
    expect(shownAddress().search).toBe('?verdict=not-met');
    expect(await rows()).toHaveLength(2);
  });

  it('says what else needs attention, each a way to exactly those systems', async () => {
    renderPlugin({ api: recovery(), at: '/recovery' });
    await userEvent.click(
      await screen.findByRole('button', { name: '2 drills are overdue' }),
    );
    expect(shownAddress().search).toBe('?overdue=true');
    await waitFor(async () => expect(await rows()).toHaveLength(2));
  });

  it('tells verdicts by words, with what would be lost and what is left', async () => {
    renderPlugin({ api: recovery(), at: '/recovery' });
    const orders = await rowOf('Orders');
    expect(orders).toHaveTextContent('1 h 10 min');
    expect(orders).toHaveTextContent('−1 h 10 min');
    expect(orders).toHaveTextContent('≥ 2 min 30 s');
    expect(orders).toHaveTextContent('1 high, 2 medium');
    const billing = await rowOf('Billing');
    expect(billing).toHaveTextContent('everything');
    expect(billing).toHaveTextContent('impossible');
    expect(billing).toHaveTextContent('never, overdue');
  });

  it('never shows what is not known as a number', async () => {
    renderPlugin({ api: recovery(), at: '/recovery' });
    const search = await rowOf('Catalogue search');
    expect(search).toHaveTextContent('not known');
    expect(search).not.toHaveTextContent(/\b0 s/);
  });

  it('draws what flows between Regions, worst first, in words as well', async () => {
    renderPlugin({ api: recovery(), at: '/recovery' });
    const list = await screen.findByRole('list', {
      name: 'Replication, worst first',
    });
    const [worst, second] = within(list).getAllByRole('listitem');
    expect(worst).toHaveTextContent(
      'us-east-1 to us-west-2:Not met, S3 replication1 h 10 min behind6 stores',
    );
    expect(second).toHaveTextContent(
      /Unknown, DynamoDB global table.*lag unknown/,
    );
    expect(
      screen.getByText(/shop\.meridian\.example sends 90 % to us-east-1/),
    ).toBeInTheDocument();
  });

  it('says what changed since yesterday and what is in the way of everybody', async () => {
    renderPlugin({ api: recovery(), at: '/recovery' });
    expect(
      await screen.findByText(/RPO was met and is not met/),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/320 vCPUs are needed after the loss/),
    ).toBeInTheDocument();
  });

  it('names the systems that need attention most, each with why', async () => {
    renderPlugin({ api: recovery(), at: '/recovery' });
    const worst = within(
      await screen.findByRole('region', { name: 'Worst first' }),
    );
    const items = await worst.findAllByRole('listitem');
    expect(items.map(item => item.textContent)).toEqual([
      'Not metBilling: would lose everything that has no copy; would be back after 1 h 2 min of 15 min; 1 critical, 2 high blockers in the way',
      'Not metOrders: would lose 1 h 10 min of 1 s; nobody knows when it would be back; 1 high blocker in the way',
      'UnknownCatalogue search: nobody knows what it would lose; nobody knows when it would be back',
      'At riskStorefront: would lose 910 ms of 1 s',
    ]);
  });

  it('takes filters, order, columns and widths from the address', async () => {
    const api = recovery();
    renderPlugin({
      api,
      at: '/recovery?tier=multi-region&text=orders&orderBy=name&columns=name,rpo,age&widths=rpo-222',
    });
    await rows();
    const asked = api.searches.find(({ limit }) => limit === 100);
    expect(asked).toMatchObject({
      tier: ['multi-region'],
      text: 'orders',
      orderBy: 'name',
      orderDirection: 'asc',
    });
    expect(
      screen.getAllByRole('columnheader').map(head => head.textContent),
    ).toEqual(['System', 'RPO now', 'Oldest input']);
  });

  it('is ordered by a press on a head', async () => {
    renderPlugin({ api: recovery(), at: '/recovery' });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'RPO margin' }));
    expect(shownAddress().search).toBe('?orderBy=rpoMargin');
  });

  it('opens a system with the keyboard', async () => {
    renderPlugin({ api: recovery(), at: '/recovery' });
    const [first] = await rows();
    first.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(shownAddress().pathname).toBe('/recovery/systems/default/orders'),
    );
  });

  it('exports exactly the rows and columns that are shown', async () => {
    const asked: SystemExportQuery[] = [];
    renderPlugin({
      api: recovery(),
      at: '/recovery?verdict=not-met&columns=name,rpo',
      exportApi: {
        exportSystems: async query => {
          asked.push(query);
          throw new Error('The disk is full');
        },
      },
    });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV' }));
    expect(asked).toMatchObject([
      {
        format: 'csv',
        verdict: ['not-met'],
        column: [
          'entityRef',
          'title',
          'rpoVerdict',
          'rpoSeconds',
          'rpoMessage',
        ],
      },
    ]);
    expect(
      await screen.findByText('The export failed: The disk is full'),
    ).toBeInTheDocument();
  });

  it('loads more systems as one scrolls', async () => {
    renderPlugin({
      api: recovery({ systems: manySystems(250, now) }),
      at: '/recovery',
    });
    expect(
      await screen.findByText('100 systems loaded, more follow as you scroll.'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(
      await screen.findByText('200 systems loaded, more follow as you scroll.'),
    ).toBeInTheDocument();
  });

  it('says how old the assessment is and why there is no newer one', async () => {
    renderPlugin({
      api: recovery({
        state: {
          isStale: true,
          assessedAt: before(now, 3 * 3_600),
          ageSeconds: 3 * 3_600,
          problem: 'The inventory does not answer.',
        },
      }),
      at: '/recovery',
    });
    expect(
      await screen.findByText(/Nobody knows how 9 systems would recover/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /last assessed 3 h ago, which is too long ago to judge by\. The inventory does not answer\./,
      ),
    ).toBeInTheDocument();
  });

  it('names what could not be read and what to grant', async () => {
    renderPlugin({
      api: recovery({
        state: {
          unreadable: [
            {
              subject: 'staging us-west-2',
              reason: 'denied',
              message: 'DynamoDB tables of staging could not be read.',
              missingAction: 'dynamodb:DescribeTable',
            },
          ],
        },
      }),
      at: '/recovery',
    });
    expect(
      await screen.findByText(/DynamoDB tables of staging could not be read/),
    ).toHaveTextContent(/Grant dynamodb:DescribeTable/);
  });

  it.each([
    [503, 'The store does not answer.', 'Could not be loaded: the systems'],
    [
      403,
      'Your role does not see recovery.',
      'You may not see this: the systems',
    ],
  ])('says why there is nothing after a %s', async (status, message, title) => {
    const error = await refusal(status, message);
    renderPlugin({
      api: recovery({
        trouble: {
          searchSystems: error,
          summarizeSystems: error,
          getRegionMap: error,
          listChanges: error,
          listEstateBlockers: error,
        },
      }),
      at: '/recovery',
    });
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.getAllByText(message).length).toBeGreaterThan(0);
  });

  it('keeps the table where only the map fails', async () => {
    renderPlugin({
      api: recovery({
        trouble: { getRegionMap: await refusal(503, 'The map is lost.') },
      }),
      at: '/recovery',
    });
    expect(
      await screen.findByText('Could not be loaded: the map of the Regions'),
    ).toBeInTheDocument();
    expect(await rows()).toHaveLength(9);
  });

  it('says what would be here before the first assessment', async () => {
    renderPlugin({ api: recovery({ systems: [] }), at: '/recovery' });
    expect(await screen.findByText('No systems yet')).toBeInTheDocument();
    expect(
      screen.getByText('No system has been assessed.'),
    ).toBeInTheDocument();
  });

  it('offers to clear filters that leave nothing', async () => {
    renderPlugin({ api: recovery(), at: '/recovery?text=nothing-like-it' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear all filters' }),
    );
    expect(shownAddress().search).toBe('');
    expect(await rows()).toHaveLength(9);
  });
});
