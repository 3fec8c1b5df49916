export { ApiClient, type ApiAnswer } from './api-client.js';
export { eventually } from './eventually.js';
export { TestApp } from './test-app.js';
export { TestClock } from './test-clock.js';
export { createTestDatabase, TEST_SERVER_VARIABLE, type TestDatabase } from './test-database.js';
export { newTestId, TestPublisher } from './test-publisher.js';
