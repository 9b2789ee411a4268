import { CircuitOpenError } from '../failures/errors';
import type { Target } from '@meridian/aws-common';

export interface CircuitBreakerOptions {
  readonly service: string;
  readonly target: Target;
  /** Failures in a row that open it. */
  readonly failureThreshold: number;
  readonly openForMs: number;
  readonly now: () => Date;
}

/** What a call that was let through says at its end, once. */
export interface CircuitPermit {
  /** The service answered, if only with an error that is the caller's. */
  success(): void;
  /** Nothing came back, or a server error. */
  failure(): void;
  /** The call says nothing about the service, because its caller gave up. */
  ignore(): void;
}

/**
 * Stops calling a service that does not answer, and lets one call through from time to time to
 * see whether it does again.
 */
export class CircuitBreaker {
  private failuresInARow = 0;
  private open: { since: Date; until: Date } | undefined;
  private probing = false;

  constructor(private readonly options: CircuitBreakerOptions) {}

  /** @throws CircuitOpenError when a call would not be let through now */
  check(): void {
    const { open } = this;
    if (open && (this.probing || this.options.now() < open.until)) {
      const { service, target } = this.options;
      throw new CircuitOpenError(service, target, open.since, open.until);
    }
  }

  /**
   * Lets a call through.
   *
   * @throws CircuitOpenError when it is open, or half open with a probe on its way
   */
  enter(): CircuitPermit {
    this.check();
    if (this.open) {
      this.probing = true;
      return {
        success: () => this.close(),
        failure: () => this.trip(),
        ignore: () => {
          this.probing = false;
        },
      };
    }
    return {
      // Calls that set out before it opened decide nothing any more: the probe does.
      success: () => {
        if (!this.open) this.failuresInARow = 0;
      },
      failure: () => {
        if (this.open) return;
        this.failuresInARow += 1;
        if (this.failuresInARow >= this.options.failureThreshold) this.trip();
      },
      ignore: () => {},
    };
  }

  private trip(): void {
    const now = this.options.now();
    this.probing = false;
    this.open = {
      since: this.open?.since ?? now,
      until: new Date(now.getTime() + this.options.openForMs),
    };
  }

  private close(): void {
    this.probing = false;
    this.open = undefined;
    this.failuresInARow = 0;
  }
}
