/**
 * The model of databases: facts, checks, outcomes, and what the API answers with.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './types';
