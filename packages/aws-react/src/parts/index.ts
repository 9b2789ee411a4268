export * from './Answered';
export * from './Instant';
export * from './Notices';
export * from './Section';
export * from './TableScroller';
