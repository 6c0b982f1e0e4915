#!/bin/sh
# Takes one process of the API out of the running front door before it is replaced, so that not even a POST meets its
# end; without an argument all take part again:   leave-out.sh api-1:3000   …   leave-out.sh
set -eu

conf="${RUN_DIR:-/tmp/nginx}/nginx.conf"
if [ -n "${1:-}" ] && ! grep -q "^ *server $1 " "$conf"; then
  echo "The front door knows no $1." >&2
  exit 1
fi
sed -E -e 's/^( *server [^ ]+) down /\1 /' -e "s/^( *server ${1:-none}) /\1 down /" "$conf" > "$conf.new"
mv "$conf.new" "$conf"
exec "${NGINX:-nginx}" -e stderr -c "$conf" -s reload
