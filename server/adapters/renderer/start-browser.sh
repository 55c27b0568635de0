#!/bin/sh
# Remotion would start the browser with all of our environment. It starts this script instead, which becomes the browser
# that OFFCAMERA_BROWSER names, with only the variables that OFFCAMERA_BROWSER_VARIABLES names.
browser=$OFFCAMERA_BROWSER
kept=" $OFFCAMERA_BROWSER_VARIABLES "
for name in $(env | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/\1/p'); do
  case $kept in
    *" $name "*) ;;
    *) unset "$name" ;;
  esac
done
# Remotion always switches Chrome's sandbox off. It works where users may make user namespaces, except for root.
if [ "$(id -u)" != 0 ] && unshare --user --map-root-user true 2>/dev/null; then
  for argument; do
    shift
    case $argument in
      # The sandbox starts processes through the zygote.
      --no-sandbox | --disable-setuid-sandbox | --no-zygote) ;;
      *) set -- "$@" "$argument" ;;
    esac
  done
fi
exec "$browser" "$@"
