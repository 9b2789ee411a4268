export * from './PageTabs';
