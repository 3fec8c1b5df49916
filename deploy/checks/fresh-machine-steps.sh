# Runs inside the container of fresh-machine.sh: what the README tells somebody to do who has just cloned.
cd /clone/mutua
# the user's own, not root's: the clone is all that the machine has
export HOME=${HOME:-/tmp}
echo "Node $(node --version), $(id --user --name)"

npm ci --no-audit --no-fund >/dev/null

# Ctrl-C must stop it as it stops it on a terminal, so it gets a process group of its own
said=$(mktemp -u)
mkfifo "$said"
setsid npm start >"$said" 2>&1 &
started=$!
exec {lines}<"$said"
rm "$said"
ready=''
while IFS= read -r -t 400 -u "$lines" line; do
  echo "$line"
  [[ $line != 'Mutua is ready at '* ]] || { ready=yes; break; }
done
[ -n "$ready" ] || { echo 'npm start did not say that Mutua is ready.' >&2; exit 1; }
kill -INT -- "-$started"
cat <&"$lines"
wait "$started" || true

npm run demo
[ "${1:-}" != test ] || npm test
