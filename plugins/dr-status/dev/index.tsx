import {
  FakeDrStatusApi,
  type FakeDrStatusOptions,
} from '../src/__testUtils__/FakeDrStatusApi';
import { detailAnswers } from '../src/__testUtils__/detail';
import {
  before,
  manySystems,
  troubledSystems,
} from '../src/__testUtils__/systems';
import { scenario, showRecovery, troubleWith } from './devApp';

const now = new Date();

/** The questions that the overview and the page of a system ask. */
const QUESTIONS = [
  'searchSystems',
  'summarizeSystems',
  'getRegionMap',
  'listEstateBlockers',
  'listChanges',
  'getSystem',
  'getComponent',
  'getLag',
  'getVerdicts',
] as const;

async function optionsOf(): Promise<Partial<FakeDrStatusOptions>> {
  switch (scenario) {
    case 'empty':
      return { systems: [] };
    case 'loading':
      return { delayMillis: 600_000 };
    case 'failed':
    case 'denied':
      return { trouble: await troubleWith(QUESTIONS) };
    case 'stale':
      return {
        state: {
          isStale: true,
          assessedAt: before(now, 3 * 3_600),
          ageSeconds: 3 * 3_600,
          problem: 'The inventory does not answer: connection refused.',
        },
      };
    case 'partial':
      return {
        state: {
          unreadable: [
            {
              subject: 'staging us-west-2',
              reason: 'denied',
              message:
                'DynamoDB tables of staging in us-west-2 could not be read: dynamodb:DescribeTable is denied.',
              missingAction: 'dynamodb:DescribeTable',
            },
          ],
        },
      };
    case null:
      return {};
    default:
      return { systems: manySystems(Number(scenario) || 60, now) };
  }
}

async function start() {
  const api = new FakeDrStatusApi({
    now,
    systems: troubledSystems(now),
    answers: detailAnswers(troubledSystems(now), now),
    delayMillis: 60,
    ...(await optionsOf()),
  });
  showRecovery(api);
}

start();
