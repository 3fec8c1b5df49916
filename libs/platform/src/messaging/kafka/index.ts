export { createKafkaClient } from './kafka-client.js';
export { eventsOnKafka } from './events-on-kafka.js';
export { surveyBroker, type BrokerSurvey, type SurveyedGroup, type SurveyedTopic } from './broker-survey.js';
