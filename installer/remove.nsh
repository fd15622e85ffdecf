; Removes the program, and says where the data stays.

Function un.onInit
  StrCpy $Mode "CurrentUser"
  Call un.FindInstalled
  ${If} $Place != $INSTDIR
    StrCpy $Mode "AllUsers"
    Call un.FindInstalled
  ${EndIf}
  ${If} $Place != $INSTDIR
    ${Refuse} "$(NotOurs)" 9
    Call un.End
  ${EndIf}
  Call un.CheckRights
  Call un.CheckRunning
  Call un.FindData
FunctionEnd

Function un.CheckRights
  UserInfo::GetAccountType
  Pop $0
  ${If} $Mode == "AllUsers"
  ${AndIf} $0 != "Admin"
    ${If} ${Silent}
      ${Refuse} "$(NoAdministrator)" 6
      Call un.End
    ${EndIf}
    ExecShell "runas" "$INSTDIR\uninstall.exe"
    Quit
  ${EndIf}
FunctionEnd

; Where this person's data lies: the usual folder, and the one chosen in the program's settings.
Function un.FindData
  SetShellVarContext current
  StrCpy $Data "$LOCALAPPDATA\${ID}"
  ClearErrors
  FileOpen $0 "$LOCALAPPDATA\${ID}\settings.json" r
  ${IfNot} ${Errors}
    System::Alloc 1024 ; zeroes; the folder stands near the beginning of the file
    Pop $1
    System::Call 'kernel32::ReadFile(p r0, p r1, i 1000, *i .r2, p 0)'
    System::Call 'kernel32::MultiByteToWideChar(i 65001, i 0, p r1, i -1, w .r3, i ${NSIS_MAX_STRLEN})'
    System::Free $1
    FileClose $0
    ClearErrors
    ${WordFind2X} "$3" '"data_folder": "' '"' "E+1" $4
    ${IfNot} ${Errors}
    ${AndIf} $4 != ""
      ${WordReplace} "$4" "\\" "\" "+*" $4
      StrCpy $Data "$Data$\r$\n$4"
    ${EndIf}
  ${EndIf}
  Call un.FindInstalled
FunctionEnd

!macro Remove ITEM
  StrCpy $Stuck "$INSTDIR\${ITEM}"
  Call un.Remove
!macroend

Function un.Remove
  StrCpy $Tries 0
  ${Do}
    Delete "$Stuck"
    RMDir /r "$Stuck"
    ${IfNot} ${FileExists} "$Stuck"
      Return
    ${EndIf}
    Call un.WaitForFile
    Pop $0
  ${LoopUntil} $0 == "no"
  ${Refuse} "$(NotRemoved)" 8
  Call un.End
FunctionEnd

Section "Uninstall"
  Call un.CheckRunning
  SetOutPath "$TEMP"
  !insertmacro Remove "${ID}.exe"
  !insertmacro Remove "yicheng-cli.exe"
  !insertmacro Remove "_internal"
  !insertmacro Remove "${ID}.new"
  !insertmacro Remove "${ID}.old"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey SHCTX "${ENTRY}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd
