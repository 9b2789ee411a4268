import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { InventoryChangeFollower } from './InventoryChangeFollower';

function setUp(lastDurationSeconds = 0) {
  const scheduler = mockServices.scheduler.mock();
  scheduler.triggerTask.mockResolvedValue(undefined);
  const follower = new InventoryChangeFollower({
    subscriberId: 'test',
    taskId: 'assessment',
    debounceSeconds: 10,
    lastDurationSeconds: () => lastDurationSeconds,
    scheduler,
    logger: mockServices.logger.mock(),
  });
  return { follower, triggerTask: scheduler.triggerTask };
}

describe('InventoryChangeFollower', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('runs the task once for all that changed meanwhile', async () => {
    const { follower, triggerTask } = setUp();
    follower.poke();
    await jest.advanceTimersByTimeAsync(9_000);
    follower.poke();
    expect(triggerTask).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(triggerTask).toHaveBeenCalledTimes(1);
    expect(triggerTask).toHaveBeenCalledWith('assessment');
  });

  it('lets a task that takes long rest', async () => {
    const { follower, triggerTask } = setUp(30);
    follower.poke();
    await jest.advanceTimersByTimeAsync(119_000);
    expect(triggerTask).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(triggerTask).toHaveBeenCalledTimes(1);
  });

  it('comes back to a change that came while the task ran', async () => {
    const { follower, triggerTask } = setUp();
    triggerTask.mockRejectedValueOnce(new ConflictError('It runs'));
    follower.poke();
    await jest.advanceTimersByTimeAsync(20_000);
    expect(triggerTask).toHaveBeenCalledTimes(2);
  });

  it('does nothing any more when it is stopped', async () => {
    const { follower, triggerTask } = setUp();
    follower.poke();
    follower.stop();
    follower.poke();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(triggerTask).not.toHaveBeenCalled();
  });
});
