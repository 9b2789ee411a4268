import { render, screen } from '@testing-library/react';
import type { RemoteData } from '../remote';
import { DetailPage } from './DetailPage';

type Remote = RemoteData<{ title: string }>;

function show(remote: Partial<Remote>) {
  render(
    <DetailPage
      remote={{
        data: undefined,
        error: undefined,
        isStale: false,
        isLoading: false,
        reload: () => {},
        ...remote,
      }}
      what="system:default/orders"
      known={({ title }) => title}
      others={<a href="/recovery">All systems</a>}
      skeleton={<p>On its way</p>}
    >
      {({ title }) => <h2>{title}</h2>}
    </DetailPage>,
  );
}

describe('DetailPage', () => {
  it('keeps the room while the thing is on its way', () => {
    show({ isLoading: true });
    expect(screen.getByText('On its way')).toBeInTheDocument();
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
  });

  it('says why there is nothing, and shows the way to the others', () => {
    show({ error: new Error('It hangs.') });
    expect(screen.getByText(/system:default\/orders/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All systems' })).toHaveAttribute(
      'href',
      '/recovery',
    );
    expect(screen.queryByText('On its way')).not.toBeInTheDocument();
  });

  it('keeps an older answer below the reason why there is no newer one', () => {
    show({ data: { title: 'Orders' }, error: new Error('It hangs.') });
    expect(
      screen.getByText(
        /the newest state of Orders; below is what was known before/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Orders', level: 2 }),
    ).toBeInTheDocument();
  });

  it('shows the thing alone when nothing is wrong', () => {
    show({ data: { title: 'Orders' } });
    expect(screen.getByRole('main')).toHaveTextContent(/^Orders$/);
  });
});
