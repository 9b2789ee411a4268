export * from './Panels';
