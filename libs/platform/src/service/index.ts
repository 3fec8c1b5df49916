export { runProcess } from './run-process.js';
export { runService } from './run-service.js';
export { kafkaSettingsOf, SERVICE_SETTINGS, type ServiceConfig } from './service-settings.js';
export { readSettings, startService, type RunningService, type ServicePlan } from './start-service.js';
