import {
  EmptyPanel,
  type EvaluationState,
  formatCountOf,
  formatDay,
  StateMark,
  TableScroller,
} from '@meridian/aws-react';
import type { CertificatePanel } from '@meridian/plugin-rds-inspector-common';

const CRITICAL_DAYS = 30;
const SOON_DAYS = 180;

function stateOf(daysLeft: number): EvaluationState {
  if (daysLeft < CRITICAL_DAYS) return 'critical';
  return daysLeft < SOON_DAYS ? 'warning' : 'ok';
}

function daysInWords(daysLeft: number): string {
  return daysLeft < 0
    ? `expired ${formatCountOf(-daysLeft, 'day')} ago`
    : formatCountOf(daysLeft, 'day');
}

/** The certificates with which instances prove themselves to clients, and until when. */
export function CertificateTable(props: {
  items: readonly CertificatePanel[];
}) {
  if (props.items.length === 0) {
    return (
      <EmptyPanel title="There is no server certificate">
        Instances have them; of a cluster those of its instances are listed.
      </EmptyPanel>
    );
  }
  return (
    <TableScroller label="Server certificates">
      <thead>
        <tr>
          <th scope="col">Instance</th>
          <th scope="col">Authority</th>
          <th scope="col">Authority valid until</th>
          <th scope="col">Certificate valid until</th>
          <th scope="col">Left</th>
        </tr>
      </thead>
      <tbody>
        {props.items.map(item => (
          <tr key={item.arn}>
            <th scope="row">{item.databaseName}</th>
            <td>{item.authority ?? 'not known'}</td>
            <td>
              {item.authorityValidTill
                ? formatDay(item.authorityValidTill, 'UTC')
                : 'not known'}
            </td>
            <td>
              {item.validTill ? formatDay(item.validTill, 'UTC') : 'not known'}
            </td>
            <td>
              {item.daysLeft === undefined ? (
                <StateMark
                  state="unknown"
                  label="not known"
                  reason={item.unknown?.message}
                />
              ) : (
                <StateMark
                  state={stateOf(item.daysLeft)}
                  label={daysInWords(item.daysLeft)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableScroller>
  );
}
