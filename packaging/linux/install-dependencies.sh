#!/usr/bin/env bash
# Installs what is needed to build, run and test on Debian 12 or Ubuntu 24.04 and newer. On other systems it says
# what to install. Does nothing when everything is there.
set -euo pipefail

packages=(
    build-essential ccache clang-format cmake ninja-build pkg-config
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6
    qt6-websockets-dev qt6-svg-dev qt6-multimedia-dev qt6-qpa-plugins qt6-image-formats-plugins
    qtkeychain-qt6-dev libsqlite3-dev libboost-dev libexpected-dev libbenchmark-dev
    libfontconfig-dev libhunspell-dev hunspell-ar hunspell-en-us libopusenc-dev libopusfile-dev
    fonts-noto-core fonts-noto-ui-core fonts-noto-color-emoji
    dbus gnome-keyring libsecret-tools xvfb x11-xkb-utils xdotool scrot at-spi2-core
)

if ! command -v apt-get >/dev/null 2>&1; then
    cat >&2 <<'EOF'
Migochat needs: a C++20 compiler, CMake 3.25 or newer, Ninja, Qt 6.4 or newer (Base, Tools, WebSockets, Svg, Multimedia),
QtKeychain for Qt 6, SQLite 3.40 or newer with FTS5, Boost headers 1.74 or newer, tl-expected, and for the
benchmarks Google Benchmark. With pkg-config: Hunspell (spelling), libopusenc and opusfile (voice notes); they may be absent.
  Fedora:  sudo dnf install gcc-c++ cmake ninja-build qt6-qtbase-devel qt6-qttools-devel qt6-qtwebsockets-devel \
             qt6-qtsvg-devel qt6-qtmultimedia-devel qt6-qtimageformats fontconfig-devel hunspell-devel hunspell-ar hunspell-en-US libopusenc-devel opusfile-devel qtkeychain-qt6-devel sqlite-devel boost-devel expected-devel google-benchmark-devel google-noto-sans-arabic-fonts
  macOS:   brew install cmake ninja pkg-config hunspell libopusenc opusfile qt qtkeychain sqlite boost tl-expected google-benchmark
  Windows: Qt's installer (MSVC or MinGW kit, with WebSockets and Multimedia), and vcpkg install pkgconf hunspell libopusenc opusfile sqlite3[fts5] qtkeychain-qt6 \
             boost-beast tl-expected benchmark
EOF
    for tool in cmake ninja; do
        command -v "$tool" >/dev/null 2>&1 || exit 1
    done
    exit 0
fi

missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Installing: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
