export { ecrRepositories } from './ecr-repositories';
