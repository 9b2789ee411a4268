export * from './TimeRangeBar';
export * from './timeRange';
export * from './useTimeSpan';
