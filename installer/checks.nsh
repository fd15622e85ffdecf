; What is looked at and asked before anything is installed.

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    ${Refuse} "$(WindowsTooOld)" 5
    Call End
  ${EndIf}
  ${If} $INSTDIR != "$LOCALAPPDATA\Programs\${ID}"
    StrCpy $Given $INSTDIR
  ${EndIf}
  Call ReadMode
  Call CheckMode
  ${If} ${Silent}
  ${AndIf} $Mode == "AllUsers"
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      ${Refuse} "$(NoAdministrator)" 6
      Call End
    ${EndIf}
  ${EndIf}
  Call CheckRunning
FunctionEnd

; For whom: as the command line says, else as it is installed already, else for one person.
Function ReadMode
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    StrCpy $ModeGiven "AllUsers"
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/CurrentUser" $1
  ${IfNot} ${Errors}
    StrCpy $ModeGiven "CurrentUser"
  ${EndIf}
  StrCpy $Mode "CurrentUser"
  Call FindInstalled
  ${If} $Installed == ""
    StrCpy $Mode "AllUsers"
    Call FindInstalled
    ${If} $Installed == ""
      StrCpy $Mode "CurrentUser"
    ${EndIf}
  ${EndIf}
  ${If} $ModeGiven != ""
    StrCpy $Mode $ModeGiven
  ${EndIf}
FunctionEnd

; Where to for this $Mode; ends where a newer version is there.
Function CheckMode
  Call FindInstalled
  ${If} $Installed != ""
    ${VersionCompare} "$Installed" "${VERSION}" $0
    ${If} $0 = 1
      ${Refuse} "$(NewerInstalled)" 4
      Call End
    ${EndIf}
  ${EndIf}
  ${If} $Given != ""
    StrCpy $INSTDIR $Given
  ${ElseIf} $Place != ""
    StrCpy $INSTDIR $Place
  ${ElseIf} $Mode == "AllUsers"
    StrCpy $INSTDIR "$PROGRAMFILES64\${ID}"
  ${Else}
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${ID}"
  ${EndIf}
FunctionEnd

; $Trouble tells why $INSTDIR cannot be used; it is empty where it can.
Function CheckFolder
  StrCpy $Trouble ""
  StrLen $0 $INSTDIR
  ${If} $0 > ${LONGEST_FOLDER}
    ${Refuse} "$(FolderTooLong)" 9
  ${ElseIf} $Place != $INSTDIR
    ${If} ${FileExists} "$Place\${ID}.exe"
      ${Refuse} "$(FolderElsewhere)" 9
    ${ElseIf} ${FileExists} "$INSTDIR\_internal"
    ${OrIf} ${FileExists} "$INSTDIR\uninstall.exe"
      ${Refuse} "$(FolderForeign)" 9
    ${EndIf}
  ${EndIf}
  ${If} $Trouble == ""
    Call CheckWritable
  ${EndIf}
FunctionEnd

Function CheckWritable
  ClearErrors
  CreateDirectory "$INSTDIR"
  GetTempFileName $0 "$INSTDIR"
  ${If} ${Errors}
    ${Refuse} "$(NoPermission)" 6
    Return
  ${EndIf}
  Delete "$0"
  SectionGetSize ${PROGRAM} $Needed
  IntOp $Needed $Needed / 1024
  IntOp $Needed $Needed + 1
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r1, p 0, p 0)'
  System::Int64Op $1 / 1048576
  Pop $Free
  ${If} $Free < $Needed
    ${Refuse} "$(NoRoom)" 7
    RMDir "$INSTDIR"
  ${EndIf}
FunctionEnd

Function AskMode
  ${If} $ModeGiven != ""
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(ModeTitle)" "$(ModeSubtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateFirstRadioButton} 10u 12u -10u 12u "$(ForMe)"
  Pop $1
  ${NSD_CreateLabel} 22u 26u -22u 20u "$(ForMeHint)"
  Pop $0
  ${NSD_CreateAdditionalRadioButton} 10u 56u -10u 12u "$(ForAll)"
  Pop $ForAll
  ${NSD_CreateLabel} 22u 70u -22u 20u "$(ForAllHint)"
  Pop $0
  ${If} $Mode == "AllUsers"
    ${NSD_Check} $ForAll
  ${Else}
    ${NSD_Check} $1
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function LeaveMode
  ${NSD_GetState} $ForAll $0
  ${If} $0 = ${BST_CHECKED}
    StrCpy $Mode "AllUsers"
  ${Else}
    StrCpy $Mode "CurrentUser"
  ${EndIf}
  Call CheckMode
  UserInfo::GetAccountType
  Pop $0
  ${If} $Mode == "AllUsers"
  ${AndIf} $0 != "Admin"
    ClearErrors
    ExecShell "runas" "$EXEPATH" "/AllUsers"
    ${If} ${Errors}
      Abort
    ${EndIf}
    Quit
  ${EndIf}
FunctionEnd

; What is there already is updated where it lies.
Function SkipFolder
  ${If} ${FileExists} "$Place\${ID}.exe"
    Abort
  ${EndIf}
FunctionEnd

Function LeaveFolder
  Call CheckFolder
  ${If} $Trouble != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$Trouble"
    Abort
  ${EndIf}
FunctionEnd
