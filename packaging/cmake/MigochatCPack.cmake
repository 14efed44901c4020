# Read by CPack for every generator.
if(CPACK_GENERATOR STREQUAL "NSIS")
    set(CPACK_NSIS_DISPLAY_NAME "Migochat")
    set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
    set(CPACK_NSIS_MODIFY_PATH OFF)
    # A running agent holds its own file open: ask it to end before files are replaced.
    set(CPACK_NSIS_EXTRA_PREINSTALL_COMMANDS "ExecWait 'taskkill /IM migochat-agent.exe'")
    # migochat://conv/123 opens a conversation.
    set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "
        WriteRegStr SHCTX 'Software\\Classes\\migochat' '' 'URL:Migochat'
        WriteRegStr SHCTX 'Software\\Classes\\migochat' 'URL Protocol' ''
        WriteRegStr SHCTX 'Software\\Classes\\migochat\\DefaultIcon' '' '$INSTDIR\\migochat.exe,0'
        WriteRegStr SHCTX 'Software\\Classes\\migochat\\shell\\open\\command' '' '\"$INSTDIR\\migochat.exe\" \"%1\"'")
    set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "
        ExecWait 'taskkill /IM migochat-agent.exe'
        DeleteRegKey SHCTX 'Software\\Classes\\migochat'")
elseif(CPACK_GENERATOR STREQUAL "DragNDrop")
    set(CPACK_DMG_VOLUME_NAME "Migochat")
endif()
