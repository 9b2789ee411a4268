import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AwsClientConfig } from '../config/AwsConfig';

/**
 * The connections of all SDK clients of the process, kept alive and shared: accounts differ in
 * their signatures, not in their endpoints.
 */
export class SharedHttpHandler extends NodeHttpHandler {
  static fromConfig(config: AwsClientConfig): SharedHttpHandler {
    // The limit per account and Region bounds the sockets. A second limit here, per endpoint,
    // would let a Region that hangs hold the places of others behind one address.
    const agent = { keepAlive: true, maxSockets: Number.POSITIVE_INFINITY };
    return new SharedHttpHandler({
      connectionTimeout: config.connectTimeoutMs,
      // Half of the deadline, so that a connection that died silently leaves time for a retry.
      requestTimeout: Math.ceil(config.callTimeoutMs / 2),
      throwOnRequestTimeout: true,
      httpAgent: agent,
      httpsAgent: agent,
    });
  }

  /** Nothing: one client that is destroyed must not end the connections of the others. */
  override destroy(): void {}

  /** Ends all connections. */
  close(): void {
    super.destroy();
  }
}
