#!/bin/sh
# Puts the pages that were built beside those of earlier releases, which tabs that are open still ask for. What a page
# refers to is there before the page is, and leaves when no release of the last two months had it.
set -eu

for app in portal admin; do
  from="${BUILT_DIR:?}/$app" to="${PAGES_DIR:?}/$app"
  mkdir -p "$to/assets"
  cp "$from"/assets/* "$to/assets/"
  for file in "$from"/*; do
    [ -f "$file" ] || continue
    name=$(basename "$file")
    [ "${name%.gz}" != index.html ] || continue
    cp "$file" "$to/$name.new"
    mv "$to/$name.new" "$to/$name"
  done
  # Never compressed beforehand: a page and its twin could be of two releases for a moment.
  cp "$from/index.html" "$to/index.html.new"
  mv "$to/index.html.new" "$to/index.html"
  find "$to/assets" -type f -mtime +60 -delete
done
