import { AwsRequest, InMemoryCallMeter } from './CallMeter';

const request: AwsRequest = {
  service: 'rds',
  operation: 'DescribeDBInstances',
  accountId: '555566667777',
  region: 'us-east-1',
  outcome: 'ok',
  billableUnits: 0,
};

describe('InMemoryCallMeter', () => {
  it('adds up requests of one kind within an hour', () => {
    let now = new Date('2026-03-01T12:05:00Z');
    const meter = new InMemoryCallMeter(() => now);
    meter.record(request);
    meter.record({ ...request, billableUnits: 2 });
    meter.record({ ...request, outcome: 'throttled' });
    now = new Date('2026-03-01T13:00:00Z');
    meter.record(request);

    const hour = new Date('2026-03-01T12:00:00Z');
    expect(meter.drain()).toEqual([
      { ...request, hour, requestCount: 2, billableUnits: 2 },
      { ...request, hour, requestCount: 1, outcome: 'throttled' },
      { ...request, hour: now, requestCount: 1 },
    ]);
    expect(meter.drain()).toEqual([]);
  });

  it('loses nothing that could not be stored', () => {
    const meter = new InMemoryCallMeter(() => new Date('2026-03-01T12:05:00Z'));
    meter.record(request);
    const lines = meter.drain();
    meter.record(request);
    meter.putBack(lines);
    expect(meter.drain()).toEqual([
      {
        ...request,
        hour: new Date('2026-03-01T12:00:00Z'),
        requestCount: 2,
      },
    ]);
  });

  it('tells listeners of every request', () => {
    const meter = new InMemoryCallMeter();
    const heard: AwsRequest[] = [];
    meter.onRequest(heardRequest => heard.push(heardRequest));
    meter.record(request);
    meter.putBack(meter.drain());
    expect(heard).toEqual([request]);
  });
});
