# The Debian package: cpack -G DEB.
set(CPACK_PACKAGE_NAME venue-kiosk)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR DEB)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "the venue-kiosk authors <maintainers@venue-kiosk.invalid>")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "now and next on the walls of a conference venue")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"One screen hangs at each door, some in the foyer. venue-kiosk polls the
programme feed and shows what runs now and what comes next in each room, who
takes part, and how a session can be followed by people who are deaf or hard of
hearing: sign language, captions, hearing loop, interpretation, a QR code to
the livestream.

It reads what pretalx, frab, Pentabarf, Sessionize, Indico, iCalendar and
others give, keeps the last good programme through any fault of network or
feed, and runs as a service on the bare graphics card, inside cage, or in a
desktop session.")

# Libraries are found in the program itself; all else stands in a list that ./kiosk shares.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
file(STRINGS packaging/depends lines)
set(depends "systemd | systemd-standalone-sysusers")
foreach(line IN LISTS lines)
  string(REGEX REPLACE "#.*" "" line "${line}")
  separate_arguments(names UNIX_COMMAND "${line}")
  list(APPEND depends ${names})
endforeach()
# What SDL loads by itself to draw on a graphics card.
list(APPEND depends libegl1 libgles2 libgl1-mesa-dri)
list(JOIN depends ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
# For venue-kiosk-cage.service.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "cage, seatd, xwayland")

# Of the toolchain, where it is not that of this machine.
if(CMAKE_CROSSCOMPILING)
  set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE arm64)
endif()
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${PROJECT_SOURCE_DIR}/packaging/debian/postinst ${PROJECT_SOURCE_DIR}/packaging/debian/prerm
    ${PROJECT_SOURCE_DIR}/packaging/debian/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# Where the config is to be written. Empty: the first start says what to write, where two lines are all it takes, and
# apt never asks about a file that staff have changed.
install(DIRECTORY DESTINATION /etc/venue-kiosk)
include(CPack)
