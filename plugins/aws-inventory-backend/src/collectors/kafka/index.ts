export { kafkaClusters } from './kafka-clusters';
