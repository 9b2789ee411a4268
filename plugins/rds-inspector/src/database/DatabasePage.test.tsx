import { refusal } from '@meridian/aws-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeDatabaseApi,
  type FakeAnswers,
} from './__testUtils__/FakeDatabaseApi';
import {
  detailInGlobal,
  GLOBAL_ARN,
  WRITER_ARN,
} from './__testUtils__/globalCluster';
import { renderDatabase, shownParams } from './__testUtils__/renderDatabase';
import { NOW } from './__testUtils__/rows';
import {
  checkOverview,
  TROUBLED_ARN,
  TROUBLED_FINDINGS,
  troubledDetail,
} from './__testUtils__/troubled';

function apiOf(answers: Partial<FakeAnswers> = {}): FakeDatabaseApi {
  return new FakeDatabaseApi({
    now: NOW,
    details: [
      troubledDetail(),
      detailInGlobal(GLOBAL_ARN),
      detailInGlobal(WRITER_ARN),
    ],
    findings: TROUBLED_FINDINGS,
    checks: [
      checkOverview('storage-encrypted'),
      checkOverview('event-subscription', { title: 'Events are heard' }),
    ],
    ...answers,
  });
}

describe('the page of a database', () => {
  it('says in words what is wrong and since when', async () => {
    renderDatabase(apiOf(), TROUBLED_ARN);
    expect(
      await screen.findByRole('heading', { name: 'legacy-orders' }),
    ).toBeInTheDocument();
    expect(
      (await screen.findAllByText(/legacy-orders is not encrypted at rest\./))
        .length,
    ).toBeGreaterThan(1);
    expect(screen.getByText(/First seen .* ago\./)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: '1 critical and 1 high findings' }),
    ).toBeInTheDocument();
    expect(screen.getByText('1 check not made')).toBeInTheDocument();
  });

  it('lists findings worst first, what was accepted last, with its reason', async () => {
    renderDatabase(apiOf(), TROUBLED_ARN);
    const panel = await screen.findByRole('region', {
      name: 'Findings, worst first',
    });
    await within(panel).findByText('Wanted: Encrypted at rest.');
    const [first, second, third] = within(panel).getAllByRole('listitem');
    expect(first).toHaveTextContent('Critical');
    expect(second).toHaveTextContent('Not confirmed since');
    expect(third).toHaveTextContent('“It is switched off in April.”');
    expect(third).toHaveTextContent('Approved by ann');
  });

  it('tells why and how to fix it, with the names filled in, and keeps that in the address', async () => {
    renderDatabase(apiOf(), TROUBLED_ARN);
    const panel = await screen.findByRole('region', {
      name: 'Findings, worst first',
    });
    const [open] = await within(panel).findAllByRole('button', {
      name: 'Why, and how to fix it',
    });
    await userEvent.click(open);
    expect(
      await screen.findByText('Why storage-encrypted matters.'),
    ).toBeInTheDocument();
    expect(shownParams().get('finding')).toBe('1');
    await userEvent.click(await screen.findByRole('tab', { name: 'CLI' }));
    expect(
      await screen.findByText(
        'aws rds modify-db-instance --region us-east-1 --db-instance-identifier legacy-orders',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('AWS Config rds-storage-encrypted')).toBeVisible();
  });

  it('names the checks that could not be made and what to grant', async () => {
    renderDatabase(apiOf(), TROUBLED_ARN);
    expect(
      await screen.findByText('1 check could not be made'),
    ).toBeInTheDocument();
    expect(await screen.findByText('Events are heard')).toBeInTheDocument();
    expect(
      screen.getByText('rds:DescribeEventSubscriptions'),
    ).toBeInTheDocument();
  });

  it('shows a value that is not known with its reason', async () => {
    renderDatabase(apiOf(), TROUBLED_ARN);
    expect(
      await screen.findByTitle(
        'CloudWatch refused because of the request rate.',
      ),
    ).toHaveTextContent('not known');
  });

  it('shows the group of a global cluster, with links to its members', async () => {
    renderDatabase(apiOf({ findings: [] }), GLOBAL_ARN);
    const table = await screen.findByRole('group', {
      name: 'The databases that belong together',
    });
    const [link] = await screen.findAllByRole('link', {
      name: 'orders-primary-1',
    });
    expect(link).toHaveAttribute(
      'href',
      `/databases/database?arn=${encodeURIComponent(WRITER_ARN)}`,
    );
    expect(table).toHaveTextContent('Secondary');
    expect(
      screen.getByText(
        'A global cluster that takes writes in us-east-1 and copies them to us-west-2.',
      ),
    ).toBeInTheDocument();
  });

  it('says of a member what is wrong elsewhere in its group', async () => {
    renderDatabase(apiOf({ findings: [] }), WRITER_ARN);
    expect(
      await screen.findByRole('link', {
        name: '1 high and 1 medium findings elsewhere in orders-global',
      }),
    ).toBeInTheDocument();
  });

  it('says who would notice if it were gone', async () => {
    renderDatabase(
      apiOf({
        dependents: {
          entityRefs: ['resource:default/legacy-orders'],
          items: [
            {
              entityRef: 'component:default/orders-api',
              kind: 'Component',
              name: 'orders-api',
              distance: 1,
              viaEntityRef: 'resource:default/legacy-orders',
              relation: 'depends on',
            },
          ],
        },
      }),
      TROUBLED_ARN,
    );
    expect(
      await screen.findByText('1 component depends on it.'),
    ).toBeInTheDocument();
  });

  it('goes to its parts by links that keep the time', async () => {
    renderDatabase(apiOf(), TROUBLED_ARN, { range: '1d' });
    await userEvent.click(
      await screen.findByRole('link', { name: 'Configuration' }),
    );
    expect(
      await screen.findByText(
        '1 of 3 settings differs from the platform’s standard; 1 is not known.',
      ),
    ).toBeInTheDocument();
    expect(shownParams().get('part')).toBe('configuration');
    expect(shownParams().get('range')).toBe('1d');
  });

  it('stands when the findings cannot be loaded', async () => {
    renderDatabase(
      apiOf({
        trouble: {
          getDatabaseFindings: await refusal(503, 'The store does not answer.'),
        },
      }),
      TROUBLED_ARN,
    );
    expect(
      await screen.findByText('The store does not answer.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/legacy-orders has 1 critical and 1 high findings/),
    ).toBeInTheDocument();
    expect(screen.getByText('Key facts')).toBeInTheDocument();
  });

  it('says who can grant it when it is denied', async () => {
    renderDatabase(
      apiOf({
        trouble: {
          getDatabase: await refusal(403, 'Your role does not read databases.'),
        },
      }),
      TROUBLED_ARN,
    );
    expect(
      await screen.findByText('Your role does not read databases.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });

  it('says so when it does not know the database', async () => {
    renderDatabase(apiOf(), 'arn:aws:rds:us-east-1:555566667777:db:gone');
    expect(
      await screen.findByText(/There is no database with the ARN/),
    ).toBeInTheDocument();
  });

  it('says so when no database is named', async () => {
    renderDatabase(apiOf(), undefined);
    expect(
      await screen.findByText('No database was named'),
    ).toBeInTheDocument();
  });
});
