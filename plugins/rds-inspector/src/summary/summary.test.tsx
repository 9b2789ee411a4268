import { shownAddress } from '@meridian/aws-react/testUtils';
import type { UpgradeDue } from '@meridian/plugin-rds-inspector-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { groupsOfFleet } from '../__testUtils__/databases';
import { FakeRdsInspectorApi } from '../__testUtils__/FakeRdsInspectorApi';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { parseFleetView } from '../fleet/fleetView';
import { findingFiltersOf } from './findingLinks';
import { unreadTargets } from './unreadTargets';
import { upgradeMonths } from './upgradeMonths';

const now = new Date('2026-11-21T12:00:00Z');

function due(name: string, dueAt: string, daysLeft: number): UpgradeDue {
  return {
    kind: 'standard-support-end',
    title: 'Standard support of PostgreSQL 13 ends',
    arn: `arn:aws:rds:us-east-1:555566667777:db:${name}`,
    name,
    region: 'us-east-1',
    dueAt,
    daysLeft,
  };
}

describe('upgradeMonths', () => {
  it('counts each date in its month, what is overdue before', () => {
    const months = upgradeMonths(
      [
        due('late', '2026-10-01T00:00:00Z', -51),
        due('soon', '2026-11-30T00:00:00Z', 8),
        due('later', '2027-11-20T00:00:00Z', 364),
      ],
      now,
    );
    expect(months.map(({ label }) => label).slice(0, 4)).toEqual([
      'Overdue',
      'Nov',
      'Dec',
      'Jan',
    ]);
    expect(months[3].title).toBe('January 2027');
    expect(
      months
        .filter(month => month.due.length > 0)
        .map(month => [month.id, month.due.map(({ name }) => name)]),
    ).toEqual([
      ['overdue', ['late']],
      ['2026-11', ['soon']],
      ['2027-11', ['later']],
    ]);
  });

  it('has no month for what is overdue when nothing is', () => {
    expect(upgradeMonths([], now)).toHaveLength(13);
  });
});

describe('findingFiltersOf', () => {
  it.each([
    ['region=us-west-2&text=a', { region: ['us-west-2'], text: 'a' }],
    ['', {}],
    // Findings have no filter by version: the link would lead to others than were counted.
    ['engineVersion=14.9', undefined],
    ['deleted=only', undefined],
  ])('%s', (search, expected) => {
    const filters = findingFiltersOf(
      parseFleetView(new URLSearchParams(search)),
      { severity: 'high', outcome: 'fail' },
    );
    expect(filters && JSON.parse(JSON.stringify(filters))).toEqual(
      expected && { severity: 'high', outcome: 'fail', ...expected },
    );
  });
});

describe('unreadTargets', () => {
  it('names each account and Region once', () => {
    const source = {
      accountId: '555566667777',
      region: 'us-west-2',
      reason: 'denied' as const,
      message: 'denied',
    };
    expect(
      unreadTargets([
        { ...source, source: 'RDS DB instances' },
        { ...source, source: 'RDS DB clusters' },
      ]),
    ).toEqual([
      {
        accountId: '555566667777',
        accountName: '555566667777',
        region: 'us-west-2',
      },
    ]);
  });
});

describe('the summary', () => {
  const api = () =>
    new FakeRdsInspectorApi({
      now: new Date(),
      groups: groupsOfFleet(new Date()),
    });

  it('leads from a number of findings to exactly these', async () => {
    renderPlugin({ api: api(), at: '/databases?region=us-east-1' });
    const findings = await screen.findByRole('region', {
      name: 'Open findings',
    });
    await userEvent.click(
      await within(findings).findByRole('link', { name: '2 findings: show' }),
    );
    expect(shownAddress().pathname).toBe('/databases/findings');
    expect(shownAddress().search).toBe(
      '?severity=critical&outcome=fail&region=us-east-1',
    );
  });

  it('leads from a version to the databases that it counts', async () => {
    renderPlugin({ api: api(), at: '/databases' });
    const versions = await screen.findByRole('region', {
      name: 'Engine versions',
    });
    await userEvent.click(
      await within(versions).findByRole('button', { name: /MySQL 5\.7\.44/ }),
    );
    expect(shownAddress().searchParams.getAll('engineVersion')).toEqual([
      '5.7.44',
    ]);
    expect(shownAddress().searchParams.getAll('role')).not.toContain('reader');
  });

  it('lists what is due in a month', async () => {
    renderPlugin({ api: api(), at: '/databases' });
    const upgrades = await screen.findByRole('region', {
      name: 'Due in the next 12 months',
    });
    const list = await within(upgrades).findByRole('list', { name: /^Due: / });
    expect(
      within(list).getAllByRole('link', { name: /^service-2-/ }),
    ).toHaveLength(1);
  });
});
