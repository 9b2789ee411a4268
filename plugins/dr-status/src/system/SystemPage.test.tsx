import { refusal, shownAddress } from '@meridian/aws-react/testUtils';
import type { SystemRecovery } from '@meridian/plugin-dr-status-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { detailAnswers, detailOf } from '../__testUtils__/detail';
import { FakeDrStatusApi } from '../__testUtils__/FakeDrStatusApi';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { troubledSystems } from '../__testUtils__/systems';

const now = new Date();
const systems = troubledSystems(now);
const AT = '/recovery/systems/default/orders';

function orders(further: Partial<SystemRecovery> = {}) {
  const row = systems[1];
  return new FakeDrStatusApi({
    now,
    systems,
    answers: {
      ...detailAnswers(systems, now),
      getSystem: async () => ({ ...detailOf(row, now), ...further }),
    },
  });
}

async function section(name: string | RegExp) {
  return within(await screen.findByRole('region', { name }));
}

describe('the page of a system', () => {
  it('answers first, and says what was promised', async () => {
    renderPlugin({ api: orders(), at: AT });
    expect(
      await screen.findByText(
        /Orders would not recover as promised: it would lose 1 h 10 min of data\./,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/promised: lose at most 1 s, back within 15 min/),
    ).toBeInTheDocument();
  });

  it('shows each verdict with its arithmetic, what to do, and what it is made of', async () => {
    renderPlugin({ api: orders(), at: AT });
    const rpo = await section(/RPO/);
    expect(
      rpo.getByText(/orders-archive: S3 ReplicationLatency 4,210 s/),
    ).toBeInTheDocument();
    expect(rpo.getByText(/What to do:/)).toBeInTheDocument();
    await userEvent.click(
      rpo.getByRole('button', { name: /What it is made of: 2 contributions/ }),
    );
    expect(rpo.getAllByText('measured')).toHaveLength(2);
  });

  it('draws the way of a recovery, each step with where its number comes from', async () => {
    renderPlugin({ api: orders(), at: AT });
    const path = await section('From the loss until it answers again');
    const steps = path.getAllByRole('listitem').map(item => item.textContent);
    expect(steps[0]).toMatch(/Detection1 min 30 s configured/);
    expect(steps[1]).toMatch(/DNSnot on the longest way1 min configured/);
    expect(steps[2]).toMatch(/Promotion5 min assumed/);
    expect(steps[3]).toMatch(/Scale-up.*Not known.*cluster data arrives/);
    expect(steps[4]).toMatch(/Warm-up2 min from a drill/);
  });

  it('calls impossible what the configuration cannot keep, with the arithmetic', async () => {
    renderPlugin({ api: orders(), at: AT });
    const feasible = await section(
      'Can the configuration keep the promise at all?',
    );
    const [first] = feasible.getAllByRole('listitem');
    expect(first).toHaveTextContent(
      /Impossible.*DNS switched within 30 s: 30 s × 3 failures = 90 s \+ TTL 60 s → 2 min 30 s > 30 s/,
    );
  });

  it('lists blockers worst first, with why and how to fix them', async () => {
    renderPlugin({ api: orders(), at: AT });
    const blockers = await section('Blockers, worst first');
    const [first] = blockers.getAllByRole('listitem');
    expect(first).toHaveTextContent(/Critical.*State in one Region only/);
    expect(first).toHaveTextContent(/Fix: Add a replica in us-west-2/);
  });

  it('shows what it depends on with how that is replicated, and collapses it', async () => {
    renderPlugin({ api: orders(), at: AT });
    const tree = within(
      await screen.findByRole('treegrid', {
        name: 'Components, dependencies and stores',
      }),
    );
    expect(
      tree.getAllByText(/us-east-1 → us-west-2, 380 ms behind/),
    ).not.toEqual([]);
    expect(tree.getByText('not in the catalog')).toBeInTheDocument();
    expect(tree.getByText('Component of another system')).toBeInTheDocument();
    await userEvent.click(
      tree.getByRole('button', { name: 'Collapse orders-worker' }),
    );
    expect(tree.queryByText('S3 replication')).toBeNull();
  });

  it('compares lags with the objective over a time that the address holds', async () => {
    renderPlugin({ api: orders(), at: AT });
    const lag = await section('Lag against the objective');
    expect(
      await lag.findByText('How much would Orders lose?'),
    ).toBeInTheDocument();
    expect(lag.getAllByText(/Met 86 %/)).toHaveLength(3);
    expect(lag.getByText(/Not met 6\.9 %/)).toBeInTheDocument();
    await userEvent.click(lag.getByRole('button', { name: '90 d' }));
    expect(shownAddress().search).toBe('?range=90d');
  });

  it('shows traffic, drills and the ways on from here', async () => {
    renderPlugin({ api: orders(), at: AT });
    const traffic = await section('Traffic');
    expect(traffic.getByText('not split as intended')).toBeInTheDocument();
    const drills = await section('Drills');
    expect(
      drills.getByRole('link', { name: 'Switchover of orders-global' }),
    ).toHaveAttribute('href', '/recovery/drills/drill-1');
    expect(
      screen.getByRole('link', { name: 'What if we lose us-east-1?' }),
    ).toHaveAttribute('href', '/recovery/what-if?region=us-east-1');
    expect(drills.getByRole('link', { name: 'Plan a drill' })).toHaveAttribute(
      'href',
      '/recovery/drills/new?ref=system%3Adefault%2Forders',
    );
  });

  it('says what there is nothing of', async () => {
    renderPlugin({
      api: orders({
        blockers: [],
        feasibility: [],
        traffic: [],
        drills: [],
        rtoContributions: [],
        rtoPath: [],
      }),
      at: AT,
    });
    expect(
      await screen.findByText(
        'Nothing is known to stand in the way of a failover',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Recovery of this system was never tried.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('No step of a recovery is known for this system.'),
    ).toBeInTheDocument();
  });

  it.each([
    [404, 'No such system.', 'Not known: system:default/orders'],
    [403, 'Not for you.', 'You may not see this: system:default/orders'],
    [503, 'No connection.', 'Could not be loaded: system:default/orders'],
  ])('says why there is nothing after a %s', async (status, message, title) => {
    renderPlugin({
      api: new FakeDrStatusApi({
        now,
        trouble: { getSystem: await refusal(status, message) },
      }),
      at: AT,
    });
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.getByText(message)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All systems that you may see' }),
    ).toBeInTheDocument();
  });
});
