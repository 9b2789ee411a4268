export { lambdaFunctions } from './lambda-functions';
