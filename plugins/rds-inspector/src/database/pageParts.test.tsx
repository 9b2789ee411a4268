import { refusal } from '@meridian/aws-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeDatabaseApi,
  type FakeAnswers,
} from './__testUtils__/FakeDatabaseApi';
import { detailInGlobal, GLOBAL_ARN } from './__testUtils__/globalCluster';
import { metricsBetween } from './__testUtils__/live';
import { renderDatabase, shownParams } from './__testUtils__/renderDatabase';
import { hoursAgo, NOW } from './__testUtils__/rows';
import {
  finding,
  TROUBLED_ARN,
  TROUBLED_NAME,
  troubledDetail,
} from './__testUtils__/troubled';

function renderPart(
  part: string,
  answers: Partial<FakeAnswers> = {},
  params: Readonly<Record<string, string>> = {},
  arn: string = TROUBLED_ARN,
) {
  const api = new FakeDatabaseApi({
    now: NOW,
    details: [troubledDetail(), detailInGlobal(GLOBAL_ARN)],
    ...answers,
  });
  renderDatabase(api, arn, { part, ...params });
  return api;
}

const throttled = {
  reason: 'throttled' as const,
  message: 'CloudWatch refused because of the request rate.',
};

describe('the metrics', () => {
  it('keep their time in the address, and ask for it', async () => {
    const api = renderPart('metrics');
    await userEvent.click(await screen.findByRole('button', { name: '30 d' }));
    expect(shownParams().get('range')).toBe('30d');
    await screen.findByText('CPU utilisation');
    const { from, to } = api.metricQueries[api.metricQueries.length - 1];
    expect(Date.parse(to) - Date.parse(from)).toBe(30 * 24 * 3_600_000);
  });

  it('show a part that was cut out, and lead back', async () => {
    renderPart(
      'metrics',
      {},
      {
        range: '1d',
        from: '2026-03-10T04:00:00.000Z',
        to: '2026-03-10T05:00:00.000Z',
      },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Zoom out' }),
    );
    expect(shownParams().has('from')).toBe(false);
    expect(screen.getByRole('button', { name: '1 d' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('say why they are not complete, and that stored values stand in', async () => {
    const query = {
      arn: TROUBLED_ARN,
      from: hoursAgo(3),
      to: hoursAgo(0),
    };
    const metrics = metricsBetween(query, troubledDetail());
    renderPart('metrics', {
      metrics: {
        ...metrics,
        charts: metrics.charts.map(chart => ({
          ...chart,
          series: chart.series.map(series => ({
            ...series,
            source: 'inventory' as const,
            state: { failure: throttled },
          })),
        })),
        state: { failure: throttled },
      },
    });
    const notices = await screen.findByRole('list', {
      name: 'What is not known here',
    });
    expect(
      within(notices)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      expect.stringContaining(throttled.message),
      expect.stringContaining('the portal keeps itself'),
    ]);
    expect(screen.getAllByText('legacy-orders (stored)')).not.toHaveLength(0);
  });

  it('leave the page standing when CloudWatch hangs', async () => {
    renderPart('metrics', { hanging: ['getDatabaseMetrics'] });
    expect(await screen.findByText('Loading the metrics')).toBeInTheDocument();
    expect(
      await screen.findByText('Multi-AZ instance failover started.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: TROUBLED_NAME }),
    ).toBeInTheDocument();
  });

  it('can be asked for again when they failed', async () => {
    renderPart('metrics', {
      trouble: { getDatabaseMetrics: await refusal(503, 'It took too long.') },
    });
    expect(await screen.findByText('It took too long.')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });
});

describe('the load', () => {
  it('is said in a sentence, with statements to be opened', async () => {
    renderPart('load');
    expect(
      await screen.findByText(/more than what its 2 vCPU can work on/),
    ).toBeInTheDocument();
    const statement = await screen.findByRole('button', {
      name: /^SELECT \* FROM orders/,
    });
    await userEvent.click(statement);
    expect(
      screen.getByRole('button', { name: 'Copy the statement' }),
    ).toBeInTheDocument();
  });

  it('says how it is enabled where it is not', async () => {
    renderPart('load', {
      load: {
        status: 'not-enabled',
        message: 'Nothing is recorded.',
        guide: {
          console: 'Modify › Monitoring.',
          cli: 'aws rds modify-db-instance --enable-performance-insights',
          terraform: 'performance_insights_enabled = true',
          documentation: 'https://docs.aws.amazon.com/',
        },
      },
    });
    expect(
      await screen.findByText(
        'Performance Insights is not enabled for legacy-orders',
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('tab', { name: 'Terraform' }),
    );
    expect(
      await screen.findByText('performance_insights_enabled = true'),
    ).toBeInTheDocument();
  });

  it('does not show a load of zero where it could not be read', async () => {
    renderPart('load', {
      load: {
        status: 'not-readable',
        message: 'The role may not read it.',
        state: {
          failure: {
            reason: 'denied',
            message: 'The role may not read it.',
            missingAction: 'pi:GetResourceMetrics',
          },
        },
      },
    });
    expect(
      await screen.findByText('The role may not read it.'),
    ).toBeInTheDocument();
    expect(screen.getByText('pi:GetResourceMetrics')).toBeInTheDocument();
    expect(screen.queryByText(/active sessions/)).not.toBeInTheDocument();
  });
});

describe('the configuration', () => {
  it('leaves only what may differ, and keeps that in the address', async () => {
    renderPart('configuration');
    expect(await screen.findByText('Multi-AZ')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('switch', { name: 'Only differences' }),
    );
    expect(screen.queryByText('Multi-AZ')).not.toBeInTheDocument();
    expect(screen.getByText('Event subscription')).toBeInTheDocument();
    expect(shownParams().get('only')).toBe('differences');
  });

  it('says which parameters differ from the default', async () => {
    renderPart('configuration');
    const row = await screen.findByRole('row', { name: /max_connections/ });
    expect(row).toHaveTextContent('1700');
    expect(row).toHaveTextContent('after a restart');
  });
});

describe('the backups', () => {
  it('say what would be lost, who can read snapshots, and whether a restore was proven', async () => {
    renderPart('backups');
    expect(
      await screen.findByText(
        'legacy-orders can be restored to any second until 4 min 10 s ago: what was written since would be lost.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByTitle('Everybody with an AWS account can restore it.'),
    ).toHaveTextContent('public');
    expect(
      screen.getByText(/its validation ended as FAILED/),
    ).toBeInTheDocument();
    expect(screen.getByText('None is replicated')).toBeInTheDocument();
  });
});

describe('maintenance and upgrades', () => {
  it('have their dates, targets and deployments', async () => {
    renderPart('lifecycle');
    expect(
      await screen.findByText(/chosen for the next window/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Extended support costs \$144 in 30 days/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('DB_ENGINE_VERSION_UPGRADE: IN_PROGRESS'),
    ).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /rds-ca-2019/ })).toHaveTextContent(
      '20 days',
    );
  });

  it('do not say that RDS recommends nothing when it did not answer', async () => {
    renderPart('lifecycle', {
      recommendations: { items: [], state: { failure: throttled } },
    });
    expect(await screen.findByText(throttled.message)).toBeInTheDocument();
    expect(
      screen.queryByText('RDS recommends nothing'),
    ).not.toBeInTheDocument();
  });
});

describe('the events', () => {
  it('are chosen by kind, in the address', async () => {
    renderPart('events');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Maintenance 1' }),
    );
    expect(shownParams().get('kind')).toBe('maintenance');
    expect(
      screen.getByText('Finished applying a minor version upgrade.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('Multi-AZ instance failover started.'),
    ).not.toBeInTheDocument();
  });
});

describe('the history', () => {
  it('says what was open on a day', async () => {
    const api = renderPart(
      'history',
      {
        findings: [
          finding({
            id: '1',
            checkId: 'a',
            severity: 'high',
            closedAt: hoursAgo(1),
            closedBecause: 'resolved',
          }),
        ],
      },
      { asOf: '2026-03-09' },
    );
    expect(
      await screen.findByText(
        'At the end of 2026-03-09, legacy-orders had 1 open finding, as the portal knew it.',
      ),
    ).toBeInTheDocument();
    expect(api.findingQueries).toContainEqual({
      arn: TROUBLED_ARN,
      state: 'all',
      at: '2026-03-09T23:59:59.999Z',
    });
    expect(screen.getByText('put right')).toBeInTheDocument();
  });

  it('says which facts could not be read and what to grant', async () => {
    renderPart('history');
    const row = await screen.findByRole('row', { name: /Event subscriptions/ });
    expect(row).toHaveTextContent('Grant rds:DescribeEventSubscriptions.');
  });
});

describe('the topology', () => {
  beforeAll(() => {
    // The drawing watches its size; here nothing has a size that could change.
    window.ResizeObserver ??= class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    };
  });

  it('is a table too, with lag and why it is not known', async () => {
    renderPart('topology', {}, {}, GLOBAL_ARN);
    const table = await screen.findByRole('group', {
      name: 'The topology as a table',
    });
    expect(table).toHaveTextContent(
      'orders-primary: replication of the storage, 2.4 s behind, more than the objective of 1 s, connected',
    );
    expect(table).toHaveTextContent(
      'lag not known: CloudWatch refused because of the request rate.',
    );
  });

  it('is drawn with boxes that are links', async () => {
    renderPart('topology', {}, {}, GLOBAL_ARN);
    const drawing = await screen.findByRole('figure', {
      name: 'The topology as a drawing',
    });
    expect(
      within(drawing).getByRole('link', {
        name: 'orders-secondary-1',
        hidden: true,
      }),
    ).toHaveAttribute('href', expect.stringContaining('orders-secondary-1'));
  });
});
