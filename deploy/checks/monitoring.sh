#!/usr/bin/env bash
# Alert rules and dashboard: the rules load, each alert fires where it must and not beside it, each has its page, and nothing
# asks for a metric that nobody serves.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v promtool >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends prometheus >/dev/null; }

promtool check rules --lint-fatal deploy/monitoring/alerts.yaml
promtool test rules deploy/monitoring/alerts.test.yaml
node deploy/checks/check-monitoring.mjs
# every question of the dashboard must be one that Prometheus understands
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node deploy/checks/check-monitoring.mjs --as-rules >"$work/dashboard.yaml"
promtool check rules "$work/dashboard.yaml"
