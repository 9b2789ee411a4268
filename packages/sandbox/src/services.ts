import { registerDynamoDb } from './aws/dynamodb/register';
import { registerElastiCache } from './aws/elasticache/register';
import { registerKafka } from './aws/kafka/register';
import { registerRds } from './aws/rds/register';
import { registerS3 } from './aws/s3/register';
import { registerSns } from './aws/sns/register';
import { registerSqs } from './aws/sqs/register';
import { registerSts } from './aws/sts/register';
import type { AwsHandlers } from './core/AwsHandlers';

/**
 * The AWS services that the sandbox answers, each a function that registers its handlers.
 *
 * Whoever adds a service adds one import and one line, in alphabetical order.
 */
export const SERVICES: ReadonlyArray<(aws: AwsHandlers) => void> = [
  registerDynamoDb,
  registerElastiCache,
  registerKafka,
  registerRds,
  registerS3,
  registerSns,
  registerSqs,
  registerSts,
];
