<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name />
    <message>
        <source>Yicheng</source>
        <translation>议成</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>未取名</translation>
    </message>
    <message>
        <source>Yicheng – {office}</source>
        <translation>议成 – {office}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>What is waiting, what was decided, and who has to do it by when will stand here. Until then, meetings and their resolutions are under Consultation.</source>
        <translation>等着办什么、议定了什么、谁在什么时候办完，以后都在这里一眼看到。现在请到“协商议事”查看会议和决议。</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务管理</translation>
    </message>
    <message>
        <source>Income, payments with three signatures and the statements for the notice board will stand here.</source>
        <translation>公共收益、三方签字的支出和张贴公示的收支表，以后都在这里。</translation>
    </message>
    <message>
        <source>Lists and tasks</source>
        <translation>清单任务</translation>
    </message>
    <message>
        <source>Problems, needs and resources, and the tasks that came out of meetings, will stand here.</source>
        <translation>问题、需求、资源三张清单和会上交办的任务，以后都在这里。</translation>
    </message>
    <message>
        <source>Services and feedback</source>
        <translation>服务反馈</translation>
    </message>
    <message>
        <source>Premises, small renewals and what residents say of them will stand here.</source>
        <translation>服务阵地、微更新和居民的评价，以后都在这里。</translation>
    </message>
    <message>
        <source>Go to consultation</source>
        <translation>去协商议事</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>About Yicheng</source>
        <translation>关于议成</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Undo: {label}</source>
        <translation>撤销：{label}</translation>
    </message>
    <message>
        <source>Taken back: {label}</source>
        <translation>已撤销：{label}</translation>
    </message>
    <message>
        <source>Take back the last step “{label}”?</source>
        <translation>要撤销上一步“{label}”吗？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The database is sound.</source>
        <translation>数据完好。</translation>
    </message>
    <message>
        <source>The database is damaged; fetch the newest backup.</source>
        <translation>数据已损坏，请取回最近的备份。</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>全部地方</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All streets</source>
        <translation>全部街道</translation>
    </message>
    <message>
        <source>All communities</source>
        <translation>全部社区</translation>
    </message>
    <message>
        <source>All compounds</source>
        <translation>全部小区</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. The log file holds the details.</source>
        <translation>程序自身出错，详情见日志文件。</translation>
    </message>
    <message>
        <source>Yicheng: meetings decided, and done</source>
        <translation>议成：议而决，决而行</translation>
    </message>
    <message>
        <source>language of the screen and of messages</source>
        <translation>界面和提示的语言</translation>
    </message>
    <message>
        <source>folder where the data lies</source>
        <translation>数据所在的文件夹</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>make the demo data and open the window on it</source>
        <translation>生成演示数据并打开窗口</translation>
    </message>
    <message>
        <source>no window: write minutes and pictures here</source>
        <translation>不开窗口，把纪要和截图写到这里</translation>
    </message>
    <message>
        <source>read an Excel file into the database</source>
        <translation>把Excel文件导入数据</translation>
    </message>
    <message>
        <source>the compound a roster belongs to, if the file does not say</source>
        <translation>底册属于哪个小区（文件里没写时）</translation>
    </message>
    <message>
        <source>only show what would be added, changed and refused</source>
        <translation>只看会新增、修改、退回什么，不写入</translation>
    </message>
    <message>
        <source>write refused rows to this Excel file</source>
        <translation>把退回的行写到这个Excel文件</translation>
    </message>
    <message>
        <source>list the meetings: id, day, compound, stage, subject</source>
        <translation>列出会议：编号、日期、小区、阶段、主题</translation>
    </message>
    <message>
        <source>print the minutes of a meeting as PDF</source>
        <translation>把会议纪要输出为PDF</translation>
    </message>
    <message>
        <source>residents' names masked, for the notice board</source>
        <translation>遮住居民姓名，供张贴</translation>
    </message>
    <message>
        <source>print this character in place of those no font can draw</source>
        <translation>字库没有的字用这个字代替</translation>
    </message>
    <message>
        <source>check the database file</source>
        <translation>检查数据文件</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Text of the resolution</source>
        <translation>决议内容</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>交办事项</translation>
    </message>
    <message>
        <source>Why it is postponed</source>
        <translation>暂缓原因</translation>
    </message>
    <message>
        <source>What goes to the owners' assembly</source>
        <translation>提交业主大会的事项</translation>
    </message>
    <message>
        <source>Why it is declined</source>
        <translation>不予采纳的理由</translation>
    </message>
    <message>
        <source>being discussed</source>
        <translation>正在议</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未议</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>议题来源</translation>
    </message>
    <message>
        <source>Points made</source>
        <translation>讨论要点</translation>
    </message>
    <message>
        <source>What is voted on</source>
        <translation>表决事项</translation>
    </message>
    <message>
        <source>For</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Supporting unit</source>
        <translation>配合单位</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>办结期限</translation>
    </message>
    <message>
        <source>How it is accepted</source>
        <translation>验收方式</translation>
    </message>
    <message>
        <source>Note an item</source>
        <translation>记录议题</translation>
    </message>
    <message>
        <source>Conclude an item</source>
        <translation>记下结论</translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>草稿已存 {time}</translation>
    </message>
    <message>
        <source>Present with a vote: {count}</source>
        <translation>到会有表决权 {count} 人</translation>
    </message>
    <message>
        <source>Postponed to</source>
        <translation>暂缓至</translation>
    </message>
    <message>
        <source>Three-party joint meeting</source>
        <translation>三方联席会议</translation>
    </message>
    <message>
        <source>Deliberation meeting</source>
        <translation>议事会</translation>
    </message>
    <message>
        <source>Tea talk</source>
        <translation>茶话会</translation>
    </message>
    <message>
        <source>Owners' committee meeting</source>
        <translation>业委会会议</translation>
    </message>
    <message>
        <source>Residents' representatives meeting</source>
        <translation>居民代表会议</translation>
    </message>
    <message>
        <source>Branch assembly</source>
        <translation>支部党员大会</translation>
    </message>
    <message>
        <source>present</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>不予采纳</translation>
    </message>
    <message>
        <source>Compound</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Kind of meeting</source>
        <translation>会议类型</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>协商品牌</translation>
    </message>
    <message>
        <source>For example 乐邻圈</source>
        <translation>例如：乐邻圈</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>For example 2026-9-16</source>
        <translation>例如：2026-9-16</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Convened by</source>
        <translation>召集</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>With the post, for example 小区党支部书记李国庆</source>
        <translation>写明职务，例如：小区党支部书记李国庆</translation>
    </message>
    <message>
        <source>Minutes taken by</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What became of the last resolutions</source>
        <translation>上次会议决议落实</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>新建会议</translation>
    </message>
    <message>
        <source>For example a visit by a centre household</source>
        <translation>例如：党员中心户走访</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>加议题</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>有表决权</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>把{name}从名单去掉</translation>
    </message>
    <message>
        <source>Invited and present</source>
        <translation>参会名单与签到</translation>
    </message>
    <message>
        <source>Unit or role</source>
        <translation>单位或身份</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Several with 、 between them</source>
        <translation>多人用、隔开</translation>
    </message>
    <message>
        <source>Observer (heard, does not vote)</source>
        <translation>列席（不参加表决）</translation>
    </message>
    <message>
        <source>Has a vote</source>
        <translation>有表决权</translation>
    </message>
    <message>
        <source>Fill in the unit and at least one name.</source>
        <translation>请填写单位和至少一个姓名。</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>登记到会</translation>
    </message>
    <message>
        <source>Leave without saving? What you have typed here would be lost.</source>
        <translation>不保存就离开吗？这里填写的内容会丢掉。</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>不保存，离开</translation>
    </message>
    <message>
        <source>{unit} (observer)</source>
        <translation>{unit}（列席）</translation>
    </message>
    <message>
        <source>Due {due}, present {present}, excused {leave}, observers {observers}, with a vote {voters}</source>
        <translation>应到{due}人，实到{present}人，请假{leave}人，列席{observers}人，有表决权{voters}人</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Filter: subject, place, words</source>
        <translation>筛选：主题、地点、内容</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>协商议事</translation>
    </message>
    <message>
        <source>Import the organisation first: a meeting belongs to a compound.</source>
        <translation>请先导入组织名册：会议要归到一个小区。</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>共{count}个</translation>
    </message>
    <message>
        <source>chair {name}</source>
        <translation>主持 {name}</translation>
    </message>
    <message>
        <source>minutes {name}</source>
        <translation>记录 {name}</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>筹备</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>开会</translation>
    </message>
    <message>
        <source>Write up</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>A meeting talks about items. Add the first one.</source>
        <translation>会议先要有议题，请加上第一个。</translation>
    </message>
    <message>
        <source>No item yet</source>
        <translation>还没有议题</translation>
    </message>
    <message>
        <source>Last resolutions</source>
        <translation>上次决议落实</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>本次议题</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Take off the agenda</source>
        <translation>从议程去掉</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>到会</translation>
    </message>
    <message>
        <source>/ {due} due</source>
        <translation>/ {due}人</translation>
    </message>
    <message>
        <source>More than half</source>
        <translation>过半数，可以表决</translation>
    </message>
    <message>
        <source>Half or fewer</source>
        <translation>未过半数</translation>
    </message>
    <message>
        <source>Nobody is on the list yet. Register who is invited.</source>
        <translation>名单还是空的，请登记参会的人。</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>会议信息</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>重记结论</translation>
    </message>
    <message>
        <source>Finish and write up</source>
        <translation>结束会议，整理纪要</translation>
    </message>
    <message>
        <source>Record the conclusion</source>
        <translation>记下结论</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Print minutes</source>
        <translation>打印会议纪要</translation>
    </message>
    <message>
        <source>Finish a meeting</source>
        <translation>结束会议</translation>
    </message>
    <message>
        <source>Public version (names masked)</source>
        <translation>公示版（已遮名）</translation>
    </message>
    <message>
        <source>Internal version</source>
        <translation>内部版</translation>
    </message>
    <message>
        <source>Move an item</source>
        <translation>移动议题</translation>
    </message>
    <message>
        <source>Take “{subject}” off the agenda? What was noted about it goes with it; it can be undone in the menu.</source>
        <translation>要把“{subject}”从议程去掉吗？已记的内容一起去掉，可在菜单里撤销。</translation>
    </message>
    <message>
        <source>Take an item off the agenda</source>
        <translation>从议程去掉议题</translation>
    </message>
    <message>
        <source>Reopen a meeting</source>
        <translation>重新打开会议</translation>
    </message>
    <message>
        <source>No meeting yet</source>
        <translation>还没有会议</translation>
    </message>
    <message>
        <source>Note who came, what was said and how each item ended; the minutes are ready to print when the meeting is over.</source>
        <translation>谁到了、议了什么、每个议题怎么定的，当场记下，散会就能打印纪要。</translation>
    </message>
    <message>
        <source>Due {due}, present {present}, excused {leave}, observers {observers}</source>
        <translation>应到{due}人，实到{present}人，请假{leave}人，列席{observers}人</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>赞成:反对:弃权</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>supporting</source>
        <translation>配合单位</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>筹备</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>written up</source>
        <translation>已整理</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Street working committee</source>
        <translation>街道党工委</translation>
    </message>
    <message>
        <source>Community party committee</source>
        <translation>社区党委</translation>
    </message>
    <message>
        <source>Compound party branch</source>
        <translation>小区党支部</translation>
    </message>
    <message>
        <source>Building party group</source>
        <translation>楼栋党小组</translation>
    </message>
    <message>
        <source>Party-member centre household</source>
        <translation>党员中心户</translation>
    </message>
    <message>
        <source>Residents' committee</source>
        <translation>居民委员会</translation>
    </message>
    <message>
        <source>Owners' committee</source>
        <translation>业主委员会</translation>
    </message>
    <message>
        <source>Property company</source>
        <translation>物业服务企业</translation>
    </message>
    <message>
        <source>Self-help group</source>
        <translation>自治组织</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>surveyed</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>面积依据</translation>
    </message>
    <message>
        <source>owners</source>
        <translation>产权人</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>centre household</source>
        <translation>中心户</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>end</source>
        <translation>离任日期</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>变动原因</translation>
    </message>
    <message>
        <source>document no.</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>任职起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>离任日期</translation>
    </message>
    <message>
        <source>Leave empty while in office</source>
        <translation>在任时不填</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <translation>变动原因</translation>
    </message>
    <message>
        <source>Approval or filing number</source>
        <translation>批复（备案）号</translation>
    </message>
    <message>
        <source>Mend a post</source>
        <translation>修改任职</translation>
    </message>
    <message>
        <source>Add a post</source>
        <translation>登记任职</translation>
    </message>
    <message>
        <source>Exclusive area (㎡)</source>
        <translation>专有面积（㎡）</translation>
    </message>
    <message>
        <source>Basis of the area</source>
        <translation>面积依据</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>产权人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Household {address}</source>
        <translation>住户 {address}</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>从Excel导入</translation>
    </message>
    <message>
        <source>Excel files</source>
        <translation>Excel文件</translation>
    </message>
    <message>
        <source>Compound the roster belongs to</source>
        <translation>底册属于哪个小区</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读文件……</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>另存退回的行……</translation>
    </message>
    <message>
        <source>Refused rows saved as {name}</source>
        <translation>退回的行已存为 {name}</translation>
    </message>
    <message>
        <source>The file does not name its compound. Choose it here.</source>
        <translation>文件里没写是哪个小区，请在这里选。</translation>
    </message>
    <message>
        <source>No compound is known yet. Import the organisation first, then this roster.</source>
        <translation>还没有任何小区。请先导入组织名册，再导入这份底册。</translation>
    </message>
    <message>
        <source>To be added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>To be changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>{good} rows go in, {unchanged} are the same already, {refused} are refused.</source>
        <translation>可导入{good}行，已有且相同{unchanged}行，退回{refused}行。</translation>
    </message>
    <message>
        <source>Everything in this file is known already; nothing would change.</source>
        <translation>文件里的内容都已经有了，不会有任何改动。</translation>
    </message>
    <message>
        <source>Import {count} rows</source>
        <translation>导入{count}行</translation>
    </message>
    <message>
        <source>Imported: {file}</source>
        <translation>已导入：{file}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>{field}: {was} → {becomes}</source>
        <translation>{field}：{was} → {becomes}</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Filter: name</source>
        <translation>筛选：名称、姓名</translation>
    </message>
    <message>
        <source>Posts and history</source>
        <translation>班子与沿革</translation>
    </message>
    <message>
        <source>Household register</source>
        <translation>住户底册</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织体系</translation>
    </message>
    <message>
        <source>{count} doors</source>
        <translation>联系{count}户</translation>
    </message>
    <message>
        <source>Double click a household to mend it</source>
        <translation>双击一户可以修改</translation>
    </message>
    <message>
        <source>In office</source>
        <translation>现任班子</translation>
    </message>
    <message>
        <source>Linked households</source>
        <translation>联系住户</translation>
    </message>
    <message>
        <source>History</source>
        <translation>任职沿革</translation>
    </message>
    <message>
        <source>added to, never overwritten</source>
        <translation>只增不改</translation>
    </message>
    <message>
        <source>No organisation yet</source>
        <translation>还没有组织名册</translation>
    </message>
    <message>
        <source>Import the Excel file your office already has: one row for each post, with street, community, compound, body, level, name and dates. The household register comes next.</source>
        <translation>把手头的Excel名册导入即可：一行一个职务，写明街道、社区、小区、组织、层级、姓名和日期。然后再导入住户底册。</translation>
    </message>
    <message>
        <source>Filter: room, owner, initials, end of phone number</source>
        <translation>筛选：房号、产权人、拼音首字母、电话尾号</translation>
    </message>
    <message>
        <source>No household is registered here yet. Import the register from Excel.</source>
        <translation>这里还没有住户，请从Excel导入住户底册。</translation>
    </message>
    <message>
        <source>without area {count}</source>
        <translation>缺面积{count}户</translation>
    </message>
    <message>
        <source>without owner {count}</source>
        <translation>缺产权人{count}户</translation>
    </message>
    <message>
        <source>linked by nobody {count}</source>
        <translation>无人联系{count}户</translation>
    </message>
    <message>
        <source>Nobody in office</source>
        <translation>无人在任</translation>
    </message>
    <message>
        <source>usual are {least} to {most}</source>
        <translation>一般{least}至{most}户</translation>
    </message>
    <message>
        <source>{count} in office</source>
        <translation>在任{count}人</translation>
    </message>
    <message>
        <source>Last change {day}: {title} {person}</source>
        <translation>最近变动 {day}：{title} {person}</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Area (㎡)</source>
        <translation>面积（㎡）</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Centre household</source>
        <translation>联系中心户</translation>
    </message>
    <message>
        <source>{label} (optional)</source>
        <translation>{label}（可不填）</translation>
    </message>
    <message>
        <source>People, rooms, meetings  Ctrl+K</source>
        <translation>查人员、房号、会议  Ctrl+K</translation>
    </message>
    <message>
        <source>Nothing found. Try a surname, pinyin initials, a room like 3-2-501, or the end of a phone number.</source>
        <translation>没有找到。可以试试姓氏、拼音首字母、房号（3-2-501）或电话尾号。</translation>
    </message>
    <message>
        <source>Menu: look, language, checks</source>
        <translation>菜单：外观、语言、检查</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Being set…</source>
        <translation>正在排版……</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存PDF</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印……</translation>
    </message>
    <message>
        <source>Sent to the printer: {pages} pages</source>
        <translation>已送打印机，共{pages}页</translation>
    </message>
    <message>
        <source>Print 〓 instead</source>
        <translation>用〓代替</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第{page}页，共{pages}页</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>第{page}页</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>{sheet}, row {row}</source>
        <translation>{sheet} 第{row}行</translation>
    </message>
    <message>
        <source>{column} “{value}”</source>
        <translation>{column}“{value}”</translation>
    </message>
    <message>
        <source>Somebody changed this in the meantime. Close it, open it again, and make your change once more.</source>
        <translation>这条内容刚被别人改过。请关掉重新打开，再改一次。</translation>
    </message>
    <message>
        <source>This is no longer there. It may have been removed in the meantime.</source>
        <translation>这条内容已经不在了，可能刚被去掉。</translation>
    </message>
    <message>
        <source>Please fill in the name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>Please fill in the name of your office, for example a community.</source>
        <translation>请填写单位名称，例如天方社区。</translation>
    </message>
    <message>
        <source>This amount is larger than ten billion yuan. Please check the digits.</source>
        <translation>金额超过一百亿元，请核对位数。</translation>
    </message>
    <message>
        <source>“{value}” is no amount. Please write it like 4,000 or 1150.50.</source>
        <translation>“{value}”不是金额，请写成 4,000 或 1150.50 这样。</translation>
    </message>
    <message>
        <source>“{value}” is no date. Please write it like 2026-9-16.</source>
        <translation>“{value}”不是日期，请写成 2026-9-16 这样。</translation>
    </message>
    <message>
        <source>“{value}” is no time of day. Please write it like 19:00.</source>
        <translation>“{value}”不是时间，请写成 19:00 这样。</translation>
    </message>
    <message>
        <source>“{value}” is no area. Please write square metres with at most two decimals, like 89.52.</source>
        <translation>“{value}”不是面积，请写平方米数，最多两位小数，如 89.52。</translation>
    </message>
    <message>
        <source>“{value}” is no telephone number. A mobile number has 11 digits.</source>
        <translation>“{value}”不是电话号码，手机号是11位数字。</translation>
    </message>
    <message>
        <source>“{value}” is no whole number.</source>
        <translation>“{value}”不是整数。</translation>
    </message>
    <message>
        <source>The basis of the area must be one of: {known}.</source>
        <translation>面积依据只能是：{known}。</translation>
    </message>
    <message>
        <source>This level is not known. It must be one of: {known}.</source>
        <translation>不认识这个层级，只能是：{known}。</translation>
    </message>
    <message>
        <source>This cell must be filled in.</source>
        <translation>这一格必须填写。</translation>
    </message>
    <message>
        <source>The same stands in row {first} already. Please keep one of the two.</source>
        <translation>和第{first}行重复，请只留一行。</translation>
    </message>
    <message>
        <source>Not in the organisation yet; will be added as centre household of {building}.</source>
        <translation>组织名册里还没有，将新增为{building}的党员中心户。</translation>
    </message>
    <message>
        <source>Looks after {count} households; usual are 10 to 15.</source>
        <translation>联系{count}户，一般是10至15户。</translation>
    </message>
    <message>
        <source>Please fill in the person's name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>Please fill in the post, for example secretary.</source>
        <translation>请填写职务，例如书记。</translation>
    </message>
    <message>
        <source>The end lies before the beginning on {begins_on}. Please correct one of the two.</source>
        <translation>离任日期早于任职日期（{begins_on}），请改正其中一个。</translation>
    </message>
    <message>
        <source>Which compound does this roster belong to? Its title names none that is known. Choose the compound, or import the organisation first.</source>
        <translation>这份底册属于哪个小区？标题里没有已知的小区名。请指定小区，或先导入组织名册。</translation>
    </message>
    <message>
        <source>There is no such file: {path}</source>
        <translation>没有这个文件：{path}</translation>
    </message>
    <message>
        <source>“{path}” is in the old Excel format (.xls). Open it in Excel or WPS, save it as .xlsx, and choose that file.</source>
        <translation>“{path}”是旧版Excel格式（.xls）。请用Excel或WPS打开，另存为.xlsx，再选那个文件。</translation>
    </message>
    <message>
        <source>“{path}” is protected by a password. Open it in Excel, remove the password, save it, and try again.</source>
        <translation>“{path}”有密码保护。请用Excel打开，去掉密码后保存，再试一次。</translation>
    </message>
    <message>
        <source>“{path}” is no Excel workbook, whatever its name says. Choose a file saved by Excel or WPS as .xlsx.</source>
        <translation>“{path}”虽然叫这个名字，却不是Excel工作簿。请选用Excel或WPS另存为.xlsx的文件。</translation>
    </message>
    <message>
        <source>“{path}” is damaged and cannot be read. Open it in Excel, save it under a new name, and choose that file.</source>
        <translation>“{path}”已损坏，读不了。请用Excel打开，换个名字另存，再选那个文件。</translation>
    </message>
    <message>
        <source>There is nothing in “{path}”. Please choose another file.</source>
        <translation>“{path}”是空的，请另选文件。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}</source>
        <translation>“{path}”读不了：{reason}</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}. Choose another folder or close the program that has it open.</source>
        <translation>“{path}”写不了：{reason}。请换个文件夹，或关掉正打开它的程序。</translation>
    </message>
    <message>
        <source>No heading row was found. A row with these titles is needed: {columns}.</source>
        <translation>没有找到表头。表头要有这些栏目：{columns}。</translation>
    </message>
    <message>
        <source>Please choose a folder on this computer.</source>
        <translation>请选这台电脑上的一个文件夹。</translation>
    </message>
    <message>
        <source>The data cannot lie on a network drive: a broken connection could damage it. Choose a folder on this computer; copy backups to the network instead.</source>
        <translation>数据不能放在网络盘上：断线会损坏数据。请选这台电脑上的文件夹；备份可以拷到网络盘。</translation>
    </message>
    <message>
        <source>The data cannot lie on a USB stick: pulling it out could damage the data. Choose a folder on this computer; use the stick for backups.</source>
        <translation>数据不能放在U盘上：拔出会损坏数据。请选这台电脑上的文件夹；U盘用来放备份。</translation>
    </message>
    <message>
        <source>The data cannot lie in a cloud folder: synchronising could damage it. Choose another folder on this computer.</source>
        <translation>数据不能放在网盘同步文件夹里：同步会损坏数据。请选这台电脑上的其他文件夹。</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder ({reason}). Choose another one.</source>
        <translation>这个文件夹写不进去（{reason}），请换一个。</translation>
    </message>
    <message>
        <source>The program is running already with this data, perhaps in another session. Use that window, or close it first.</source>
        <translation>程序已经在用这份数据，可能在另一个窗口或另一个登录用户里。请用那个窗口，或先把它关掉。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing of the last step was saved; everything before it was. Make room and try again.</source>
        <translation>磁盘满了。刚才这一步没有存上，之前的都在。请腾出空间再试。</translation>
    </message>
    <message>
        <source>Another program is writing to the data. Wait a moment and try again.</source>
        <translation>另一个程序正在写数据，请稍等再试。</translation>
    </message>
    <message>
        <source>The data can only be read here. Check whether the folder is write-protected: {path}</source>
        <translation>数据只能读不能写。请看文件夹是不是只读：{path}</translation>
    </message>
    <message>
        <source>The data cannot be reached: {path}. Check whether the disk is connected and the folder exists.</source>
        <translation>找不到数据：{path}。请看磁盘是否接好、文件夹是否还在。</translation>
    </message>
    <message>
        <source>This file is no database of this program, or it is encrypted with another key: {path}</source>
        <translation>这个文件不是本程序的数据，或者用别的密钥加密了：{path}</translation>
    </message>
    <message>
        <source>The data file is damaged: {path}. Do not work on; fetch the newest backup.</source>
        <translation>数据文件已损坏：{path}。请先不要继续录入，取回最近的备份。</translation>
    </message>
    <message>
        <source>This file does not belong to this program: {path}. Choose another folder.</source>
        <translation>这个文件不是本程序的：{path}。请换一个文件夹。</translation>
    </message>
    <message>
        <source>The data was written by a newer version of this program: {path}. Install the newer version.</source>
        <translation>数据是新版本程序写的：{path}。请安装新版本。</translation>
    </message>
    <message>
        <source>There is no data yet: {path}. Start the program once, or name the folder with --data.</source>
        <translation>还没有数据：{path}。请先启动一次程序，或用 --data 指明文件夹。</translation>
    </message>
    <message>
        <source>The backup did not pass its check and was thrown away: {path}. Your data is unchanged. Check the disk.</source>
        <translation>备份没有通过检查，已丢弃：{path}。原来的数据没有变。请检查磁盘。</translation>
    </message>
    <message>
        <source>No font can draw these characters: {chars}. Correct them, or print 〓 in their place.</source>
        <translation>字库里没有这些字：{chars}。请改正，或用〓代替打印。</translation>
    </message>
    <message>
        <source>Please choose the compound the meeting is about.</source>
        <translation>请选是哪个小区的会议。</translation>
    </message>
    <message>
        <source>Please fill in what the meeting is about.</source>
        <translation>请填写会议主题。</translation>
    </message>
    <message>
        <source>Please fill in the day of the meeting.</source>
        <translation>请填写会议日期。</translation>
    </message>
    <message>
        <source>Please fill in who chairs the meeting.</source>
        <translation>请填写主持人。</translation>
    </message>
    <message>
        <source>The meeting cannot end before it begins.</source>
        <translation>结束时间不能早于开始时间。</translation>
    </message>
    <message>
        <source>Nobody is present yet. Register who came first.</source>
        <translation>还没有人到会，请先登记到会。</translation>
    </message>
    <message>
        <source>There is no item on the agenda yet. Add one first.</source>
        <translation>还没有议题，请先加议题。</translation>
    </message>
    <message>
        <source>This meeting is written up. Reopen it before you change it.</source>
        <translation>这次会议已整理完，要改请先重新打开。</translation>
    </message>
    <message>
        <source>Line {row}: the name is missing.</source>
        <translation>第{row}行：缺姓名。</translation>
    </message>
    <message>
        <source>Line {row}, {name}: fill in for whom this person stands.</source>
        <translation>第{row}行{name}：请填写代表哪个单位。</translation>
    </message>
    <message>
        <source>Line {row}: {name} of {unit} is on the list already.</source>
        <translation>第{row}行：{unit}的{name}已经在名单里。</translation>
    </message>
    <message>
        <source>Please fill in what the item is about.</source>
        <translation>请填写议题。</translation>
    </message>
    <message>
        <source>“{subject}” has a conclusion and stays in the record.</source>
        <translation>“{subject}”已有结论，要留在记录里。</translation>
    </message>
    <message>
        <source>Every item needs a conclusion. Choose one.</source>
        <translation>每个议题都要有结论，请选一个。</translation>
    </message>
    <message>
        <source>Item {item} is not concluded yet. Open it and record its conclusion.</source>
        <translation>议题{item}还没有结论，请打开它记下结论。</translation>
    </message>
    <message>
        <source>Please write what was resolved.</source>
        <translation>请写明决议内容。</translation>
    </message>
    <message>
        <source>Please write what is to be done.</source>
        <translation>请写明交办事项。</translation>
    </message>
    <message>
        <source>Please write why it was postponed.</source>
        <translation>请写明暂缓原因。</translation>
    </message>
    <message>
        <source>Please write what goes to the owners' assembly.</source>
        <translation>请写明提交业主大会的事项。</translation>
    </message>
    <message>
        <source>Please write why it was declined.</source>
        <translation>请写明不予采纳的理由。</translation>
    </message>
    <message>
        <source>Who has to do it? Please fill in the responsible unit.</source>
        <translation>由谁来办？请填写责任单位。</translation>
    </message>
    <message>
        <source>Until when? Please fill in the deadline.</source>
        <translation>什么时候办完？请填写办结期限。</translation>
    </message>
    <message>
        <source>Until when is it postponed? Please fill in the date.</source>
        <translation>暂缓到什么时候？请填写日期。</translation>
    </message>
    <message>
        <source>This lies before the meeting on {held_on}. Please fill in a later date.</source>
        <translation>早于会议日期{held_on}，请填那天以后的日期。</translation>
    </message>
    <message>
        <source>What was voted on? Please write it down.</source>
        <translation>表决的是什么？请写明。</translation>
    </message>
    <message>
        <source>Fill in all three numbers; 0 if there were none.</source>
        <translation>三个数都要填，没有就填0。</translation>
    </message>
    <message>
        <source>More votes than people with a vote are present ({voters}).</source>
        <translation>票数超过到会有表决权的{voters}人。</translation>
    </message>
    <message>
        <source>Step {now} of {all}: {name}</source>
        <translation>第{now}步，共{all}步：{name}</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>初次使用</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>As it is to stand in the window and on papers, for example Tianfang Community</source>
        <translation>窗口和文件上就这么写，例如：天方社区</translation>
    </message>
    <message>
        <source>Level of the office</source>
        <translation>单位层级</translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation>数据放在哪里</translation>
    </message>
    <message>
        <source>On this computer only; nothing is sent anywhere.</source>
        <translation>只存在这台电脑上，不上网。</translation>
    </message>
    <message>
        <source>Deliberated, and done.</source>
        <translation>议而决，决而行。</translation>
    </message>
    <message>
        <source>The data stays on this computer. No network is needed.</source>
        <translation>数据只存在这台电脑上，不用连网。</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>换个文件夹……</translation>
    </message>
    <message>
        <source>Whose program is this?</source>
        <translation>这是哪个单位用的？</translation>
    </message>
    <message>
        <source>Look around with demo data</source>
        <translation>先用演示数据看看</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Mend the item</source>
        <translation>修改议题</translation>
    </message>
    <message>
        <source>{count} households, {area} ㎡; gaps: {missing}</source>
        <translation>{count}户，{area} ㎡；缺项：{missing}</translation>
    </message>
    <message>
        <source>{count} households, {area} ㎡; no gaps</source>
        <translation>{count}户，{area} ㎡，没有缺项</translation>
    </message>
    <message>
        <source>{file} refused.xlsx</source>
        <translation>{file} 退回.xlsx</translation>
    </message>
    <message>
        <source>This row looks like a total or a note and was passed over.</source>
        <translation>这一行像是合计或说明，已跳过。</translation>
    </message>
    <message>
        <source>No heading row was found in this sheet; it was passed over.</source>
        <translation>这个工作表里没有表头，已跳过。</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>已停止打印。</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>停止打印</translation>
    </message>
    <message>
        <source>The printer “{name}” does not take the pages. Check that it is switched on and connected, then print again.</source>
        <translation>打印机“{name}”不接收页面。请检查打印机是否开机、是否连接，然后重新打印。</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>打开日历</translation>
    </message>
    <message>
        <source>There is no display: this is what the window would show, as papers and pictures.</source>
        <translation>没有显示器：窗口里的内容已做成文件和图片。</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>保存报告……</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. Nothing you saved is lost. Go on working, or close the program and start it again. Whoever looks after it will want the report: it says where it happened and holds no personal data.</source>
        <translation>程序本身出了差错。已保存的内容没有丢失。可以继续工作，也可以关闭程序重新打开。请把报告交给维护人员：里面只写出错的位置，没有任何个人信息。</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>暂缓至</translation>
    </message>
    <message>
        <source>To assembly</source>
        <translation>提交业主大会</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>决议</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>使用说明</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Opening the data…</source>
        <translation>正在打开数据…</translation>
    </message>
    <message>
        <source>try every part of the program on data made for it, kept in this folder if one is named</source>
        <translation>用自造的数据把各部分都试一遍；写明文件夹时，所得文件留在其中</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>各项均正常。</translation>
    </message>
    <message>
        <source>Data lies here already: {path}. Name an empty folder for the demo data.</source>
        <translation>这里已有数据：{path}。请给示例数据另选一个空文件夹。</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>程序的组成部分</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Yicheng {version}</source>
        <translation>议成 {version}</translation>
    </message>
    <message>
        <source>Deliberated, and done. Free software under the MIT licence. It stands on the work of others; their licences are below.</source>
        <translation>议而决，决而行。本程序是自由软件，采用 MIT 许可；所用的他人成果及其许可如下。</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>许可：{licence}</translation>
    </message>
    <message>
        <source>Built into: {part}</source>
        <translation>包含于：{part}</translation>
    </message>
    <message>
        <source>Contains: {parts}</source>
        <translation>内含：{parts}</translation>
    </message>
    <message>
        <source>Nobody with a vote is present. Mend the attendance, or leave the vote out.</source>
        <translation>到会者中没有人有表决权。请更正签到，或不填表决票数。</translation>
    </message>
    <message>
        <source>What was typed last could not be stored. Close all the same, and lose it?</source>
        <translation>刚输入的内容没能保存。仍要关闭，放弃这些内容吗？</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>关闭并放弃</translation>
    </message>
    <message>
        <source>“{path}” is open in Excel or another program. Save and close it there, then try again. If it is open nowhere, delete the hidden file “~${path}” beside it.</source>
        <translation>“{path}”正在Excel或其他程序中打开。请先在那里保存并关闭，再试一次。如果哪里都没有打开，请删除同一文件夹里的隐藏文件“~${path}”。</translation>
    </message>
    <message>
        <source>There is no data any more where it was: {path}. If its folder was moved or renamed, name it below; to begin anew, fill in the form.</source>
        <translation>原来的位置已没有数据：{path}。如果文件夹移动过或改了名，请在下面填上现在的位置；要重新开始，请填写下面各项。</translation>
    </message>
    <message>
        <source>as of today</source>
        <translation>截至今天</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Show everything as it was on a day; empty for today</source>
        <translation>填日期即按那一天的情况显示；留空为今天</translation>
    </message>
    <message>
        <source>This office…</source>
        <translation>本单位…</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示这份说明后退出</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s</source>
        <translation>%(prog)s：错误：%(message)s</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>参数%(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>缺少参数：%s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>不认识的参数：%s</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>需要给一个值</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>不是%(type)s值：%(value)r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>没有%(value)r这一项（可选：%(choices)s）</translation>
    </message>
    <message>
        <source>organisation: who is responsible where; roster: the households of one compound</source>
        <translation>organisation是组织架构，roster是一个小区的住户底册</translation>
    </message>
    <message>
        <source>the Excel file (.xlsx)</source>
        <translation>Excel文件（.xlsx）</translation>
    </message>
    <message>
        <source>its id, as `meetings` lists it</source>
        <translation>会议编号，可用meetings命令查看</translation>
    </message>
    <message>
        <source>the PDF file to write</source>
        <translation>要写出的PDF文件</translation>
    </message>
    <message>
        <source>exactly one character that can be printed is needed</source>
        <translation>只能给一个能打印出来的字</translation>
    </message>
    <message>
        <source>added {0}, changed {1}, unchanged {2}, refused {3}, worth a look {4}</source>
        <translation>新增 {0}，修改 {1}，相同 {2}，退回 {3}，请留意 {4}</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>This office</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>“{path}” is a folder. Choose the Excel file itself; it may lie inside.</source>
        <translation>“{path}”是文件夹。请选择Excel文件本身，它可能就在这个文件夹里。</translation>
    </message>
    <message>
        <source>There is no meeting {number}; see `meetings`.</source>
        <translation>没有编号为{number}的会议；编号可用meetings命令查看。</translation>
    </message>
    <message>
        <source>Everything but where the data lies can be changed later.</source>
        <translation>除了数据存放的位置，以后都可以改。</translation>
    </message>
</context>
</TS>
