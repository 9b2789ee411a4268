import { refusal, shownAddress } from '@meridian/aws-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CHECKS } from '../__testUtils__/checks';
import {
  FakeRdsInspectorApi,
  type Trouble,
} from '../__testUtils__/FakeRdsInspectorApi';
import { renderPlugin } from '../__testUtils__/renderPlugin';

function inspector(trouble?: Trouble) {
  return new FakeRdsInspectorApi({
    now: new Date(),
    groups: [],
    checks: CHECKS,
    trouble,
  });
}

async function checks() {
  const list = await screen.findByRole('list', { name: 'Checks' });
  return within(list).getAllByRole('listitem');
}

describe('the checks', () => {
  it('answers first and shows what fails before the rest', async () => {
    renderPlugin({ api: inspector(), at: '/databases/checks' });
    expect(
      await screen.findByText(/^3 of 4 checks fail for at least one database/),
    ).toBeInTheDocument();
    expect((await checks())[0]).toHaveTextContent(
      /Is not reachable from the internet.*Critical/,
    );
  });

  it('leads from a count to exactly the databases that it counts', async () => {
    renderPlugin({ api: inspector(), at: '/databases/checks' });
    const [first] = await checks();
    await userEvent.click(within(first).getByRole('link', { name: '2 fail' }));
    expect(shownAddress().pathname).toBe('/databases');
    expect(shownAddress().search).toBe('?check=public-access&outcome=fail');
  });

  it('tells why it matters, how to fix it, and what others call it', async () => {
    renderPlugin({ api: inspector(), at: '/databases/checks' });
    const [first] = await checks();
    await userEvent.click(
      within(first).getByRole('button', { name: /Is not reachable/ }),
    );
    expect(
      within(first).getByText(/can try passwords on it/),
    ).toBeInTheDocument();
    expect(within(first).getByText('RDS.2')).toBeInTheDocument();
    await userEvent.click(
      await within(first).findByRole('tab', { name: 'Terraform' }),
    );
    expect(
      within(first).getByText('publicly_accessible = false'),
    ).toBeInTheDocument();
  });

  it('opens the check that the address names', async () => {
    renderPlugin({
      api: inspector(),
      at: '/databases/checks#engine-support',
    });
    expect(
      await screen.findByText('High once it is paid for, medium before.', {
        selector: 'p',
      }),
    ).toBeInTheDocument();
  });

  it('narrows down, and says so where nothing is left', async () => {
    renderPlugin({ api: inspector(), at: '/databases/checks?category=backup' });
    expect(await checks()).toHaveLength(1);
    await userEvent.keyboard('/no-such-check');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear all filters' }),
    );
    expect(shownAddress().search).toBe('');
    expect(await checks()).toHaveLength(4);
  });

  it('says why it failed, and tries again', async () => {
    const trouble: Trouble = {
      listChecks: await refusal(503, 'The store does not answer.'),
    };
    renderPlugin({ api: inspector(trouble), at: '/databases/checks' });
    expect(
      await screen.findByText('The store does not answer.'),
    ).toBeInTheDocument();
    delete trouble.listChecks;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await checks()).toHaveLength(4);
  });
});
