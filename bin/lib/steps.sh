# Steps of the test run: each has a log and a result. Sourced after say.sh.

# step NAME COMMAND...: a failing step is shown and counted; the others go on.
step() {
  local name=$1 started=$SECONDS result=passed
  shift
  ("$@") >"$steps_dir/$name.log" 2>&1 </dev/null || result=failed
  printf '%s %s\n' "$result" "$name" >>"$steps_dir/results"
  printf '%-6s  %-24s %4d s\n' "$result" "$name" "$((SECONDS - started))"
  if [[ $result == failed ]]; then
    tail -n 120 "$steps_dir/$name.log"
    return 1
  fi
}

begin_steps() {
  steps_dir=$local_dir/test
  rm -rf "$steps_dir"
  mkdir -p "$steps_dir"
  : >"$steps_dir/results"
}
