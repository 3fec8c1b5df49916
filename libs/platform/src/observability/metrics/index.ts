export { Metrics } from './metrics.js';
export { MetricsListener } from './metrics-listener.js';
export { type ObservedContext } from './context-gauges.js';
export { type HttpMetrics } from './http-metrics.js';
export { type JobMetrics } from './job-metrics.js';
