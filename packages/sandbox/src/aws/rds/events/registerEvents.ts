import {
  DescribeEventCategoriesCommand,
  DescribeEventsCommand,
  DescribeEventSubscriptionsCommand,
  type DescribeEventsMessage,
} from '@aws-sdk/client-rds';
import { AwsError, type AwsHandlers } from '../../../core/AwsHandlers';
import { applyFilters, narrowTo, pageOf } from '../query';
import { EVENT_CATEGORIES } from './categories';
import { eventSubscriptions } from './collections';
import { EVENT_DAYS, eventsAt } from './eventsAt';

const MINUTE_MILLISECONDS = 60_000;
const DAY_MINUTES = 24 * 60;
/** What RDS looks back without being told. */
const DEFAULT_DURATION_MINUTES = 60;

/** Registers the operations on events and on who is told of them. */
export function registerEvents(aws: AwsHandlers): void {
  aws.on(DescribeEventsCommand, (input, context) => {
    if (input.SourceIdentifier && !input.SourceType) {
      throw new AwsError(
        'InvalidParameterCombination',
        'The parameter SourceType must be provided when SourceIdentifier is.',
      );
    }
    const { from, to } = timeRange(input, context.now);
    const found = eventsAt(context).filter(event => {
      const time = event.Date?.getTime() ?? 0;
      return (
        time >= from &&
        time <= to &&
        (!input.SourceType || event.SourceType === input.SourceType) &&
        (!input.SourceIdentifier ||
          event.SourceIdentifier === input.SourceIdentifier) &&
        (!input.EventCategories?.length ||
          event.EventCategories?.some(category =>
            input.EventCategories?.includes(category),
          ))
      );
    });
    const { page, Marker } = pageOf(
      applyFilters(found, input.Filters, {}),
      input,
    );
    return { Events: page, Marker };
  });

  aws.on(DescribeEventCategoriesCommand, input => ({
    EventCategoriesMapList: EVENT_CATEGORIES.filter(
      ({ SourceType }) => !input.SourceType || SourceType === input.SourceType,
    ),
  }));

  aws.on(DescribeEventSubscriptionsCommand, (input, context) => {
    const { estate, accountId, region } = context;
    const narrowed = narrowTo(
      estate.of(eventSubscriptions, accountId, region),
      input.SubscriptionName,
      ({ description }) => [description.CustSubscriptionId],
      { code: 'SubscriptionNotFoundFault', kind: 'Subscription' },
    );
    const { page, Marker } = pageOf(
      applyFilters(narrowed, input.Filters, {}),
      input,
    );
    return {
      EventSubscriptionsList: page.map(({ description }) => description),
      Marker,
    };
  });
}

/** A duration counts back from the end, or on from the start where there is no end. */
function timeRange(
  { StartTime, EndTime, Duration }: DescribeEventsMessage,
  now: Date,
): { from: number; to: number } {
  const maximumMinutes = EVENT_DAYS * DAY_MINUTES;
  if (Duration !== undefined && (Duration < 1 || Duration > maximumMinutes)) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid value ${Duration} for Duration. Must be between 1 and ${maximumMinutes}`,
    );
  }
  const span = (Duration ?? DEFAULT_DURATION_MINUTES) * MINUTE_MILLISECONDS;
  if (!StartTime) {
    const to = EndTime?.getTime() ?? now.getTime();
    return { from: to - span, to };
  }
  const from = StartTime.getTime();
  const to = EndTime?.getTime() ?? (Duration ? from + span : now.getTime());
  if (from < now.getTime() - maximumMinutes * MINUTE_MILLISECONDS) {
    throw new AwsError(
      'InvalidParameterValue',
      `The start time cannot be more than ${EVENT_DAYS} days in the past.`,
    );
  }
  if (from > to) {
    throw new AwsError(
      'InvalidParameterCombination',
      'The parameter StartTime must be before EndTime.',
    );
  }
  return { from, to };
}
