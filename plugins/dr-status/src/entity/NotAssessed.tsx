import { describeFailure, EmptyPanel, FailedPanel } from '@meridian/aws-react';

/** Why there is nothing to show: the entity was not assessed, or the question failed. */
export function NotAssessed(props: { error: unknown; onRetry(): void }) {
  if (describeFailure(props.error).kind !== 'not-found') {
    return (
      <FailedPanel
        what="its recovery"
        error={props.error}
        onRetry={props.onRetry}
      />
    );
  }
  return (
    <EmptyPanel title="Its recovery was not assessed">
      Systems and components of the catalog are assessed every minute; a new one
      takes until the next time. What is promised comes from the annotation{' '}
      <code>meridian.dr/tier</code>.
    </EmptyPanel>
  );
}
