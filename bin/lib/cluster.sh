#!/usr/bin/env bash
# A cluster that a test may kill: cluster.sh start|kill|remove FOLDER PORT
# `start` prints the cluster's address; `kill` ends every process of it as a power cut would.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
local_dir=$root/.local
source "$root/bin/lib/say.sh"
source "$root/bin/lib/postgres.sh"

order=${1:?start, kill or remove}
folder=$(realpath --canonicalize-missing "${2:?a folder}")
port=${3:?a port}

case $order in
  start) start_cluster "$folder" "$port" ;;
  kill)
    postmaster=$(head -n 1 "$folder/postmaster.pid")
    processes=$(grep -l "^PPid:[[:space:]]*$postmaster\$" /proc/[0-9]*/status 2>/dev/null | cut -d/ -f3)
    # shellcheck disable=SC2086 # each number is a word of its own
    kill -9 "$postmaster" $processes
    # Until the process is reaped, its number looks like a running server's.
    for _ in {1..200}; do kill -0 "$postmaster" 2>/dev/null || break; sleep 0.05; done
    ;;
  remove) remove_cluster "$folder" ;;
  *) stop_with "what is $order? Use start, kill or remove" ;;
esac
