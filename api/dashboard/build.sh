#!/bin/sh
# Builds the dashboard into the directory given, or checks it ("check DIR", where DIR keeps the mark that it was): only
# what has changed since, and only where there is a Node to do it with. Called by Maven.
set -eu
cd "$(dirname "$0")"

changed_since() {
  [ ! -f "$1" ] || [ -n "$(find src public scripts ./*.* .npmrc .prettierrc.json ../src/main/resources/io/tributary/api/client \
    ../../docs/generated/openapi.json -newer "$1" | head -n 1)" ]
}

if [ "$1" = check ]; then
  mark=$2/dashboard-checked
else
  mark=$1/index.html
fi
changed_since "$mark" || exit 0

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "Node or npm is missing: building without the dashboard. Install Node, 20.19 or newer, to have it."
  exit 0
fi
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' || {
  echo "Node $(node --version) is too old: building without the dashboard. Install Node, 20.19 or newer, to have it."
  exit 0
}

if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --ignore-scripts --no-progress
  touch node_modules/.package-lock.json
fi
if [ "$1" = check ]; then
  npm run --silent check
  touch "$mark"
else
  npm run --silent build -- --outDir "$1"
fi
