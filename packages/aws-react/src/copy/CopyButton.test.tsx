import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ArnText } from '../arn';

const ARN =
  'arn:aws:rds:us-east-1:555566667777:db:a-database-with-a-name-that-is-far-too-long';

describe('copying', () => {
  it('copies an ARN whole with one click, and says so', async () => {
    const user = userEvent.setup();
    const writeText = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue();
    render(<ArnText arn={ARN} />);
    await user.click(screen.getByRole('button', { name: 'Copy the ARN' }));
    expect(writeText).toHaveBeenCalledWith(ARN);
    expect(screen.getByRole('status')).toHaveTextContent('Copied');
  });

  it('says what to do when the browser refuses', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('not allowed'));
    render(<ArnText arn={ARN} />);
    await user.click(screen.getByRole('button', { name: 'Copy the ARN' }));
    expect(screen.getByRole('status')).toHaveTextContent(
      'The browser refused; select the text and copy it',
    );
  });
});
