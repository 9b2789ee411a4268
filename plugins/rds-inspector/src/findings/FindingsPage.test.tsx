import { refusal, shownAddress } from '@meridian/aws-react/testUtils';
import type { FindingExportQuery } from '@meridian/plugin-rds-inspector-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CHECKS } from '../__testUtils__/checks';
import { findingOf, groupsOfFleet } from '../__testUtils__/databases';
import {
  FakeRdsInspectorApi,
  type Trouble,
} from '../__testUtils__/FakeRdsInspectorApi';
import { renderPlugin } from '../__testUtils__/renderPlugin';

const now = new Date();
const groups = groupsOfFleet(now);
const [{ root: orders }, { root: authentication }] = groups;

const FINDINGS = [
  findingOf(orders, 'high', now),
  findingOf(authentication, 'critical', now),
  findingOf(authentication, 'medium', now, {
    outcome: 'excepted',
    exception: {
      reason: 'It is rebuilt from events every night.',
      approver: 'Priya Patel',
      expires: '2027-01-31',
      source: 'config',
    },
  }),
  findingOf(orders, 'low', now, {
    openedAt: '2026-01-01T00:00:00Z',
    closedAt: '2026-02-01T00:00:00Z',
    closedBecause: 'resolved',
  }),
];

function inspector(trouble?: Trouble) {
  return new FakeRdsInspectorApi({
    now,
    groups,
    findings: FINDINGS,
    checks: CHECKS,
    trouble,
  });
}

async function rows() {
  const table = await screen.findByRole('grid', { name: 'Findings' });
  await waitFor(() => expect(table).toHaveAttribute('aria-busy', 'false'));
  return within(table)
    .getAllByRole('row')
    .filter(row => row.dataset.rowIndex !== undefined);
}

describe('the findings', () => {
  it('answers first, shows the worst first, and says what is accepted', async () => {
    renderPlugin({ api: inspector(), at: '/databases/findings' });
    expect(
      await screen.findByText(/2 findings are open: 1 critical and 1 high\./),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^1 failure is accepted until a date/),
    ).toBeInTheDocument();
    const [first, , excepted] = await rows();
    expect(first).toHaveTextContent(/Critical.*authentication-service-prod/);
    expect(excepted).toHaveTextContent(
      /until 2027-01-31, by Priya Patel: It is rebuilt/,
    );
  });

  it('asks what was open on a day', async () => {
    const api = inspector();
    renderPlugin({ api, at: '/databases/findings?at=2026-01-15' });
    expect(
      await screen.findByText(
        /At the end of 2026-01-15 \(UTC\) 1 finding was open: 1 low\./,
      ),
    ).toBeInTheDocument();
    expect((await rows())[0]).toHaveTextContent(/put right/);
    expect(api.findingSearches).toContainEqual(
      expect.objectContaining({ at: '2026-01-15T23:59:59.999Z' }),
    );
  });

  it('narrows down to a severity, a check, and closed ones', async () => {
    renderPlugin({ api: inspector(), at: '/databases/findings' });
    const filters = await screen.findByRole('navigation', {
      name: 'Filters of findings',
    });
    await userEvent.click(
      await within(filters).findByRole('button', { name: 'High1' }),
    );
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    await userEvent.click(
      await within(filters).findByRole('button', {
        name: 'Runs a version in standard support',
      }),
    );
    expect(shownAddress().search).toBe('?severity=high&check=engine-support');
    expect(
      screen.getByRole('button', {
        name: 'Remove the filter Check: Runs a version in standard support',
      }),
    ).toBeInTheDocument();
  });

  it('shows why one matters and how to fix it, and closes back to the list', async () => {
    renderPlugin({ api: inspector(), at: '/databases/findings' });
    const [first] = await rows();
    first.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', {
      name: 'Failed check: Is not reachable from the internet',
    });
    expect(
      within(dialog).getByText(/can try passwords on it/),
    ).toBeInTheDocument();
    expect(shownAddress().searchParams.get('finding')).toBe(
      'public-access authentication-service-prod',
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(shownAddress().search).toBe(''));
    expect(await rows()).toHaveLength(3);
  });

  it('exports what is shown', async () => {
    const exported: FindingExportQuery[] = [];
    Object.assign(URL, {
      createObjectURL: () => 'blob:export',
      revokeObjectURL: () => undefined,
    });
    renderPlugin({
      api: inspector(),
      exportApi: {
        exportFindings: async query => {
          exported.push(query);
          return new Blob(['[]']);
        },
      },
      at: '/databases/findings?severity=high&state=all&columns=severity,message',
    });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'JSON' }),
    );
    await waitFor(() => expect(exported).toHaveLength(1));
    expect(exported[0]).toMatchObject({
      format: 'json',
      severity: ['high'],
      state: 'all',
      column: ['severity', 'outcome', 'message'],
    });
  });

  it('offers to clear filters that nothing matches', async () => {
    renderPlugin({ api: inspector(), at: '/databases/findings?text=nothing' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear all filters' }),
    );
    expect((await rows()).length).toBeGreaterThan(0);
  });

  it('says why it failed, and tries again', async () => {
    const trouble: Trouble = {
      searchFindings: await refusal(503, 'The store does not answer.'),
    };
    renderPlugin({ api: inspector(trouble), at: '/databases/findings' });
    expect(
      await screen.findByText('The store does not answer.'),
    ).toBeInTheDocument();
    delete trouble.searchFindings;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await rows()).length).toBeGreaterThan(0);
  });
});
