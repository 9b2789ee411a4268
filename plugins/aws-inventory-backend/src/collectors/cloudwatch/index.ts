export { cloudWatchAlarms } from './cloudwatch-alarms';
