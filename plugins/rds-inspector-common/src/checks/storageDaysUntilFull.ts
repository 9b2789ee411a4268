import { formatBytes } from '@meridian/aws-common';
import type { InstanceNode } from '../assembly';
import { isAurora } from '../lib/engines';
import { forecastStorage, type StorageForecast } from '../lib/storageForecast';
import { count } from '../lib/time';
import type { Severity } from '../types';
import { defineCheck, type CheckContext } from './Check';
import {
  isStopped,
  severityIn,
  standardOf,
  unlessClusterDecides,
} from './scope';
import {
  fail,
  missing,
  notApplicable,
  pass,
  withFact,
  type Verdict,
} from './verdicts';

const URGENT_DAYS = 30;
/** Below this share of free storage RDS itself begins to grow it, or to warn. */
const LEAST_FREE_SHARE = 0.1;
const NEARLY_FULL_SHARE = 0.05;

export const storageDaysUntilFull = defineCheck({
  id: 'storage-days-until-full',
  title: 'Storage lasts for long enough',
  category: 'capacity',
  severity: 'high',
  severityRule:
    'High in production when it is full within 30 days or less than 5 % is free without autoscaling; else medium, low outside of production.',
  reads: ['configuration', 'metrics'],
  why: 'An instance that runs out of storage stops taking writes, and adding storage to one that is full takes hours.',
  fix: {
    console:
      'Databases › {name} › Modify › Storage › Allocated storage, and enable storage autoscaling.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --allocated-storage <GiB> --max-allocated-storage <GiB> --apply-immediately',
    terraform: 'allocated_storage     = 1000\nmax_allocated_storage = 2000',
    caution:
      'Storage that has grown cannot be made smaller, and can be grown again only after six hours.',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Troubleshooting.html#CHAP_Troubleshooting.Storage',
  },
  on: {
    instance: (database, context) =>
      unlessClusterDecides(database, () => judge(database, context)),
  },
});

function judge(database: InstanceNode, context: CheckContext): Verdict {
  const { name, configuration, metrics } = database.facts;
  return withFact(configuration, settings => {
    if (isAurora(settings.engine)) {
      return notApplicable('The storage of Aurora grows by itself.');
    }
    if (isStopped(database)) {
      return notApplicable(`${name} is stopped.`);
    }
    return withFact(metrics['rds-free-storage-space'], free => {
      const forecast = forecastStorage(settings, free);
      return forecast
        ? judgeForecast(database, context, forecast)
        : missing(`how much storage ${name} has`);
    });
  });
}

function judgeForecast(
  database: InstanceNode,
  context: CheckContext,
  forecast: StorageForecast,
): Verdict {
  const { name } = database.facts;
  const { daysUntilFull: days, growthBytesPerDay: growth } = forecast;
  const wanted = standardOf(database, context).daysUntilStorageFull.value;
  const freeShare = forecast.freeBytes / forecast.allocatedBytes;
  const evidence = [
    {
      label: 'Free',
      value: `${formatBytes(forecast.freeBytes)} of ${formatBytes(
        forecast.allocatedBytes,
      )}`,
    },
    {
      label: 'May grow to',
      value: forecast.maximumBytes
        ? formatBytes(forecast.maximumBytes)
        : 'nothing more',
    },
    ...(growth === undefined
      ? []
      : [{ label: 'Growth', value: `${formatBytes(growth)} a day` }]),
  ];
  if (days !== undefined && days < wanted) {
    return fail(
      `The storage of ${name} is full in ${count(
        days,
        'day',
      )} if it goes on growing as it does.`,
      { severity: urgency(database, days < URGENT_DAYS), evidence },
    );
  }
  if (forecast.maximumBytes === undefined && freeShare < LEAST_FREE_SHARE) {
    return fail(
      `${Math.round(freeShare * 100)} % of the storage of ${name} is free.`,
      { severity: urgency(database, freeShare < NEARLY_FULL_SHARE), evidence },
    );
  }
  if (growth === undefined) {
    return missing(
      `for long enough how much storage ${name} uses: there are too few values to see it grow`,
    );
  }
  return pass(
    days === undefined
      ? `The storage of ${name} does not grow.`
      : `The storage of ${name} lasts for ${count(days, 'day')}.`,
  );
}

function urgency(database: InstanceNode, isUrgent: boolean): Severity {
  return isUrgent
    ? severityIn(database, 'high', 'medium')
    : severityIn(database, 'medium', 'low');
}
