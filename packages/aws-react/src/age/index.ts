export * from './AgeText';
export * from './describeAge';
export * from './useNow';
