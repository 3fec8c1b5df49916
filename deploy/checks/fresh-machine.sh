#!/usr/bin/env bash
# A fresh machine: in a bare container of Node with nothing else, a clone and the commands of the README must do.
#   deploy/checks/fresh-machine.sh IMAGE USER [test]
# With `test` at the end it runs `npm test`, too. Leaves no container behind.
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/checks/engine.sh

image=$1 user=$2 also=${3:-}
work=$(mktemp -d)
container=''
clean_up() {
  [ -z "$container" ] || docker rm --force --volumes "$container" >/dev/null
  rm -rf "$work"
  stop_engine_if_started
}
trap clean_up EXIT

images_at_hand "$image"
uid=$(docker run --rm --user "$user" --entrypoint id "$image" --user)
git clone --quiet --no-local . "$work/mutua"
container=$(docker create --user "$user" --network "$build_network" --env PORT="$(free_port)" \
  "$image" bash -euo pipefail /clone/mutua/deploy/checks/fresh-machine-steps.sh "$also")
# the clone belongs to whoever works in it, as it would
tar --create --directory "$work" --owner="$user:$uid" --group="$user:$uid" \
  --transform 's,^,clone/,' mutua | docker cp - "$container:/"
docker start --attach "$container"
