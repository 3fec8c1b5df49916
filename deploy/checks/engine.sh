# Sourced by the checks beside it: a container engine with the images that a check names, and Compose. Whatever this starts,
# it stops at the end. Where shared/tools/stand-in-images lies beside the checkout or one of the folders around it (or
# STAND_IN_IMAGES names it), no image registry can be reached, and it builds local stand-ins; elsewhere images are pulled.
# shellcheck shell=bash
. deploy/checks/go-program.sh

stand_ins=${STAND_IN_IMAGES:-}
for around in .. ../.. ../../.. ../../../..; do
  [ -n "$stand_ins" ] || [ ! -x "$around/shared/tools/stand-in-images" ] || stand_ins=$around/shared/tools/stand-in-images
done
engine_was_running=$(docker info >/dev/null 2>&1 && echo yes || echo no)
export DOCKER_CLI_HINTS=false
# only the host's network reaches the package registries where stand-ins are needed
build_network=default
[ ! -x "$stand_ins" ] || build_network=host

give_up() {
  echo "${0##*/}: $*" >&2
  exit 1
}

images_named() { # the images of docker-compose.yml, but for our own; tests take theirs from there, too
  sed -nE 's/^ +image: ([a-z/]+:[^ ]+)$/\1/p' docker-compose.yml | sort -u
}

images_at_hand() { # IMAGE...
  local image
  if [ -x "$stand_ins" ]; then
    # without an image to build it only sees to the engine and the base
    "$stand_ins"
    for image in "$@"; do
      case $image in
        axllent/mailpit:*) mailpit_stand_in "$image" ;;
        *) "$stand_ins" "$image" ;;
      esac
    done
    return
  fi
  docker info >/dev/null 2>&1 || give_up "no container engine answers, and there is no stand-in-images to start one"
  for image in "$@"; do
    docker image inspect "$image" >/dev/null 2>&1 && continue
    docker pull --quiet "$image" || give_up "$image cannot be pulled, and there is no stand-in-images to build a stand-in"
  done
}

mailpit_stand_in() { # IMAGE: the real program from its Go module; only the pages it would show are not in there
  docker image inspect "$1" >/dev/null 2>&1 && { echo "have  $1"; return; }
  local program
  program=$(go_program github.com/axllent/mailpit "${1##*:}" .)
  docker build --quiet --tag "$1" --file - "$(dirname "$program")" <<'DOCKERFILE'
FROM stand-in/base
COPY mailpit /mailpit
EXPOSE 1025/tcp 1110/tcp 8025/tcp
ENTRYPOINT ["/mailpit"]
DOCKERFILE
}

compose() { # Compose version 2 or newer, built from its Go module where the engine's client has none
  if docker compose version >/dev/null 2>&1; then
    docker compose "$@"
  else
    "$(go_program github.com/docker/compose/v2 v2.40.3 ./cmd)" "$@"
  fi
}

stop_engine_if_started() {
  [ "$engine_was_running" = no ] && [ -r /var/run/docker.pid ] || return 0
  local pid
  pid=$(cat /var/run/docker.pid)
  kill "$pid" && tail --pid="$pid" --follow /dev/null
}

free_port() {
  node -e 'require("node:net").createServer().listen(0, "127.0.0.1", function () { console.log(this.address().port); this.close(); })'
}
