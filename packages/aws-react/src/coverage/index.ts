export * from './CoverageNotice';
export * from './describeUnread';
