# Sourced by app/run and tests/run: installs what a fresh machine lacks, after saying so.
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }

# distribution: debian, fedora, arch or nothing
distribution() {
    local id like
    id=$(. /etc/os-release 2>/dev/null && printf '%s' "${ID:-}")
    like=$(. /etc/os-release 2>/dev/null && printf '%s' "${ID_LIKE:-}")
    case " $id $like " in
    *" debian "* | *" ubuntu "*) echo debian ;;
    *" fedora "* | *" rhel "*) echo fedora ;;
    *" arch "*) echo arch ;;
    esac
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "This needs administrator rights, and there is no sudo here. As root, please run:"
        say "    $*"
        return 1
    fi
}

# missing_debian PACKAGE…: those that are not installed
missing_debian() {
    local package
    for package in "$@"; do
        dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done
}

missing_fedora() {
    local package
    for package in "$@"; do
        rpm -q --whatprovides "$package" >/dev/null 2>&1 || echo "$package"
    done
}

missing_arch() {
    local package
    for package in "$@"; do
        pacman -Qi "$package" >/dev/null 2>&1 || pacman -Qg "$package" >/dev/null 2>&1 || echo "$package"
    done
}

# install_for PURPOSE DEBIAN FEDORA ARCH: each a list of packages in one word
install_for() {
    local purpose=$1 missing
    case $(distribution) in
    debian)
        missing=$(missing_debian $2)
        [ -z "$missing" ] && return 0
        say "To $purpose, these packages are installed with apt-get:" $missing
        as_root apt-get update -qq || return 1
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null || return 1
        ;;
    fedora)
        missing=$(missing_fedora $3)
        [ -z "$missing" ] && return 0
        say "To $purpose, these packages are installed with dnf:" $missing
        as_root dnf install -y -q $missing || return 1
        ;;
    arch)
        missing=$(missing_arch $4)
        [ -z "$missing" ] && return 0
        say "To $purpose, these packages are installed with pacman:" $missing
        as_root pacman -Sy --needed --noconfirm --quiet $missing || return 1
        ;;
    *)
        say "This system is neither Debian, Ubuntu, Fedora nor Arch; what is needed to $purpose must be there already"
        say "(GTK 4.8, libadwaita 1.2, json-glib 1.6, libpng, gettext, meson 1.0, ninja, a C compiler)."
        ;;
    esac
}

install_build_packages() {
    install_for "build Rostrum" \
        "gcc libc6-dev meson ninja-build pkg-config gettext libgtk-4-dev libadwaita-1-dev libjson-glib-dev libpng-dev libgtk-4-bin libglib2.0-bin adwaita-icon-theme librsvg2-common fonts-cantarell fonts-dejavu-core shared-mime-info desktop-file-utils" \
        "gcc meson ninja-build pkgconf-pkg-config gettext gtk4-devel libadwaita-devel json-glib-devel libpng-devel adwaita-icon-theme librsvg2 abattis-cantarell-fonts dejavu-sans-fonts desktop-file-utils shared-mime-info" \
        "gcc meson ninja pkgconf gettext gtk4 libadwaita json-glib libpng adwaita-icon-theme librsvg cantarell-fonts ttf-dejavu desktop-file-utils shared-mime-info"
}
