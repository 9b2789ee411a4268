/**
 * What tests of pages need.
 *
 * @packageDocumentation
 */
export * from './refusal';
export * from './ShownAddress';
