export { assertDatabaseAnswers, DatabaseUnusable } from './assert-database-answers.js';
export { listen, PortTaken } from './listen.js';
export { contextModule, type ContextDefinition } from './context-module.js';
export { Metrics } from '../observability/metrics/index.js';
export { RunningContexts } from './running-contexts.js';
export { createApp, type AppPlan } from './create-app.js';
export { serveApiBrowser } from '../http/openapi.js';
export { PlatformModule } from './platform.module.js';
export { LOGGER, type PlatformOptions } from './platform-options.js';
