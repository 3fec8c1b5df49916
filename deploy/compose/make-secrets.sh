# Runs once before everything else, as the Compose service `secrets`: makes the passwords that are not there yet, and puts
# into the volume of each reader what that reader needs and no more.
set -euo pipefail
umask 077
readonly NODE_USER=1000 contexts='directory needs offers matching notifications'

new_password() { head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

password_of() { # NAME: the password kept for it, made now if there is none
  local file=/secrets/postgres/passwords/$1
  mkdir -p "${file%/*}"
  [ -s "$file" ] || new_password >"$file"
  cat "$file"
}

put() { # FILE OWNER: writes standard input where only the owner can read it
  cat >"$1.new"
  chmod 400 "$1.new"
  chown "$2" "$1.new"
  mv "$1.new" "$1"
}

redis_password=$(password_of redis)
{
  echo "POSTGRES_PASSWORD=$(password_of postgres)"
  for context in $contexts; do echo "${context^^}_PASSWORD=$(password_of "$context")"; done
} | put /secrets/postgres/environment root

for context in $contexts; do
  cat <<ENVIRONMENT | put "/secrets/$context/environment" "$NODE_USER"
DATABASE_URL=postgres://$context:$(password_of "$context")@postgres:5432/$context
REDIS_URL=redis://:$redis_password@redis:6379
ENVIRONMENT
  chmod 755 "/secrets/$context"
done

# whichever user the image runs Redis as: nobody else mounts this volume
chmod 755 /secrets/redis
printf 'requirepass %s\nmaxmemory-policy noeviction\nappendonly yes\ndir /data\n' "$redis_password" >/secrets/redis/redis.conf
printf '%s' "$redis_password" >/secrets/redis/password
chmod 444 /secrets/redis/redis.conf /secrets/redis/password
