import { render, screen } from '@testing-library/react';
import { Notices } from './Notices';

const notices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    message: `Read ${index + 1} was refused.`,
    missingAction: `rds:Describe${index + 1}`,
  }));

describe('Notices', () => {
  it.each([0, 1, 4])('shows %i as they are', count => {
    render(<Notices items={notices(count)} />);
    expect(screen.queryAllByRole('listitem')).toHaveLength(count);
    expect(screen.queryByText(/more/)).not.toBeInTheDocument();
  });

  it('folds away what would push the page off the screen', () => {
    render(<Notices items={notices(13)} label="What is not known" />);
    expect(screen.getByText('10 more')).toBeInTheDocument();
    expect(
      screen.getByText(/Read 3 was refused/).closest('details'),
    ).toBeNull();
    expect(
      screen.getByText(/Read 4 was refused/).closest('details'),
    ).not.toBeNull();
    expect(screen.getByText('rds:Describe13')).toBeInTheDocument();
  });
});
