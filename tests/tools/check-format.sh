#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every .c and .h is as clang-format would write it.  check-format.sh SOURCE_ROOT
cd "$1" || exit 1
find app include tests -name '*.[ch]' -print0 | xargs -0 clang-format --dry-run --Werror
