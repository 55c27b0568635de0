#!/bin/sh
# Remotion starts a browser with all of our environment. It starts this instead, which becomes the browser that
# OFFCAMERA_BROWSER names, with the variables alone that OFFCAMERA_BROWSER_VARIABLES names.
browser=$OFFCAMERA_BROWSER
kept=" $OFFCAMERA_BROWSER_VARIABLES "
for name in $(env | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/\1/p'); do
  case $kept in
    *" $name "*) ;;
    *) unset "$name" ;;
  esac
done
exec "$browser" "$@"
