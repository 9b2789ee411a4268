export * from './DatabaseStandard';
export * from './resolveStandard';
