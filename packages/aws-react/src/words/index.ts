export * from './dates';
export * from './lists';
