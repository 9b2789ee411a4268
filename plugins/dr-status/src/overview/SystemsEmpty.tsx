import { Button, Link } from '@backstage/ui';
import { EmptyPanel, type ChangeView } from '@meridian/aws-react';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { cleared, isNarrowed, type OverviewView } from './overviewView';

/** What is said when there is no row: the filters are too narrow, or nothing was assessed yet. */
export function SystemsEmpty(props: {
  view: OverviewView;
  onChange: ChangeView<OverviewView>;
}) {
  const { view, onChange } = props;
  const links = useRecoveryLinks();
  if (isNarrowed(view)) {
    return (
      <EmptyPanel title="No system that you may see matches these filters">
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
    <EmptyPanel title="No systems yet">
      <p>
        Here stands every System of the catalog: what recovery it was promised,
        and what is true now. Systems are assessed as soon as the catalog knows
        them and the first scan of AWS is through;{' '}
        <Link href={links.coverage()}>Coverage</Link> says how far it is.
        Developers see the systems of their own teams.
      </p>
    </EmptyPanel>
  );
}
