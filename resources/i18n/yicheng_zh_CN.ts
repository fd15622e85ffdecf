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
        <source>Adjustments: {place}</source>
        <translation>调整情况：{place}</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变动明细</translation>
    </message>
    <message>
        <source>Terms running out {count}</source>
        <translation>任期提醒 {count}</translation>
    </message>
    <message>
        <source>Double click a line to see the body</source>
        <translation>双击一行查看该组织</translation>
    </message>
    <message>
        <source>Nothing changed in the branches in this time.</source>
        <translation>这段时间党支部没有变动。</translation>
    </message>
    <message>
        <source>founded</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>撤并</translation>
    </message>
    <message>
        <source>took up</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>left</source>
        <translation>离任</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Term ends on</source>
        <translation>届满日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>term is over</source>
        <translation>任期已过</translation>
    </message>
    <message>
        <source>term ends in {count} months</source>
        <translation>任期还剩{count}个月</translation>
    </message>
    <message>
        <source>term ends within a month</source>
        <translation>任期不足1个月</translation>
    </message>
    <message>
        <source>Adjust {body}</source>
        <translation>换届或调整：{body}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>What and why</source>
        <translation>变动与原因</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>离任与上任</translation>
    </message>
    <message>
        <source>Meeting and numbers</source>
        <translation>会议与文号</translation>
    </message>
    <message>
        <source>Handover and check</source>
        <translation>交接与核对</translation>
    </message>
    <message>
        <source>Adjusted: {body}</source>
        <translation>已调整：{body}</translation>
    </message>
    <message>
        <source>Put into effect</source>
        <translation>确认调整</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Approval number</source>
        <translation>批复文号</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>变动类型</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>到任日期</translation>
    </message>
    <message>
        <source>Whoever leaves does so the day before</source>
        <translation>离任人的离任日期为前一天</translation>
    </message>
    <message>
        <source>For example 任期届满, 工作调动, 因病辞职</source>
        <translation>例如：任期届满、工作调动、因病辞职</translation>
    </message>
    <message>
        <source>Full party members</source>
        <translation>正式党员人数</translation>
    </message>
    <message>
        <source>The new term ends on</source>
        <translation>本届任期到</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>Day of the meeting</source>
        <translation>会议日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Actually present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>For secretary and deputy</source>
        <translation>书记、副书记报批</translation>
    </message>
    <message>
        <source>Filing number</source>
        <translation>备案文号</translation>
    </message>
    <message>
        <source>For members</source>
        <translation>委员备案</translation>
    </message>
    <message>
        <source>Handover seen by</source>
        <translation>监交人</translation>
    </message>
    <message>
        <source>I have read this and go on</source>
        <translation>我已看过，继续</translation>
    </message>
    <message>
        <source>Reason for leaving</source>
        <translation>离任原因</translation>
    </message>
    <message>
        <source>Document number of leaving</source>
        <translation>离任文号</translation>
    </message>
    <message>
        <source>Nothing else hangs on them in this program.</source>
        <translation>程序里没有查到离任人的其他事项。</translation>
    </message>
    <message>
        <source>All is in order.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交接</translation>
    </message>
    <message>
        <source>What hangs on those who leave; tick what is handed over</source>
        <translation>离任人手上的其他事项，交接好的请打勾</translation>
    </message>
    <message>
        <source>{title} {person} leaves</source>
        <translation>{title}{person}离任</translation>
    </message>
    <message>
        <source>Take this line out</source>
        <translation>去掉这一行</translation>
    </message>
    <message>
        <source>Everybody leaves with the body; nobody can come.</source>
        <translation>组织撤销或合并，全体离任，不能再有人上任。</translation>
    </message>
    <message>
        <source>Somebody else comes</source>
        <translation>再加一人</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>上任人</translation>
    </message>
    <message>
        <source>Nobody is in office.</source>
        <translation>目前无人在任。</translation>
    </message>
    <message>
        <source>Who leaves</source>
        <translation>离任人</translation>
    </message>
    <message>
        <source>reason for leaving</source>
        <translation>离任原因</translation>
    </message>
    <message>
        <source>document no. of leaving</source>
        <translation>离任文号</translation>
    </message>
    <message>
        <source>Founding</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Change of secretary</source>
        <translation>调整书记</translation>
    </message>
    <message>
        <source>Change of the person in charge</source>
        <translation>调整负责人</translation>
    </message>
    <message>
        <source>By-election of members</source>
        <translation>增补委员</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>换届</translation>
    </message>
    <message>
        <source>Merger into another body</source>
        <translation>合并到其他组织</translation>
    </message>
    <message>
        <source>Dissolution</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>调整情况</translation>
    </message>
    <message>
        <source>lacks {posts}</source>
        <translation>缺{posts}</translation>
    </message>
    <message>
        <source>committee complete</source>
        <translation>班子齐备</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>换届或调整…</translation>
    </message>
    <message>
        <source>left: {reason}</source>
        <translation>离任：{reason}</translation>
    </message>
    <message>
        <source>{person} is {title} of this body already (until {until}). Nobody holds two posts of one body at a time: end that post first, or correct the days.</source>
        <translation>{person}已在本组织任{title}（到{until}）。同一人不能同时担任同一组织的两个职务，请先填写原职务的离任日期，或改正日期。</translation>
    </message>
    <message>
        <source>{person} is {title} of this body on the same day (until {until}). End that post the day before, or use “Adjust…”.</source>
        <translation>同一天已有{person}任{title}（到{until}）。请让原书记在前一天离任，或使用“换届或调整”。</translation>
    </message>
    <message>
        <source>Please fill in why the change is made.</source>
        <translation>请填写变动原因。</translation>
    </message>
    <message>
        <source>Please fill in from which day the change counts.</source>
        <translation>请填写到任日期。</translation>
    </message>
    <message>
        <source>This body began on {begins_on} and cannot end before. Please correct the day.</source>
        <translation>该组织{begins_on}成立，不能在此之前结束，请改正日期。</translation>
    </message>
    <message>
        <source>Please choose the body this one is merged into: one of its kind that has not ended.</source>
        <translation>请选择合并到哪个组织：须为同类且未撤销的组织。</translation>
    </message>
    <message>
        <source>{count} households will be linked by nobody from that day on. To hand them over, choose a merger.</source>
        <translation>届时有{count}户将无人联系。要交给别的中心户，请选“合并到其他组织”。</translation>
    </message>
    <message>
        <source>The new term must end after it begins on {day}.</source>
        <translation>本届任期应在{day}之后结束。</translation>
    </message>
    <message>
        <source>The term ends on {due}. It may be shortened or prolonged by one year at most, and only with approval from above: fill in the approval number, or correct the day.</source>
        <translation>本届任期到{due}。提前或延期换届一般不超过一年，并须经上级批准：请填写批复文号，或改正日期。</translation>
    </message>
    <message>
        <source>{person} takes up the post on {begins_on} and cannot leave it before. Choose a later day, or correct that post.</source>
        <translation>{person}{begins_on}才到任，不能在此之前离任。请改为更晚的日期，或先改正该任职。</translation>
    </message>
    <message>
        <source>Nobody leaves and nobody comes. Tick who leaves, or fill in who comes.</source>
        <translation>没有人离任，也没有人上任。请勾选离任人，或填写上任人。</translation>
    </message>
    <message>
        <source>The body is no more after this; nobody can take up a post in it. Clear the names, or choose another kind of change.</source>
        <translation>该组织此后不再存在，不能有人上任。请去掉姓名，或改选变动类型。</translation>
    </message>
    <message>
        <source>Fill in both name and post: {person}, {title}.</source>
        <translation>姓名和职务都要填写：{person}，{title}。</translation>
    </message>
    <message>
        <source>{person} would hold two posts of this body at a time. Tick the old post as left, or name somebody else.</source>
        <translation>{person}将同时担任本组织的两个职务。请勾选原职务离任，或另选他人。</translation>
    </message>
    <message>
        <source>There would be two secretaries on one day: {people}. Tick the present secretary as leaving.</source>
        <translation>同一天将有两名书记：{people}。请勾选现任书记离任。</translation>
    </message>
    <message>
        <source>{person} is secretary of {body} already. Is that so meant?</source>
        <translation>{person}已是{body}的书记，请确认是否兼任。</translation>
    </message>
    <message>
        <source>Nobody will be secretary from that day on. Name an acting secretary, or have one appointed soon.</source>
        <translation>届时书记空缺。请指定临时负责人，或尽快任命书记。</translation>
    </message>
    <message>
        <source>Secretaries and deputies, and the end of a party body, are approved from above. Please fill in the approval number.</source>
        <translation>书记、副书记任职和党组织撤并须经上级批复，请填写批复文号。</translation>
    </message>
    <message>
        <source>Members are filed with the body above. Please fill in the filing number.</source>
        <translation>委员须报上级备案，请填写备案文号。</translation>
    </message>
    <message>
        <source>A branch needs three full members; {members} are told. A joint branch with a neighbour may be the way.</source>
        <translation>成立党支部须有正式党员3人以上，现为{members}人，可考虑与邻近组织成立联合党支部。</translation>
    </message>
    <message>
        <source>With {members} full members there is no committee, only a secretary and perhaps a deputy; a committee needs seven. Take out the other members, or correct the number of full members in the first step.</source>
        <translation>正式党员{members}人，不足7人不设委员会，只设书记1名，必要时设副书记1名。请去掉其他委员，或回到第一步改正党员人数。</translation>
    </message>
    <message>
        <source>The committee would have {count} members; seven is the utmost. Tick who leaves, or take somebody out.</source>
        <translation>委员会将有{count}人，最多不超过7人。请勾选离任人，或去掉几人。</translation>
    </message>
    <message>
        <source>The committee will have {count} members; usual are three to five.</source>
        <translation>委员会将有{count}人，一般为3至5人。</translation>
    </message>
    <message>
        <source>The committee will lack: {posts}.</source>
        <translation>委员会将缺：{posts}。</translation>
    </message>
    <message>
        <source>The meeting cannot be held after the change counts ({day}). Please correct one of the two.</source>
        <translation>会议日期晚于到任日期（{day}），请改正其中一个。</translation>
    </message>
    <message>
        <source>More are present than are due ({due}). Please correct one of the two.</source>
        <translation>实到人数多于应到人数（{due}），请改正其中一个。</translation>
    </message>
    <message>
        <source>{present} of {due} were present, which may be too few for a valid election.</source>
        <translation>应到{due}人，实到{present}人，到会人数可能不足。</translation>
    </message>
    <message>
        <source>There is something worth a look ({count}). Read it, then tick that you go on.</source>
        <translation>有{count}处需要留意，请看过后打勾再继续。</translation>
    </message>
    <message>
        <source>Branches adjusted {branches}, secretaries and deputies {secretaries}, members {members}</source>
        <translation>优化党支部{branches}个，调整书记（含副书记）{secretaries}名、委员{members}名</translation>
    </message>
    <message>
        <source>left without a successor {count}</source>
        <translation>离任未补{count}名</translation>
    </message>
    <message>
        <source>branches founded {count}</source>
        <translation>新建{count}个</translation>
    </message>
    <message>
        <source>branches merged or dissolved {count}</source>
        <translation>撤并{count}个</translation>
    </message>
    <message>
        <source>Add a household</source>
        <translation>新增住户</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>产权人代表</translation>
    </message>
    <message>
        <source>Buyer of several doors</source>
        <translation>同一买受人（一人多套）</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>注销日期</translation>
    </message>
    <message>
        <source>Not sold or handed over by the developer; all such doors are one head</source>
        <translation>开发建设单位未售或未交付（全部合计为一人）</translation>
    </message>
    <message>
        <source>Remove {address} from the register, with its owners? “Undo” in the menu brings it back.</source>
        <translation>从底册中删除{address}及其产权人？可用菜单里的“撤销”恢复。</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>删除{name}</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>已删除：{name}</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>最上级</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>所属上级</translation>
    </message>
    <message>
        <source>Mend {kind}</source>
        <translation>修改{kind}</translation>
    </message>
    <message>
        <source>New: {kind}</source>
        <translation>新建{kind}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>设在</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Posts and links still open end that day</source>
        <translation>尚未结束的任职和联户关系同日结束</translation>
    </message>
    <message>
        <source>Mend a body</source>
        <translation>修改组织</translation>
    </message>
    <message>
        <source>New body</source>
        <translation>新建组织</translation>
    </message>
    <message>
        <source>Names of levels</source>
        <translation>层级名称</translation>
    </message>
    <message>
        <source>Remove “{name}”? Only what nothing relies on can be removed; “Undo” in the menu brings it back.</source>
        <translation>删除“{name}”？只有没有其他记录与它相关时才能删除；可用菜单里的“撤销”恢复。</translation>
    </message>
    <message>
        <source>No area</source>
        <translation>缺面积</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>缺产权人</translation>
    </message>
    <message>
        <source>Twice?</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>无人联系</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>New, mend, remove, import</source>
        <translation>新建、修改、删除、导入</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Begin by hand…</source>
        <translation>手工新建…</translation>
    </message>
    <message>
        <source>Names of levels…</source>
        <translation>层级名称…</translation>
    </message>
    <message>
        <source>New body…</source>
        <translation>新建组织…</translation>
    </message>
    <message>
        <source>Mend “{name}”…</source>
        <translation>修改“{name}”…</translation>
    </message>
    <message>
        <source>Remove “{name}”…</source>
        <translation>删除“{name}”…</translation>
    </message>
    <message>
        <source>Rename or move “{name}”…</source>
        <translation>改名或移动“{name}”…</translation>
    </message>
    <message>
        <source>perhaps twice {count}</source>
        <translation>疑似重复{count}户</translation>
    </message>
    <message>
        <source>{count} households, {heads} heads, {area} ㎡; gaps: {missing}</source>
        <translation>{count}户，{heads}人，{area} ㎡；缺项：{missing}</translation>
    </message>
    <message>
        <source>{count} households, {heads} heads, {area} ㎡; no gaps</source>
        <translation>{count}户，{heads}人，{area} ㎡，没有缺项</translation>
    </message>
    <message>
        <source>Outside the chosen area: {count}. Show all</source>
        <translation>所选范围以外还有{count}条，全部显示</translation>
    </message>
    <message>
        <source>{count} other records</source>
        <translation>其他记录{count}条</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>地方{count}处</translation>
    </message>
    <message>
        <source>{count} bodies</source>
        <translation>组织{count}个</translation>
    </message>
    <message>
        <source>{count} households</source>
        <translation>住户{count}户</translation>
    </message>
    <message>
        <source>{count} posts</source>
        <translation>任职{count}条</translation>
    </message>
    <message>
        <source>{count} links of households</source>
        <translation>联户关系{count}条</translation>
    </message>
    <message>
        <source>{count} duties</source>
        <translation>履职记录{count}条</translation>
    </message>
    <message>
        <source>{count} adjustments</source>
        <translation>调整记录{count}条</translation>
    </message>
    <message>
        <source>{count} meetings</source>
        <translation>会议{count}次</translation>
    </message>
    <message>
        <source>{count} matters</source>
        <translation>事项{count}件</translation>
    </message>
    <message>
        <source>A building stands in a compound, and its doors belong to that compound. Choose the compound; for scattered buildings add one for them first.</source>
        <translation>楼栋要放在小区里，楼里的住户都归这个小区。请选择所属小区；零散楼栋请先为它们新建一个小区（如“零散住宅”）。</translation>
    </message>
    <message>
        <source>A staircase stands in a building. Choose the building it belongs to.</source>
        <translation>单元要放在楼栋里。请选择所属楼栋。</translation>
    </message>
    <message>
        <source>“{name}” cannot lie in “{parent}”: a place lies in a wider one. Levels may be left out, not turned round. Choose a wider place.</source>
        <translation>“{name}”不能放在“{parent}”下面：下级只能放在上级里，层级可以跳过，不能颠倒。请选择更上一级的地方。</translation>
    </message>
    <message>
        <source>“{parent}” lies in “{name}” itself; it would go round in a circle. Choose a place outside it.</source>
        <translation>“{parent}”本身就在“{name}”里面，这样会绕成一圈。请选择它以外的地方。</translation>
    </message>
    <message>
        <source>There is a “{name}” here already. Open that one, or give this one a name that tells the two apart.</source>
        <translation>这里已经有“{name}”。请打开已有的那个，或换一个能区分的名称。</translation>
    </message>
    <message>
        <source>{count} doors of “{name}” are linked with centre households that stay in the old compound. Hand those doors over or end the links first, then move it. Nothing was changed.</source>
        <translation>“{name}”里有{count}户由留在原小区的中心户联系。请先移交或结束这些联户关系，再来移动。现在什么都没有改动。</translation>
    </message>
    <message>
        <source>“{name}” stays: {hangs} rely on it. Move or remove those first. What meetings and papers tell of is kept; rename the place instead.</source>
        <translation>“{name}”不能删除：还有{hangs}与它相关。请先把它们移走或删除；会议和文书提到的地方要保留，可以改名。</translation>
    </message>
    <message>
        <source>A body of this kind does not stand at “{place}”. Choose another place or another kind.</source>
        <translation>这一类组织不能设在“{place}”。请换一个地方或换一个类别。</translation>
    </message>
    <message>
        <source>“{name}” is at “{place}” already. Open that one, or choose another name.</source>
        <translation>“{place}”已经有“{name}”。请打开已有的那个，或换一个名称。</translation>
    </message>
    <message>
        <source>“{name}” was at “{place}” already and ended on {ends_on}. Choose another name, for example with the year, so that its history stays.</source>
        <translation>“{place}”曾有“{name}”，已于{ends_on}撤销。请换一个名称（如加上年份），原来的历史才能保留。</translation>
    </message>
    <message>
        <source>This lies before the beginning on {begins_on}. Please correct one of the two.</source>
        <translation>这一天早于成立日期{begins_on}。请改正其中一个。</translation>
    </message>
    <message>
        <source>Somebody took up a post or a household here on {begins_on}, after this day. Choose a later day, or correct that entry first.</source>
        <translation>这一天之后的{begins_on}还有人在这里任职或开始联户。请选更晚的日期，或先改正那条记录。</translation>
    </message>
    <message>
        <source>“{name}” stays: {hangs} rely on it. Fill in the day it ended instead; it then leaves the chart, and its history stays.</source>
        <translation>“{name}”不能删除：还有{hangs}与它相关。请改为填写撤销日期：它就不再列入组织架构，历史照样保留。</translation>
    </message>
    <message>
        <source>“{name}” is the name of another level already. Give each its own.</source>
        <translation>“{name}”已经是另一个层级的名称。每个层级请用各自的名称。</translation>
    </message>
    <message>
        <source>Please choose the compound this door belongs to.</source>
        <translation>请选择这一户所属的小区。</translation>
    </message>
    <message>
        <source>Please fill in the building, for example 3.</source>
        <translation>请填写楼栋，如3栋。</translation>
    </message>
    <message>
        <source>Please fill in the room, for example 501.</source>
        <translation>请填写房号，如501。</translation>
    </message>
    <message>
        <source>{address} is in the register already (owner: {owners}). Open that household, or correct building, staircase or room.</source>
        <translation>{address}已经登记（产权人：{owners}）。请打开已有的那一户，或改正楼栋、单元、房号。</translation>
    </message>
    <message>
        <source>{address} was in the register and ended on {ends_on}. Choose “Ended” above the register, open it and clear that day, or correct building, staircase or room.</source>
        <translation>{address}曾经登记，已于{ends_on}注销。请在底册上方点“已注销”，打开后清空注销日期；或改正楼栋、单元、房号。</translation>
    </message>
    <message>
        <source>The link with its centre household began on {begins_on}, after this day. Choose a later day, or correct the link first.</source>
        <translation>它的联户关系从{begins_on}才开始，晚于这一天。请选更晚的日期，或先改正联户关系。</translation>
    </message>
    <message>
        <source>{address} stays: {hangs} rely on it. Fill in the day it ended instead; its link then ends, and its history stays.</source>
        <translation>{address}不能删除：还有{hangs}与它相关。请改为填写注销日期：联户关系同日结束，历史照样保留。</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Dissolved on</source>
        <translation>撤销日期</translation>
    </message>
    <message>
        <source>New: {kind}…</source>
        <translation>新建{kind}…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>已处理{done}行，共{total}行</translation>
    </message>
    <message>
        <source>Comparing with what is there…</source>
        <translation>正在与已有资料比对…</translation>
    </message>
    <message>
        <source>No compound, or more than one, is called “{value}” here. Mend the name, name the community too, or import the organisation first.</source>
        <translation>这里没有名为“{value}”的小区，或者不止一个。请改正名称，或同时写明社区，或先导入组织名册。</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>架构图</translation>
    </message>
    <message>
        <source>Organisation chart</source>
        <translation>组织架构图</translation>
    </message>
    <message>
        <source>Double click a box to open it, drag to move the chart, Ctrl and wheel to zoom</source>
        <translation>双击方框打开，拖动可移动，按住 Ctrl 滚动可缩放</translation>
    </message>
    <message>
        <source>Print the chart</source>
        <translation>打印架构图</translation>
    </message>
    <message>
        <source>{size} public (names masked)</source>
        <translation>{size} 公开版（姓名隐去）</translation>
    </message>
    <message>
        <source>{size} internal</source>
        <translation>{size} 内部版</translation>
    </message>
    <message>
        <source>No body yet</source>
        <translation>尚未建立组织</translation>
    </message>
    <message>
        <source>Bold frame: chosen; dashed: those it meets with</source>
        <translation>粗框为当前组织，虚线为一起开联席会议的单位</translation>
    </message>
    <message>
        <source>As of {day}. {marks}</source>
        <translation>截至{day}。{marks}</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>write an Excel table to be filled in and imported</source>
        <translation>写出可填写、可导入的Excel模板</translation>
    </message>
    <message>
        <source>write the organisation or a register as Excel</source>
        <translation>把组织名册或住户底册写成Excel文件</translation>
    </message>
    <message>
        <source>the compound whose register is wanted</source>
        <translation>要导出底册的小区</translation>
    </message>
    <message>
        <source>buyer group</source>
        <translation>归并组</translation>
    </message>
    <message>
        <source>unsold by the developer</source>
        <translation>开发商未售</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>户代表</translation>
    </message>
    <message>
        <source>Paste from Excel (Ctrl+V)</source>
        <translation>从Excel粘贴（Ctrl+V）</translation>
    </message>
    <message>
        <source>Export the organisation</source>
        <translation>导出组织名册</translation>
    </message>
    <message>
        <source>Export the household register</source>
        <translation>导出住户底册</translation>
    </message>
    <message>
        <source>Save a template</source>
        <translation>下载模板</translation>
    </message>
    <message>
        <source>pasted rows</source>
        <translation>粘贴的内容</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>存为Excel</translation>
    </message>
    <message>
        <source>Template for the organisation</source>
        <translation>下载组织名册模板</translation>
    </message>
    <message>
        <source>Template for the household register</source>
        <translation>下载住户底册模板</translation>
    </message>
    <message>
        <source>Contact list (internal)</source>
        <translation>通讯录（内部）</translation>
    </message>
    <message>
        <source>Centre households and their doors</source>
        <translation>党员中心户联系户对照表</translation>
    </message>
    <message>
        <source>Table of posts</source>
        <translation>任职一览表</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>打印名单</translation>
    </message>
    <message>
        <source>This row is marked as an example and was passed over. Clear its first cell if it is meant to go in.</source>
        <translation>这一行标有“示例”，已略过。如要导入，请清空该行第一格。</translation>
    </message>
    <message>
        <source>There are titles in “{file}”, but nothing below them. Fill it in first, save it, and import it again.</source>
        <translation>“{file}”只有标题，下面还没有填写内容。请先填好、保存，再导入。</translation>
    </message>
    <message>
        <source>There is nothing to paste. Copy some rows in Excel first, best together with their titles.</source>
        <translation>没有可粘贴的内容。请先在Excel中复制几行，最好连同标题一起复制。</translation>
    </message>
    <message>
        <source>The pasted rows have no titles and {width} columns; the templates have {known}. Copy the rows together with their titles, or all columns of the template.</source>
        <translation>粘贴的内容没有标题行，共{width}列，而模板为{known}列，无法辨认各列。请连同标题行一起复制，或按模板复制全部各列。</translation>
    </message>
    <message>
        <source>A household register belongs to one compound. Choose a compound, or something in it, on the left first.</source>
        <translation>住户底册按小区导出。请先在左侧选中一个小区，或小区内的组织。</translation>
    </message>
    <message>
        <source>No heading row was found. A row with these titles is needed: {columns}. The Excel menu offers a template.</source>
        <translation>没有找到表头。表头要有这些栏目：{columns}。可用“Excel”菜单里的模板。</translation>
    </message>
    <message>
        <source>Policy publicity</source>
        <translation>政策宣传</translation>
    </message>
    <message>
        <source>Opinions gathered</source>
        <translation>民情收集</translation>
    </message>
    <message>
        <source>Dispute mediated</source>
        <translation>矛盾调解</translation>
    </message>
    <message>
        <source>Three shows</source>
        <translation>三亮</translation>
    </message>
    <message>
        <source>Kind of duty</source>
        <translation>履职类别</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>Building, staircase, room: 3-2-501</source>
        <translation>楼栋-单元-房号，如3-2-501</translation>
    </message>
    <message>
        <source>What was done or heard</source>
        <translation>做了什么、听到什么</translation>
    </message>
    <message>
        <source>Mend a duty</source>
        <translation>修改履职</translation>
    </message>
    <message>
        <source>Record a duty</source>
        <translation>登记履职</translation>
    </message>
    <message>
        <source>More doors</source>
        <translation>另外的住户</translation>
    </message>
    <message>
        <source>Several with 、 between them: 3-2-501、3-2-502</source>
        <translation>多户用“、”隔开，如3-2-501、3-2-502</translation>
    </message>
    <message>
        <source>Hand over {count} doors</source>
        <translation>移交{count}户</translation>
    </message>
    <message>
        <source>Hand over doors</source>
        <translation>移交住户</translation>
    </message>
    <message>
        <source>Adjust links</source>
        <translation>调整联系户</translation>
    </message>
    <message>
        <source>Write the doors it shall look after, like 3-2-501, with 、 between them. Doors you add are handed over by whoever has them; doors you take out are linked by nobody. What was before stays in the record.</source>
        <translation>写出今后由它联系的住户，如3-2-501，用“、”隔开。新加的住户从原联系人处移交过来，删去的住户今后无人联系。以前的联系记录照旧保留。</translation>
    </message>
    <message>
        <source>{holder}, {place}, {count} doors</source>
        <translation>{holder}，{place}，{count}户</translation>
    </message>
    <message>
        <source>{count} leave {name}</source>
        <translation>{count}户由{name}移交</translation>
    </message>
    <message>
        <source>{count} linked by nobody so far</source>
        <translation>{count}户此前无人联系</translation>
    </message>
    <message>
        <source>{count} are here already</source>
        <translation>{count}户本来就由它联系</translation>
    </message>
    <message>
        <source>then it looks after {count} doors</source>
        <translation>移交后共联系{count}户</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>自哪天起</translation>
    </message>
    <message>
        <source>Centre households</source>
        <translation>中心户</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖图</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Activity per month</source>
        <translation>每月履职</translation>
    </message>
    <message>
        <source>Hand over to…</source>
        <translation>交给…</translation>
    </message>
    <message>
        <source>There is no centre household here yet. Add one in the organisation first.</source>
        <translation>这里还没有中心户，请先在组织名册中添加。</translation>
    </message>
    <message>
        <source>Choose doors by click, Shift or dragging; double click opens a household</source>
        <translation>单击、按住Shift或拖动选择住户，双击打开住户</translation>
    </message>
    <message>
        <source>{count} doors chosen</source>
        <translation>已选{count}户</translation>
    </message>
    <message>
        <source>Nothing was recorded this year. Duties are recorded at each centre household, under posts and history.</source>
        <translation>今年还没有履职记录。请选一个中心户，在“班子与沿革”中登记。</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{doors} doors, {linked} linked, {open} linked by nobody; {centres} centre households, {few} with fewer than {least}, {many} with more than {most}</source>
        <translation>共{doors}户，已联系{linked}户，无人联系{open}户；中心户{centres}个，其中少于{least}户的{few}个，多于{most}户的{many}个</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Linked by nobody</source>
        <translation>无人联系</translation>
    </message>
    <message>
        <source>Outside the usual number</source>
        <translation>户数不合常例</translation>
    </message>
    <message>
        <source>{count} have too few</source>
        <translation>偏少{count}个</translation>
    </message>
    <message>
        <source>{count} have too many</source>
        <translation>偏多{count}个</translation>
    </message>
    <message>
        <source>Usual are {least} to {most}</source>
        <translation>通常{least}至{most}户</translation>
    </message>
    <message>
        <source>Duties this month</source>
        <translation>本月履职</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年履职</translation>
    </message>
    <message>
        <source>Last duty</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>偏少</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>偏多</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Doors and who looks after them</source>
        <translation>住户由谁联系</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>{address}: linked by nobody</source>
        <translation>{address}：无人联系</translation>
    </message>
    <message>
        <source>{address}: {name}</source>
        <translation>{address}：{name}联系</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>划去</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>履职记录</translation>
    </message>
    <message>
        <source>Nothing is recorded yet. Record the first duty: a policy explained, an opinion heard, a dispute settled.</source>
        <translation>还没有履职记录。请登记第一次：讲政策、听民意、调解矛盾都算。</translation>
    </message>
    <message>
        <source>Duties per month</source>
        <translation>每月履职次数</translation>
    </message>
    <message>
        <source>Open matter {number}</source>
        <translation>打开事项{number}</translation>
    </message>
    <message>
        <source>Raise as a matter</source>
        <translation>转为事项</translation>
    </message>
    <message>
        <source>Strike out a duty</source>
        <translation>划去履职</translation>
    </message>
    <message>
        <source>Strike out the duty of {day}, “{content}”? It can be undone in the menu.</source>
        <translation>划去{day}的履职“{content}”？可以在菜单中撤销。</translation>
    </message>
    <message>
        <source>M{month}</source>
        <translation>{month}月</translation>
    </message>
    <message>
        <source>{month} this month, {year} this year</source>
        <translation>本月{month}次，今年{year}次</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>基础设施</translation>
    </message>
    <message>
        <source>Property service</source>
        <translation>物业服务</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>居民结构</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>矛盾焦点</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>议事会</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场办公</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>Idea of a resident</source>
        <translation>金点子</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Raised on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>A name or a room; not printed for the public</source>
        <translation>姓名或房号，对外材料不印</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>具体情况</translation>
    </message>
    <message>
        <source>Confidential: for the office only</source>
        <translation>仅限内部掌握</translation>
    </message>
    <message>
        <source>Mend a matter</source>
        <translation>修改事项</translation>
    </message>
    <message>
        <source>Raise a matter</source>
        <translation>登记事项</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Filter: subject, number, place</source>
        <translation>筛选：事项、编号、地点</translation>
    </message>
    <message>
        <source>Import the organisation first: a matter belongs to a compound.</source>
        <translation>请先导入组织名册：事项要归到小区。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Close the matter</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>No matter yet</source>
        <translation>还没有事项</translation>
    </message>
    <message>
        <source>Problems, needs and resources stand here: what a visit, a forum, a centre household or the hotline brought up. Raise the first one, or make one of a centre household's duty.</source>
        <translation>问题、需求、资源三张清单都在这里：走访、议事会、中心户、热线反映上来的事。请登记第一件，也可以从中心户的履职记录转来。</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>for the office only</source>
        <translation>仅限内部掌握</translation>
    </message>
    <message>
        <source>Go to the centre household</source>
        <translation>查看中心户</translation>
    </message>
    <message>
        <source>From which day on? Please fill in the day.</source>
        <translation>从哪天起？请填写日期。</translation>
    </message>
    <message>
        <source>Please choose the centre household that looks after these doors.</source>
        <translation>请选择由哪个中心户联系这些住户。</translation>
    </message>
    <message>
        <source>“{name}” is not there on that day. Choose another day, or another centre household.</source>
        <translation>“{name}”在那天不存在。请换一个日期，或换一个中心户。</translation>
    </message>
    <message>
        <source>No door is named. Choose doors on the map, or write them like 3-2-501、3-2-502.</source>
        <translation>没有选住户。请在覆盖图上选，或写成3-2-501、3-2-502。</translation>
    </message>
    <message>
        <source>There is no door “{value}” in this compound. Write building, staircase and room like 3-2-501.</source>
        <translation>本小区没有“{value}”这一户。请写楼栋-单元-房号，如3-2-501。</translation>
    </message>
    <message>
        <source>Several doors are called “{value}”. Write building, staircase and room like 3-2-501.</source>
        <translation>有几户都叫“{value}”。请写楼栋-单元-房号，如3-2-501。</translation>
    </message>
    <message>
        <source>{address} is no household any more since {ends_on}, and cannot be linked. Leave it out.</source>
        <translation>{address}自{ends_on}起已不是住户，不能再联系。请去掉这一户。</translation>
    </message>
    <message>
        <source>{address} lies in another compound than the centre household. Choose a centre household of its own compound, or leave the door out.</source>
        <translation>{address}与中心户不在同一个小区。请选本小区的中心户，或去掉这一户。</translation>
    </message>
    <message>
        <source>{address} has been linked where it is only since {begins_on}; a link cannot end before it began. Choose that day or a later one.</source>
        <translation>{address}自{begins_on}起才由现在的中心户联系，不能在这之前结束。请选这一天或以后的日期。</translation>
    </message>
    <message>
        <source>{address} is linked until {ends_on}, and a past link is never overwritten. Choose that day or a later one.</source>
        <translation>{address}的联系到{ends_on}才结束，以前的联系不能改写。请选这一天或以后的日期。</translation>
    </message>
    <message>
        <source>Only a centre household has duties. Choose one in the list on the left.</source>
        <translation>只有中心户才登记履职。请在左边选一个中心户。</translation>
    </message>
    <message>
        <source>Please choose what kind of duty it was.</source>
        <translation>请选择履职类别。</translation>
    </message>
    <message>
        <source>Please fill in the day it was done.</source>
        <translation>请填写履职日期。</translation>
    </message>
    <message>
        <source>{done_on} has not come yet. A duty is noted once it is done: fill in today or an earlier day.</source>
        <translation>{done_on}还没有到。履职做完才登记，请填今天或以前的日期。</translation>
    </message>
    <message>
        <source>Please write in a sentence what was done or heard.</source>
        <translation>请用一句话写明做了什么、听到什么。</translation>
    </message>
    <message>
        <source>A duty is noted for one household. Name one, or leave it empty and name the others in the text.</source>
        <translation>一条履职只记一户。请只写一户，或者不填，在内容中写明各户。</translation>
    </message>
    <message>
        <source>Something was raised from this duty, so it stays in the record. Mend its text instead, or take that back first.</source>
        <translation>这条履职已转为事项，要留作依据。可以修改内容，或先撤销那件事项。</translation>
    </message>
    <message>
        <source>Please choose the compound the matter belongs to.</source>
        <translation>请选择事项属于哪个小区。</translation>
    </message>
    <message>
        <source>Please fill in what the matter is about.</source>
        <translation>请填写事项名称。</translation>
    </message>
    <message>
        <source>Please fill in the day the matter was raised.</source>
        <translation>请填写提出日期。</translation>
    </message>
    <message>
        <source>“{value}” is neither yes nor no. Please write one of: {known}.</source>
        <translation>“{value}”既不是“是”也不是“否”。请填写其中之一：{known}。</translation>
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
        <source>This door left the register on {ends_on}. If it is one again, open it under “Ended” above the register and clear that day; else take this row out.</source>
        <translation>这一户已于{ends_on}销户。如果恢复，请在“住户底册”上方点“已注销”，打开这一户清空销户日期；否则从表中去掉这一行。</translation>
    </message>
    <message>
        <source>Everything but where the data lies can be changed later.</source>
        <translation>除了数据存放的位置，以后都可以改。</translation>
    </message>
    <message>
        <source>Coordination meeting</source>
        <translation>协调会</translation>
    </message>
    <message>
        <source>Owners' assembly</source>
        <translation>业主大会</translation>
    </message>
    <message>
        <source>Residents' meeting</source>
        <translation>居民会议</translation>
    </message>
    <message>
        <source>Branch committee meeting</source>
        <translation>支委会</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>being notified</source>
        <translation>通知中</translation>
    </message>
    <message>
        <source>on the board</source>
        <translation>公示中</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Assigned from above</source>
        <translation>上级交办</translation>
    </message>
    <message>
        <source>Please fill in what is to be done.</source>
        <translation>请填写要办的事。</translation>
    </message>
    <message>
        <source>Please fill in the unit that is to do it.</source>
        <translation>请填写责任单位。</translation>
    </message>
    <message>
        <source>Please fill in the day the task was given.</source>
        <translation>请填写交办日期。</translation>
    </message>
    <message>
        <source>Please fill in until when it is to be done.</source>
        <translation>请填写办结期限。</translation>
    </message>
    <message>
        <source>The deadline is before {given_on}, the day the task is given. Please choose a later one.</source>
        <translation>办结期限早于交办日期{given_on}，请改为之后的日期。</translation>
    </message>
    <message>
        <source>This meeting was cancelled, adjourned or void and is not changed any more. Plan the next one instead.</source>
        <translation>这次会议已取消、改期或作废，不能再改。请另行安排下一次会议。</translation>
    </message>
    <message>
        <source>A paper of this meeting is on the board. Withdraw it with a reason before the meeting is reopened.</source>
        <translation>这次会议有文书正在公示。请先写明原因撤回，再重新打开会议。</translation>
    </message>
    <message>
        <source>Please choose where the matter is sent.</source>
        <translation>请选择办理去向。</translation>
    </message>
    <message>
        <source>Please write why it is declined; the resident is told so.</source>
        <translation>请写明不予受理的理由，并告知居民。</translation>
    </message>
    <message>
        <source>Please fill in the day the matter was sent on.</source>
        <translation>请填写受理日期。</translation>
    </message>
    <message>
        <source>Please write why the task is cancelled.</source>
        <translation>请写明撤销任务的原因。</translation>
    </message>
    <message>
        <source>This kind of meeting hears opinions and cannot conclude so. Choose another conclusion.</source>
        <translation>这类会议只听取意见，不能作出这种结论。请选择其他结论。</translation>
    </message>
    <message>
        <source>This kind of meeting takes no votes. Leave the vote out.</source>
        <translation>这类会议不作表决，请不要填写票数。</translation>
    </message>
    <message>
        <source>A major matter put on the agenda on the spot cannot be resolved today. Postpone it to the next meeting.</source>
        <translation>重大事项临时提出的，当场不能作决议。请暂缓至下次会议。</translation>
    </message>
    <message>
        <source>Only {present} of {due} are there for this item, too few to resolve. Postpone it, or mend the attendance.</source>
        <translation>本议题应到{due}人，实到{present}人，不够作决议的人数。请暂缓，或更正到会情况。</translation>
    </message>
    <message>
        <source>{votes_for} in favour, of {voters} with a vote here and {members} in all, do not carry it. Postpone or decline it.</source>
        <translation>赞成{votes_for}票，到会有表决权{voters}人、全体{members}人，未达到通过的票数。请暂缓或不予采纳。</translation>
    </message>
    <message>
        <source>{name} was there</source>
        <translation>{name}在场，撤销登记</translation>
    </message>
    <message>
        <source>Votes by name</source>
        <translation>记名表决</translation>
    </message>
    <message>
        <source>not noted yet</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>“{field}” was changed elsewhere in the meantime and said there: “{words}”. What you typed stands.</source>
        <translation>“{field}”刚才被别人改过，那边写的是：“{words}”。您写的仍然保留，请选择用哪个。</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两个都留</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>用别人的</translation>
    </message>
    <message>
        <source>{count} names</source>
        <translation>{count}人</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>不在场</translation>
    </message>
    <message>
        <source>Person responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Major matter</source>
        <translation>重大事项</translation>
    </message>
    <message>
        <source>Internal only</source>
        <translation>只供内部</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>记名</translation>
    </message>
    <message>
        <source>Take the names out of this vote? The numbers stay.</source>
        <translation>要去掉这次表决的记名吗？票数保留不变。</translation>
    </message>
    <message>
        <source>Take the names out</source>
        <translation>去掉记名</translation>
    </message>
    <message>
        <source>1 for, 2 against, 3 abstained; arrows move, A: all in favour</source>
        <translation>1赞成，2反对，3弃权，方向键移动，A全部赞成</translation>
    </message>
    <message>
        <source>All in favour</source>
        <translation>全部赞成</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Person responsible, basis, major or internal</source>
        <translation>责任人、依据、是否重大、是否只供内部</translation>
    </message>
    <message>
        <source>For this item {present} of {due} are there, {voters} with a vote</source>
        <translation>本议题应到{due}人，在场{present}人，有表决权{voters}人</translation>
    </message>
    <message>
        <source>came late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>had left</source>
        <translation>早退</translation>
    </message>
    <message>
        <source>recused</source>
        <translation>回避</translation>
    </message>
    <message>
        <source>left over from last time</source>
        <translation>上次会议遗留</translation>
    </message>
    <message>
        <source>added on the spot</source>
        <translation>当场增加</translation>
    </message>
    <message>
        <source>major matter</source>
        <translation>重大事项</translation>
    </message>
    <message>
        <source>done {month}-{day}</source>
        <translation>{month}月{day}日办结</translation>
    </message>
    <message>
        <source>{days} days overdue</source>
        <translation>逾期{days}天</translation>
    </message>
    <message>
        <source>to be accepted</source>
        <translation>待验收</translation>
    </message>
    <message>
        <source>until {month}-{day}</source>
        <translation>{month}月{day}日到期</translation>
    </message>
    <message>
        <source>Too few to resolve</source>
        <translation>不足，不能作决议</translation>
    </message>
    <message>
        <source>No number is laid down</source>
        <translation>不要求到会人数</translation>
    </message>
    <message>
        <source>Two thirds or more</source>
        <translation>达到三分之二，可以表决</translation>
    </message>
    <message>
        <source>Opinions are heard, no votes are taken</source>
        <translation>只听取意见，不作表决</translation>
    </message>
    <message>
        <source>Half or more of all {members}: {votes} votes</source>
        <translation>全体{members}人半数以上通过：{votes}票</translation>
    </message>
    <message>
        <source>More than half of all {members}: {votes} votes</source>
        <translation>全体{members}人过半数通过：{votes}票</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>可以通过</translation>
    </message>
    <message>
        <source>{count} more in favour needed</source>
        <translation>还差{count}票赞成</translation>
    </message>
    <message>
        <source>Not carried, {count} short</source>
        <translation>不能通过，差{count}票</translation>
    </message>
    <message>
        <source>came {time}</source>
        <translation>{time}到</translation>
    </message>
    <message>
        <source>left {time}</source>
        <translation>{time}离开</translation>
    </message>
    <message>
        <source>by proxy {name}</source>
        <translation>由{name}代</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>临时到会</translation>
    </message>
    <message>
        <source>Line {row}: {name} cannot leave before coming. Please correct one of the two times.</source>
        <translation>第{row}行：{name}离会时间早于到会时间，请改正其中一个。</translation>
    </message>
    <message>
        <source>Line {row}: nobody may stand in for {name}, this kind of meeting knows no proxies. Clear the name.</source>
        <translation>第{row}行：这类会议不得委托他人出席，请清空{name}的受托人。</translation>
    </message>
    <message>
        <source>A vote is noted for {names}, who was not there for this item or has no vote. Mend the attendance, or open the item and record it again.</source>
        <translation>{names}记了票，但本议题不在场或没有表决权。请更正到会登记，或打开该议题重新记录。</translation>
    </message>
    <message>
        <source>“{subject}” has a task or goes on in a later meeting, so it stays. Conclude it as declined instead.</source>
        <translation>“{subject}”已派了任务或已转入后面的会议，不能去掉。请把结论改为不予采纳。</translation>
    </message>
    <message>
        <source>More than half of those with a vote who are there: {votes} votes</source>
        <translation>到会有表决权者过半数通过：{votes}票</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>临时到会</translation>
    </message>
    <message>
        <source>Somebody else changed this list in the meantime. Both are shown together: look it over, then save.</source>
        <translation>别人刚才也改了这份名单。现在两边的改动合在一起显示，请看一遍再保存。</translation>
    </message>
    <message>
        <source>came at</source>
        <translation>到会 时:分</translation>
    </message>
    <message>
        <source>left at</source>
        <translation>离会 时:分</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>受托人</translation>
    </message>
    <message>
        <source>Note the briefing</source>
        <translation>记录通报</translation>
    </message>
    <message>
        <source>What the meeting is told</source>
        <translation>通报内容</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Before the meeting can be written up</source>
        <translation>整理纪要之前</translation>
    </message>
    <message>
        <source>{count} still to be mended. Choose one to go there.</source>
        <translation>还有{count}处要补。点一条就到那里。</translation>
    </message>
    <message>
        <source>The meeting itself</source>
        <translation>会议本身</translation>
    </message>
    <message>
        <source>{count} still open</source>
        <translation>还差{count}处</translation>
    </message>
    <message>
        <source>The draft of {time} is back</source>
        <translation>已找回{time}的草稿</translation>
    </message>
    <message>
        <source>Not here…</source>
        <translation>有人不在场…</translation>
    </message>
    <message>
        <source>{count} not noted yet</source>
        <translation>{count}人未登记</translation>
    </message>
</context>
</TS>
