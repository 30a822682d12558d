# What is installed, and where. The program finds its assets in ../share/venue-kiosk beside its folder.
include(GNUInstallDirs)
set(data_dir ${CMAKE_INSTALL_DATADIR}/venue-kiosk)
set(doc_dir ${CMAKE_INSTALL_DOCDIR})

install(TARGETS venue-kiosk)
install(DIRECTORY assets/ DESTINATION ${data_dir})
install(FILES config/annotations.schema.json config/kiosk.schema.json config/notices.schema.json
              config/program.schema.json
        DESTINATION ${data_dir}/schema)
install(FILES config/kiosk.json DESTINATION ${doc_dir}/examples)
install(FILES README.md CHANGELOG.md DESTINATION ${doc_dir})

# Manual page and completion, from the definition of the command line.
set(manual_page ${PROJECT_BINARY_DIR}/packaging/venue-kiosk.1)
set(completion ${PROJECT_BINARY_DIR}/packaging/venue-kiosk.bash)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/packaging)
add_custom_command(
  OUTPUT ${manual_page} ${completion}
  COMMAND venue-kiosk-manual ${PROJECT_SOURCE_DIR}/packaging/venue-kiosk.1.in ${manual_page} ${completion}
  DEPENDS venue-kiosk-manual ${PROJECT_SOURCE_DIR}/packaging/venue-kiosk.1.in
  VERBATIM)
add_custom_target(manual_files ALL DEPENDS ${manual_page} ${completion})
install(FILES ${manual_page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${completion} DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME venue-kiosk)
