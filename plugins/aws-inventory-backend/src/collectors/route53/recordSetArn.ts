import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { required } from '../lib';

/**
 * The id of a record set within its zone: `name/type`, and behind it the set identifier where the
 * routing policy has one, for example `orders.meridian.example/A/us-east-1`.
 *
 * AWS has neither ids nor ARNs for record sets. Name, type and set identifier are what makes them
 * unique to Route 53; the inventory's ARN for one is `arn:aws:route53:::hostedzone/Z…/recordset/<id>`.
 * Set identifiers are free text, so they are percent-encoded.
 */
export function recordSetIdOf(record: ResourceRecordSet): string {
  return [
    recordNameOf(record),
    required(record.Type, 'Type'),
    ...(record.SetIdentifier === undefined
      ? []
      : [encodeURIComponent(record.SetIdentifier)]),
  ].join('/');
}

/** The name without the dot at its end, and a wildcard as people write it. */
export function recordNameOf(record: ResourceRecordSet): string {
  return required(record.Name, 'Name')
    .replace(/\.$/, '')
    .replace(/^\\052/, '*');
}
