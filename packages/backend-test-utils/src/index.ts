/**
 * What the tests of the portal's backend plugins share.
 *
 * @packageDocumentation
 */
export * from './createPolicy';
export * from './createShared';
export * from './migrateUpAndDown';
export * from './mockAuditor';
export * from './provide';
export * from './sandbox';
export * from './scans';
export * from './startPortal';
export * from './stopAfterEach';
export * from './testDatabases';
export * from './waitFor';
