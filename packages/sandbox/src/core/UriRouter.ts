import type { OperationModel, ServiceModel } from './ServiceModel';
import type { WireRequest } from './wire';

/** Where a REST request goes, with what its path says. */
export interface RestRoute {
  readonly operation: OperationModel;
  readonly labels: Readonly<Record<string, string>>;
}

interface Route {
  readonly operation: OperationModel;
  readonly method: string;
  readonly pattern: RegExp;
  readonly labels: readonly string[];
  /** Parameters that the query string must have, for example `versioning`. */
  readonly literals: ReadonlyArray<[string, string]>;
  /** Fixed characters of the path: the more, the closer the match. */
  readonly weight: number;
}

/** Names an operation in S3's URIs, but only the SDKs send it. */
const OPERATION_HINT = 'x-id';

/** Finds the operation of a REST request by method, path and query string. */
export class UriRouter {
  private readonly routes: Route[];

  constructor(service: ServiceModel) {
    this.routes = [...service.operations.values()]
      .flatMap(operation => toRoute(operation) ?? [])
      .sort(
        (a, b) =>
          literalCount(b) - literalCount(a) ||
          b.weight - a.weight ||
          a.labels.length - b.labels.length,
      );
  }

  /**
   * @param accepts - narrows down the operations, where the URI alone does not tell
   */
  route(
    request: Pick<WireRequest, 'method' | 'path' | 'query'>,
    accepts: (operation: OperationModel) => boolean = () => true,
  ): RestRoute | undefined {
    const matches = this.routes.flatMap(route => {
      const match =
        route.method === request.method &&
        accepts(route.operation) &&
        hasLiterals(route, request.query) &&
        route.pattern.exec(request.path);
      return match ? [{ route, match }] : [];
    });
    const hint = request.query.get(OPERATION_HINT);
    const found =
      matches.find(({ route }) => hint && route.operation.name === hint) ??
      matches[0];
    return (
      found && {
        operation: found.route.operation,
        labels: Object.fromEntries(
          found.route.labels.map((label, index) => [
            label,
            decodeURIComponent(found.match[index + 1]),
          ]),
        ),
      }
    );
  }
}

function toRoute(operation: OperationModel): Route | undefined {
  if (!operation.http) {
    return undefined;
  }
  const [path, queryString = ''] = operation.http.uri.split('?');
  const labels: string[] = [];
  const pattern = path
    .split(/(\{[^}]+\})/)
    .map(part => {
      const label = /^\{([^+}]+)(\+?)\}$/.exec(part);
      if (!label) {
        return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      }
      labels.push(label[1]);
      return label[2] ? '(.+)' : '([^/]+)';
    })
    .join('');
  return {
    operation,
    method: operation.http.method,
    // Clients in other languages do not agree on the slash at the end.
    pattern: new RegExp(`^${pattern.replace(/\/$/, '')}/?$`),
    labels,
    literals: [...new URLSearchParams(queryString)],
    weight: path.replace(/\{[^}]+\}/g, '').length,
  };
}

function literalCount(route: Route): number {
  return route.literals.filter(([key]) => key !== OPERATION_HINT).length;
}

function hasLiterals(route: Route, query: URLSearchParams): boolean {
  return route.literals.every(
    ([key, value]) =>
      key === OPERATION_HINT ||
      (query.has(key) && (value === '' || query.get(key) === value)),
  );
}
