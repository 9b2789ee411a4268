export * from './AnswerText';
export * from './DetailPage';
export * from './PageBody';
export * from './PageSkeleton';
export * from './TitleLine';
