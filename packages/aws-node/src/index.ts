/**
 * Talking to AWS from the backend.
 *
 * @packageDocumentation
 */
export * from './accounts/AwsAccountsService';
export { ORGANIZATIONS_ACTIONS } from './accounts/listOrganizationAccounts';
export * from './cloudwatch/MetricDiscovery';
export * from './cloudwatch/MetricUnit';
export * from './cloudwatch/planMetricQueries';
export * from './cloudwatch/readMetricDataResults';
export * from './cloudwatch/readMetrics';
export { convertUnit, unitFactor } from './cloudwatch/units';
export { iamActionOf, iamPrefixOf } from './clients/iamActions';
export * from './config/AwsConfig';
export { readAwsConfig } from './config/readAwsConfig';
export * from './failures/errors';
export { explainAwsError } from './failures/explainAwsError';
export type { AwsReadContext } from './failures/explainAwsError';
export * from './fanOut';
export * from './iamPolicyDocument';
export { billableUnitsOf, estimateCostUsd } from './meter/billing';
export * from './meter/CallMeter';
export * from './service';
export * from './types';
