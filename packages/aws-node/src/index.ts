/**
 * Talking to AWS from the backend.
 *
 * @packageDocumentation
 */
export * from './types';
