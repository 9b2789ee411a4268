import type { OperationModel, ServiceModel } from '../ServiceModel';
import type { WireError, WireRequest, WireResponse } from '../wire';

/** One of AWS's wire protocols, seen from the server. */
export interface Protocol {
  /**
   * Reads an operation's input.
   *
   * @param labels - the values that the request's path has for the operation's URI
   */
  readInput(
    service: ServiceModel,
    operation: OperationModel,
    request: WireRequest,
    labels: Readonly<Record<string, string>>,
  ): Promise<unknown>;

  writeOutput(
    service: ServiceModel,
    operation: OperationModel,
    output: object,
    requestId: string,
  ): WireResponse;

  writeError(
    service: ServiceModel,
    error: WireError,
    requestId: string,
  ): WireResponse;
}
