import { EmptyPanel } from '@meridian/aws-react';

/** Plans a drill. */
export function NewDrillPage() {
  return <EmptyPanel title="No drill can be planned yet" />;
}
