export * from './mapRecords';
export * from './tags';
export * from './toJson';
