export { kmsKeys } from './kms-keys';
