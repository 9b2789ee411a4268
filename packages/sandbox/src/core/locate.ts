import type { Credential } from './credentials';
import { cborProtocol } from './protocols/cbor';
import { json10Protocol, json11Protocol } from './protocols/json';
import type { Protocol } from './protocols/Protocol';
import { ec2Protocol, formOf, queryProtocol } from './protocols/query';
import { restJsonProtocol, restXmlProtocol } from './protocols/rest';
import { routeS3 } from './s3';
import type { OperationModel, ServiceModel } from './ServiceModel';
import { UriRouter } from './UriRouter';
import type { WireRequest } from './wire';

/** What a request asks for. */
export interface Located {
  readonly service: ServiceModel;
  readonly protocol: Protocol;
  /** As the request names it; a description where it names none. */
  readonly operationName: string;
  /** Undefined when the service has no such operation. */
  readonly operation: OperationModel | undefined;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * Tells the service, the protocol and the operation of a request by the request alone:
 * one service's clients may speak different protocols.
 */
export class RequestLocator {
  private readonly routers = new Map<ServiceModel, UriRouter>();

  constructor(private readonly services: readonly ServiceModel[]) {}

  locate(request: WireRequest, credential: Credential): Located | undefined {
    return (
      this.locateCbor(request) ??
      this.locateJson(request) ??
      this.locateQuery(request, credential) ??
      this.locateRest(request, credential)
    );
  }

  private locateCbor(request: WireRequest): Located | undefined {
    const [, target, operationName] =
      /^\/service\/([^/]+)\/operation\/([^/]+)$/.exec(request.path) ?? [];
    const service =
      request.headers['smithy-protocol'] === 'rpc-v2-cbor'
        ? this.services.find(model => model.serviceTarget === target)
        : undefined;
    return service && located(service, cborProtocol, operationName);
  }

  private locateJson(request: WireRequest): Located | undefined {
    const target = request.headers['x-amz-target'] ?? '';
    const dot = target.lastIndexOf('.');
    const service = this.services.find(
      model => dot > 0 && model.serviceTarget === target.slice(0, dot),
    );
    const protocol = request.headers['content-type']?.includes('json-1.0')
      ? json10Protocol
      : json11Protocol;
    return service && located(service, protocol, target.slice(dot + 1));
  }

  private locateQuery(
    request: WireRequest,
    credential: Credential,
  ): Located | undefined {
    const isForm = request.headers['content-type']?.startsWith(
      'application/x-www-form-urlencoded',
    );
    if (!isForm && !request.query.has('Action')) {
      return undefined;
    }
    const form = formOf(request);
    const action = form.get('Action');
    const version = form.get('Version');
    // Unsigned requests have no scope, so the version has to do.
    const service = this.services.find(
      model =>
        model.version === version &&
        (!credential.signingName ||
          model.signingName === credential.signingName),
    );
    if (!service || !action) {
      return undefined;
    }
    const protocol =
      service.protocol === 'aws.protocols#ec2Query'
        ? ec2Protocol
        : queryProtocol;
    return located(service, protocol, action);
  }

  private locateRest(
    request: WireRequest,
    credential: Credential,
  ): Located | undefined {
    const service = this.services.find(
      model =>
        isRest(model) && model.signingName === (credential.signingName ?? 's3'),
    );
    if (!service) {
      return undefined;
    }
    const router = this.routers.get(service) ?? new UriRouter(service);
    this.routers.set(service, router);
    const route =
      service.signingName === 's3'
        ? routeS3(router, request)
        : router.route(request);
    return {
      service,
      protocol:
        service.protocol === 'aws.protocols#restXml'
          ? restXmlProtocol
          : restJsonProtocol,
      operationName:
        route?.operation.name ?? `${request.method} ${request.path}`,
      operation: route?.operation,
      labels: route?.labels ?? {},
    };
  }
}

function isRest(service: ServiceModel): boolean {
  return (
    service.protocol === 'aws.protocols#restJson1' ||
    service.protocol === 'aws.protocols#restXml'
  );
}

function located(
  service: ServiceModel,
  protocol: Protocol,
  operationName: string,
): Located {
  return {
    service,
    protocol,
    operationName,
    operation: service.operations.get(operationName),
    labels: {},
  };
}
