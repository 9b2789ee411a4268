import { Button, Link } from '@backstage/ui';
import { EmptyPanel } from '@meridian/aws-react';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { fleetChips } from './fleetChips';
import { cleared, type FleetView } from './fleetView';

/** What is said when there is no row: the filters are too narrow, or nothing was read yet. */
export function FleetEmpty(props: {
  view: FleetView;
  onChange(view: FleetView): void;
}) {
  const { view, onChange } = props;
  const links = useDatabaseLinks();
  if (fleetChips(view).length > 0) {
    return (
      <EmptyPanel title="No database that you may see matches these filters">
        <p>
          All words of the text must occur in the name, ids, ARN, engine or
          tags.
        </p>
        <Button
          size="small"
          variant="secondary"
          onPress={() => onChange(cleared(view))}
        >
          Clear all filters
        </Button>
      </EmptyPanel>
    );
  }
  return (
    <EmptyPanel title="No databases yet">
      <p>
        Here stand all instances, clusters and global clusters of RDS and Aurora
        in the AWS accounts that the portal reads, as far as you may see them.
        They are assessed after the first scan, which takes a few minutes;{' '}
        <Link href={links.coverage()}>Coverage</Link> says how far it is and
        what could not be read. Developers see what belongs to their own teams
        or is shared.
      </p>
    </EmptyPanel>
  );
}
