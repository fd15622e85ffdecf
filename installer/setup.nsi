; Installs, updates and removes 议成 on Windows. Built by installer/build.py, as
;
;   makensis -INPUTCHARSET UTF8 -DVERSION=1.2.3 -DAPP=folder -DOUT=setup.exe -DICON=icon.ico setup.nsi
;   -DSIGN=command   signs the uninstaller and the setup; the command gets the file as its last word
;   -DQUICK          does not compress, for tests
;
; On the command line: /S silent, /CurrentUser or /AllUsers, /D=folder (the last word, without quotation marks).
; Exit codes:
;   0 done    1 cancelled    2 broken off, or this file is damaged
;   3 the program is running           6 no permission to write there
;   4 a newer version is installed     7 not enough room on the drive
;   5 this Windows is too old          8 another program holds a file
;   9 the folder does not suit: another program lies in it, its path is too long,
;     or the program is already installed in a different one
; A silent run that refuses writes its sentence to standard output.
;
; Only _internal, Yicheng.exe, yicheng-cli.exe and uninstall.exe are ever written, replaced or removed. New files
; are written beside the old ones and then change places with them, so that whatever goes wrong leaves the old
; program or the new one. The data lies elsewhere and is not touched. On a 32-bit Windows it is Windows itself
; that says it cannot run this file.

Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompress off
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
CRCCheck force
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS all

!ifdef NSIS_WIN32_MAKENSIS
  !define PYTHON "python"
!else
  !define PYTHON "python3"
!endif
!tempfile STUB
!packhdr "${STUB}" '"${PYTHON}" stub.py "${STUB}"'

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh

!define ID "Yicheng"
!define NAME "议成"
!define PUBLISHER "Yicheng 议成"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define OLDEST_BUILD 17763 ; Windows 10 1809
!define LONGEST_FOLDER 120 ; a whole path ends at 259; verify.py holds the names inside to the difference

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${ID}"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
AllowSkipFiles off

Var Given     ; the folder named by /D=, if any
Var Mode      ; CurrentUser or AllUsers
Var ModeGiven ; the command line named it
Var Installed ; the version there already
Var Place     ; the folder it lies in
Var Trouble   ; the sentence that refuses
Var Code      ; its exit code
Var Needed    ; MB
Var Free      ; MB
Var Stuck     ; the file that another program holds
Var Tries     ; how often it was asked for
Var ForAll    ; a button
Var Data      ; where the data lies

; ---- pages and words ----

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP side.bmp
!define MUI_ABORTWARNING
Page custom AskMode LeaveMode
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipFolder
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE LeaveFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "$(RunNow)"
!define MUI_FINISHPAGE_RUN_FUNCTION Run
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(DataStays)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"
SetFont /LANG=${LANG_SIMPCHINESE} "Microsoft YaHei UI" 9
!include texts.nsh

VIProductVersion "${VERSION}.0"
!macro Properties LANGUAGE ABOUT
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${ABOUT}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "${PUBLISHER}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "MIT License"
!macroend
!insertmacro Properties ${LANG_SIMPCHINESE} "${NAME}安装程序"
!insertmacro Properties ${LANG_ENGLISH} "${ID} Setup"

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
  !finalize '${SIGN} "%1"' = 0
!endif

; ---- what the installer and the uninstaller both do ----

!macro Refuse SENTENCE EXIT
  StrCpy $Trouble "${SENTENCE}"
  StrCpy $Code ${EXIT}
!macroend
!define Refuse "!insertmacro Refuse"

!macro Shared un
; Say the sentence, in a box or to whoever started a silent run, and end.
Function ${un}End
  ${If} ${Silent}
    System::Call 'kernel32::AttachConsole(i -1)'
    System::Call 'kernel32::GetStdHandle(i -11) p .r0'
    FileWrite $0 "$Trouble$\r$\n"
  ${Else}
    MessageBox MB_OK|MB_ICONSTOP "$Trouble"
  ${EndIf}
  SetErrorLevel $Code
  Quit
FunctionEnd

; The program holds two names while it runs. One that may not be opened (5) is there as well.
Function ${un}CheckRunning
  ${Do}
    StrCpy $Trouble ""
    System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "Global\${ID}-running") p .r0 ?e'
    Pop $1
    System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "Local\${ID}-running") p .r2 ?e'
    Pop $3
    ${If} $2 P<> 0
    ${OrIf} $3 = 5
      ${Refuse} "$(Running)" 3
    ${ElseIf} $0 P<> 0
    ${OrIf} $1 = 5
      ${Refuse} "$(RunningElsewhere)" 3
    ${EndIf}
    System::Call 'kernel32::CloseHandle(p r0)'
    System::Call 'kernel32::CloseHandle(p r2)'
    ${If} $Trouble == ""
      Return
    ${ElseIf} ${Silent}
      Call ${un}End
    ${ElseIf} ${Cmd} 'MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$Trouble" IDCANCEL'
      SetErrorLevel 3
      Quit
    ${EndIf}
  ${Loop}
FunctionEnd

; What is installed in this $Mode, and where.
Function ${un}FindInstalled
  ${If} $Mode == "AllUsers"
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
  ReadRegStr $Installed SHCTX "${ENTRY}" "DisplayVersion"
  ReadRegStr $Place SHCTX "${ENTRY}" "InstallLocation"
FunctionEnd

; A virus scanner lets go of a file after a moment: ten seconds before a person is asked.
; Leaves on the stack whether to try again, "yes" or "no".
Function ${un}WaitForFile
  IntOp $Tries $Tries + 1
  ${If} $Tries < 20
    Sleep 500
    Push "yes"
  ${ElseIf} ${Silent}
    Push "no"
  ${ElseIf} ${Cmd} 'MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Held)" IDCANCEL'
    Push "no"
  ${Else}
    Push "yes"
  ${EndIf}
FunctionEnd
!macroend
!insertmacro Shared ""
!insertmacro Shared "un."

; ---- installing ----

; Give $R0 the name $R1; $Stuck tells that another program did not let it.
Function Move
  StrCpy $Tries 0
  ${Do}
    ClearErrors
    Rename "$R0" "$R1"
    ${IfNot} ${Errors}
      StrCpy $Stuck ""
      Return
    ${EndIf}
    StrCpy $Stuck "$R0"
    Call WaitForFile
    Pop $0
  ${LoopUntil} $0 == "no"
FunctionEnd

!macro Move FROM TO
  ${If} $Stuck == ""
  ${AndIf} ${FileExists} "${FROM}"
    StrCpy $R0 "${FROM}"
    StrCpy $R1 "${TO}"
    Call Move
  ${EndIf}
!macroend

!macro Renew ITEM
  !insertmacro Move "$INSTDIR\${ITEM}" "$INSTDIR\${ID}.old\${ITEM}"
  !insertmacro Move "$INSTDIR\${ID}.new\${ITEM}" "$INSTDIR\${ITEM}"
!macroend

!macro PutBack ITEM
  ${If} ${FileExists} "$INSTDIR\${ID}.old\${ITEM}"
    Delete "$INSTDIR\${ITEM}"
    RMDir /r "$INSTDIR\${ITEM}"
    Rename "$INSTDIR\${ID}.old\${ITEM}" "$INSTDIR\${ITEM}"
  ${EndIf}
!macroend

; Undo a change that did not come to its end.
Function PutBack
  !insertmacro PutBack "_internal"
  !insertmacro PutBack "${ID}.exe"
  !insertmacro PutBack "yicheng-cli.exe"
  !insertmacro PutBack "uninstall.exe"
  Call Clear
FunctionEnd

Function Clear
  RMDir /r "$INSTDIR\${ID}.new"
  RMDir /r "$INSTDIR\${ID}.old"
FunctionEnd

Section "-Program" PROGRAM
  Call CheckRunning
  Call PutBack
  Call CheckFolder
  ${If} $Trouble != ""
    Call End
  ${EndIf}
  ClearErrors
  SetOutPath "$INSTDIR\${ID}.new"
  File "${APP}/${ID}.exe"
  File "${APP}/yicheng-cli.exe"
  File /r "${APP}/_internal"
  WriteUninstaller "$INSTDIR\${ID}.new\uninstall.exe"
  ${If} ${Errors}
    SetOutPath "$TEMP"
    Call Clear
    ${Refuse} "$(NotWritten)" 2
    Call End
  ${EndIf}
  Call Exchange
  Call Enter
SectionEnd

; Put the new files in the place of the old ones, or leave the old ones where they are.
Function Exchange
  SetOutPath "$INSTDIR"
  CreateDirectory "$INSTDIR\${ID}.old"
  StrCpy $Stuck ""
  !insertmacro Renew "_internal"
  !insertmacro Renew "${ID}.exe"
  !insertmacro Renew "yicheng-cli.exe"
  !insertmacro Renew "uninstall.exe"
  ${If} $Stuck == ""
    Call Clear
    Return
  ${EndIf}
  Call PutBack
  ${Refuse} "$(GivenUp)" 8
  Call End
FunctionEnd

; Make the program known to Windows: shortcuts, and its entry among the installed programs.
Function Enter
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${ID}.exe"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${ID}.exe"
  SectionGetSize ${PROGRAM} $0
  WriteRegStr SHCTX "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${ENTRY}" "DisplayIcon" "$INSTDIR\${ID}.exe"
  WriteRegStr SHCTX "${ENTRY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${ENTRY}" "EstimatedSize" $0
  WriteRegDWORD SHCTX "${ENTRY}" "NoModify" 1
  WriteRegDWORD SHCTX "${ENTRY}" "NoRepair" 1
FunctionEnd

; The drive filled up meanwhile, or was pulled out; with a person there, NSIS has said so.
Function .onInstFailed
  SetOutPath "$TEMP"
  Call PutBack
  ${If} ${Silent}
    ${Refuse} "$(NotWritten)" 2
    Call End
  ${EndIf}
FunctionEnd

Function Run
  ; by way of the desktop: an administrator's rights end with the installation
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\${ID}.exe"'
FunctionEnd

!include checks.nsh
!include remove.nsh
