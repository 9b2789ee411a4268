export { assembleDatabases } from './assembleDatabases';
export * from './DatabaseNode';
