/** An HTTP request of an AWS client, with its content codings undone. */
export interface WireRequest {
  readonly method: string;
  /** As sent: still percent-encoded, without the query string. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The HTTP answer to an AWS client. */
export interface WireResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** An error as it goes over the wire, whatever the protocol. */
export interface WireError {
  /** The code that AWS sends, for example `DBInstanceNotFound`. */
  readonly code: string;
  /** The exception's name in the SDK, for example `DBInstanceNotFoundFault`. */
  readonly shapeName: string;
  readonly message: string;
  readonly statusCode: number;
  /** What the service calls the member that holds the message. */
  readonly messageMember: string;
}
