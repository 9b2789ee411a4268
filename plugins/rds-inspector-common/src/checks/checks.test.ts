import { assess, dbArn, instance } from '../__testUtils__/estate';

describe('tmp', () => {
  it('shows', () => {
    const a = assess([instance('orders')]);
    console.log(
      a.results
        .filter(r => r.outcome !== 'not-applicable')
        .map(r => `${r.outcome} ${r.checkId}: ${r.message}`)
        .join('\n'),
      dbArn('x'),
    );
  });
});
