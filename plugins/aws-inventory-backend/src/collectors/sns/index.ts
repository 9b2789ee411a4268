export { snsTopics } from './sns-topics';
