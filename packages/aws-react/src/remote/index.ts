export * from './errorSentence';
export * from './fetchFile';
export * from './useRemoteData';
