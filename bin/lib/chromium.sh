# The browser of the browser tests. Sourced after say.sh.

# Sets CHROMIUM_PATH; installs Debian's chromium when there is none and we may.
need_chromium() {
  local name
  if [[ -n ${CHROMIUM_PATH:-} ]]; then
    [[ -x $CHROMIUM_PATH ]] || stop_with "CHROMIUM_PATH names no program"
    return
  fi
  find_chromium && return
  if ((EUID == 0)) && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
    find_chromium && return
  fi
  stop_with "the browser tests need Chromium; install it or set CHROMIUM_PATH"
}

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if CHROMIUM_PATH=$(command -v "$name"); then
      export CHROMIUM_PATH
      return
    fi
  done
  return 1
}
