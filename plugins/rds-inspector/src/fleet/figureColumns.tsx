import { formatCount } from '@meridian/aws-react';
import { Absent, FigureCell, NotKnown, SupportCell } from './cells';
import type { FleetColumn } from './columnTypes';
import { figureOf, totalOf } from './figures';

const GIB = 1024 ** 3;

/** GiB with as many digits as it deserves. */
function inGib(bytes: number): string {
  const gib = bytes / GIB;
  const digits = [1, 10].filter(limit => Math.abs(gib) < limit).length;
  return new Intl.NumberFormat('en-US', {
    maximumFractionDigits: digits,
  }).format(gib);
}

/** The columns that hold a number. */
export const FIGURE_COLUMNS: readonly FleetColumn[] = [
  {
    id: 'storage',
    label: 'Storage, GiB',
    width: 112,
    align: 'end',
    hint: 'Used of allocated',
    render: row => {
      const used = figureOf(row.standsFor, 'storageUsedBytes', 'greatest');
      const allocated = figureOf(
        used.of ? [used.of] : row.standsFor,
        'storageAllocatedBytes',
        'greatest',
      );
      if (used.value === undefined && allocated.value !== undefined) {
        return (
          <FigureCell row={row} figure={allocated}>
            {value => (
              <>
                {used.unknowns.length > 0 ? (
                  <NotKnown unknowns={used.unknowns} />
                ) : (
                  <Absent />
                )}{' '}
                of {inGib(value)}
              </>
            )}
          </FigureCell>
        );
      }
      return (
        <FigureCell row={row} figure={used}>
          {value =>
            allocated.value === undefined
              ? inGib(value)
              : `${inGib(value)} of ${inGib(allocated.value)}`
          }
        </FigureCell>
      );
    },
  },
  {
    id: 'growth',
    label: 'Growth, GiB/d',
    width: 116,
    align: 'end',
    hint: 'Of the storage, over the last 30 days',
    render: row => (
      <FigureCell
        row={row}
        figure={figureOf(row.standsFor, 'storageGrowthBytesPerDay', 'greatest')}
      >
        {inGib}
      </FigureCell>
    ),
  },
  {
    id: 'lag',
    label: 'Lag, s',
    width: 64,
    align: 'end',
    hint: 'Behind what it replicates from',
    render: row => (
      <FigureCell
        row={row}
        figure={figureOf(row.standsFor, 'replicaLagSeconds', 'greatest')}
      >
        {seconds =>
          new Intl.NumberFormat('en-US', {
            maximumFractionDigits: seconds < 10 ? 2 : 0,
          }).format(seconds)
        }
      </FigureCell>
    ),
  },
  {
    id: 'support',
    label: 'Support, days',
    width: 148,
    align: 'end',
    hint: 'Until the end of standard support of its engine version, by AWS’s dates',
    render: row => (
      <SupportCell
        row={row}
        figure={figureOf(
          row.standsFor,
          'daysUntilStandardSupportEnds',
          'least',
        )}
      />
    ),
  },
  {
    id: 'daysUntilStorageFull',
    label: 'Full in, days',
    width: 100,
    align: 'end',
    hint: 'Until the storage it may grow to is full, at the growth of the last 30 days',
    render: row => (
      <FigureCell
        row={row}
        figure={figureOf(row.standsFor, 'daysUntilStorageFull', 'least')}
      >
        {days => formatCount(Math.floor(days))}
      </FigureCell>
    ),
  },
  {
    id: 'connections',
    label: 'Connections',
    width: 112,
    align: 'end',
    hint: 'Open now, of the most there can be',
    render: row => (
      <FigureCell
        row={row}
        figure={figureOf(row.standsFor, 'connectionCount', 'greatest')}
      >
        {count => {
          const { of } = figureOf(row.standsFor, 'connectionCount', 'greatest');
          return of?.maximumConnectionCount === undefined
            ? formatCount(Math.round(count))
            : `${formatCount(Math.round(count))} of ${formatCount(
                of.maximumConnectionCount,
              )}`;
        }}
      </FigureCell>
    ),
  },
  {
    id: 'cpu',
    label: 'CPU, %',
    width: 72,
    align: 'end',
    render: row => (
      <FigureCell
        row={row}
        figure={figureOf(row.standsFor, 'cpuPercent', 'greatest')}
      >
        {percent => String(Math.round(percent))}
      </FigureCell>
    ),
  },
  {
    id: 'exceptions',
    label: 'Excepted',
    width: 84,
    align: 'end',
    hint: 'Failures that somebody accepted until a date',
    render: ({ standsFor }) => formatCount(totalOf(standsFor, 'exceptedCount')),
  },
  {
    id: 'unknownChecks',
    label: 'Not judged',
    width: 92,
    align: 'end',
    hint: 'Checks that could not be made',
    render: ({ standsFor }) =>
      formatCount(totalOf(standsFor, 'unknownCheckCount')),
  },
];
