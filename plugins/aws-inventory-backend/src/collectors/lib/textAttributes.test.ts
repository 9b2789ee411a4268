import { typeAttributes } from './textAttributes';

const KINDS = {
  json: ['Policy'],
  number: ['DelaySeconds'],
  boolean: ['FifoQueue'],
};

describe('typeAttributes', () => {
  it('gives each attribute its type', () => {
    expect(
      typeAttributes(
        {
          DelaySeconds: '0',
          FifoQueue: 'false',
          Policy: '{"Version":"2012-10-17"}',
          QueueArn: 'arn:aws:sqs:us-east-1:555566667777:orders',
          Absent: undefined,
        },
        KINDS,
      ),
    ).toEqual({
      DelaySeconds: 0,
      FifoQueue: false,
      Policy: { Version: '2012-10-17' },
      QueueArn: 'arn:aws:sqs:us-east-1:555566667777:orders',
    });
  });

  it('takes an empty policy for none', () => {
    expect(typeAttributes({ Policy: '' }, KINDS)).toEqual({ Policy: null });
  });

  it.each([
    [{ Policy: '{' }, 'its Policy is not JSON'],
    [{ DelaySeconds: 'soon' }, "its DelaySeconds is 'soon'"],
    [{ DelaySeconds: '' }, "its DelaySeconds is ''"],
  ])('refuses %p', (attributes, message) => {
    expect(() => typeAttributes(attributes, KINDS)).toThrow(message);
  });
});
