; The Windows installer: for the person who starts it, without an administrator.
; Compiled by windows_installer.py, which says VERSION, NUMBERS, PUBLISHER, PAYLOAD (a folder),
; ICON, LICENCE, KILOBYTES and OUT, and TARGET where another processor's installer is wanted.
; Silent: installer.exe /S [/D=C:\folder]; silent removal: uninstall.exe /S.

Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!include "MUI2.nsh"
!include "FileFunc.nsh"

!define NAME "Ofsted Desk"
!define EXE "Ofsted Desk.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Ofsted Desk"
!define CLASSES "Software\Classes"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "Installer of ${NAME}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!define MUI_FINISHPAGE_RUN_TEXT "Open ${NAME}"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; An open program cannot be replaced: its file cannot be opened for writing.
!macro STOP_IF_OPEN
  ${If} ${FileExists} "$INSTDIR\${EXE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${EXE}" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME} is open. Close it, then try again." /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; Only what the installer put there: never a folder that somebody chose for other things too.
!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${EXE}"
  Delete "$INSTDIR\ofsted-desk.exe"
!macroend

!macro ASSOCIATE SUFFIX KIND WORDS
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "${WORDS}"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\${EXE},0"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\${EXE}" desk "%1"'
!macroend

; Among "Open with" for letters; what opens them by a double-click stays what it was.
!define OPEN_WITH "${CLASSES}\Applications\${EXE}"
!macro OFFER SUFFIX
  WriteRegStr HKCU "${OPEN_WITH}\SupportedTypes" "${SUFFIX}" ""
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}\OpenWithList\${EXE}" "" ""
!macroend
!macro OFFER_NO_MORE SUFFIX
  DeleteRegKey HKCU "${CLASSES}\${SUFFIX}\OpenWithList\${EXE}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}\OpenWithList"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}"
!macroend

Section "!${NAME}" SEC_PROGRAM
  SectionIn RO
  SetShellVarContext current
  !insertmacro STOP_IF_OPEN
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${EXE},0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\ofsted-desk.exe" "" \
    "$INSTDIR\ofsted-desk.exe"

  !insertmacro ASSOCIATE ".ofsted-pack" "OfstedDesk.Pack" "Ofsted Desk review pack"
  !insertmacro ASSOCIATE ".ofsted-changes" "OfstedDesk.Changes" "Ofsted Desk changes of a reviewer"
  WriteRegStr HKCU "${OPEN_WITH}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${OPEN_WITH}\shell\open\command" "" '"$INSTDIR\${EXE}" desk "%1"'
  !insertmacro OFFER ".pdf"
  !insertmacro OFFER ".txt"
  ${RefreshShellIcons}
SectionEnd

Section "In the Start menu" SEC_START
  SetShellVarContext current
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${EXE}"
SectionEnd

Section /o "On the desktop" SEC_DESKTOP
  SetShellVarContext current
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${EXE}"
SectionEnd

LangString ABOUT_PROGRAM ${LANG_ENGLISH} "The program. Letters and decisions are kept in your own profile."
LangString ABOUT_START ${LANG_ENGLISH} "An entry in the Start menu."
LangString ABOUT_DESKTOP ${LANG_ENGLISH} "An icon on the desktop."
!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SEC_PROGRAM} $(ABOUT_PROGRAM)
  !insertmacro MUI_DESCRIPTION_TEXT ${SEC_START} $(ABOUT_START)
  !insertmacro MUI_DESCRIPTION_TEXT ${SEC_DESKTOP} $(ABOUT_DESKTOP)
!insertmacro MUI_FUNCTION_DESCRIPTION_END

; What a person has reviewed is theirs and stays: the store, the settings and the log.
Section "Uninstall"
  SetShellVarContext current
  !insertmacro STOP_IF_OPEN
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\ofsted-desk.exe"
  DeleteRegKey HKCU "${CLASSES}\.ofsted-pack"
  DeleteRegKey HKCU "${CLASSES}\.ofsted-changes"
  DeleteRegKey HKCU "${CLASSES}\OfstedDesk.Pack"
  DeleteRegKey HKCU "${CLASSES}\OfstedDesk.Changes"
  DeleteRegKey HKCU "${OPEN_WITH}"
  !insertmacro OFFER_NO_MORE ".pdf"
  !insertmacro OFFER_NO_MORE ".txt"
SectionEnd
