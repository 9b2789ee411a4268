export * from './ArnText';
