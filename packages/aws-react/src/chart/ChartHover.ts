/**
 * The time that the reader points at, shared by the charts of a page.
 *
 * It is kept outside of React's state, so that only what shows it is drawn again and not the charts.
 */
export class ChartHover {
  private millis: number | undefined;
  private readonly listeners = new Set<() => void>();

  /** Milliseconds since the epoch; undefined while nothing is pointed at. */
  readonly get = (): number | undefined => this.millis;

  readonly set = (millis: number | undefined): void => {
    if (millis === this.millis) return;
    this.millis = millis;
    for (const listener of this.listeners) listener();
  };

  /** @returns ends the subscription */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
