# Builds what has changed. Sourced after say.sh.

target_dir() { echo "${CARGO_TARGET_DIR:-$root/target}"; }

need_cargo() { need cargo "install Rust from https://rustup.rs"; }

# A fingerprint of files: fingerprint PATH...
fingerprint() {
  (
    cd "$root"
    find "$@" -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/src/gql/*' -print0 |
      LC_ALL=C sort -z | xargs -0 cksum | cksum
  )
}

# unless_unchanged NAME FINGERPRINT COMMAND...: runs the command unless it ran for this fingerprint before.
unless_unchanged() {
  local stamp=$local_dir/stamps/$1 fingerprint=$2
  shift 2
  if [[ -f $stamp && $(<"$stamp") == "$fingerprint" ]]; then return; fi
  "$@"
  mkdir -p "$local_dir/stamps"
  echo "$fingerprint" >"$stamp"
}

install_packages() {
  local stamp=packages fingerprint
  fingerprint=$(fingerprint package-lock.json package.json)
  [[ -d $root/node_modules ]] || rm -f "$local_dir/stamps/$stamp"
  unless_unchanged $stamp "$fingerprint" quietly npm-ci npm --prefix "$root" ci --no-audit --no-fund
}

# build_front_end NAME
build_front_end() {
  [[ -f $root/$1/dist/index.html ]] || rm -f "$local_dir/stamps/$1"
  unless_unchanged "$1" "$(fingerprint "$1" web-shared schema.graphql package-lock.json)" \
    quietly "build-$1" npm --prefix "$root/$1" run build
}

build_front_ends() {
  install_packages
  build_front_end web-register
  build_front_end web-admin
}
