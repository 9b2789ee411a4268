import { refusal, shownAddress } from '@meridian/aws-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDrStatusApi } from '../__testUtils__/FakeDrStatusApi';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { systemRow } from '../__testUtils__/systems';
import { FakeDrills } from './__testUtils__/FakeDrills';
import { fillDrills, plannedEvent } from './__testUtils__/samples';

const NOW = new Date();
const SYSTEMS = [systemRow('orders', NOW), systemRow('billing', NOW)];

async function filledDrills(): Promise<FakeDrills> {
  const drills = new FakeDrills({
    systems: SYSTEMS,
    actor: 'user:default/priya.patel',
    now: () => new Date(),
  });
  await fillDrills(drills, NOW);
  return drills;
}

function open(
  drills: FakeDrills,
  path: string,
  options: { mayDrill?: boolean } = {},
) {
  renderPlugin({
    api: new FakeDrStatusApi({
      now: NOW,
      systems: SYSTEMS,
      answers: drills.answers(),
    }),
    at: `/recovery/drills/${path}`,
    ...options,
  });
}

function stepRow(name: RegExp): HTMLElement {
  return within(screen.getByRole('group', { name: 'Steps' })).getByRole('row', {
    name,
  });
}

describe('the page of a drill', () => {
  it('goes on with its timers where they were, by the times of the ledger', async () => {
    open(await filledDrills(), 'running');
    expect(await screen.findByText(/^Running for 2\d min/)).toBeInTheDocument();
    expect(stepRow(/Switch orders-global/)).toHaveTextContent(/Running4:\d\d/);
    expect(stepRow(/Announce/)).toHaveTextContent(/Done1 min 30 s/);
  });

  it('is started, run and closed, step by step', async () => {
    const user = userEvent.setup();
    const drills = await filledDrills();
    open(drills, 'ahead');
    await user.click(
      await screen.findByRole('button', { name: 'Start the drill' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Meridian changes nothing in AWS');
    await user.click(
      within(dialog).getByRole('button', { name: 'Start the drill' }),
    );
    await user.click(
      await screen.findByRole('button', { name: /^Start Announce/ }),
    );
    await user.click(
      await screen.findByRole('button', { name: /^Done Announce/ }),
    );
    await user.click(
      await screen.findByRole('button', { name: /^Measure Announce/ }),
    );
    await user.type(screen.getByLabelText(/Recovery time/), '4 min 10 s');
    await user.type(screen.getByLabelText(/Data lost/), '0.4');
    await user.click(screen.getByRole('button', { name: 'Record' }));
    expect(await screen.findByText('4 min 10 s')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Close the drill' }));
    const closing = await screen.findByRole('dialog');
    await user.click(
      within(closing).getByRole('button', { name: 'Close the drill' }),
    );
    expect(
      within(closing).getByText(/^Say whether it succeeded/),
    ).toBeInTheDocument();
    await user.click(within(closing).getByLabelText('It succeeded'));
    await user.click(
      within(closing).getByRole('button', { name: 'Close the drill' }),
    );
    expect(
      await screen.findByText(/^It succeeded: back after/),
    ).toBeInTheDocument();
    expect(drills.recorded.map(({ kind }) => kind)).toEqual([
      'drill-started',
      'step-started',
      'step-finished',
      'step-measured',
      'drill-closed',
    ]);
    expect(drills.recorded[3]).toMatchObject({
      rtoSeconds: 250,
      rpoSeconds: 0.4,
    });
  });

  it('wants to know why a step failed', async () => {
    const user = userEvent.setup();
    const drills = await filledDrills();
    open(drills, 'running');
    await user.click(
      await screen.findByRole('button', { name: /^Failed Switch/ }),
    );
    await user.click(
      screen.getByRole('button', { name: 'Record that it failed' }),
    );
    expect(screen.getByText(/^Say it in a few words/)).toBeInTheDocument();
    await user.type(
      screen.getByLabelText('What went wrong?'),
      'No reader in us-west-2',
    );
    await user.click(
      screen.getByRole('button', { name: 'Record that it failed' }),
    );
    expect(
      await screen.findByText('No reader in us-west-2'),
    ).toBeInTheDocument();
    expect(drills.recorded[0]).toMatchObject({
      outcome: 'failed',
      note: 'No reader in us-west-2',
    });
  });

  it('tells that somebody else was faster, and shows what is so now', async () => {
    const user = userEvent.setup();
    const drills = await filledDrills();
    open(drills, 'running');
    const done = await screen.findByRole('button', { name: /^Done Switch/ });
    await drills.add('running', {
      kind: 'note-added',
      text: 'Meanwhile, by somebody else',
    });
    await user.click(done);
    expect(
      await screen.findByText(
        /^It was not recorded, because the drill changed meanwhile: Entry \d+ was recorded after entry \d+/,
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Meanwhile, by somebody else', { selector: 'p' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Done Switch/ }));
    expect(
      await screen.findByRole('button', { name: /^Measure Switch/ }),
    ).toBeInTheDocument();
    expect(drills.recorded.map(({ kind }) => kind)).toEqual(['step-finished']);
  });

  it('is cancelled with a reason only', async () => {
    const user = userEvent.setup();
    const drills = await filledDrills();
    open(drills, 'ahead');
    await user.click(
      await screen.findByRole('button', { name: 'Cancel the drill' }),
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', {
      name: 'Cancel the drill',
    });
    await user.click(confirm);
    expect(within(dialog).getByText(/^Give a reason/)).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText(/Why/), 'Freeze');
    await user.click(confirm);
    expect(
      await screen.findByText(/^Cancelled today: Freeze/),
    ).toBeInTheDocument();
  });

  it('is changed before it starts', async () => {
    const user = userEvent.setup();
    const drills = await filledDrills();
    open(drills, 'ahead');
    await user.click(
      await screen.findByRole('button', { name: 'Change the plan' }),
    );
    await user.clear(screen.getByLabelText('Title'));
    await user.click(screen.getByRole('button', { name: 'Save the plan' }));
    expect(screen.getByText(/^Give the drill a title/)).toBeInTheDocument();
    await user.type(screen.getByLabelText('Title'), 'A better title');
    await user.click(screen.getByRole('button', { name: 'Remove step 1' }));
    await user.click(screen.getByRole('button', { name: 'Save the plan' }));
    expect(
      await screen.findByRole('heading', { name: 'A better title' }),
    ).toBeInTheDocument();
    expect(drills.recorded[0]).toMatchObject({
      kind: 'drill-changed',
      steps: [{ id: 'promote' }, { id: 'verify' }, { id: 'back' }],
    });
  });

  it('takes notes, also when it is over', async () => {
    const user = userEvent.setup();
    const drills = await filledDrills();
    open(drills, 'past-failure');
    await user.type(
      await screen.findByLabelText('A note'),
      'The snapshot was too old.',
    );
    await user.click(screen.getByRole('button', { name: 'Add the note' }));
    expect(
      await screen.findByText('The snapshot was too old.', { selector: 'p' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('A note')).toHaveValue('');
  });

  it('is for auditors to read, with nothing to press', async () => {
    open(await filledDrills(), 'running', { mayDrill: false });
    expect(
      await screen.findByText(/^You may read this drill\./),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Done|Close|Cancel/ })).toBe(
      null,
    );
    expect(screen.queryByLabelText('A note')).not.toBeInTheDocument();
  });

  it('says that there is none', async () => {
    open(await filledDrills(), 'nobody');
    expect(await screen.findByText('Not known: the drill')).toBeInTheDocument();
  });
});

describe('the plan of a drill', () => {
  it('is made from the runbook of what is drilled', async () => {
    const user = userEvent.setup();
    const drills = await filledDrills();
    open(drills, 'new?ref=system:default/orders');
    expect(
      await screen.findByDisplayValue('Promote the secondary of orders-global'),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Title')).toHaveValue('Switchover of orders');
    await user.click(screen.getByRole('button', { name: 'Add billing' }));
    expect(screen.getByLabelText('Title')).toHaveValue(
      'Switchover of orders and billing',
    );
    await user.click(screen.getByRole('button', { name: 'Plan the drill' }));
    expect(
      await screen.findByText('Say which group or person runs the drill.'),
    ).toBeInTheDocument();
  });

  it('keeps what was written when the server refuses it', async () => {
    const user = userEvent.setup();
    const drills = await filledDrills();
    const answers = {
      ...drills.answers(),
      planDrill: async () => {
        throw await refusal(403, 'You may not plan drills of orders.');
      },
    };
    renderPlugin({
      api: new FakeDrStatusApi({ now: NOW, systems: SYSTEMS, answers }),
      at: '/recovery/drills/new?ref=system:default/orders',
    });
    await screen.findByDisplayValue('Announce the drill in #incidents');
    await user.click(screen.getByRole('button', { name: /Run by/ }));
    await user.click((await screen.findAllByRole('option'))[0]);
    await user.click(screen.getByRole('button', { name: 'Plan the drill' }));
    expect(
      await screen.findByText(
        'The drill was not planned: You may not plan drills of orders.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Title')).toHaveValue('Switchover of orders');
  });

  it('leads to the drill', async () => {
    const user = userEvent.setup();
    const drills = await filledDrills();
    await drills.add('draft', plannedEvent('orders', NOW.toISOString()));
    open(drills, 'new?ref=system:default/orders');
    await screen.findByDisplayValue('Announce the drill in #incidents');
    await user.click(screen.getByRole('button', { name: /Run by/ }));
    await user.click((await screen.findAllByRole('option'))[0]);
    await user.click(screen.getByRole('button', { name: 'Plan the drill' }));
    expect(
      await screen.findByRole('heading', { name: 'Switchover of orders' }),
    ).toBeInTheDocument();
    expect(shownAddress().pathname).toMatch(/^\/recovery\/drills\/drill-/);
  });
});
