import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ChartSeries } from './chartData';
import { formatTick } from './formatTick';
import { LineChart } from './LineChart';

function series(index: number): ChartSeries {
  return {
    id: `s${index}`,
    title: `Series ${index}`,
    color: 'var(--mer-series-1)',
    resolutionSeconds: 60,
    points: [
      { time: '2026-03-01T10:00:00Z', value: 0 },
      { time: '2026-03-01T10:05:00Z', value: 12.345 },
    ],
  };
}

function renderChart(count: number) {
  return render(
    <LineChart
      title="How busy is it?"
      unit="percent"
      series={Array.from({ length: count }, (_, index) => series(index))}
      from="2026-03-01T09:00:00Z"
      to="2026-03-01T11:00:00Z"
    />,
  );
}

describe('LineChart', () => {
  it('has the numbers behind it, with gaps said and zeros kept', async () => {
    renderChart(1);
    await userEvent.click(screen.getByRole('button', { name: 'Numbers' }));
    const numbers = screen.getByRole('region', {
      name: 'The numbers of: How busy is it?',
    });
    expect(
      within(numbers)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(['12.3 %', 'no data', '0 %']);
  });

  it('says so when there is no data', () => {
    renderChart(0);
    expect(
      screen.getByText('There is no data in this time.'),
    ).toBeInTheDocument();
  });

  it('shows seven series, and the others when asked', async () => {
    renderChart(9);
    const legend = screen.getByRole('list');
    expect(within(legend).getAllByRole('listitem')).toHaveLength(7);
    await userEvent.click(screen.getByRole('button', { name: 'Show 2 more' }));
    expect(within(legend).getAllByRole('listitem')).toHaveLength(9);
  });
});

describe('formatTick', () => {
  const noon = new Date('2026-03-01T12:34:00Z').getTime();
  it.each([
    [3_600_000, '12:34'],
    [7 * 86_400_000, '03-01'],
  ])('on a range of %s ms it is %s', (rangeMillis, text) => {
    expect(formatTick(noon, rangeMillis, 'UTC')).toBe(text);
  });
});
