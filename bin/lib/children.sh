# Processes that live and die together. Sourced after say.sh.

declare -A children=()

# start_child NAME COMMAND...: in the background, its words in a log.
start_child() {
  local name=$1
  shift
  mkdir -p "$local_dir/log"
  "$@" >"$local_dir/log/$name.log" 2>&1 </dev/null 9>&- &
  children[$!]=$name
  echo "$!" >>"$local_dir/children"
}

# Waits until each address answers, or until a child is gone.
# wait_until_healthy ADDRESS...
wait_until_healthy() {
  node "$root/bin/lib/wait-for.mjs" "$@" &
  local waiter=$!
  while kill -0 "$waiter" 2>/dev/null; do
    report_the_dead
    sleep 0.1
  done
  wait "$waiter" || stop_with "not everything came up; the logs are in ${local_dir#"$root/"}/log"
}

# Waits for the first child to die, and says which it was.
wait_for_children() {
  while true; do
    wait -n "${!children[@]}" || true
    report_the_dead
  done
}

report_the_dead() {
  local pid
  for pid in "${!children[@]}"; do
    kill -0 "$pid" 2>/dev/null && continue
    tail -n 5 "$local_dir/log/${children[$pid]}.log" >&2
    stop_with "${children[$pid]} has ended, so everything stops; its log is ${local_dir#"$root/"}/log/${children[$pid]}.log"
  done
}

stop_children() {
  local pid
  for pid in "${!children[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${!children[@]}"; do end_of "$pid"; done
  rm -f "$local_dir/children"
}

# What an earlier run could not stop because it was killed itself.
stop_leftovers() {
  [[ -f $local_dir/children ]] || return 0
  local pid
  while read -r pid; do
    # The number may be somebody else's by now.
    [[ -r /proc/$pid/cwd && $(readlink "/proc/$pid/cwd") == "$root" ]] || continue
    kill "$pid" 2>/dev/null || true
    end_of "$pid"
  done <"$local_dir/children"
  rm -f "$local_dir/children"
}

# Ten seconds to end well, then the hard way.
end_of() {
  local tries
  for ((tries = 0; tries < 100; tries++)); do
    kill -0 "$1" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -9 "$1" 2>/dev/null || true
}
