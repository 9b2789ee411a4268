import { EmptyPanel } from '@meridian/aws-react';

/** All drills, planned and past. */
export function DrillsPage() {
  return <EmptyPanel title="No drills yet" />;
}
