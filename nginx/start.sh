#!/bin/sh
# Fills in the templates beside this script from the environment, and becomes nginx.
#
#   APP_URL                 the one origin that browsers use; decides what is said about https
#   API_1, API_2            host:port of the API's processes
#   PAGES_DIR               has portal/ and admin/, as built
#   MIDTRANS_IS_PRODUCTION, MIDTRANS_SNAP_URL   as the API reads them: which payment page the pages may open
#   LOAD_BALANCERS          addresses or networks (CIDR, separated by commas) whose X-Forwarded-For is believed; none
#   TLS_CERTIFICATE, TLS_KEY   files; with them nginx ends TLS itself on HTTPS_PORT, and sends pages there
#   HTTP_PORT, HTTPS_PORT, RUN_DIR, ACCESS_LOG, WORKERS, RATE, BURST   have defaults
set -eu

export API_1="${API_1:?}" API_2="${API_2:?}" PAGES_DIR="${PAGES_DIR:?}"
export HTTP_PORT="${HTTP_PORT:-8080}" HTTPS_PORT="${HTTPS_PORT:-8443}" RUN_DIR="${RUN_DIR:-/tmp/nginx}"
export ACCESS_LOG="${ACCESS_LOG:-/dev/stdout}" WORKERS="${WORKERS:-auto}" RATE="${RATE:-50}" BURST="${BURST:-200}"

case "${APP_URL:?}" in
  https://*) SCHEME=https UPGRADE=';upgrade-insecure-requests' ;;
  *) SCHEME=http UPGRADE='' ;;
esac
export SCHEME UPGRADE

if [ -n "${MIDTRANS_SNAP_URL:-}" ]; then
  PAYMENT_ORIGIN=$(printf '%s' "$MIDTRANS_SNAP_URL" | sed -E 's#^([a-z]+://[^/]+).*#\1#')
elif [ "${MIDTRANS_IS_PRODUCTION:-false}" = true ]; then
  PAYMENT_ORIGIN=https://app.midtrans.com
else
  PAYMENT_ORIGIN=https://app.sandbox.midtrans.com
fi
case "$PAYMENT_ORIGIN" in
  *.midtrans.com) PAYMENT_HOSTS='https://*.midtrans.com' ;;
  *) PAYMENT_HOSTS=$PAYMENT_ORIGIN ;;
esac
export PAYMENT_ORIGIN PAYMENT_HOSTS

REAL_ADDRESS=''
for network in $(printf '%s' "${LOAD_BALANCERS:-}" | tr ',' ' '); do
  REAL_ADDRESS="$REAL_ADDRESS set_real_ip_from $network;"
done
[ -z "$REAL_ADDRESS" ] || REAL_ADDRESS="$REAL_ADDRESS real_ip_header X-Forwarded-For; real_ip_recursive on;"
export REAL_ADDRESS

LISTEN_TLS='' TO_HTTPS=''
if [ -n "${TLS_CERTIFICATE:-}" ]; then
  LISTEN_TLS="listen $HTTPS_PORT ssl http2 default_server; include $RUN_DIR/tls.conf;"
  # Pages only: the webhook and the API answer on both, since a redirect would lose what was sent.
  TO_HTTPS="if (\$scheme = http) { return 308 ${APP_URL%/}\$request_uri; }"
fi
export LISTEN_TLS TO_HTTPS TLS_CERTIFICATE="${TLS_CERTIFICATE:-}" TLS_KEY="${TLS_KEY:-}"

# Started by root (on a developer's machine), the workers stay root: they read the pages where they are.
AS_USER=''
[ "$(id -u)" != 0 ] || AS_USER="user $(id -un);"
export AS_USER

mkdir -p "$RUN_DIR"
names=$(cat "$(dirname "$0")"/*.template | grep -o '\${[A-Z_0-9]*}' | sort -u | tr '\n' ' ')
for template in "$(dirname "$0")"/*.template; do
  file=$(basename "$template" .template)
  envsubst "$names" < "$template" > "$RUN_DIR/$file"
done

exec "${NGINX:-nginx}" -e stderr -p "$RUN_DIR" -c "$RUN_DIR/nginx.conf" "$@"
