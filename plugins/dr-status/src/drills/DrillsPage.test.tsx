import { refusal, shownAddress } from '@meridian/aws-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeDrStatusApi,
  type FakeDrStatusOptions,
} from '../__testUtils__/FakeDrStatusApi';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { systemRow } from '../__testUtils__/systems';
import { FakeDrills } from './__testUtils__/FakeDrills';
import { fillDrills } from './__testUtils__/samples';

const NOW = new Date();
const SYSTEMS = ['orders', 'billing', 'catalog-search', 'sessions'].map(name =>
  systemRow(name, NOW),
);

async function filledDrills(): Promise<FakeDrills> {
  const drills = new FakeDrills({
    systems: SYSTEMS,
    actor: 'user:default/priya.patel',
    now: () => NOW,
  });
  await fillDrills(drills, NOW);
  return drills;
}

function apiOf(
  drills: FakeDrills,
  options: Partial<FakeDrStatusOptions> = {},
): FakeDrStatusApi {
  return new FakeDrStatusApi({
    now: NOW,
    systems: SYSTEMS,
    answers: drills.answers(),
    ...options,
  });
}

describe('the page of drills', () => {
  it('says who is overdue, what runs, and whether the ledger is intact', async () => {
    renderPlugin({ api: apiOf(await filledDrills()), at: '/recovery/drills' });
    expect(
      await screen.findByText(
        /^3 of 4 systems are overdue for a drill, .* the longest, by 30 days; for 1 of them none is planned\./,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^All \d+ entries are as they were written\.$/),
    ).toBeInTheDocument();
    const running = screen.getByRole('region', { name: 'Running now' });
    expect(
      within(running).getByRole('link', { name: /switchover of orders/ }),
    ).toBeInTheDocument();
    expect(
      within(running).getByText(/1 of 4 steps finished, now: Switch/),
    ).toBeInTheDocument();
  });

  it('lists who is due, the most overdue first, with what is planned or the way to plan', async () => {
    const user = userEvent.setup();
    renderPlugin({ api: apiOf(await filledDrills()), at: '/recovery/drills' });
    const due = await screen.findByRole('grid', {
      name: 'Systems by when they are due',
    });
    const rows = within(due).getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent('30 days overdue');
    expect(rows[3]).toHaveTextContent(/due in 1[78] days.*catalog-search/);
    expect(within(due).getByRole('row', { name: /billing/ })).toHaveTextContent(
      /planned for \d{4}/,
    );
    await user.click(
      screen.getByRole('button', { name: 'List the 3 that are overdue alone' }),
    );
    expect(shownAddress().searchParams.get('overdue')).toBe('true');
    await user.click(
      within(
        await screen.findByRole('row', { name: /sessions.*Plan one/ }),
      ).getByRole('link', { name: 'Plan one' }),
    );
    expect(shownAddress().pathname).toBe('/recovery/drills/new');
    expect(shownAddress().searchParams.get('ref')).toBe(
      'system:default/sessions',
    );
  });

  it('keeps past drills with what was measured', async () => {
    renderPlugin({ api: apiOf(await filledDrills()), at: '/recovery/drills' });
    const past = await screen.findByRole('grid', { name: 'Past drills' });
    expect(
      within(past).getByRole('row', { name: /switchover of catalog-search/ }),
    ).toHaveTextContent(/Succeeded.*6 min 10 s.*400 ms/);
    expect(
      within(past).getByRole('row', { name: /restore of billing/ }),
    ).toHaveTextContent(/Failed.*2 h 11 min/);
    expect(
      within(past).getByRole('row', { name: /failover of sessions/ }),
    ).toHaveTextContent('Cancelled');
  });

  it('offers no plan to those who only read', async () => {
    renderPlugin({
      api: apiOf(await filledDrills()),
      at: '/recovery/drills',
      mayDrill: false,
    });
    await screen.findByRole('grid', { name: 'Past drills' });
    expect(
      screen.queryByRole('link', { name: /Plan a drill|Plan one/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: /sessions.*none planned/ }),
    ).toBeInTheDocument();
  });

  it('says that the ledger does not fit', async () => {
    const drills = await filledDrills();
    drills.breakAt(4);
    renderPlugin({ api: apiOf(drills), at: '/recovery/drills' });
    expect(
      await screen.findByText('Entry 4 was changed after it was written.'),
    ).toBeInTheDocument();
  });

  it('says what would be here where there is nothing', async () => {
    const drills = new FakeDrills({
      systems: [],
      actor: 'user:default/priya.patel',
      now: () => NOW,
    });
    renderPlugin({ api: apiOf(drills), at: '/recovery/drills' });
    expect(
      await screen.findByText(
        /^No system that you may see has to be drilled\./,
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/^No drill is over that matches\./),
    ).toBeInTheDocument();
  });

  it('says why there is no answer', async () => {
    renderPlugin({
      api: apiOf(await filledDrills(), {
        trouble: {
          listDrills: await refusal(503, 'The store does not answer.'),
        },
      }),
      at: '/recovery/drills',
    });
    expect(
      await screen.findByText('Could not be loaded: the drills'),
    ).toBeInTheDocument();
    expect(screen.getByText('The store does not answer.')).toBeInTheDocument();
  });
});

describe('the page of the ledger', () => {
  it('lists entries, the newest first, and verifies them in the browser', async () => {
    const user = userEvent.setup();
    renderPlugin({ api: apiOf(await filledDrills()), at: '/recovery/ledger' });
    const table = await screen.findByRole('grid', {
      name: 'Entries of the ledger',
    });
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent(
      /Note added/,
    );
    await user.click(
      screen.getByRole('button', { name: 'Verify the chain in this browser' }),
    );
    // What the server says, and what the browser found out by itself.
    await waitFor(() =>
      expect(
        screen.getAllByText(/^All \d+ entries are as they were written\.$/),
      ).toHaveLength(2),
    );
  });

  it('shows where the chain breaks', async () => {
    const user = userEvent.setup();
    const drills = await filledDrills();
    drills.breakAt(4);
    renderPlugin({ api: apiOf(drills), at: '/recovery/ledger' });
    await user.click(
      await screen.findByRole('button', {
        name: 'Verify the chain in this browser',
      }),
    );
    await waitFor(() =>
      expect(
        screen.getAllByText('Entry 4 was changed after it was written.'),
      ).toHaveLength(2),
    );
  });

  it('does not verify a part of the ledger as if it were the whole', async () => {
    const drills = new FakeDrills({
      systems: SYSTEMS,
      actor: 'user:default/priya.patel',
      now: () => NOW,
      mayRead: ({ drillId }) => drillId === 'running',
    });
    await fillDrills(drills, NOW);
    renderPlugin({ api: apiOf(drills), at: '/recovery/ledger' });
    expect(
      await screen.findByText(/^You see 6 of \d+ entries/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /Verify|Export/ }),
    ).not.toBeInTheDocument();
  });
});
