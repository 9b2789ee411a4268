export * from './dependents';
export * from './live';
export * from './pages';
export * from './queries';
export * from './RdsInspectorApi';
export * from './RdsInspectorClient';
