import { refusal, shownAddress } from '@meridian/aws-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeDrStatusApi,
  type FakeDrStatusOptions,
} from '../__testUtils__/FakeDrStatusApi';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { lossAnswers } from './__testUtils__/lossAnswers';
import { largeLoss, troubledLoss, whatIfResult } from './__testUtils__/losses';

const NOW = new Date();
const EAST = '/recovery/what-if?region=us-east-1';

function apiOf(options: Partial<FakeDrStatusOptions> = {}) {
  return new FakeDrStatusApi({
    now: NOW,
    answers: lossAnswers({ now: NOW }),
    ...options,
  });
}

describe('the page of a loss', () => {
  it('asks first about the Region whose loss would hit most, and says so in the address', async () => {
    renderPlugin({ api: apiOf(), at: '/recovery/what-if' });
    expect(
      await screen.findByText(
        /^If us-east-1 were lost, 2 of 9 systems would stop/,
      ),
    ).toBeInTheDocument();
    expect(shownAddress().searchParams.get('region')).toBe('us-east-1');
  });

  it('answers for the zone that the address names', async () => {
    renderPlugin({ api: apiOf(), at: `${EAST}&zone=us-east-1a` });
    expect(
      await screen.findByRole('heading', {
        name: 'What if we lose the Availability Zone us-east-1a?',
      }),
    ).toBeInTheDocument();
  });

  it('lists the worst first, and from the picture one outcome alone', async () => {
    const user = userEvent.setup();
    renderPlugin({ api: apiOf(), at: EAST });
    const table = await screen.findByRole('grid', { name: 'Systems' });
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent(
      /Stops.*Legacy CRM.*Everything.*not known/,
    );
    await user.click(screen.getByRole('button', { name: /^2 stop/ }));
    expect(shownAddress().searchParams.get('outcome')).toBe('stops');
    expect(
      within(screen.getByRole('grid', { name: 'Systems' })).getAllByRole('row'),
    ).toHaveLength(3);
    await user.click(
      screen.getByRole('button', { name: 'Remove the filter Outcome: Stops' }),
    );
    expect(shownAddress().searchParams.get('outcome')).toBeNull();
  });

  it('says why a system ends as it does, by an address of its own', async () => {
    const user = userEvent.setup();
    renderPlugin({ api: apiOf(), at: EAST });
    await user.click(await screen.findByText(/^It takes 4 h until/));
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByText(
        'It takes 4 h until it is back, and 15 min were promised.',
      ),
    ).toBeInTheDocument();
    expect(
      within(dialog).getByRole('link', { name: 'reporting-prod' }),
    ).toBeInTheDocument();
    expect(shownAddress().searchParams.get('system')).toBe(
      'system:default/reporting',
    );
  });

  it('says of each store what is lost now and at the worst of 30 days', async () => {
    const user = userEvent.setup();
    renderPlugin({ api: apiOf(), at: EAST });
    const table = await screen.findByRole('grid', { name: 'Stores' });
    expect(
      within(table).getByRole('row', { name: /catalogue-media/ }),
    ).toHaveTextContent(/900 ms.*10 min 10 s/);
    expect(
      within(table).getByRole('row', { name: /payments-ledger/ }),
    ).toHaveTextContent(/not known.*12 s/);
    expect(within(table).queryByText('search-index')).not.toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'List the 1 other store as well' }),
    );
    expect(
      within(screen.getByRole('grid', { name: 'Stores' })).getByText(
        'search-index takes writes in us-west-2.',
      ),
    ).toBeInTheDocument();
  });

  it('says whether what survives can carry the load', async () => {
    renderPlugin({ api: apiOf(), at: EAST });
    expect(
      await screen.findByText(/2 of 5 limits are too small/),
    ).toBeInTheDocument();
    const capacity = screen.getByRole('group', {
      name: 'Capacity of what survives',
    });
    expect(
      within(capacity).getByRole('row', { name: /general/ }),
    ).toHaveTextContent(/12.*41.*30.*11 nodes too few/);
    expect(
      within(capacity).getByRole('row', { name: /spot/ }),
    ).toHaveTextContent('not known');
  });

  it('tells the order of recovery, lower bounds, what is lost, and circles', async () => {
    renderPlugin({ api: apiOf(), at: EAST });
    const order = await screen.findByRole('group', {
      name: 'Order of recovery',
    });
    const rowOf = (name: RegExp) => within(order).getByRole('row', { name });
    expect(rowOf(/^orders-api/)).toHaveTextContent(
      'orders-db and identity-api',
    );
    expect(rowOf(/^orders-web/)).toHaveTextContent('≥ 3 min 10 s');
    expect(rowOf(/^legacy-crm/)).toHaveTextContent('not at all');
    expect(rowOf(/^reporting-ui/)).toHaveTextContent('in a circle');
  });

  it('says what was taken for granted and what is not known', async () => {
    renderPlugin({ api: apiOf(), at: EAST });
    expect(
      await screen.findByText(/^us-east-1 does not come back/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('cloudwatch:GetMetricData').closest('li'),
    ).toHaveTextContent('ReplicationLatency of payments-ledger');
  });

  it('takes the answer along as a document', async () => {
    const user = userEvent.setup();
    const asked: unknown[] = [];
    URL.createObjectURL = () => 'blob:document';
    URL.revokeObjectURL = () => {};
    renderPlugin({
      api: apiOf(),
      at: `${EAST}&zone=us-east-1a`,
      exportApi: {
        exportLoss: async query => {
          asked.push(query);
          return new Blob(['# Loss']);
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await user.click(screen.getByRole('menuitem', { name: 'Markdown' }));
    expect(asked).toEqual([
      { region: 'us-east-1', zone: 'us-east-1a', format: 'markdown' },
    ]);
  });

  it('tells those who see a part that it is a part', async () => {
    const result = {
      ...troubledLoss({ kind: 'region', region: 'us-east-1' }, NOW),
      capacity: [],
    };
    renderPlugin({
      api: apiOf({
        answers: lossAnswers({
          now: NOW,
          isPartial: true,
          resultOf: () => result,
        }),
      }),
      at: EAST,
    });
    expect(
      await screen.findByText(/Only systems that you may see are counted\./),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Capacity is not for you to see'),
    ).toBeInTheDocument();
  });

  it('says that an old answer is old, and why', async () => {
    renderPlugin({
      api: apiOf({
        answers: lossAnswers({
          now: NOW,
          state: {
            isStale: true,
            ageSeconds: 10_800,
            problem: 'The inventory does not answer.',
          },
        }),
      }),
      at: EAST,
    });
    expect(
      await screen.findByText(
        'Recovery was last assessed 3 h ago, which is too long ago to judge by. The inventory does not answer.',
      ),
    ).toBeInTheDocument();
  });

  it('stays usable where there are many systems', async () => {
    renderPlugin({
      api: apiOf({
        answers: lossAnswers({ now: NOW, resultOf: () => largeLoss(500, NOW) }),
      }),
      at: EAST,
    });
    expect(
      await screen.findByText(/100 of 500 systems would stop/),
    ).toBeInTheDocument();
    // Only the rows in view, of stores and of waves alike.
    expect(screen.getAllByRole('row').length).toBeLessThan(200);
  });

  it('says what would be here where there is nothing', async () => {
    renderPlugin({
      api: apiOf({
        answers: {
          ...lossAnswers({ now: NOW }),
          listScenarios: async () => ({
            items: [],
            state: { isStale: false, unreadable: [] },
          }),
        },
      }),
      at: '/recovery/what-if',
    });
    expect(
      await screen.findByText('There is nothing to lose yet'),
    ).toBeInTheDocument();
  });

  it('says that nothing is lost where nothing is there', async () => {
    renderPlugin({
      api: apiOf({
        answers: lossAnswers({ now: NOW, resultOf: () => whatIfResult() }),
      }),
      at: EAST,
    });
    expect(
      await screen.findByText('There is no system that you may see.'),
    ).toBeInTheDocument();
  });

  it.each([
    [503, 'The store does not answer.', 'Could not be loaded'],
    [403, 'Your role does not see recovery.', 'You may not see this'],
    [404, 'There is no Region us-east-9.', 'Not known'],
  ])('says why there is no answer: %d', async (status, message, title) => {
    renderPlugin({
      api: apiOf({ trouble: { simulateLoss: await refusal(status, message) } }),
      at: EAST,
    });
    expect(
      await screen.findByText(
        `${title}: what the loss of us-east-1 would mean`,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(message)).toBeInTheDocument();
  });
});
