# Targets format, format-check, lint (clang-tidy) and lint-qt (clazy). They are tools for people, not part of a build;
# the test architecture.format does what format-check does.
file(GLOB_RECURSE _migochat_sources CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/app/*.cpp" "${PROJECT_SOURCE_DIR}/app/*.h"
    "${PROJECT_SOURCE_DIR}/agent/*.cpp" "${PROJECT_SOURCE_DIR}/agent/*.h"
    "${PROJECT_SOURCE_DIR}/ui/*.cpp" "${PROJECT_SOURCE_DIR}/ui/*.h"
    "${PROJECT_SOURCE_DIR}/tests/*.cpp" "${PROJECT_SOURCE_DIR}/tests/*.h")
set(_migochat_units ${_migochat_sources})
list(FILTER _migochat_units INCLUDE REGEX "\\.cpp$")
list(FILTER _migochat_units EXCLUDE REGEX "/tests/")

find_program(MIGOCHAT_CLANG_FORMAT NAMES clang-format clang-format-14)
find_program(MIGOCHAT_CLANG_TIDY NAMES clang-tidy clang-tidy-14)
find_program(MIGOCHAT_CLAZY NAMES clazy-standalone)

if(MIGOCHAT_CLANG_FORMAT)
    add_custom_target(format COMMAND "${MIGOCHAT_CLANG_FORMAT}" -i ${_migochat_sources} VERBATIM)
    set(MIGOCHAT_FORMAT_CHECK "${MIGOCHAT_CLANG_FORMAT}" --dry-run --Werror ${_migochat_sources})
    add_custom_target(format-check COMMAND ${MIGOCHAT_FORMAT_CHECK} VERBATIM)
endif()
if(MIGOCHAT_CLANG_TIDY)
    add_custom_target(lint
        COMMAND "${MIGOCHAT_CLANG_TIDY}" -p "${PROJECT_BINARY_DIR}" --quiet ${_migochat_units}
        VERBATIM)
endif()
if(MIGOCHAT_CLAZY)
    # Qt's headers come in with -isystem, otherwise clazy reports on Qt itself.
    add_custom_target(lint-qt
        COMMAND "${MIGOCHAT_CLAZY}" -p "${PROJECT_BINARY_DIR}"
            --checks=level1,no-non-pod-global-static,no-qcolor-from-literal ${_migochat_units}
        VERBATIM)
endif()
