export * from './SeverityMark';
export * from './StateMark';
export * from './states';
