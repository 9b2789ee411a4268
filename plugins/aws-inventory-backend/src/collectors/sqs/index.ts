export { sqsQueues } from './sqs-queues';
