import { EmptyPanel } from '@meridian/aws-react';

/** One drill: its steps, timers and notes. */
export function DrillPage() {
  return <EmptyPanel title="No drill yet" />;
}
