# One interface target carries the language level, warnings and sanitizers; nothing is set globally.
add_library(kiosk_options INTERFACE)
target_compile_features(kiosk_options INTERFACE cxx_std_20)
target_compile_options(kiosk_options INTERFACE
  -Wall -Wextra -Wpedantic
  $<$<BOOL:${KIOSK_WERROR}>:-Werror>
  -Wshadow              # a name that hides another is read wrongly
  -Wconversion          # lengths and pixel sizes must not narrow unseen
  -Wsign-conversion     # nor change sign
  -Wold-style-cast      # a cast says which kind it is
  -Wnon-virtual-dtor    # deleting through a base must be defined
  -Woverloaded-virtual  # an override that misses is silent otherwise
  -Wcast-align          # bytes from outside are not structs
  -Wformat=2            # format strings are literals
  -Wimplicit-fallthrough)
# Of files that are joined, Clang takes what one names for what the next hides; its builds for lint join none.
if(KIOSK_UNITY)
  target_compile_options(kiosk_options INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wno-shadow>)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(kiosk_options INTERFACE
    -Wduplicated-cond     # the same condition twice in a chain
    -Wlogical-op)         # `and` where `bit-and` was meant
  if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 sees an overlap in "literal" + std::string once it inlines (its bug 105651).
    target_compile_options(kiosk_options INTERFACE -Wno-restrict)
    if(KIOSK_PCH)
      # Out of a precompiled header it no longer knows that such code is the library's.
      target_compile_options(kiosk_options INTERFACE -Wno-array-bounds -Wno-stringop-overflow)
    endif()
  endif()
endif()
# What is installed reads what strangers wrote: the defences that Debian builds its own packages with.
target_compile_options(kiosk_options INTERFACE
  $<$<CONFIG:Release>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2;-fstack-protector-strong>)
target_link_options(kiosk_options INTERFACE $<$<CONFIG:Release>:-Wl,-z,relro,-z,now>)
if(KIOSK_SANITIZE)
  target_compile_options(kiosk_options INTERFACE -fsanitize=${KIOSK_SANITIZE} -fno-sanitize-recover=all)
  target_link_options(kiosk_options INTERFACE -fsanitize=${KIOSK_SANITIZE})
  if(KIOSK_SANITIZE MATCHES "address.*undefined")
    # A third of the compile time for what the address sanitizer or -Wcast-align finds as well.
    target_compile_options(kiosk_options INTERFACE -fno-sanitize=null,alignment,object-size)
  endif()
endif()
if(KIOSK_FUZZ)
  # Every branch counts for libFuzzer; the standard library checks its own indices.
  target_compile_options(kiosk_options INTERFACE -fsanitize=fuzzer-no-link)
  target_compile_definitions(kiosk_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()

# The standard library's headers are half of what the compiler reads. Precompiled once for all libraries, and
# with GoogleTest for all tests. Without <filesystem>, which knows another quoted().
if(KIOSK_PCH)
  set(kiosk_standard_headers
    <algorithm> <chrono> <functional> <map> <memory> <optional> <string> <string_view> <unordered_map>
    <variant> <vector>)
  file(WRITE ${PROJECT_BINARY_DIR}/pch.cpp "")
  add_library(kiosk_pch OBJECT ${PROJECT_BINARY_DIR}/pch.cpp)
  target_link_libraries(kiosk_pch PRIVATE kiosk_options)
  target_precompile_headers(kiosk_pch PRIVATE ${kiosk_standard_headers})
endif()

# Most of the time to compile goes to templates that each file instantiates anew: several files are compiled as one.
# Those that are APART have names of their own that another file of theirs has, too.
function(kiosk_join target)
  if(KIOSK_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    # A class in a file takes others of that file for its members; joined, that file looks like a header.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  endif()
endfunction()

# kiosk_library(NAME SOURCES … LINK …): one library a folder of src/. LINK names what its public headers
# include; the folders link in the direction of the arrows, so a wrong arrow does not link. APART: see kiosk_join.
function(kiosk_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;APART;LINK;PRIVATE" ${ARGN})
  add_library(kiosk_${name} STATIC ${arg_SOURCES} ${arg_APART})
  target_include_directories(kiosk_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(kiosk_${name} PUBLIC ${arg_LINK} PRIVATE kiosk_options ${arg_PRIVATE})
  if(KIOSK_PCH)
    target_precompile_headers(kiosk_${name} REUSE_FROM kiosk_pch)
  endif()
  kiosk_join(kiosk_${name} ${arg_APART})
endfunction()
