#!/usr/bin/env bash
# Rebuilds ../wwwroot from the exact package versions in package-lock.json and writes its checksums.
set -euo pipefail
cd "$(dirname "$0")"
export LC_ALL=C

npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

out=../wwwroot
design=node_modules/dkfds/dist
rm -rf "$out"
mkdir -p "$out"/dkfds/{css,js,img/svg-icons,fonts} "$out"/htmx "$out"/licenses

for sheet in kommune no-script; do
  node node_modules/sass/sass.js --style=compressed --no-source-map --quiet-deps \
    --silence-deprecation=import,global-builtin,if-function "$sheet.scss" "$out/dkfds/css/$sheet.css"
done

# Scripts; the source maps are not shipped, so neither is the line that asks for them.
sed '/^\/\/# sourceMappingURL=/d' "$design/js/dkfds.min.js" > "$out/dkfds/js/dkfds.min.js"
sed '/^\/\/# sourceMappingURL=/d' node_modules/htmx.org/dist/htmx.min.js > "$out/htmx/htmx.min.js"
cp own/start.js "$out/dkfds/js/"

# Pictures: the one icon sprite, our logo, and the icons that the stylesheet itself asks for.
cp "$design/img/all-svg-icons.svg" own/logo.svg own/favicon.svg "$out/dkfds/img/"
grep -oE 'svg-icons/[a-z0-9-]+\.svg' "$out"/dkfds/css/*.css -h | sort -u | while read -r icon; do
  cp "$design/img/$icon" "$out/dkfds/img/svg-icons/"
done

# Fonts: the files the stylesheet asks for.
grep -ohE 'IBMPlexSans-[A-Za-z]+\.woff2?' "$out"/dkfds/css/kommune.css | sort -u | while read -r font; do
  cp "$design/fonts/IBMPlexSans/complete/${font##*.}/$font" "$out/dkfds/fonts/"
done

# Licences beside what they cover.
cp node_modules/dkfds/LICENSE.md "$out/licenses/dkfds-MIT.md"
cp "$design/fonts/IBMPlexSans/complete/woff2/license.txt" "$out/licenses/IBMPlexSans-OFL-1.1.txt"
cp own/Apache-2.0.txt "$out/licenses/icons-Apache-2.0.txt"
cp node_modules/htmx.org/LICENSE "$out/licenses/htmx-0BSD.txt"

find "$out" -type f -exec chmod 644 {} +
(cd "$out" && find . -type f ! -name checksums.txt -printf '%P\n' | sort | xargs -d '\n' sha256sum > checksums.txt)
