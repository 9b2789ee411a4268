export * from './DrStatusApi';
export * from './DrStatusClient';
export * from './pages';
export * from './queries';
