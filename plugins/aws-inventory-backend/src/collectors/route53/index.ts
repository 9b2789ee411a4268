export { route53HealthChecks } from './route53-health-checks';
export { route53HostedZones } from './route53-hosted-zones';
export { route53RecordSets } from './route53-record-sets';
