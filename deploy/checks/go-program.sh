# Sourced: programs and data that only Go modules bring here, at pinned versions; programs are built once and kept.
# shellcheck shell=bash

go_module() { # MODULE VERSION: prints the folder that holds it
  (cd / && go mod download -json "$1@$2") | node -p 'JSON.parse(require("node:fs").readFileSync(0, "utf8")).Dir'
}

go_program() { # MODULE VERSION PACKAGE: prints where the built program is
  local module=$1 version=$2 package=$3 name folder
  name=$(basename "${module%/v[0-9]*}")
  folder=${XDG_CACHE_HOME:-$HOME/.cache}/mutua-checks/$name-$version
  if [ ! -x "$folder/$name" ]; then
    mkdir -p "$folder"
    # in the module itself, so that its own go.mod holds, exclusions and all
    (cd "$(go_module "$module" "$version")" && go build -trimpath -ldflags '-s -w' -o "$folder/$name.new" "$package") >&2
    mv "$folder/$name.new" "$folder/$name"
  fi
  echo "$folder/$name"
}
