# SPDX-License-Identifier: GPL-3.0-or-later
# What bash completes after "rostrum".

# The ids in the list $1 ("Speakers") of the debate on the command line, or of the built-in one, each as "$2id". Only such as a
# shell reads nothing into: compgen -W expands its words.
_rostrum_ids()
{
  local list=$1 prefix=$2 word debate=

  for word in "${words[@]:2}"; do
    [[ $word == *.json && -f $word ]] && debate=$word
  done
  LC_ALL=C.UTF-8 command rostrum info ${debate:+"$debate"} 2>/dev/null |
    awk -v list="$list" -v prefix="$prefix" '
      /^[^ ]/ { inside = ($0 == list); heading = 1; next }
      inside && heading { heading = 0; next }
      inside && $1 ~ /^[A-Za-z0-9._-]+$/ { print prefix $1 }'
}

_rostrum()
{
  local cur prev words cword split
  _init_completion -s -n : || return

  if ((cword == 1)); then
    COMPREPLY=($(compgen -W 'export info check --help --version' -- "$cur"))
    [[ $cur != -* ]] && _filedir json
    return
  fi
  case ${words[1]} in
  export)
    case $prev in
    -o | --output) _filedir '@(png|svg|pdf|csv)'; return ;;
    -f | --format) COMPREPLY=($(compgen -W 'png svg pdf csv' -- "$cur")); return ;;
    -v | --view) COMPREPLY=($(compgen -W 'graph costs matrix timeline table' -- "$cur")); return ;;
    -l | --layout) COMPREPLY=($(compgen -W 'organic columns ring' -- "$cur")); return ;;
    -n | --network) COMPREPLY=($(compgen -W 'two-mode congruence conflict subtract' -- "$cur")); return ;;
    --axis) COMPREPLY=($(compgen -W 'log linear' -- "$cur")); return ;;
    --sort) COMPREPLY=($(compgen -W 'file amount date speaker scope' -- "$cur")); return ;;
    --group) COMPREPLY=($(compgen -W 'scope speaker subject' -- "$cur")); return ;;
    --shape) COMPREPLY=($(compgen -W 'as-needed square wide' -- "$cur")); return ;;
    -t | --theme) COMPREPLY=($(compgen -W 'light dark light-contrast dark-contrast' -- "$cur")); return ;;
    -s | --scale) COMPREPLY=($(compgen -W '1 2 4' -- "$cur")); return ;;
    --scope) COMPREPLY=($(compgen -W "$(_rostrum_ids Scopes)" -- "$cur")); return ;;
    --focus | --select | --pin)
      COMPREPLY=($(compgen -W "$(_rostrum_ids Speakers speaker:; _rostrum_ids Positions position:)" -- "$cur"))
      __ltrim_colon_completions "$cur"
      return
      ;;
    --filter)
      COMPREPLY=($(compgen -S = -W 'speaker position source topic not-speaker not-position not-source stance from to
        featured' -- "$cur"))
      compopt -o nospace
      return
      ;;
    -w | --width | --height) return ;;
    esac
    $split && return
    if [[ $cur == -* ]]; then
      COMPREPLY=($(compgen -W '--output= --format= --view= --layout= --network= --normalized --no-coalitions --relations --focus= --pin= --axis= --sort= --group= --shape= --scope= --filter=
        --all-speakers --select= --theme= --transparent --scale= --width= --height= --help' -- "$cur"))
      [[ ${COMPREPLY-} == *= ]] && compopt -o nospace
      return
    fi
    ;;
  info) [[ $cur == -* ]] && { COMPREPLY=($(compgen -W '--json --help' -- "$cur")); return; } ;;
  check) [[ $cur == -* ]] && { COMPREPLY=($(compgen -W '--notes --help' -- "$cur")); return; } ;;
  esac
  _filedir json
} &&
  complete -F _rostrum rostrum
