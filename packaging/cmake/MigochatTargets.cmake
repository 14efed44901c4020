# Every target of the project is made by one of the functions below, so that flags, includes and
# naming are decided in one place.

add_library(migochat_flags INTERFACE)
add_library(Migochat::Flags ALIAS migochat_flags)

target_compile_features(migochat_flags INTERFACE cxx_std_20)
target_include_directories(migochat_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(migochat_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    MIGOCHAT_VERSION="${PROJECT_VERSION}")

if(MSVC)
    target_compile_options(migochat_flags INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus /bigobj
        $<$<BOOL:${MIGOCHAT_WERROR}>:/WX>)
    target_compile_definitions(migochat_flags INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN)
else()
    target_compile_options(migochat_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Woverloaded-virtual
        -Wnon-virtual-dtor -Wsuggest-override
        -Wno-missing-field-initializers # designated initialisers leave out what has a default
        $<$<BOOL:${MIGOCHAT_WERROR}>:-Werror>)
endif()

if(MIGOCHAT_SANITIZE)
    list(JOIN MIGOCHAT_SANITIZE "," _migochat_sanitizers)
    target_compile_options(migochat_flags INTERFACE -fsanitize=${_migochat_sanitizers} -fno-omit-frame-pointer)
    target_link_options(migochat_flags INTERFACE -fsanitize=${_migochat_sanitizers})
endif()

if(MIGOCHAT_FUZZ) # coverage for libFuzzer in every part; the fuzz targets themselves link its main()
    target_compile_options(migochat_flags INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(migochat_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

include(MigochatPrecompiled)

# Where programs find their modules in an installation, as seen from the folder of the programs.
include(GNUInstallDirs)
if(APPLE)
    set(MIGOCHAT_MODULES_FROM_PROGRAM "../PlugIns")
elseif(WIN32)
    set(MIGOCHAT_MODULES_FROM_PROGRAM ".")
else()
    file(RELATIVE_PATH MIGOCHAT_MODULES_FROM_PROGRAM
        "${CMAKE_INSTALL_FULL_BINDIR}" "${CMAKE_INSTALL_FULL_LIBDIR}/migochat")
endif()

function(_migochat_common target)
    set_target_properties(${target} PROPERTIES
        AUTOMOC ON
        AUTOUIC OFF
        CXX_EXTENSIONS OFF
        CXX_VISIBILITY_PRESET hidden
        VISIBILITY_INLINES_HIDDEN ON)
    target_link_libraries(${target} PRIVATE Migochat::Flags)
    migochat_use_precompiled(${target})
endfunction()

# migochat_add_library(Store SOURCES … LINK …) makes the static library migochat_store, alias Migochat::Store.
function(migochat_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;LINK;LINK_PRIVATE")
    string(TOLOWER "migochat_${name}" target)
    add_library(${target} STATIC ${ARG_SOURCES})
    add_library(Migochat::${name} ALIAS ${target})
    _migochat_common(${target})
    target_link_libraries(${target} PUBLIC Migochat::Flags ${ARG_LINK} PRIVATE ${ARG_LINK_PRIVATE})
endfunction()

# migochat_add_executable(migochat-agent SOURCES … LINK …)
function(migochat_add_executable name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;LINK")
    add_executable(${name} ${ARG_SOURCES})
    _migochat_common(${name})
    target_link_libraries(${name} PRIVATE ${ARG_LINK})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
endfunction()

# migochat_add_module(migochat-sound SOURCES … LINK …) makes a library that a program loads by itself. It lies beside the
# programs in a build, and where packaging/CMakeLists.txt installs it in an installation.
function(migochat_add_module name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;LINK")
    add_library(${name} MODULE ${ARG_SOURCES})
    _migochat_common(${name})
    target_link_libraries(${name} PRIVATE ${ARG_LINK})
    set_target_properties(${name} PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
endfunction()

# Most tests need moc for their tst_*.cpp only. Calling it directly saves the scan, and the empty file that AUTOMOC
# makes and compiles, for each of some 150 tests.
function(_migochat_moc_test target source)
    get_filename_component(base "${source}" NAME_WE)
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/include/${base}.moc")
    qt_generate_moc("${source}" "${moc}" TARGET ${target})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${moc}")
    target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/include")
endfunction()

# migochat_add_test(app.store.migrator SOURCES tst_migrator.cpp LINK … LABELS store [TIMEOUT 60])
# registers one Qt Test executable. AUTOMOC is for those whose other files hold a Q_OBJECT. The label is the kind of test: unit, store, agent, integration, gui, architecture.
function(migochat_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "AUTOMOC" "TIMEOUT" "SOURCES;LINK;LABELS;DEPENDS")
    string(REPLACE "." "_" target "tst_${name}")
    add_executable(${target} ${ARG_SOURCES})
    _migochat_common(${target})
    target_link_libraries(${target} PRIVATE Qt6::Test ${ARG_LINK})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    if(NOT ARG_AUTOMOC)
        list(FILTER ARG_SOURCES INCLUDE REGEX "tst_.*\\.cpp$")
        _migochat_moc_test(${target} ${ARG_SOURCES})
    endif()
    if(ARG_DEPENDS)
        add_dependencies(${target} ${ARG_DEPENDS})
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 60)
    endif()
    target_compile_definitions(${target} PRIVATE
        MIGOCHAT_FIXTURES="${PROJECT_SOURCE_DIR}/tests/fixtures"
        MIGOCHAT_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        MIGOCHAT_BIN_DIR="${PROJECT_BINARY_DIR}/bin")
    add_test(NAME ${name} COMMAND ${target})
    set_tests_properties(${name} PROPERTIES
        LABELS "${ARG_LABELS}"
        TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=;TZ=Africa/Cairo")
endfunction()
