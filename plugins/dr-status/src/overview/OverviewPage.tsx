import { EmptyPanel } from '@meridian/aws-react';

/** Every system: what was promised and what is true now. */
export function OverviewPage() {
  return <EmptyPanel title="No system was assessed yet" />;
}
