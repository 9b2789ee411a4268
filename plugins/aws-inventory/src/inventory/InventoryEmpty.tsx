import { Button, Link } from '@backstage/ui';
import { EmptyPanel } from '@meridian/aws-react';
import { filterChips } from '../filters/filterChips';
import { cleared, type InventoryView } from '../filters/inventoryView';
import { useInventoryLinks } from '../useInventoryLinks';

/** What is said when no resource matches: the filters are too narrow, or nothing was read yet. */
export function InventoryEmpty(props: {
  view: InventoryView;
  onChange(view: InventoryView): void;
}) {
  const { view, onChange } = props;
  const links = useInventoryLinks();
  if (filterChips(view).length > 0) {
    return (
      <EmptyPanel title="No resource that you may see matches these filters">
        <p>All words of the text must occur in the name, id, ARN or tags.</p>
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
    <EmptyPanel title="No resources yet">
      <p>
        Here stands everything that the portal reads from your AWS accounts and
        that you may see. The first scan takes a few minutes;{' '}
        <Link href={links.coverage()}>Coverage</Link> says how far it is and
        what could not be read. Developers see what belongs to their own teams
        or is shared.
      </p>
    </EmptyPanel>
  );
}
