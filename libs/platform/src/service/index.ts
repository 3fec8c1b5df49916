export { runProcess } from './run-process.js';
export { runService } from './run-service.js';
export { readSettings, settingNames } from './read-settings.js';
export {
  brokerList,
  kafkaSettingsOf,
  SERVICE_SETTINGS,
  settingConflicts,
  type ServiceConfig,
} from './service-settings.js';
export { startService, type RunningService, type ServicePlan } from './start-service.js';
