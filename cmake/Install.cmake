# What is installed, and where. The program finds its assets in ../share/venue-kiosk beside its folder.
include(GNUInstallDirs)
set(KIOSK_RELEASE_DATE 2026-11-23)
set(KIOSK_RELEASE_STAMP "Mon, 23 Nov 2026 12:00:00 +0000")
set(data_dir ${CMAKE_INSTALL_DATADIR}/venue-kiosk)
set(doc_dir ${CMAKE_INSTALL_DATADIR}/doc/venue-kiosk)
set(made ${PROJECT_BINARY_DIR}/packaging)
file(MAKE_DIRECTORY ${made})
# Units, maintainer scripts and back-off name the places of a package.
set(unit_dir lib/systemd)

install(TARGETS venue-kiosk)
install(DIRECTORY assets/ DESTINATION ${data_dir})
install(DIRECTORY config/ DESTINATION ${data_dir}/schema FILES_MATCHING PATTERN "*.schema.json")
install(DIRECTORY config/ DESTINATION ${doc_dir}/examples PATTERN "*.schema.json" EXCLUDE)
install(FILES README.md DESTINATION ${doc_dir})
install(FILES packaging/debian/copyright DESTINATION ${doc_dir})

# --- Services --------------------------------------------------------------------------------------------------------

install(FILES packaging/systemd/venue-kiosk.service packaging/systemd/venue-kiosk-cage.service
        DESTINATION ${unit_dir}/system)
foreach(unit venue-kiosk venue-kiosk-cage)
  install(FILES packaging/systemd/10-common.conf DESTINATION ${unit_dir}/system/${unit}.service.d)
endforeach()
install(FILES packaging/systemd/20-no-listening.conf DESTINATION ${unit_dir}/system/venue-kiosk.service.d)
install(FILES packaging/systemd/20-xwayland.conf DESTINATION ${unit_dir}/system/venue-kiosk-cage.service.d)
install(FILES packaging/systemd/user/venue-kiosk.service DESTINATION ${unit_dir}/user)
install(FILES packaging/sysusers.conf DESTINATION lib/sysusers.d RENAME venue-kiosk.conf)
install(PROGRAMS packaging/back-off DESTINATION lib/venue-kiosk)

# --- Desktop ---------------------------------------------------------------------------------------------------------

configure_file(packaging/desktop/metainfo.xml.in packaging/io.github.venue_kiosk.venue_kiosk.metainfo.xml @ONLY)
install(FILES ${made}/io.github.venue_kiosk.venue_kiosk.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/desktop/venue-kiosk.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/desktop/venue-kiosk.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)

# --- What is made of the definition of the command line --------------------------------------------------------------

add_custom_command(
  OUTPUT ${made}/venue-kiosk.1 ${made}/venue-kiosk.bash
  COMMAND venue-kiosk-manual ${PROJECT_SOURCE_DIR}/packaging/venue-kiosk.1.in ${made}/venue-kiosk.1
          ${made}/venue-kiosk.bash
  DEPENDS venue-kiosk-manual ${PROJECT_SOURCE_DIR}/packaging/venue-kiosk.1.in
  VERBATIM)

# kiosk_packed(FROM TO): FROM compressed as ${made}/TO.gz, the same at every build.
function(kiosk_packed from to)
  add_custom_command(
    OUTPUT ${made}/${to}.gz
    COMMAND gzip -9nc ${from} > ${made}/${to}.gz
    DEPENDS ${from}
    VERBATIM)
endfunction()
configure_file(packaging/debian/changelog.in packaging/changelog.Debian @ONLY)
kiosk_packed(${made}/venue-kiosk.1 venue-kiosk.1)
kiosk_packed(${PROJECT_SOURCE_DIR}/CHANGELOG.md changelog)
kiosk_packed(${made}/changelog.Debian changelog.Debian)
add_custom_target(packaging ALL
  DEPENDS ${made}/venue-kiosk.1.gz ${made}/venue-kiosk.bash ${made}/changelog.gz ${made}/changelog.Debian.gz)
install(FILES ${made}/venue-kiosk.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${made}/venue-kiosk.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
        RENAME venue-kiosk)
install(FILES ${made}/changelog.gz ${made}/changelog.Debian.gz DESTINATION ${doc_dir})
