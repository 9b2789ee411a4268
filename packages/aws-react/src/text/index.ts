export * from './MiddleText';
