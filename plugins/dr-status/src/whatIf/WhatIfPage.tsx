import { EmptyPanel } from '@meridian/aws-react';

/** What the loss of a Region or zone would mean. */
export function WhatIfPage() {
  return <EmptyPanel title="Nothing is simulated yet" />;
}
