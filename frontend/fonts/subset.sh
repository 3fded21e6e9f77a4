#!/usr/bin/env bash
# Makes the fonts that the pages load from the variable fonts of Fontsource.
# Needs: pip install fonttools brotli. Usage: subset.sh FOLDER_WITH_SOURCES
# Weights 400 to 700 are all the styles use; Latin-1 with dashes, quotes and arrows covers English and Spanish.
set -euo pipefail
from=$1
to=$(cd "$(dirname "$0")" && pwd)
latin='U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+2010-2015,U+2018-201E,U+2022,U+2026,U+202F,U+2030,U+2039-203A,U+20AC,U+2122,U+2191,U+2193,U+2212'
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

narrow() { # source, target, characters
  fonttools varLib.instancer -q "$from/$1" wght=400:700 -o "$work/narrow.ttf"
  pyftsubset "$work/narrow.ttf" --unicodes="$3" --flavor=woff2 --layout-features=kern,liga,calt,ccmp,locl,mark,mkmk,tnum \
    --no-hinting --desubroutinize --output-file="$to/$2"
}

narrow national-park-latin-wght-normal.woff2 national-park.woff2 "$latin"
narrow national-park-latin-ext-wght-normal.woff2 national-park-ext.woff2 '*'
narrow atkinson-hyperlegible-next-latin-wght-normal.woff2 atkinson-hyperlegible-next.woff2 "$latin"
narrow atkinson-hyperlegible-next-latin-wght-italic.woff2 atkinson-hyperlegible-next-italic.woff2 "$latin"
narrow atkinson-hyperlegible-next-latin-ext-wght-normal.woff2 atkinson-hyperlegible-next-ext.woff2 '*'
