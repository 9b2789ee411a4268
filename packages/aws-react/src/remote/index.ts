export * from './errorSentence';
export * from './useRemoteData';
