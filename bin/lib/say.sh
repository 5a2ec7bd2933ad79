# Words to the person at the terminal. Sourced.

say() { printf '%s\n' "$*"; }

# One clear line, and the end.
stop_with() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# need COMMAND WHAT-TO-DO
need() { command -v "$1" >/dev/null 2>&1 || stop_with "$1 is missing; $2"; }

need_node() {
  need node "install Node.js 20.19 or newer"
  need npm "install Node.js 20.19 or newer with npm"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    stop_with "Node.js $(node --version) is too old; install 20.19 or newer"
}

# need_disk FOLDER MEGABYTES
need_disk() {
  local free
  free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
  ((free >= $2)) || stop_with "the disk of $1 has $free MB left and $2 MB are needed"
}

# Runs a command with its output in a log; shows the end of the log only when it fails.
# quietly NAME COMMAND...
quietly() {
  local name=$1 log
  shift
  mkdir -p "$local_dir/log"
  log=$local_dir/log/$name.log
  "$@" >"$log" 2>&1 || {
    tail -n 25 "$log" >&2
    stop_with "$name failed; all of it is in ${log#"$root/"}"
  }
}
