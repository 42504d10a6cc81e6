#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: a database and a user per service, named like the service.
set -eu
for service in agenda registration notification web; do
    psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
        --set=service="$service" --set=password="$CONVOKE_POSTGRES_PASSWORD" <<'SQL'
create role :"service" login password :'password';
create database :"service" owner :"service";
revoke all on database :"service" from public;
SQL
done
