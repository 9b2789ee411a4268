import { reasonOfErrorCode } from './errorCodes';

/** What can be read from an error of the SDK, of Node or of this package. */
export interface ErrorFacts {
  /** Its codes and names that say something, the most telling one first. */
  readonly codes: readonly string[];
  readonly message: string;
  /** The HTTP status, when an answer came. */
  readonly httpStatusCode?: number;
  readonly cause?: unknown;
}

/** Reads the facts from anything that was thrown. */
export function readErrorFacts(error: unknown): ErrorFacts {
  if (typeof error !== 'object' || error === null) {
    return { codes: [], message: String(error) };
  }
  const codes = [
    readText(error, 'Code'),
    readText(error, 'name'),
    readText(error, 'code'),
  ].filter((code): code is string => code !== undefined && code !== 'Error');
  return {
    // The SDK names a refused connection both `TimeoutError` and `ECONNREFUSED`.
    codes: [...new Set(codes)].sort(
      (a, b) => Number(isNodeCode(b)) - Number(isNodeCode(a)),
    ),
    message: readText(error, 'message') ?? readText(error, 'Message') ?? '',
    httpStatusCode: readStatus(error),
    cause: 'cause' in error ? error.cause : undefined,
  };
}

function isNodeCode(code: string): boolean {
  return /^[A-Z][A-Z_]+$/.test(code) && reasonOfErrorCode(code) !== undefined;
}

function readText(error: object, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readStatus(error: object): number | undefined {
  for (const [holder, key] of [
    ['$metadata', 'httpStatusCode'],
    ['$response', 'statusCode'],
  ]) {
    const value: unknown = Reflect.get(error, holder);
    if (typeof value === 'object' && value !== null) {
      const status: unknown = Reflect.get(value, key);
      if (typeof status === 'number') {
        return status;
      }
    }
  }
  return undefined;
}
