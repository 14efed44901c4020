# One precompiled header for everything and one for windows, each made once and used by all targets of its kind.
# The sources include what they use: with MIGOCHAT_PCH off (as in the release preset) they build just the same.
option(MIGOCHAT_PCH "Parse Qt's common headers once (GCC, Clang)" OFF)

function(_migochat_precompiled kind)
    if(NOT MIGOCHAT_PCH OR NOT CMAKE_CXX_COMPILER_ID MATCHES "^(GNU|Clang)$")
        return()
    endif()
    file(WRITE "${PROJECT_BINARY_DIR}/precompiled/${kind}.cpp.in" "// Carries the precompiled header.\n")
    configure_file("${PROJECT_BINARY_DIR}/precompiled/${kind}.cpp.in" "${PROJECT_BINARY_DIR}/precompiled/${kind}.cpp" COPYONLY)
    add_library(migochat_precompiled_${kind} OBJECT "${PROJECT_BINARY_DIR}/precompiled/${kind}.cpp")
    set_target_properties(migochat_precompiled_${kind} PROPERTIES
        CXX_EXTENSIONS OFF CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    target_link_libraries(migochat_precompiled_${kind} PRIVATE Migochat::Flags tl::expected ${ARGN})
    target_precompile_headers(migochat_precompiled_${kind} PRIVATE
        "${PROJECT_SOURCE_DIR}/packaging/cmake/precompiled${kind}.h")
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        return()
    endif()
    target_compile_options(migochat_precompiled_${kind} PRIVATE -fpch-preprocess) # or ccache cannot use it
    # ccache (with CCACHE_PCH_EXTSUM) takes this for the 150 MB that it would otherwise hash for every file.
    file(WRITE "${PROJECT_BINARY_DIR}/CMakeFiles/migochat_precompiled_${kind}.dir/cmake_pch.hxx.gch.sum"
        "${kind} ${_migochat_precompiled_sum}\n")
endfunction()

file(SHA256 "${CMAKE_CURRENT_LIST_DIR}/precompiledcore.h" _migochat_core_sum)
file(SHA256 "${CMAKE_CURRENT_LIST_DIR}/precompiledwidgets.h" _migochat_widgets_sum)
string(SHA256 _migochat_precompiled_sum "${_migochat_core_sum} ${_migochat_widgets_sum} ${CMAKE_CXX_COMPILER_VERSION} \
${CMAKE_BUILD_TYPE} ${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_DEBUG} ${CMAKE_CXX_FLAGS_RELWITHDEBINFO} ${MIGOCHAT_SANITIZE} \
${Qt6_VERSION}")
set_property(DIRECTORY "${PROJECT_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
    "${CMAKE_CURRENT_LIST_DIR}/precompiledcore.h" "${CMAKE_CURRENT_LIST_DIR}/precompiledwidgets.h")

_migochat_precompiled(core Qt6::Core)
_migochat_precompiled(widgets Qt6::Core Qt6::Gui Qt6::Widgets)

# Folders of windows set MIGOCHAT_PRECOMPILED to "widgets" before they make their targets.
function(migochat_use_precompiled target)
    set(kind core)
    if(MIGOCHAT_PRECOMPILED)
        set(kind ${MIGOCHAT_PRECOMPILED})
    endif()
    if(TARGET migochat_precompiled_${kind})
        target_precompile_headers(${target} REUSE_FROM migochat_precompiled_${kind})
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    endif()
endfunction()
