# Read by the scripts of the shell: asked with -h or --help, one tells the comment at its head and does nothing.
case ${1:-} in
  -h | --help)
    sed -n '1d; /^#/!q; s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
esac
