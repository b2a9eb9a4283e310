#!/usr/bin/env bash
# Runs the gate on a fresh clone, as root, with nothing skipped. Its last line is `N passed, N failed`.
set -uo pipefail
cd "$(dirname "$0")/.."

begun=$SECONDS
stage=$SECONDS
done_with() { printf '[ci] %4d s  %s\n' "$((SECONDS - stage))" "$1"; stage=$SECONDS; }

# --- system packages that the tests need ---------------------------------------------------------------------

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v zsh >/dev/null || missing+=(zsh)
command -v script >/dev/null || missing+=(bsdutils)
[ -d /usr/lib/postgresql ] || missing+=(postgresql)
command -v mariadbd >/dev/null || [ -x /usr/sbin/mariadbd ] || missing+=(mariadb-server)
command -v redis-server >/dev/null || missing+=(redis-server)
if ((${#missing[@]})); then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null ||
    echo "[ci] could not install: ${missing[*]}"
fi
done_with "system packages (${missing[*]:-all were here})"

# --- servers: those that answer are left alone ---------------------------------------------------------------

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
wait_for() { for _ in $(seq 100); do answers "$1" && return; sleep 0.2; done; echo "[ci] nothing answers at port $1"; }

if ! answers 5432; then
  pg_ctlcluster --skip-systemctl-redirect "$(ls /etc/postgresql | sort -V | tail -1)" main start
  wait_for 5432
fi
if ! psql -h 127.0.0.1 -U postgres -qtAc 'SELECT 1' postgres >/dev/null 2>&1; then
  # A new cluster asks for passwords: these tests have none, on this machine's own address alone.
  hba=$(setpriv --reuid=postgres --regid=postgres --clear-groups psql -qtAc 'SHOW hba_file')
  printf 'host all all 127.0.0.1/32 trust\n%s\n' "$(cat "$hba")" >"$hba.new" && cat "$hba.new" >"$hba" && rm "$hba.new"
  setpriv --reuid=postgres --regid=postgres --clear-groups psql -qtAc 'SELECT pg_reload_conf()' >/dev/null
fi
if ! answers 3306; then
  mkdir -p /run/mysqld && chown mysql: /run/mysqld
  start-stop-daemon --start --oknodo --background --exec /usr/sbin/mariadbd -- --user=mysql
  wait_for 3306
fi
if ! answers 6379; then
  redis-server --daemonize yes --bind 127.0.0.1 --port 6379 --save "" --appendonly no >/dev/null
  wait_for 6379
fi
done_with 'servers'

# --- the tests -----------------------------------------------------------------------------------------------

log=$(mktemp)
trap 'rm -f "$log"' EXIT
FVD_NEEDS=browser,zsh,postgresql,mariadb,redis npm test </dev/null 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
done_with 'npm test'
printf '[ci] %4d s  in all\n' "$((SECONDS - begun))"

summary=$(grep -aE '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -1)
echo "${summary:-0 passed, 1 failed}"
exit "$status"
