# Runs when PostgreSQL starts on an empty volume: one database a context, owned by a role that can reach no other.
# In which role all of them use their tables: it owns none.
psql -q -v ON_ERROR_STOP=1 --username postgres --dbname postgres -c 'CREATE ROLE mutua_service NOLOGIN'
for context in directory needs offers matching notifications; do
  password=${context^^}_PASSWORD
  psql -q -v ON_ERROR_STOP=1 -v context="$context" -v password="${!password}" --username postgres --dbname postgres <<'SQL'
CREATE ROLE :"context" LOGIN PASSWORD :'password';
GRANT mutua_service TO :"context";
CREATE DATABASE :"context" OWNER :"context" ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE :"context" FROM PUBLIC;
GRANT pg_read_all_stats TO :"context";
SQL
done
