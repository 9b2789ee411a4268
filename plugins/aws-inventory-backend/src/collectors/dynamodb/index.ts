export { dynamoDbTables } from './dynamodb-tables';
