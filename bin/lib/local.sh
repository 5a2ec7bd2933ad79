# Settings of everything that runs on a developer's machine. Sourced after say.sh and postgres.sh.
# Each can be set from outside; docs/operations.md lists them.

local_settings() {
  export NPQ_ENVIRONMENT=${NPQ_ENVIRONMENT:-development}
  export NPQ_API_PORT=${NPQ_API_PORT:-4000}
  export NPQ_REGISTER_PORT=${NPQ_REGISTER_PORT:-4001}
  export NPQ_ADMIN_PORT=${NPQ_ADMIN_PORT:-4002}
  export NPQ_IDENTITY_PORT=${NPQ_IDENTITY_PORT:-4003}
  local name
  for name in NPQ_API_PORT NPQ_REGISTER_PORT NPQ_ADMIN_PORT NPQ_IDENTITY_PORT; do
    [[ ${!name} =~ ^[0-9]+$ ]] && ((${!name} > 0 && ${!name} < 65536)) ||
      stop_with "$name cannot be used: use a port such as 4000"
  done
  export NPQ_BIND=127.0.0.1:$NPQ_API_PORT
  export NPQ_API_URL=http://localhost:$NPQ_API_PORT
  export NPQ_REGISTER_URL=http://localhost:$NPQ_REGISTER_PORT
  export NPQ_ADMIN_URL=http://localhost:$NPQ_ADMIN_PORT
  export NPQ_OIDC_ISSUER=http://localhost:$NPQ_IDENTITY_PORT/
  export NPQ_OIDC_CLIENT_ID=register-npq
  local_secrets
}

# Secrets of this clone alone, made once.
local_secrets() {
  local file=$local_dir/secrets
  if [[ ! -s $file ]]; then
    (
      umask 077
      printf 'NPQ_SECRET_KEY=%s\nNPQ_OIDC_CLIENT_SECRET=%s\n' "$(random_hex 32)" "$(random_hex 24)" >"$file"
    )
  fi
  set -a
  # shellcheck disable=SC1090 # written above
  source "$file"
  set +a
}

need_free_ports() {
  local name
  for name in "$@"; do
    ! port_is_taken "${!name}" || stop_with "port ${!name} is taken; set $name to another port"
  done
}
