import { EmptyPanel } from '@meridian/aws-react';

/** Everything that ever happened to drills. */
export function LedgerPage() {
  return <EmptyPanel title="The ledger is empty" />;
}
