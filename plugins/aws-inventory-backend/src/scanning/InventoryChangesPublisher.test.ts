import { mockServices } from '@backstage/backend-test-utils';
import { InventoryChangesPublisher } from './InventoryChangesPublisher';

describe('InventoryChangesPublisher', () => {
  const events = mockServices.events.mock();
  const logger = mockServices.logger.mock();
  let publisher: InventoryChangesPublisher;

  beforeEach(() => {
    jest.useFakeTimers();
    events.publish.mockReset();
    publisher = new InventoryChangesPublisher({ events, logger });
  });
  afterEach(() => jest.useRealTimers());

  const told = () =>
    events.publish.mock.calls.map(([{ eventPayload }]) => eventPayload);

  it('tells together what several scans find within a second', async () => {
    publisher.publish([{ arn: 'arn:1', kind: 'appeared' }]);
    publisher.publish([]);
    publisher.publish([
      { arn: 'arn:2', kind: 'changed' },
      { arn: 'arn:1', kind: 'changed' },
    ]);
    expect(told()).toEqual([]);

    await jest.advanceTimersByTimeAsync(1000);
    expect(told()).toEqual([
      { arns: ['arn:1', 'arn:2'], kinds: ['appeared', 'changed'] },
    ]);
    await jest.advanceTimersByTimeAsync(5000);
    expect(told()).toHaveLength(1);
  });

  it('tells a great deal in parts', async () => {
    publisher.publish(
      Array.from({ length: 1200 }, (_, index) => {
        return { arn: `arn:${index}`, kind: 'appeared' };
      }),
    );
    await publisher.flush();
    expect(
      events.publish.mock.calls.map(
        ([{ eventPayload }]) => Object(eventPayload).arns.length,
      ),
    ).toEqual([500, 500, 200]);
  });

  it('tells what waits before the portal stops, and what comes after', async () => {
    publisher.publish([{ arn: 'arn:1', kind: 'appeared' }]);
    await publisher.flush();
    expect(told()).toEqual([{ arns: ['arn:1'], kinds: ['appeared'] }]);

    publisher.publish([{ arn: 'arn:2', kind: 'disappeared' }]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(told()).toHaveLength(2);
  });

  it('goes on when nobody could be told', async () => {
    events.publish.mockRejectedValueOnce(new Error('no bus'));
    publisher.publish([{ arn: 'arn:1', kind: 'appeared' }]);
    await publisher.flush();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('Could not tell other plugins of 1 changes'),
    );
    publisher.publish([{ arn: 'arn:2', kind: 'appeared' }]);
    await publisher.flush();
    expect(told()).toHaveLength(2);
  });
});
