#!/usr/bin/env bash
# `npm run test:containers`: tests whose PostgreSQL, Kafka and Redis come from containers, on the images at hand.
#   deploy/checks/testcontainers.sh [JEST_OPTION...]
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/checks/engine.sh

left_behind() { docker ps --all --quiet --filter label=org.testcontainers=true; }
trap stop_engine_if_started EXIT

mapfile -t named < <(images_named | grep -E '^(postgres|redis|apache/kafka):')
images_at_hand "${named[@]}"
# the reaper cleans up after runs that were killed; no stand-in of it can be had, so that the tests must clean up themselves
[ ! -x "$stand_ins" ] || export TESTCONTAINERS_RYUK_DISABLED=true
before=$(left_behind | sort)

npm run test:containers -- "$@"

[ "$(left_behind | sort)" = "$before" ] || give_up "left behind: $(left_behind | tr '\n' ' ')"
