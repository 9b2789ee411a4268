import type { Cluster } from '@aws-sdk/client-kafka';
import { collection } from '../../core/Estate';

export const kafkaClusters = collection<Cluster>('kafka.clusters');
