import { EmptyPanel } from '@meridian/aws-react';

/** One system: would it survive, and how do we know. */
export function SystemPage() {
  return <EmptyPanel title="This system was not assessed yet" />;
}
