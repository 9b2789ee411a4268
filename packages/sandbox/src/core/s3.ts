import type { OperationModel } from './ServiceModel';
import type { RestRoute, UriRouter } from './UriRouter';
import type { WireRequest } from './wire';

/**
 * Routes a path-style request of S3.
 *
 * S3's URIs leave the bucket out: its endpoint rules put it into the host or, on a
 * loopback address, in front of the path.
 */
export function routeS3(
  router: UriRouter,
  request: WireRequest,
): RestRoute | undefined {
  const [, bucket, rest] = /^\/([^/]*)(\/.*)?$/.exec(request.path) ?? [];
  const route = router.route(
    { method: request.method, path: rest ?? '/', query: request.query },
    operation => needsBucket(operation) === Boolean(bucket),
  );
  return (
    route && {
      operation: route.operation,
      labels: bucket
        ? { ...route.labels, Bucket: decodeURIComponent(bucket) }
        : route.labels,
    }
  );
}

function needsBucket(operation: OperationModel): boolean {
  for (const [name, member] of operation.input.structIterator()) {
    if (name === 'Bucket') {
      return Boolean(member.getMergedTraits().httpLabel);
    }
  }
  return false;
}
