#!/usr/bin/env bash
# Development set-up on Debian: system libraries, a virtual environment, and locked packages.
#
#   installer/setup-debian.sh LOCK [NEED=PACKAGE ...]
#
# LOCK is a file of hash-locked packages, installed into .venv. NEED is a library's soname, a file's
# path or a command; PACKAGE is the Debian package that brings it. Running it again costs nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lock=$1
needs=(
    # Qt itself, also without a screen
    libEGL.so.1=libegl1 libGL.so.1=libgl1 libdbus-1.so.3=libdbus-1-3 libglib-2.0.so.0=libglib2.0-0
    libfontconfig.so.1=libfontconfig1 libxkbcommon.so.0=libxkbcommon0 libatomic.so.1=libatomic1
    # a window, and a printer
    libX11-xcb.so.1=libx11-xcb1 libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4
    libxcb-image.so.0=libxcb-image0 libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-randr.so.0=libxcb-randr0
    libxcb-render-util.so.0=libxcb-render-util0 libxcb-shape.so.0=libxcb-shape0
    libxcb-xkb.so.1=libxcb-xkb1 libxkbcommon-x11.so.0=libxkbcommon-x11-0
    libwayland-cursor.so.0=libwayland-cursor0 libwayland-egl.so.1=libwayland-egl1 libcups.so.2=libcups2
    # Chinese on the screen
    /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc=fonts-noto-cjk
    "${@:2}"
)
venv=.venv
fitting='import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'

say() { printf 'setup: %s\n' "$*" >&2; }

find_python() {
    local name
    for name in python3 python3.11 python3.12 python3.13; do
        if "$name" -c "$fitting" 2>/dev/null; then command -v "$name" && return; fi
    done
}

present() {
    case $1 in
        /*) [ -e "$1" ] ;;
        *.so.*) grep -qF "$1 (" <<<"$libraries" ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

missing_packages() {
    local need libraries
    libraries=$(/sbin/ldconfig -p)
    for need in "${needs[@]}"; do
        present "${need%%=*}" || printf '%s\n' "${need#*=}"
    done
    if [ ! -x $venv/bin/python ] && ! "$(find_python)" -c 'import ensurepip, venv' 2>/dev/null; then
        printf 'python3-venv\n'
    fi
}

install_packages() {
    local install="apt-get install -y --no-install-recommends $*" root=()
    if ! command -v apt-get >/dev/null; then
        say "no apt-get here; what Debian calls $* must be there already"
        return
    fi
    if [ "$(id -u)" != 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            say "system packages are missing, and only an administrator may install them. Paste this line, then try again:"
            if command -v sudo >/dev/null; then
                printf "sudo sh -c 'apt-get update && %s'\n" "$install"
            else
                printf "su - -c 'apt-get update && %s'\n" "$install"
            fi
            exit 1
        fi
        root=(sudo)
    fi
    say "installing $*"
    ${root[@]+"${root[@]}"} apt-get update -qq
    # shellcheck disable=SC2086 # the packages are words
    ${root[@]+"${root[@]}"} env DEBIAN_FRONTEND=noninteractive $install -qq >/dev/null
}

make_environment() {
    local python
    if $venv/bin/python -c "$fitting" 2>/dev/null; then return; fi
    python=$(find_python)
    if [ -z "$python" ]; then
        say "Python 3.11, 3.12 or 3.13 is needed and was not found"
        exit 1
    fi
    say "making $venv with $python"
    "$python" -m venv --clear $venv
}

install_lock() {
    local stamp="$venv/.installed-${lock%.txt}" hash
    hash=$(sha256sum <"$lock")
    if [ "$(cat "$stamp" 2>/dev/null)" = "$hash" ]; then return; fi
    say "installing what $lock names"
    $venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
    printf '%s\n' "$hash" >"$stamp"
}

mapfile -t packages < <(missing_packages)
if ((${#packages[@]})); then install_packages "${packages[@]}"; fi
make_environment
install_lock
