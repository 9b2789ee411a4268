export * from './RegionMark';
export * from './regions';
