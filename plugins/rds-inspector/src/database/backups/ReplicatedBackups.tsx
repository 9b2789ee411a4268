import {
  ArnText,
  EmptyPanel,
  formatCountOf,
  Instant,
  RegionMark,
  TableScroller,
} from '@meridian/aws-react';
import type { ReplicatedBackup } from '@meridian/plugin-rds-inspector-common';

function yesNo(value: boolean | undefined): string {
  if (value === undefined) return 'not known';
  return value ? 'yes' : 'no';
}

/** What is kept where the loss of the Region does not reach it. */
export function ReplicatedBackups(props: {
  items: readonly ReplicatedBackup[];
}) {
  const { items } = props;
  if (items.length === 0) {
    return (
      <EmptyPanel title="None is replicated">
        If the Region is lost, so are its automated backups. Instances outside
        of Aurora can replicate theirs to another Region; Aurora has global
        clusters and copies of snapshots for that.
      </EmptyPanel>
    );
  }
  return (
    <TableScroller label="Automated backups in another Region">
      <thead>
        <tr>
          <th scope="col">Region</th>
          <th scope="col">Status</th>
          <th scope="col">Retention</th>
          <th scope="col">Encrypted</th>
          <th scope="col">Restorable from</th>
          <th scope="col">Restorable to</th>
          <th scope="col">ARN</th>
        </tr>
      </thead>
      <tbody>
        {items.map(item => (
          <tr key={item.arn}>
            <th scope="row">
              <RegionMark region={item.region} />
            </th>
            <td>{item.status ?? 'not known'}</td>
            <td>
              {item.retentionDays === undefined
                ? 'not known'
                : formatCountOf(item.retentionDays, 'day')}
            </td>
            <td>{yesNo(item.encrypted)}</td>
            <td>
              <Instant at={item.window?.earliest} />
            </td>
            <td>
              <Instant at={item.window?.latest} />
            </td>
            <td>
              <ArnText arn={item.arn} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableScroller>
  );
}
