; What the installer says, in Chinese and in English.

!macro Text NAME CHINESE ENGLISH
  LangString ${NAME} ${LANG_SIMPCHINESE} "${CHINESE}"
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend
!define Text "!insertmacro Text"

${Text} ModeTitle "为谁安装" "Install for whom"
${Text} ModeSubtitle "一般选“仅为我安装”，不需要管理员密码。" "As a rule “only for me”: it needs no administrator."
${Text} ForMe "仅为我安装(&M)" "Only for &me"
${Text} ForMeHint "程序装在您自己的文件夹里，别的电脑账户看不到。" "The program goes into your own folder; other accounts of this computer do not see it."
${Text} ForAll "为这台电脑的所有人安装(&A)" "For &all users of this computer"
${Text} ForAllHint "需要管理员同意。各人的数据仍然分开存放。" "An administrator must agree. Everyone still has data of their own."
${Text} RunNow "现在打开${NAME}" "Open ${ID} now"

${Text} WindowsTooOld "${NAME}需要 Windows 10（1809 版）或更新的系统，这台电脑的系统版本太旧。" \
  "${ID} needs Windows 10 version 1809 or later; the Windows of this computer is too old."
${Text} NewerInstalled "这台电脑上已装有更新的版本 $Installed，不能换成旧版本 ${VERSION}。如确要换回旧版本，请先卸载；数据不会丢失，但旧版本可能打不开新版本的数据。" \
  "The newer version $Installed is already installed; it cannot be replaced by the older ${VERSION}. To go back all the same, uninstall first; no data is lost, but the older version may not be able to open the data of the newer one."
${Text} Running "${NAME}正在运行。请先退出${NAME}，再点“重试”。" \
  "${ID} is running. Please close it, then try again."
${Text} RunningElsewhere "另一位用户正在这台电脑上使用${NAME}。请切换到那个账户退出${NAME}，再点“重试”。" \
  "Another user of this computer has ${ID} open. Please switch to that account and close it, then try again."
${Text} FolderTooLong "文件夹的路径太长（最多 ${LONGEST_FOLDER} 个字）：$INSTDIR" \
  "The path of the folder is too long (at most ${LONGEST_FOLDER} characters): $INSTDIR"
${Text} FolderForeign "这个文件夹里已有别的程序，请另选一个：$INSTDIR" \
  "Another program lies in this folder; please choose a different one: $INSTDIR"
${Text} FolderElsewhere "${NAME}已装在 $Place。要换位置，请先卸载，再重新安装；数据不受影响。" \
  "${ID} is already installed in $Place. To move it, uninstall it first and install it again; the data stays."
${Text} NoPermission "没有权限写入这个文件夹，请另选一个，或请管理员安装：$INSTDIR" \
  "This folder cannot be written to; please choose a different one, or ask an administrator: $INSTDIR"
${Text} NoRoom "磁盘空间不够：需要 $Needed MB，还剩 $Free MB。请先腾出空间，或另选一个磁盘：$INSTDIR" \
  "Not enough room on the drive: $Needed MB are needed, $Free MB are free. Please make room, or choose a different drive: $INSTDIR"
${Text} NoAdministrator "为所有人安装或卸载，需要以管理员身份运行。" \
  "To install for all users, or to remove that, run this file as administrator."
${Text} Held "文件正被别的程序占用，可能是杀毒软件正在检查：$\r$\n$Stuck$\r$\n请稍候再点“重试”。点“取消”则保留原来的程序。" \
  "Another program holds this file, perhaps a virus scanner:$\r$\n$Stuck$\r$\nWait a moment, then try again. If you cancel, the program stays as it was."
${Text} GivenUp "文件被别的程序占用，没有安装，原来的程序保持不变：$Stuck" \
  "Not installed, because another program holds a file; what was installed before is unchanged: $Stuck"
${Text} NotRemoved "文件被别的程序占用，没有卸载完，请稍后再卸载一次：$Stuck" \
  "Not everything was removed, because another program holds a file; please uninstall again later: $Stuck"
${Text} NotWritten "文件没有写完，没有安装，原来的程序保持不变：$INSTDIR" \
  "Not installed, because the files could not be written; what was installed before is unchanged: $INSTDIR"
${Text} NotOurs "${NAME}不是装在这个文件夹里的，什么也没有删除：$INSTDIR" \
  "${ID} is not installed in this folder; nothing was removed: $INSTDIR"
${Text} DataStays "只卸载程序。您的数据不会删除，仍在：$\r$\n$Data" \
  "Only the program is removed. Your data is not; it stays in:$\r$\n$Data"
