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
        <source>Finance</source>
        <translation>财务管理</translation>
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
        <translation>多人用“、”隔开</translation>
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
        <translation>已安排</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
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
        <translation>正在读文件…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>另存退回的行…</translation>
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
        <translation>正在排版…</translation>
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
        <translation>正在打印…</translation>
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
        <translation>换个文件夹…</translation>
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
        <translation>保存报告…</translation>
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
        <translation>适用日期</translation>
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
        <translation>修改</translation>
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
        <source>whose data this is, for example 沈家营社区</source>
        <translation>这份数据属于哪个单位，例如：沈家营社区</translation>
    </message>
    <message>
        <source>The office has no name yet: give it with --office NAME, or in the window under “This office…”.</source>
        <translation>还没有填写单位名称：导入时加上 --office 名称，或在窗口的“本单位信息…”里填写。</translation>
    </message>
    <message>
        <source>Meeting {number} is not finished, so there are no minutes of it yet. {lacks} Open it in the window to do so.</source>
        <translation>会议{number}还没有结束，还不能出纪要。{lacks}请在窗口里打开这次会议补齐。</translation>
    </message>
    <message>
        <source>No row of the titles that are needed is among the pasted rows, and they have {width} columns where the templates have {known}. Copy the rows together with all their titles (a post: street, body, level, name, post; a door: room, area, owners), or all columns of the template.</source>
        <translation>粘贴的内容没有认得出的标题行，共{width}列，而模板为{known}列，无法辨认各列。请连同全部标题一起复制（任职：街道、组织、层级、姓名、职务；住户：房号、建筑面积、产权人），或按模板复制全部各列。</translation>
    </message>
    <message>
        <source>{due} due, {present} present</source>
        <translation>应到{due}人，实到{present}人</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>as many as seats</source>
        <translation>等额</translation>
    </message>
    <message>
        <source>{title}: {stood} stood, {elected} elected</source>
        <translation>{title}候选{stood}人、当选{elected}人</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>得票</translation>
    </message>
    <message>
        <source>elected</source>
        <translation>当选</translation>
    </message>
    <message>
        <source>not elected</source>
        <translation>未当选</translation>
    </message>
    <message>
        <source>Post stood for</source>
        <translation>参选职务</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Elected</source>
        <translation>当选</translation>
    </message>
    <message>
        <source>Only where it was voted on: everybody who stood, elected or not. Whoever is appointed needs no votes.</source>
        <translation>只有经过选举的才填：所有候选人，不论是否当选。上级任命的不用填。</translation>
    </message>
    <message>
        <source>Somebody else stood</source>
        <translation>再加一名候选人</translation>
    </message>
    <message>
        <source>founded on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>dissolved on</source>
        <translation>撤销日期</translation>
    </message>
    <message>
        <source>end of the term</source>
        <translation>届满日期</translation>
    </message>
    <message>
        <source>full party members</source>
        <translation>正式党员数</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>并入组织</translation>
    </message>
    <message>
        <source>linked since</source>
        <translation>联系日期</translation>
    </message>
    <message>
        <source>link ended on</source>
        <translation>联系结束日期</translation>
    </message>
    <message>
        <source>reason of the link</source>
        <translation>联系原因</translation>
    </message>
    <message>
        <source>document no. of the link</source>
        <translation>联系文号</translation>
    </message>
    <message>
        <source>reason of its end</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>document no. of its end</source>
        <translation>结束文号</translation>
    </message>
    <message>
        <source>double click shows votes and handover</source>
        <translation>双击查看得票和交接</translation>
    </message>
    <message>
        <source>Links that ended</source>
        <translation>已结束的联系</translation>
    </message>
    <message>
        <source>{count} candidates</source>
        <translation>{count}名候选人</translation>
    </message>
    <message>
        <source>A household was linked here only on {begins_on}; a link cannot end before it began. Choose that day or a later one.</source>
        <translation>有一户{begins_on}才由这里联系，联系不能在开始之前结束。请选这一天或以后的日期。</translation>
    </message>
    <message>
        <source>{count} centre households stand at {place} and do not end with this branch: they stay at their place with the households they look after. Tick above whom you hand over to the body that takes them on; whoever is not ticked goes into the record as not handed over. One that is to end, too, is adjusted by itself.</source>
        <translation>{place}有{count}个党员中心户，不随本支部撤并：人和所联系的住户都留在原处。请在上面勾选移交给接手组织的中心户；没有勾选的，记录里写明“未交接”。其中也要撤销的，请另外单独调整。</translation>
    </message>
    <message>
        <source>Votes are told of, so this is needed, too: how many were due, and how many were present.</source>
        <translation>填了得票，就要填应到和实到人数。</translation>
    </message>
    <message>
        <source>Fill in name, post and votes: {person}, {title}. A line that is not needed can be taken out.</source>
        <translation>请填全姓名、参选职务和得票：{person}，{title}。不需要的行可以去掉。</translation>
    </message>
    <message>
        <source>{person} stands twice for {title}. Take one of the two lines out.</source>
        <translation>{person}参选{title}写了两行，请去掉一行。</translation>
    </message>
    <message>
        <source>{person} has {votes} votes, but only {present} were present. Please correct one of the two.</source>
        <translation>{person}得{votes}票，而实到只有{present}人。请改正其中一处。</translation>
    </message>
    <message>
        <source>{person} has {votes} votes; of {present} present more than half is needed to be elected. Clear the tick “Elected”, or correct the votes.</source>
        <translation>{person}得{votes}票，没有超过实到{present}人的半数，不能当选。请去掉“当选”的勾，或改正票数。</translation>
    </message>
    <message>
        <source>For {title}, {other} has more votes than {person}, who is told to be elected. Correct the votes or the ticks.</source>
        <translation>{title}候选人中，{other}的得票多于当选的{person}。请改正票数或“当选”的勾。</translation>
    </message>
    <message>
        <source>For {title}, {person} and {other} have as many votes. Between the two it is voted once more; fill in that vote.</source>
        <translation>{title}候选人{person}和{other}得票相同，应就两人再投一次，请填再次投票的结果。</translation>
    </message>
    <message>
        <source>{votes} votes for {title} are more than the ballots of those present can hold ({most}). Is every ballot counted that named too many people?</source>
        <translation>{title}共得{votes}票，超过实到人数的选票最多能写的{most}票。是否把多选的废票也算进去了？</translation>
    </message>
    <message>
        <source>{person} stood and was not elected, but is to take up a post. Go back and take out the name, or tick “Elected”.</source>
        <translation>{person}参选未当选，却要到任。请返回去掉这个名字，或勾上“当选”。</translation>
    </message>
    <message>
        <source>No votes are told of {people}. If that was voted on, add a line for each.</source>
        <translation>没有填{people}的得票。如果也是选举产生，请各加一行。</translation>
    </message>
    <message>
        <source>{people} was elected but takes up no post. Go back and fill in who comes, if that is missing.</source>
        <translation>{people}当选，但没有到任职务。如有遗漏，请返回填写到任人。</translation>
    </message>
    <message>
        <source>A meeting is told of, but no votes. If it was voted on, fill in the votes of everybody who stood.</source>
        <translation>填了会议人数，没有填得票。如果进行了选举，请填每名候选人的得票。</translation>
    </message>
    <message>
        <source>This body is told to have gone up in another, but not when. Fill in the day it was dissolved, or clear this cell.</source>
        <translation>写了并入别的组织，却没有写哪天。请填撤销日期，或清空这一格。</translation>
    </message>
    <message>
        <source>Several bodies of this kind are called “{value}”. Write the way to it from the street down, with / between.</source>
        <translation>叫“{value}”的同类组织有几个。请从街道写起，中间用/隔开。</translation>
    </message>
    <message>
        <source>It goes round in a circle: in the end this body would go up in itself. Correct which went up in which.</source>
        <translation>并来并去，最后并入了自己。请改正哪个并入哪个。</translation>
    </message>
    <message>
        <source>There is no centre household “{value}” at that place of this compound. Mend its name, building or staircase, or import the organisation first.</source>
        <translation>本小区这个楼栋单元没有叫“{value}”的中心户。请改正名称、楼栋或单元，或先导入组织名册。</translation>
    </message>
    <message>
        <source>{address} left the register on {ends_on}; its link must end by then. Fill in the day the link ended, or correct the day the household ended.</source>
        <translation>{address}已在{ends_on}销户，联系最迟到这一天为止。请填联系结束日期，或改正销户日期。</translation>
    </message>
    <message>
        <source>{address} is linked already from {since} to {until}, and one household has one link at a time. Correct the days, or take one of the two rows out.</source>
        <translation>{address}在{since}至{until}已有中心户联系，一户同一时间只由一个中心户联系。请改正日期，或去掉其中一行。</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>ended: {reason}</source>
        <translation>结束：{reason}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至{day}</translation>
    </message>
    <message>
        <source>Record of {kind}: {body}</source>
        <translation>{body}：{kind}记录</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Back up into this folder</source>
        <translation>备份到这个文件夹</translation>
    </message>
    <message>
        <source>Backed up as {name}; photos and files lie beside it.</source>
        <translation>已备份为{name}，照片和文件在它旁边。</translation>
    </message>
    <message>
        <source>All: {level}</source>
        <translation>全部{level}</translation>
    </message>
    <message>
        <source>party branches</source>
        <translation>党支部</translation>
    </message>
    <message>
        <source>Nothing changed in this time: {kind}</source>
        <translation>这段时间{kind}没有变动。</translation>
    </message>
    <message>
        <source>Adjusted: {kind} {branches}, secretaries and deputies {secretaries}, members {members}</source>
        <translation>优化{kind}{branches}个，调整书记（含副书记）{secretaries}名、委员{members}名</translation>
    </message>
    <message>
        <source>For internal use only</source>
        <translation>仅供内部使用</translation>
    </message>
    <message>
        <source>The names were written wrong</source>
        <translation>更正：原来写错了</translation>
    </message>
    <message>
        <source>The door changed hands</source>
        <translation>变更：已经过户</translation>
    </message>
    <message>
        <source>Other owners than before</source>
        <translation>产权人与原来不同，属于</translation>
    </message>
    <message>
        <source>Changed hands on</source>
        <translation>过户日期</translation>
    </message>
    <message>
        <source>Certificate or document number</source>
        <translation>权证或文件编号</translation>
    </message>
    <message>
        <source>Owners through time</source>
        <translation>历任产权人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>产权人</translation>
    </message>
    <message>
        <source>{doors} doors, {linked} linked, {open} linked by nobody; {kind} {centres}, {few} with fewer than {least}, {many} with more than {most}</source>
        <translation>共{doors}户，已联系{linked}户，无人联系{open}户；{kind}{centres}个，其中少于{least}户的{few}个，多于{most}户的{many}个</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>正在保存{name}…</translation>
    </message>
    <message>
        <source>{centres} and their doors</source>
        <translation>{centres}联系户对照表</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Arrows walk from box to box, Enter opens, Space folds, + and - zoom, 0 fits</source>
        <translation>方向键移动，回车打开，空格折叠或展开，+、-缩放，0适合窗口</translation>
    </message>
    <message>
        <source>Photos and files ({endings})</source>
        <translation>照片和文件 ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>Screenshot</source>
        <translation>截图</translation>
    </message>
    <message>
        <source>Being added…</source>
        <translation>正在添加…</translation>
    </message>
    <message>
        <source>or drop them here, or paste a screenshot</source>
        <translation>也可以拖到这里，或粘贴截图</translation>
    </message>
    <message>
        <source>Being added: {done} of {total}</source>
        <translation>正在添加：第{done}个，共{total}个</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>No files yet: photos, PDF, Word, Excel or sound that belong to this.</source>
        <translation>还没有文件。与此有关的照片、PDF、Word、Excel、录音都可以添加。</translation>
    </message>
    <message>
        <source>Save as Word</source>
        <translation>存为Word</translation>
    </message>
    <message>
        <source>Stopped. Choose a version above, or open the preview again.</source>
        <translation>已停止。可在上方重新选择版本，或关闭后重新打开预览。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{count} former owners</source>
        <translation>{count}位原产权人</translation>
    </message>
    <message>
        <source>There are other owners now. Say whether the names were written wrong before, or whether the door changed hands.</source>
        <translation>产权人与原来不同。请选择是原来写错了（更正），还是已经过户（变更）。</translation>
    </message>
    <message>
        <source>Fill in who owns the door now. If its owners were entered by mistake, choose that they were written wrong.</source>
        <translation>请填写现在的产权人。如果原来的产权人是误填的，请选“更正”。</translation>
    </message>
    <message>
        <source>From which day on? Please fill in the day the door changed hands.</source>
        <translation>从哪天起变更？请填写过户日期。</translation>
    </message>
    <message>
        <source>This day has not come yet. Fill in the day the door changed hands once it has, or correct the day.</source>
        <translation>这一天还没有到。请在过户之后再登记，或者改正日期。</translation>
    </message>
    <message>
        <source>The present owners have had the door only since {begins_on}, and nobody ends before beginning. Choose that day or a later one.</source>
        <translation>现在的产权人从{begins_on}起才有，终止日期不能早于起始日期。请填这一天或以后的日期。</translation>
    </message>
    <message>
        <source>The owners {was} become {becomes}; this counts as a change of hands today. If a name was only written wrong, mend it in the form of the household first.</source>
        <translation>产权人由“{was}”变为“{becomes}”，按今天变更（过户）登记。如果只是写错了字，请先在该户中更正。</translation>
    </message>
    <message>
        <source>“{name}” is not there any more. It was moved, renamed or deleted: look for it, and add it again.</source>
        <translation>“{name}”已经不在原处了，可能被移动、改名或删除。请找到它，再添加一次。</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Open it and add the files in it.</source>
        <translation>“{name}”是文件夹。请打开它，添加里面的文件。</translation>
    </message>
    <message>
        <source>There is nothing in “{name}” (0 bytes). Copy it anew from the phone or the camera, then add it again.</source>
        <translation>“{name}”里面没有内容（0字节）。请从手机或相机重新拷贝，再添加一次。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}. Close the program that has it open, or copy the file elsewhere, then add it again.</source>
        <translation>无法读取“{name}”：{reason}。请关闭正在使用它的程序，或把文件拷到别处，再添加一次。</translation>
    </message>
    <message>
        <source>“{name}” is a video ({size}); videos are not kept here. Take a few photos from it, or keep it on a disk of its own and write down where.</source>
        <translation>“{name}”是视频（{size}），这里不保存视频。请从中截取几张照片添加，或另用硬盘保存并写明存放处。</translation>
    </message>
    <message>
        <source>“{name}” has {size}; a file may have {most} at most. Make it smaller or split it, then add it again.</source>
        <translation>“{name}”有{size}，每个文件最大{most}。请压缩或拆分后再添加。</translation>
    </message>
    <message>
        <source>“{name}” is of a kind that is not kept here. Photos (JPEG, PNG, WebP), PDF, OFD, Word, Excel, PowerPoint, WPS, text and sound are; save it as one of these.</source>
        <translation>这里不保存“{name}”这类文件。可以保存照片（JPEG、PNG、WebP）、PDF、OFD、Word、Excel、PPT、WPS、文本和录音，请另存为其中一种。</translation>
    </message>
    <message>
        <source>“{name}” is a HEIC photo, which other computers cannot show. Save it as JPEG and add that; on an iPhone, choose “Most Compatible” under Settings › Camera › Formats.</source>
        <translation>“{name}”是HEIC照片，别的电脑打不开。请另存为JPEG后添加；苹果手机可在“设置›相机›格式”中选“兼容性最佳”。</translation>
    </message>
    <message>
        <source>“{name}” is damaged or no photo at all, whatever its name says. Copy it anew from the phone or the camera, then add it again.</source>
        <translation>“{name}”已损坏，或者根本不是照片。请从手机或相机重新拷贝，再添加一次。</translation>
    </message>
    <message>
        <source>“{name}” has too many pixels to be opened. Save it smaller, 12 million pixels are plenty, and add that.</source>
        <translation>“{name}”的像素太多，无法打开。请另存为小一些的照片（1200万像素足够）再添加。</translation>
    </message>
    <message>
        <source>“{name}” could not be kept: {reason}. Nothing was added. Check whether the disk is full or write-protected.</source>
        <translation>“{name}”没能保存：{reason}。没有添加任何内容。请检查磁盘是否已满或写保护。</translation>
    </message>
    <message>
        <source>A kept file is missing: {path}. Fetch it from the newest backup, and put it back under this name.</source>
        <translation>保存的文件不见了：{path}。请从最近的备份中取回，按原名放回原处。</translation>
    </message>
    <message>
        <source>A kept file is not what it was when it was added: {path}. Fetch it from the newest backup, and put it back under this name.</source>
        <translation>保存的文件与添加时不一样了：{path}。请从最近的备份中取回，按原名放回原处。</translation>
    </message>
    <message>
        <source>This computer has no program that opens “{name}”. Save a copy, and open it elsewhere.</source>
        <translation>这台电脑没有能打开“{name}”的程序。请另存一份，到别处打开。</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Almost done…</source>
        <translation>即将完成…</translation>
    </message>
    <message>
        <source>This is longer than {longest} characters and no name. Put 、 between several names.</source>
        <translation>超过{longest}个字，不像姓名或名称。几个名字之间请用“、”隔开。</translation>
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
        <source>This meeting was cancelled, adjourned or void and is not changed any more. Plan the next one instead.</source>
        <translation>这次会议已取消、改期或作废，不能再改。请另行安排下一次会议。</translation>
    </message>
    <message>
        <source>A paper of this meeting is on the board. Withdraw it with a reason before the meeting is reopened.</source>
        <translation>这次会议有文书正在公示。请先写明原因撤回，再重新打开会议。</translation>
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
        <source>make the index of the full-text search anew</source>
        <translation>重建全文搜索索引</translation>
    </message>
    <message>
        <source>the search index was made anew</source>
        <translation>全文搜索索引已重建</translation>
    </message>
    <message>
        <source>Keep typed</source>
        <translation>保留手写</translation>
    </message>
    <message>
        <source>Take new</source>
        <translation>用新的</translation>
    </message>
    <message>
        <source>Keep all as typed</source>
        <translation>全部保留手写</translation>
    </message>
    <message>
        <source>Use what is chosen</source>
        <translation>按所选的定稿</translation>
    </message>
    <message>
        <source>Compare editions</source>
        <translation>版本对照</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Figures: {place}</source>
        <translation>协商议事统计：{place}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>Quarter {quarter} of {year}</source>
        <translation>{year}年第{quarter}季度</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>开会</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Glad</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Regular meetings held in their time {met} of {rhythms}, {waiting} still to be held</source>
        <translation>应开例会{rhythms}次，按期召开{met}次，本期尚未召开{waiting}次</translation>
    </message>
    <message>
        <source>{meetings} meetings, items decided {decided} of {discussed}</source>
        <translation>会议{meetings}次，讨论议题{discussed}个，形成结论{decided}个</translation>
    </message>
    <message>
        <source>Tasks done by their deadline {done} of {due}</source>
        <translation>到期任务{due}件，按期办结{done}件</translation>
    </message>
    <message>
        <source>Matters closed {closed}, days from complaint to closing on average {days}</source>
        <translation>办结事项{closed}件，从反映到办结平均{days}天</translation>
    </message>
    <message>
        <source>Residents asked {asked}, answered {reached}: satisfied {satisfied}, partly {partly}</source>
        <translation>回访{asked}户，有效答复{reached}户：满意{satisfied}，基本满意{partly}</translation>
    </message>
    <message>
        <source>Meetings put on the board in time {posted} of {to_post}</source>
        <translation>应公示会议{to_post}次，按期公示{posted}次</translation>
    </message>
    <message>
        <source>Met in time</source>
        <translation>按期开会</translation>
    </message>
    <message>
        <source>Items decided</source>
        <translation>议题结论</translation>
    </message>
    <message>
        <source>Tasks in time</source>
        <translation>按期办结</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>平均天数</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Put up in time</source>
        <translation>按期公示</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议纪要</translation>
    </message>
    <message>
        <source>Minutes for the owners</source>
        <translation>业主版纪要</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>会议结果</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>张贴地点</translation>
    </message>
    <message>
        <source>Several with 、 between them, for example 小区公示栏、各单元门厅</source>
        <translation>多处用“、”隔开，例如小区公示栏、各单元门厅</translation>
    </message>
    <message>
        <source>Put up by</source>
        <translation>张贴人</translation>
    </message>
    <message>
        <source>Put on the board</source>
        <translation>张贴公示</translation>
    </message>
    <message>
        <source>Put up</source>
        <translation>张贴</translation>
    </message>
    <message>
        <source>Taken down on</source>
        <translation>撤下日期</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Withdraw {mark}</source>
        <translation>撤回{mark}</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The paper stays in the file with this reason. A new edition may go up afterwards.</source>
        <translation>原件连同撤回原因留在卷内，之后可以张贴新的一版。</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Opinion on a paper</source>
        <translation>公示意见</translation>
    </message>
    <message>
        <source>It goes up as 公示〔{year}〕{number}号; for {days} days at least, that is until {least}.</source>
        <translation>编号为公示〔{year}〕{number}号；至少公示{days}天，即到{least}。</translation>
    </message>
    <message>
        <source>This is {days} days late: it was due within {within} days after the meeting, by {due}.</source>
        <translation>已晚{days}天：应在会后{within}日内公示，即{due}以前。</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Sign the minutes</source>
        <translation>签发纪要</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>通知回执</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Signed record</source>
        <translation>签字的会议记录</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>卷内应有材料</translation>
    </message>
    <message>
        <source>Scan or photograph what was signed on paper, add it here, and say which sheet it is.</source>
        <translation>把纸上签字的材料扫描或拍照，加到这里，并注明是哪一份。</translation>
    </message>
    <message>
        <source>Scans, photos and files</source>
        <translation>扫描件、照片和文件</translation>
    </message>
    <message>
        <source>File the meeting…</source>
        <translation>归档…</translation>
    </message>
    <message>
        <source>The file lacks: {missing}.</source>
        <translation>卷内还缺：{missing}。</translation>
    </message>
    <message>
        <source>File the meeting</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Filed on {day}; nothing of it changes any more.</source>
        <translation>已于{day}归档，内容不再改动。</translation>
    </message>
    <message>
        <source>Add files to a meeting</source>
        <translation>会议加文件</translation>
    </message>
    <message>
        <source>Remove a file</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>Say what a file is</source>
        <translation>注明文件是什么</translation>
    </message>
    <message>
        <source>Notice to everybody invited</source>
        <translation>全体应到人员的通知</translation>
    </message>
    <message>
        <source>Sign-in sheet, scanned</source>
        <translation>签到表扫描件</translation>
    </message>
    <message>
        <source>Record with signatures, scanned</source>
        <translation>签字的会议记录扫描件</translation>
    </message>
    <message>
        <source>Minutes, signed</source>
        <translation>已签发的会议纪要</translation>
    </message>
    <message>
        <source>Published on the board</source>
        <translation>公示登记</translation>
    </message>
    <message>
        <source>Photo of the board</source>
        <translation>公示栏照片</translation>
    </message>
    <message>
        <source>Taken down, or withdrawn</source>
        <translation>撤下或撤回登记</translation>
    </message>
    <message>
        <source>there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>taken down</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>to be taken down, {days} days over</source>
        <translation>应撤下，超{days}天</translation>
    </message>
    <message>
        <source>goes up on {day}</source>
        <translation>{day}张贴</translation>
    </message>
    <message>
        <source>{paper}, edition {edition}</source>
        <translation>{paper}第{edition}版</translation>
    </message>
    <message>
        <source>{first} – {last}, has hung {days} days</source>
        <translation>{first}至{last}，已公示{days}天</translation>
    </message>
    <message>
        <source>{places}, put up by {name}</source>
        <translation>{places}，{name}张贴</translation>
    </message>
    <message>
        <source>Taken down on {day}</source>
        <translation>{day}撤下</translation>
    </message>
    <message>
        <source>Withdrawn on {day}: {reason}</source>
        <translation>{day}撤回：{reason}</translation>
    </message>
    <message>
        <source>Its time was over on {day}. Take it down, and note the day.</source>
        <translation>公示期已于{day}届满。请撤下，并记下日期。</translation>
    </message>
    <message>
        <source>Locked: what was put up is never changed, only withdrawn with a reason.</source>
        <translation>已锁定：公示的文件不再改动，只能说明原因后撤回。</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>to be answered</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>Put up…</source>
        <translation>张贴…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Taken down…</source>
        <translation>记下撤下…</translation>
    </message>
    <message>
        <source>On to the file</source>
        <translation>去归档</translation>
    </message>
    <message>
        <source>As it was put up</source>
        <translation>公示原件</translation>
    </message>
    <message>
        <source>Show the paper</source>
        <translation>看公示原件</translation>
    </message>
    <message>
        <source>Nobody has said anything yet.</source>
        <translation>还没有人提出意见。</translation>
    </message>
    <message>
        <source>Note an opinion…</source>
        <translation>记下意见…</translation>
    </message>
    <message>
        <source>Photos of the board</source>
        <translation>公示栏照片</translation>
    </message>
    <message>
        <source>Opinions and answers</source>
        <translation>意见和答复</translation>
    </message>
    <message>
        <source>Not for the board</source>
        <translation>不公示</translation>
    </message>
    <message>
        <source>Meetings of this kind are not put on the board. Their papers go into the file.</source>
        <translation>这类会议不对外公示，材料直接归卷。</translation>
    </message>
    <message>
        <source>What was decided goes up within {within} days after the meeting, by {due}, and hangs for {days} days at least.</source>
        <translation>议定事项应在会后{within}日内公示，即{due}以前，至少公示{days}天。</translation>
    </message>
    <message>
        <source>On to signing</source>
        <translation>去签发</translation>
    </message>
    <message>
        <source>The minutes are not signed yet.</source>
        <translation>纪要还没有签发。</translation>
    </message>
    <message>
        <source>Nothing is on the board yet</source>
        <translation>还没有公示</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Text of the minutes</source>
        <translation>纪要正文</translation>
    </message>
    <message>
        <source>Back to the program's wording…</source>
        <translation>恢复自动成文…</translation>
    </message>
    <message>
        <source>Take the signature back</source>
        <translation>收回签发</translation>
    </message>
    <message>
        <source>On to publication</source>
        <translation>去公示</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>签发…</translation>
    </message>
    <message>
        <source>Take the signature back? The text can then be changed, and has to be signed anew.</source>
        <translation>收回签发吗？收回后正文可以改，但要重新签发。</translation>
    </message>
    <message>
        <source>Throw away what was typed, and take the program's wording again? It can be undone in the menu.</source>
        <translation>不要手写的内容，恢复自动成文吗？可以在菜单里撤销。</translation>
    </message>
    <message>
        <source>Take the program's wording</source>
        <translation>恢复自动成文</translation>
    </message>
    <message>
        <source>Two wordings of the minutes</source>
        <translation>纪要的两种写法</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>手写的</translation>
    </message>
    <message>
        <source>As the program words it now</source>
        <translation>现在的自动成文</translation>
    </message>
    <message>
        <source>Word the minutes</source>
        <translation>写纪要正文</translation>
    </message>
    <message>
        <source>As the program words it</source>
        <translation>自动成文</translation>
    </message>
    <message>
        <source>Typed by hand</source>
        <translation>手写</translation>
    </message>
    <message>
        <source>The meeting was changed after this was typed. Your text stays; look at both and choose.</source>
        <translation>正文手写以后，会议内容有改动。手写的原样保留；请对照两种写法再定。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对照…</translation>
    </message>
    <message>
        <source>Everybody named is on the list, and nothing is left open.</source>
        <translation>提到的人都在名单上，也没有悬而未决的说法。</translation>
    </message>
    <message>
        <source>The meeting is not finished yet. Give every item its conclusion and finish it first.</source>
        <translation>会议还没有结束。请先给每个议题记下结论，再结束会议。</translation>
    </message>
    <message>
        <source>Who answers for the minutes? Please fill in the name.</source>
        <translation>由谁签发？请填写姓名。</translation>
    </message>
    <message>
        <source>Please fill in the day the minutes were signed.</source>
        <translation>请填写签发日期。</translation>
    </message>
    <message>
        <source>The minutes cannot be signed before the meeting on {held_on}. Please correct the day.</source>
        <translation>签发不能早于{held_on}的会议。请改日期。</translation>
    </message>
    <message>
        <source>The minutes are not signed yet. Have them signed under “Write up”, then file the meeting.</source>
        <translation>纪要还没有签发。请先在“整理”里签发，再归档。</translation>
    </message>
    <message>
        <source>{mark} is still on the board (until {ends_on}). Note when it was taken down, then file the meeting.</source>
        <translation>{mark}还在公示（到{ends_on}）。请先记下撤下日期，再归档。</translation>
    </message>
    <message>
        <source>What {name} said of {mark} is not answered yet. Note the answer, then file the meeting.</source>
        <translation>{name}对{mark}提的意见还没有答复。请先记下答复，再归档。</translation>
    </message>
    <message>
        <source>The meeting is not finished yet; what it decides is put up afterwards. Only an announcement goes up before.</source>
        <translation>会议还没有结束，议定的事项会后才能公示；会前只能张贴公告。</translation>
    </message>
    <message>
        <source>Nobody has signed the minutes yet. Have them signed under “Write up”; then they can go up.</source>
        <translation>纪要还没有签发。请先在“整理”里签发，再公示。</translation>
    </message>
    <message>
        <source>Meetings of this kind are not put on the board. Print the paper for the file instead.</source>
        <translation>这类会议不对外公示。请打印出来归卷。</translation>
    </message>
    <message>
        <source>Which paper goes up? Please choose one.</source>
        <translation>张贴哪一份？请选择。</translation>
    </message>
    <message>
        <source>Where is it put up? Please fill in the places.</source>
        <translation>张贴在哪里？请填写张贴地点。</translation>
    </message>
    <message>
        <source>Who puts it up? Please fill in the name.</source>
        <translation>由谁张贴？请填写姓名。</translation>
    </message>
    <message>
        <source>Until which day? Please fill in the day.</source>
        <translation>公示到哪一天？请填写日期。</translation>
    </message>
    <message>
        <source>This paper is up already as {mark} (until {ends_on}). Withdraw that one with a reason before a new edition goes up.</source>
        <translation>这份文件已作为{mark}在公示（到{ends_on}）。要张贴新的一版，请先说明原因撤回那一版。</translation>
    </message>
    <message>
        <source>It has to hang for {days} days at least, that is until {least}. Please choose that day or a later one.</source>
        <translation>至少要公示{days}天，即到{least}。请填这一天或更晚的日期。</translation>
    </message>
    <message>
        <source>The minutes were signed on {day}, and cannot go up before. Please correct the day.</source>
        <translation>纪要于{day}签发，不能更早公示。请改日期。</translation>
    </message>
    <message>
        <source>On which day was it taken down? Please fill in the day.</source>
        <translation>哪一天撤下的？请填写日期。</translation>
    </message>
    <message>
        <source>It hangs until {ends_on}. Taken down before, it has to be withdrawn with a reason.</source>
        <translation>公示期到{ends_on}。提前撤下的，要说明原因办撤回。</translation>
    </message>
    <message>
        <source>This paper came off the board on {day} already.</source>
        <translation>这份文件已于{day}撤下。</translation>
    </message>
    <message>
        <source>This paper was withdrawn on {day} already.</source>
        <translation>这份文件已于{day}撤回。</translation>
    </message>
    <message>
        <source>Why is it withdrawn? The reason is told on the board and stays in the file.</source>
        <translation>为什么撤回？原因要在公示栏说明，并留在卷内。</translation>
    </message>
    <message>
        <source>On which day is it withdrawn? Please fill in the day.</source>
        <translation>哪一天撤回？请填写日期。</translation>
    </message>
    <message>
        <source>It went up on {begins_on} and cannot be withdrawn before. Please correct the day.</source>
        <translation>{begins_on}才张贴，不能更早撤回。请改日期。</translation>
    </message>
    <message>
        <source>What was said? Please write it down.</source>
        <translation>提了什么意见？请写下来。</translation>
    </message>
    <message>
        <source>On which day was it said? Please fill in the day.</source>
        <translation>哪一天提出的？请填写日期。</translation>
    </message>
    <message>
        <source>The paper went up on {begins_on}; nothing could be said of it before. Please correct the day.</source>
        <translation>{begins_on}才张贴，不会更早有意见。请改日期。</translation>
    </message>
    <message>
        <source>On which day was it answered? Please fill in the day.</source>
        <translation>哪一天答复的？请填写日期。</translation>
    </message>
    <message>
        <source>What was answered? Write it down, or clear the day.</source>
        <translation>怎么答复的？请写下来，或者清空日期。</translation>
    </message>
    <message>
        <source>It cannot be answered before it was said on {raised_on}. Please correct the day.</source>
        <translation>答复不能早于提出意见的{raised_on}。请改日期。</translation>
    </message>
    <message>
        <source>This paper is on the board ({number}) and locked. Withdraw it with a reason first; a new edition can then go up.</source>
        <translation>这份文件正在公示（{number}），已锁定。请先说明原因撤回，再张贴新的一版。</translation>
    </message>
    <message>
        <source>{name} signed these minutes on {day}; the text is locked. Take the signature back before you change it.</source>
        <translation>{name}已于{day}签发，正文已锁定。要改请先收回签发。</translation>
    </message>
    <message>
        <source>{name} is named in the text, but is not on the list of those invited. Correct the name, or add the person to the list.</source>
        <translation>正文提到{name}，但不在参会名单上。请改姓名，或者把人加进名单。</translation>
    </message>
    <message>
        <source>“{phrase}” leaves something open ({where}). Say until when and by whom, or let the item be postponed to a date.</source>
        <translation>“{phrase}”没有说定（{where}）。请写明由谁办、何时办，或者把议题定为“暂缓”并写明日期。</translation>
    </message>
    <message>
        <source>{name} both chairs and takes the minutes. Two people should do that.</source>
        <translation>{name}既主持又记录。主持和记录应由两个人担任。</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>For the office only; on no paper</source>
        <translation>仅供内部使用，不印在任何文书上</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>首接人</translation>
    </message>
    <message>
        <source>Wishes to be told</source>
        <translation>希望的答复方式</translation>
    </message>
    <message>
        <source>in any way</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Raised before, perhaps the same: {number} {subject} ({day}, {state})</source>
        <translation>此前已有相似事项：{number} {subject}（{day}，{state}）</translation>
    </message>
    <message>
        <source>Link to it</source>
        <translation>并入该件</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>办理去向</translation>
    </message>
    <message>
        <source>Taken up on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Resident hears by</source>
        <translation>初步答复日期</translation>
    </message>
    <message>
        <source>Unit responsible</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Without a name nobody feels meant</source>
        <translation>不写姓名，容易没人负责</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>办结期限</translation>
    </message>
    <message>
        <source>Reason or remark</source>
        <translation>理由或说明</translation>
    </message>
    <message>
        <source>Send on its way</source>
        <translation>受理转办</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>答复方式</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>The resident is</source>
        <translation>居民意见</translation>
    </message>
    <message>
        <source>To be done again</source>
        <translation>重新办理的内容</translation>
    </message>
    <message>
        <source>Or why it stays closed</source>
        <translation>或者：不再办理的原因</translation>
    </message>
    <message>
        <source>Answer the resident</source>
        <translation>答复居民</translation>
    </message>
    <message>
        <source>Taken up again on</source>
        <translation>重新办理日期</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>To what standard</source>
        <translation>目标标准</translation>
    </message>
    <message>
        <source>Supporting</source>
        <translation>配合单位</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>Money and means</source>
        <translation>资源经费</translation>
    </message>
    <message>
        <source>Accepted by, and how</source>
        <translation>验收方式</translation>
    </message>
    <message>
        <source>Evidence asked for</source>
        <translation>佐证要求</translation>
    </message>
    <message>
        <source>Mend a task</source>
        <translation>更正任务</translation>
    </message>
    <message>
        <source>Give a task</source>
        <translation>交办任务</translation>
    </message>
    <message>
        <source>Part of the task</source>
        <translation>阶段内容</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>应完成日期</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>Done, in per cent</source>
        <translation>完成百分比</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>进展情况</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>遇到的困难</translation>
    </message>
    <message>
        <source>Somebody must step in</source>
        <translation>需要协调</translation>
    </message>
    <message>
        <source>Note progress</source>
        <translation>记录进展</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>新的期限</translation>
    </message>
    <message>
        <source>Holds once somebody else has approved it</source>
        <translation>经他人批准后生效</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>审批意见</translation>
    </message>
    <message>
        <source>Ruled on</source>
        <translation>审批日期</translation>
    </message>
    <message>
        <source>Ruled by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Rule on more time</source>
        <translation>审批延期</translation>
    </message>
    <message>
        <source>Unit that looked at it</source>
        <translation>验收单位</translation>
    </message>
    <message>
        <source>Not who did the work</source>
        <translation>不能是承办人本人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>验收结果</translation>
    </message>
    <message>
        <source>What was seen, or is to be done again</source>
        <translation>验收情况或返工要求</translation>
    </message>
    <message>
        <source>Accept the work</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>撤销日期</translation>
    </message>
    <message>
        <source>Cancel the task</source>
        <translation>撤销任务</translation>
    </message>
    <message>
        <source>More than {days} days without a milestone. Add one once the task is given.</source>
        <translation>期限超过{days}天，还没有里程碑。交办后请添加一个。</translation>
    </message>
    <message>
        <source>This person has more than {count} open tasks already.</source>
        <translation>该责任人未办结的任务已超过{count}项。</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>On the notice board</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Done directly</source>
        <translation>直办</translation>
    </message>
    <message>
        <source>To a meeting</source>
        <translation>上会</translation>
    </message>
    <message>
        <source>To a department</source>
        <translation>转部门</translation>
    </message>
    <message>
        <source>Into a small renewal</source>
        <translation>纳入微更新</translation>
    </message>
    <message>
        <source>Out of the maintenance fund</source>
        <translation>纳入维修资金</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>For a meeting</source>
        <translation>待上会</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>To be accepted</source>
        <translation>待验收</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>待反馈</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Partly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Not satisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Signed sheet</source>
        <translation>签字单</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>More time is given</source>
        <translation>同意延期</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>未定期限</translation>
    </message>
    <message>
        <source>{days} days overdue</source>
        <translation>逾期{days}天</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>还剩{days}天</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Let it go its own way</source>
        <translation>恢复单独办理</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交验收</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Add a milestone</source>
        <translation>添加里程碑</translation>
    </message>
    <message>
        <source>Mend the task</source>
        <translation>更正任务</translation>
    </message>
    <message>
        <source>To be taken up</source>
        <translation>待受理</translation>
    </message>
    <message>
        <source>Filter: task, unit, number</source>
        <translation>筛选：事项、单位、编号</translation>
    </message>
    <message>
        <source>Overdue only</source>
        <translation>只看逾期</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>{day}办结</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>照片和文件</translation>
    </message>
    <message>
        <source>Sheet for the resident</source>
        <translation>反馈单</translation>
    </message>
    <message>
        <source>Print the reminder to the unit</source>
        <translation>打印督办单</translation>
    </message>
    <message>
        <source>Print the request for {day}</source>
        <translation>打印延期审批单（延至{day}）</translation>
    </message>
    <message>
        <source>For the resident</source>
        <translation>给居民</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>目标标准</translation>
    </message>
    <message>
        <source>Cancelled because</source>
        <translation>撤销原因</translation>
    </message>
    <message>
        <source>(at first {day})</source>
        <translation>（原期限{day}）</translation>
    </message>
    <message>
        <source>in the way: {words}</source>
        <translation>困难：{words}</translation>
    </message>
    <message>
        <source>somebody must step in</source>
        <translation>需要协调</translation>
    </message>
    <message>
        <source>{name} asks for {day} instead of {old}</source>
        <translation>{name}申请由{old}延至{day}</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>{day}完成</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Accept or send back</source>
        <translation>验收或返工</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>整改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>整改后</translation>
    </message>
    <message>
        <source>Label a file</source>
        <translation>标注文件</translation>
    </message>
    <message>
        <source>Why it stays closed</source>
        <translation>不再办理的原因</translation>
    </message>
    <message>
        <source>Meeting: {words}</source>
        <translation>会议：{words}</translation>
    </message>
    <message>
        <source>Tells of the same as {number}</source>
        <translation>与{number}为同一事项</translation>
    </message>
    <message>
        <source>Told of once more in {number}</source>
        <translation>{number}反映同一事项</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>What the resident was told</source>
        <translation>答复居民情况</translation>
    </message>
    <message>
        <source>The way of this matter</source>
        <translation>办理进程</translation>
    </message>
    <message>
        <source>A matter cannot be linked to itself. Choose another one.</source>
        <translation>不能并入事项自身，请选择其他事项。</translation>
    </message>
    <message>
        <source>{number} belongs to another compound. Only matters of the same compound tell of the same.</source>
        <translation>{number}属于另一个小区，只有同一小区的事项才能合并。</translation>
    </message>
    <message>
        <source>Please write why the matter is taken up again.</source>
        <translation>请写明重新办理的原因。</translation>
    </message>
    <message>
        <source>“{subject}” is done or cancelled and stays as it is. Give a new task instead.</source>
        <translation>“{subject}”已办结或撤销，不能再改。请另行交办任务。</translation>
    </message>
    <message>
        <source>The deadline stays {deadline}. A later one is asked for with “More time” and approved by somebody else; the old one stays on record.</source>
        <translation>办结期限仍为{deadline}。需要延期的，请点“申请延期”，由他人批准；原期限保留在案。</translation>
    </message>
    <message>
        <source>Please fill in which part is to be done by then.</source>
        <translation>请填写这一阶段要完成的内容。</translation>
    </message>
    <message>
        <source>Please fill in the day this part is due.</source>
        <translation>请填写这一阶段的完成日期。</translation>
    </message>
    <message>
        <source>This part must be due between {given_on}, when the task was given, and its deadline {deadline}.</source>
        <translation>这一阶段的日期应在交办日期{given_on}与办结期限{deadline}之间。</translation>
    </message>
    <message>
        <source>Please fill in how far it is, from 0 to 100.</source>
        <translation>请填写完成百分比，0到100。</translation>
    </message>
    <message>
        <source>Please write in a sentence what was done.</source>
        <translation>请用一句话写明做了什么。</translation>
    </message>
    <message>
        <source>This task is not under way any more. Close it and look at the matter again: it was handed in, done or cancelled.</source>
        <translation>这项任务已不在办理中，可能已提交验收、办结或撤销。请关闭后重新查看该事项。</translation>
    </message>
    <message>
        <source>This task was not handed in for acceptance, or was looked at already. Look at the matter again.</source>
        <translation>这项任务尚未提交验收，或已经验收过。请重新查看该事项。</translation>
    </message>
    <message>
        <source>Please fill in the day.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>This cannot be before {since}. Please choose that day or a later one.</source>
        <translation>日期不能早于{since}，请改为当天或之后的日期。</translation>
    </message>
    <message>
        <source>Please fill in who asks for more time.</source>
        <translation>请填写申请人。</translation>
    </message>
    <message>
        <source>Please write why more time is needed.</source>
        <translation>请写明延期原因。</translation>
    </message>
    <message>
        <source>Please choose a day after {deadline}, the deadline that holds now.</source>
        <translation>新的期限须晚于现行期限{deadline}。</translation>
    </message>
    <message>
        <source>More time was asked for already and nobody has ruled on it. Have that ruled on first.</source>
        <translation>已有一份延期申请尚未审批，请先审批。</translation>
    </message>
    <message>
        <source>This was ruled on already. Look at the matter again.</source>
        <translation>这份申请已经审批过，请重新查看该事项。</translation>
    </message>
    <message>
        <source>Please choose whether more time is given.</source>
        <translation>请选择是否同意延期。</translation>
    </message>
    <message>
        <source>Please fill in who ruled on it.</source>
        <translation>请填写审批人。</translation>
    </message>
    <message>
        <source>“{subject}” cannot be handed in without evidence. Add the photos, files or signed sheet asked for; where none is named, any one will do.</source>
        <translation>“{subject}”缺少佐证，不能提交验收。请添加要求的照片、文件或签字单；没有具体要求的，任意一件即可。</translation>
    </message>
    <message>
        <source>Please fill in which unit looked at the work.</source>
        <translation>请填写验收单位。</translation>
    </message>
    <message>
        <source>Please fill in who looked at the work.</source>
        <translation>请填写验收人。</translation>
    </message>
    <message>
        <source>Please choose whether the work passes.</source>
        <translation>请选择验收结果。</translation>
    </message>
    <message>
        <source>Please write what is to be done again.</source>
        <translation>请写明返工要求。</translation>
    </message>
    <message>
        <source>“{subject}” was handed in; what was shown for it stays as it is. If it is sent back, files can be changed again.</source>
        <translation>“{subject}”已提交验收，佐证不能再改。如被退回返工，可以重新添加。</translation>
    </message>
    <message>
        <source>Please fill in the day the resident was told.</source>
        <translation>请填写答复日期。</translation>
    </message>
    <message>
        <source>Please choose how the resident was told.</source>
        <translation>请选择答复方式。</translation>
    </message>
    <message>
        <source>Please fill in who told the resident.</source>
        <translation>请填写答复人。</translation>
    </message>
    <message>
        <source>Please choose what the resident said.</source>
        <translation>请选择居民意见。</translation>
    </message>
    <message>
        <source>The resident is not satisfied. Write what is to be done again, with unit and deadline, or why the matter stays closed.</source>
        <translation>居民不满意。请写明重新办理的内容、责任单位和期限，或不再办理的原因。</translation>
    </message>
    <message>
        <source>Either something is done again, or the matter stays closed. Leave one of the two empty.</source>
        <translation>“重新办理”和“不再办理”只能选一项，请清空其中一项。</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不要求</translation>
    </message>
    <message>
        <source>more than half</source>
        <translation>过半数</translation>
    </message>
    <message>
        <source>two thirds or more</source>
        <translation>三分之二以上</translation>
    </message>
    <message>
        <source>no votes</source>
        <translation>不表决</translation>
    </message>
    <message>
        <source>over half of those present</source>
        <translation>到会过半数</translation>
    </message>
    <message>
        <source>half or more of all</source>
        <translation>全体半数以上</translation>
    </message>
    <message>
        <source>over half of all</source>
        <translation>全体过半数</translation>
    </message>
    <message>
        <source>on demand</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>every {months} months</source>
        <translation>每{months}个月</translation>
    </message>
    <message>
        <source>Name of the brand</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For example {names}</source>
        <translation>例如：{names}</translation>
    </message>
    <message>
        <source>Days of notice</source>
        <translation>提前几天通知</translation>
    </message>
    <message>
        <source>Must be invited</source>
        <translation>应邀请</translation>
    </message>
    <message>
        <source>Heard without a vote</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>到会要求</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>通过要求</translation>
    </message>
    <message>
        <source>Somebody absent may send a proxy</source>
        <translation>缺席者可以委托他人</translation>
    </message>
    <message>
        <source>How an item may end</source>
        <translation>议题可以有的结论</translation>
    </message>
    <message>
        <source>Results go on the board</source>
        <translation>结果要公示</translation>
    </message>
    <message>
        <source>Within days of the meeting</source>
        <translation>会后几天内公示</translation>
    </message>
    <message>
        <source>For so many days</source>
        <translation>公示几天</translation>
    </message>
    <message>
        <source>On what it rests</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>New brand of {kind}</source>
        <translation>新名称：{kind}</translation>
    </message>
    <message>
        <source>Rules: {name}</source>
        <translation>规则：{name}</translation>
    </message>
    <message>
        <source>Kinds of meeting</source>
        <translation>会议种类</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>New brand of this kind</source>
        <translation>给这类会议起名称</translation>
    </message>
    <message>
        <source>What your office lays down for a kind of meeting goes before the program's own rules; a brand goes before its kind.</source>
        <translation>本单位定的规则优先于程序默认的规则；自起名称的规则优先于所属种类的规则。</translation>
    </message>
    <message>
        <source>Take the rules of “{name}” back to the default? Meetings held so far keep what they are. It can be undone in the menu.</source>
        <translation>把“{name}”的规则恢复默认？已开的会议不受影响。可以在菜单中撤销。</translation>
    </message>
    <message>
        <source>Remove the brand</source>
        <translation>去掉这个名称</translation>
    </message>
    <message>
        <source>Kind or brand</source>
        <translation>种类或名称</translation>
    </message>
    <message>
        <source>Is a</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>不公示</translation>
    </message>
    <message>
        <source>within {within}, for {days} days</source>
        <translation>{within}天内，公示{days}天</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>WeChat group</source>
        <translation>微信群</translation>
    </message>
    <message>
        <source>notice board</source>
        <translation>公示栏</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>确认参加</translation>
    </message>
    <message>
        <source>asks leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>未回复</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>adjourned</source>
        <translation>已改期</translation>
    </message>
    <message>
        <source>void</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>汇报人</translation>
    </message>
    <message>
        <source>Minutes planned</source>
        <translation>预计时长（分钟）</translation>
    </message>
    <message>
        <source>For example a law, a rule or an earlier resolution</source>
        <translation>例如：法规条文、管理规约、以往决议</translation>
    </message>
    <message>
        <source>Major matter, to be voted on</source>
        <translation>重大事项，需要表决</translation>
    </message>
    <message>
        <source>It must stand on the agenda when notice goes out.</source>
        <translation>发通知时必须已列入议程。</translation>
    </message>
    <message>
        <source>Keep for the next meeting</source>
        <translation>列入下次会议</translation>
    </message>
    <message>
        <source>How told</source>
        <translation>通知方式</translation>
    </message>
    <message>
        <source>Notice to {count} people</source>
        <translation>通知{count}人</translation>
    </message>
    <message>
        <source>For example away, on duty, ill</source>
        <translation>例如：外出、值班、生病</translation>
    </message>
    <message>
        <source>Leave asked by {count} people</source>
        <translation>{count}人请假</translation>
    </message>
    <message>
        <source>Why the meeting begins all the same</source>
        <translation>为什么仍然开会</translation>
    </message>
    <message>
        <source>The reason is kept with the meeting. Mend the notices instead if they are only not noted yet.</source>
        <translation>原因会随会议保存。如果只是通知还没登记，请返回补登。</translation>
    </message>
    <message>
        <source>Begin the meeting</source>
        <translation>开会</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>取消会议</translation>
    </message>
    <message>
        <source>Adjourn the meeting</source>
        <translation>休会或改期</translation>
    </message>
    <message>
        <source>Declare void and repeat</source>
        <translation>宣布无效，重新召开</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>新的日期</translation>
    </message>
    <message>
        <source>Its items wait, and come onto the agenda of the next meeting of its kind by themselves.</source>
        <translation>议题会留着，下次同类、同品牌会议自动列入议程。</translation>
    </message>
    <message>
        <source>What was concluded stands. What is open and everybody invited goes over to the new day.</source>
        <translation>已有结论的照样执行；未议的议题和参会名单转到新的日期。</translation>
    </message>
    <message>
        <source>Nothing it decided holds: tasks nobody ended are cancelled, and all its items come up again on the new day.</source>
        <translation>会上的结论全部作废：由此下达、尚未办结的任务撤销，全部议题在新的日期重新审议。</translation>
    </message>
    <message>
        <source>Meets since</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Meets until</source>
        <translation>停止日期</translation>
    </message>
    <message>
        <source>Regular meetings of a compound</source>
        <translation>小区的定期会议</translation>
    </message>
    <message>
        <source>Regular meetings</source>
        <translation>定期会议</translation>
    </message>
    <message>
        <source>Plan the next</source>
        <translation>筹备下一次</translation>
    </message>
    <message>
        <source>Place, day and chair…</source>
        <translation>地点、主持等…</translation>
    </message>
    <message>
        <source>Last met</source>
        <translation>上次开会</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期情况</translation>
    </message>
    <message>
        <source>Suggested next</source>
        <translation>建议下次</translation>
    </message>
    <message>
        <source>planned {day}</source>
        <translation>已定{day}</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已开</translation>
    </message>
    <message>
        <source>not met this month</source>
        <translation>本月未开</translation>
    </message>
    <message>
        <source>not met in {months} months</source>
        <translation>{months}个月未开</translation>
    </message>
    <message>
        <source>Kinds of meeting…</source>
        <translation>会议种类…</translation>
    </message>
    <message>
        <source>Open the meeting it goes on with</source>
        <translation>打开接续的会议</translation>
    </message>
    <message>
        <source>This meeting is {what} since {day}: {reason}</source>
        <translation>{day} 会议{what}：{reason}</translation>
    </message>
    <message>
        <source>Regular meetings…</source>
        <translation>定期会议…</translation>
    </message>
    <message>
        <source>Choose who is not told</source>
        <translation>选中未通知的人</translation>
    </message>
    <message>
        <source>Told…</source>
        <translation>登记通知…</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>确认参加</translation>
    </message>
    <message>
        <source>Asks leave…</source>
        <translation>请假…</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未回复</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>撤回通知</translation>
    </message>
    <message>
        <source>{told} of {all} told, {coming} coming, {leave} excused</source>
        <translation>共{all}人，已通知{told}人，确认{coming}人，请假{leave}人</translation>
    </message>
    <message>
        <source>The agenda is fixed since {fixed}. This kind of meeting asks for {days} days' notice: all must be told by {last}.</source>
        <translation>议程已于{fixed}确定。这类会议须提前{days}天通知，最迟{last}通知到每个人。</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>参会名单</translation>
    </message>
    <message>
        <source>All are told. Choose whose notice is to be mended.</source>
        <translation>都已通知。要更正谁的，请先在表中选中。</translation>
    </message>
    <message>
        <source>Note an answer</source>
        <translation>登记回执</translation>
    </message>
    <message>
        <source>Take a notice back</source>
        <translation>撤回通知</translation>
    </message>
    <message>
        <source>Choose people in the table first, several with Ctrl or Shift.</source>
        <translation>请先在表中选人，按住 Ctrl 或 Shift 可选多人。</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>due</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>通知方式</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未通知</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>added late</source>
        <translation>临时增加</translation>
    </message>
    <message>
        <source>major, vote</source>
        <translation>重大，表决</translation>
    </message>
    <message>
        <source>left over</source>
        <translation>上次遗留</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>决议事项</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>to be accepted</source>
        <translation>待验收</translation>
    </message>
    <message>
        <source>under way {percent}%</source>
        <translation>办理中{percent}%</translation>
    </message>
    <message>
        <source>Waiting for a meeting</source>
        <translation>等待上会</translation>
    </message>
    <message>
        <source>No matter of this compound waits for a meeting.</source>
        <translation>本小区没有等待上会的事项。</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>列入议程</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>同上次会议</translation>
    </message>
    <message>
        <source>By the rules: {units}</source>
        <translation>按规则应邀请：{units}</translation>
    </message>
    <message>
        <source>Nothing is on the agenda yet. Add an item, or take a matter that waits.</source>
        <translation>还没有议题。请加议题，或从等待上会的事项中选。</translation>
    </message>
    <message>
        <source>{minutes} minutes planned</source>
        <translation>预计{minutes}分钟</translation>
    </message>
    <message>
        <source>Begin at once</source>
        <translation>直接开会</translation>
    </message>
    <message>
        <source>Give notice</source>
        <translation>确定议程，发通知</translation>
    </message>
    <message>
        <source>Put on the agenda</source>
        <translation>列入议程</translation>
    </message>
    <message>
        <source>Nobody more was found. Fill in the names by hand.</source>
        <translation>没有找到更多的人，请手工填写姓名。</translation>
    </message>
    <message>
        <source>Who is invited</source>
        <translation>参会名单</translation>
    </message>
    <message>
        <source>Take “{subject}” off the agenda? It can be undone in the menu.</source>
        <translation>把“{subject}”从议程中去掉？可以在菜单中撤销。</translation>
    </message>
    <message>
        <source>Nobody is invited yet. Fill the list by the rules, as last time, or by hand.</source>
        <translation>参会名单还是空的。请按规则填写、同上次会议，或手工填写。</translation>
    </message>
    <message>
        <source>The rules of this kind of meeting want these invited, and nobody of them is on the list: {names}.</source>
        <translation>按这类会议的规则还应邀请：{names}，名单上还没有他们的人。</translation>
    </message>
    <message>
        <source>Notice should have gone out by {day}. Choose a later day for the meeting, or say why when it begins.</source>
        <translation>最迟应在{day}发通知，现在已经晚了。请把会议改晚，或开会时说明原因。</translation>
    </message>
    <message>
        <source>{names} is both in the chair and takes the minutes. Better let somebody else write.</source>
        <translation>{names}既主持又记录，最好换个人记录。</translation>
    </message>
    <message>
        <source>Not everybody was told of the meeting: {names}. Note how and when they were told, or say why it begins all the same.</source>
        <translation>还没有通知到每个人：{names}。请登记通知方式和日期，或说明为什么仍然开会。</translation>
    </message>
    <message>
        <source>The notice was too short for {names}: all should have been told by {day}. Choose a later day for the meeting, or say why it begins all the same.</source>
        <translation>{names}的通知期不够：最迟应在{day}通知。请把会议改晚，或说明为什么仍然开会。</translation>
    </message>
    <message>
        <source>Please write why; it is kept with the meeting.</source>
        <translation>请写明原因，会随会议保存。</translation>
    </message>
    <message>
        <source>Please fill in the day this was settled.</source>
        <translation>请填写决定的日期。</translation>
    </message>
    <message>
        <source>Please fill in the day on which it goes on.</source>
        <translation>请填写继续开会的日期。</translation>
    </message>
    <message>
        <source>This lies before the meeting itself on {held_on}. Please fill in a later day.</source>
        <translation>早于原会议日期{held_on}，请填那天以后的日期。</translation>
    </message>
    <message>
        <source>A meeting that can conclude nothing is of no use. Tick at least one way an item may end.</source>
        <translation>什么结论都不能有的会议没有意义，请至少勾选一种结论。</translation>
    </message>
    <message>
        <source>There is a brand “{brand}” already. Mend that one, or choose another name.</source>
        <translation>已经有“{brand}”了。请修改那一个，或换个名称。</translation>
    </message>
    <message>
        <source>Please choose the compound that meets.</source>
        <translation>请选择开会的小区。</translation>
    </message>
    <message>
        <source>Please fill in since when it meets.</source>
        <translation>请填写从什么时候开始。</translation>
    </message>
    <message>
        <source>Every how many months does it meet? Fill in 1 or more.</source>
        <translation>几个月开一次？请填1以上的数。</translation>
    </message>
    <message>
        <source>This compound has regular meetings of this kind already. Mend those instead; if they ended, clear the day they ended.</source>
        <translation>这个小区已经有这类定期会议。请修改原来的；如果已停止，请清除停止日期。</translation>
    </message>
    <message>
        <source>Nobody is chosen. Choose people in the table first.</source>
        <translation>还没有选人，请先在表中选人。</translation>
    </message>
    <message>
        <source>Please choose how they were told.</source>
        <translation>请选择通知方式。</translation>
    </message>
    <message>
        <source>Please fill in the day they were told.</source>
        <translation>请填写通知日期。</translation>
    </message>
    <message>
        <source>This lies after the meeting on {held_on}. Please fill in the day they were told.</source>
        <translation>晚于会议日期{held_on}，请填写实际通知的日期。</translation>
    </message>
    <message>
        <source>Please choose what they answered.</source>
        <translation>请选择回执。</translation>
    </message>
    <message>
        <source>Not told yet: {names}. Note first how and when they were told.</source>
        <translation>还没有通知：{names}。请先登记通知方式和日期。</translation>
    </message>
    <message>
        <source>Please write why they cannot come.</source>
        <translation>请写明为什么不能来。</translation>
    </message>
    <message>
        <source>How many minutes? Fill in at least 1, or leave it empty.</source>
        <translation>预计几分钟？请填1以上的数，或留空。</translation>
    </message>
    <message>
        <source>The agenda is fixed, and a major matter cannot come onto it on the spot. Keep it for the next meeting, or take the tick away if it is no major matter.</source>
        <translation>议程已经确定，重大事项不能临时加入。请点“列入下次会议”；如果不是重大事项，请去掉勾选。</translation>
    </message>
    <message>
        <source>Not here…</source>
        <translation>有人不在场…</translation>
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
        <translation>已达三分之二</translation>
    </message>
    <message>
        <source>Opinions are heard, no votes are taken</source>
        <translation>只听取意见，不作表决</translation>
    </message>
    <message>
        <source>More than half of those with a vote who are there: {votes} votes</source>
        <translation>到会有表决权者过半数通过：{votes}票</translation>
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
        <source>walk-in</source>
        <translation>临时到会</translation>
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
        <source>Not met yet: {names}</source>
        <translation>尚未召开：{names}</translation>
    </message>
    <message>
        <source>Papers on the board whose time is over: {count}</source>
        <translation>公示期满未撤下的文件{count}份</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>Notice that it is called off</source>
        <translation>取消、改期通知</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>会议通知</translation>
    </message>
    <message>
        <source>Agenda with times</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Register of notices</source>
        <translation>送达登记</translation>
    </message>
    <message>
        <source>Record with signatures</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>What hung on the board</source>
        <translation>公示情况</translation>
    </message>
    <message>
        <source>Why a paper was withdrawn</source>
        <translation>撤回说明</translation>
    </message>
    <message>
        <source>Whole file with a catalogue</source>
        <translation>会议卷宗</translation>
    </message>
    <message>
        <source>{count} not noted yet</source>
        <translation>{count}人未登记</translation>
    </message>
    <message>
        <source>Months apart</source>
        <translation>几个月一次</translation>
    </message>
    <message>
        <source>0: on demand</source>
        <translation>0为按需</translation>
    </message>
    <message>
        <source>By the rules</source>
        <translation>按规则填写</translation>
    </message>
    <message>
        <source>begun before its time: {reason}</source>
        <translation>提前开会：{reason}</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>waiting for {days} days</source>
        <translation>已等{days}天</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>验收方式</translation>
    </message>
    <message>
        <source>received by {name}</source>
        <translation>首接人{name}</translation>
    </message>
    <message>
        <source>Due within three days or overdue: {count}</source>
        <translation>三天内到期或逾期：{count}项</translation>
    </message>
    <message>
        <source>Nothing is overdue or due within three days.</source>
        <translation>没有逾期或三天内到期的事项。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}项</translation>
    </message>
    <message>
        <source>All tasks…</source>
        <translation>全部任务…</translation>
    </message>
    <message>
        <source>Please fill in the name by which the residents know these meetings.</source>
        <translation>请填写会议的名称，例如：乐邻圈。</translation>
    </message>
    <message>
        <source>Several units with 、 between them</source>
        <translation>多个单位用“、”隔开</translation>
    </message>
    <message>
        <source>Notified by</source>
        <translation>通知人</translation>
    </message>
    <message>
        <source>What is objected</source>
        <translation>意见内容</translation>
    </message>
    <message>
        <source>The agenda is not fixed yet. This kind of meeting asks for {days} days' notice: all must be told by {last}.</source>
        <translation>议程还没有确定。这类会议须提前{days}天通知，最迟{last}通知到每个人。</translation>
    </message>
    <message>
        <source>{count} were invited; the meeting was not held</source>
        <translation>邀请了{count}人，会议没有召开</translation>
    </message>
    <message>
        <source>being written up</source>
        <translation>整理中</translation>
    </message>
    <message>
        <source>No household is linked yet. “Adjust links” names the doors.</source>
        <translation>还没有联系住户。请点“调整联系户”，写上房号。</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>验收人</translation>
    </message>
    <message>
        <source>On to where it is</source>
        <translation>回到当前步骤</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>{day} has not come yet. This is noted once it is done: fill in today or an earlier day.</source>
        <translation>{day}还没到。这里登记的是已经办了的事：请填今天或更早的日期。</translation>
    </message>
    <message>
        <source>Nothing fits here</source>
        <translation>没有符合条件的内容</translation>
    </message>
    <message>
        <source>The page behind shows {day}. Here stand the posts of today, and today’s body is changed.</source>
        <translation>后面的页面显示的是{day}的情况；这里列的是今天的任职，改动的也是今天的组织。</translation>
    </message>
    <message>
        <source>No other {kind} stands nearby to be merged into. Add it first, or choose another kind of change.</source>
        <translation>附近没有其他{kind}可以合并到。请先添加，或选择其他变动类型。</translation>
    </message>
    <message>
        <source>It was written wrong</source>
        <translation>原来填错了</translation>
    </message>
    <message>
        <source>The door was measured anew</source>
        <translation>房屋重新测量过</translation>
    </message>
    <message>
        <source>Another area than before</source>
        <translation>面积与原来不同</translation>
    </message>
    <message>
        <source>Areas through time</source>
        <translation>历次面积</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Left by</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>{count} former areas</source>
        <translation>{count}项原面积</translation>
    </message>
    <message>
        <source>The area is another now. Say whether it was written wrong before, or whether the door was measured anew.</source>
        <translation>面积与原来不同。请说明是原来填错了，还是房屋重新测量过。</translation>
    </message>
    <message>
        <source>From which day on? Please fill in the day from which the new area counts.</source>
        <translation>从哪天起？请填写新面积开始适用的日期。</translation>
    </message>
    <message>
        <source>This day has not come yet. Fill in the new area once it counts, or correct the day.</source>
        <translation>这一天还没到。请等新面积适用后再填，或改正日期。</translation>
    </message>
    <message>
        <source>The present area has counted only since {begins_on}, and none ends before it begins. Choose that day or a later one.</source>
        <translation>现在的面积从{begins_on}起才适用，不能在开始之前结束。请选这一天或更晚的日期。</translation>
    </message>
    <message>
        <source>The area {was} becomes {becomes}; the one before stays for the days before today. If it was only written wrong, mend it in the form of the household first.</source>
        <translation>面积由{was}改为{becomes}；今天以前仍按原面积。如果只是原来写错了，请先在住户表单里更正。</translation>
    </message>
    <message>
        <source>Reservations on record</source>
        <translation>保留意见</translation>
    </message>
    <message>
        <source>Person responsible, basis, reservations, major or internal</source>
        <translation>责任人、依据、保留意见、重大事项、仅供内部</translation>
    </message>
    <message>
        <source>uninvited {count}</source>
        <translation>未受邀到会{count}人</translation>
    </message>
    <message>
        <source>Why it is called at short notice</source>
        <translation>临时召开的原因</translation>
    </message>
    <message>
        <source>What is written here stands on the notice and in the record, and nobody is asked again when the meeting begins.</source>
        <translation>这里写的原因会印在会议通知和会议记录上，开会时不再询问。</translation>
    </message>
    <message>
        <source>Whatever is due</source>
        <translation>全部例会</translation>
    </message>
    <message>
        <source>What is said is noted here once the meeting has begun.</source>
        <translation>会议开始后，在这里记录讨论、表决和结论。</translation>
    </message>
    <message>
        <source>The meeting has not begun</source>
        <translation>会议还没有开始</translation>
    </message>
    <message>
        <source>Choose who has not answered</source>
        <translation>选中未答复的人</translation>
    </message>
    <message>
        <source>This meeting has not begun, so nothing is noted of it yet. Begin it first: who was told, and in time, is looked at then.</source>
        <translation>会议还没有开始，不能记录。请先点“开会”：届时会核对是否都已通知、是否满通知期限。</translation>
    </message>
    <message>
        <source>This step is behind the meeting already; look at the step it is at now.</source>
        <translation>会议已经过了这一步，请看它现在所在的步骤。</translation>
    </message>
    <message>
        <source>{number} stands on the agenda already.</source>
        <translation>{number}已经在议程上。</translation>
    </message>
    <message>
        <source>Plan its meeting…</source>
        <translation>安排会议…</translation>
    </message>
    <message>
        <source>Meetings this month</source>
        <translation>本月会议</translation>
    </message>
    <message>
        <source>d MMMM yyyy, dddd</source>
        <translation>yyyy年M月d日 dddd</translation>
    </message>
    <message>
        <source>{count} in all, the most urgent first</source>
        <translation>共{count}件，最急的在前</translation>
    </message>
    <message>
        <source>{met} of {all} compounds have met</source>
        <translation>{all}个小区，{met}个已开</translation>
    </message>
    <message>
        <source>Nothing is recorded yet. Import the organisation to begin.</source>
        <translation>还没有数据，请先到“组织体系”导入组织名册。</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>{count}件逾期</translation>
    </message>
    <message>
        <source>{count} due today</source>
        <translation>{count}件今天到期</translation>
    </message>
    <message>
        <source>Compounds that met this month</source>
        <translation>本月已开会小区</translation>
    </message>
    <message>
        <source>{planned} planned, {unmet} not yet</source>
        <translation>已安排{planned}个，还差{unmet}个</translation>
    </message>
    <message>
        <source>Items concluded this month</source>
        <translation>本月议题有结论</translation>
    </message>
    <message>
        <source>{count} matters under way</source>
        <translation>在办事项{count}件</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>{count} more due within three days</source>
        <translation>三天内到期{count}件</translation>
    </message>
    <message>
        <source>Residents satisfied this month</source>
        <translation>本月居民满意</translation>
    </message>
    <message>
        <source>of {count} reached</source>
        <translation>回访{count}人</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Two texts of the minutes</source>
        <translation>纪要的两份正文</translation>
    </message>
    <message>
        <source>Put on the agenda again</source>
        <translation>再次列入议程</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Compare with edition {edition}</source>
        <translation>与第{edition}版对照</translation>
    </message>
    <message>
        <source>to be taken down</source>
        <translation>公示期满，待撤下</translation>
    </message>
    <message>
        <source>on the board until {day}</source>
        <translation>公示中，至{day}</translation>
    </message>
    <message>
        <source>The minutes were signed while you were typing. What you typed since is not in them. Go on without it?</source>
        <translation>您正在写的时候，纪要已签发，刚写的内容没有进入纪要。不要这些内容、继续操作吗？</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>不要，继续</translation>
    </message>
    <message>
        <source>Take down: {paper}</source>
        <translation>撤下：{paper}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>涉及位置</translation>
    </message>
    <message>
        <source>the whole compound</source>
        <translation>整个小区</translation>
    </message>
    <message>
        <source>“{value}”, in which this body went up, is neither here nor in this file. The body comes in with its end alone; once the other is here, import this file again, and the two are tied. If the name is written wrong, mend it.</source>
        <translation>所并入的“{value}”系统里和本表里都没有。该组织只按撤销日期导入；补上后，再导一次本表即可连上。名称写错的，请改正。</translation>
    </message>
    <message>
        <source>owner since</source>
        <translation>取得日期</translation>
    </message>
    <message>
        <source>how it was acquired</source>
        <translation>取得方式</translation>
    </message>
    <message>
        <source>document no. of the acquisition</source>
        <translation>取得文号</translation>
    </message>
    <message>
        <source>name of the level</source>
        <translation>层级名称</translation>
    </message>
    <message>
        <source>“{value}” is not known here. It must be one of: {known}.</source>
        <translation>“{value}”不在可填范围内，应为以下之一：{known}。</translation>
    </message>
    <message>
        <source>The body “{value}” is neither here nor in this file. Mend its name or the places before it, or import the organisation first.</source>
        <translation>组织“{value}”既未登记，也不在本文件中。请核对组织名称及所在地方，或先导入组织名册。</translation>
    </message>
    <message>
        <source>“{value}” is no present owner of this door. Mend the name, or fill in the day the door was left.</source>
        <translation>“{value}”不是该户现在的产权人。请核对姓名；如果是从前的产权人，请填写转出日期。</translation>
    </message>
    <message>
        <source>Another record of this door holds until {value} already. Keep one of the two, or correct the day.</source>
        <translation>该户已有一条截至{value}的记录。请保留其中一条，或更正日期。</translation>
    </message>
    <message>
        <source>The votes cannot be read. Write each candidate on a line: post, colon, name, a blank, the votes and their unit, and who was elected; the template shows how.</source>
        <translation>得票情况请写成“书记：张三 12票 当选”，每位候选人一行，或用分号隔开。</translation>
    </message>
    <message>
        <source>Term runs out: {body}</source>
        <translation>任期届满：{body}</translation>
    </message>
    <message>
        <source>Meetings held so far keep the name they had</source>
        <translation>已开过的会议仍用原来的名称</translation>
    </message>
    <message>
        <source>This meeting is planned for {day}. If it is held today, say why; today is then its day, and deadlines and notices on the board count from it.</source>
        <translation>本次会议原定{day}召开。今天提前召开的，请说明原因；会议日期改记为今天，期限和公示都从今天算起。</translation>
    </message>
    <message>
        <source>The resolutions of {count} earlier meetings become tasks with the unit and the deadline they name; what is over its deadline shows as overdue. It can be undone in the menu.</source>
        <translation>将{count}次以前会议的决议转为任务，责任单位和期限按决议填写；已过期限的显示为逾期。可在菜单里撤销。</translation>
    </message>
    <message>
        <source>Make tasks of earlier resolutions</source>
        <translation>为以前的决议建立任务</translation>
    </message>
    <message>
        <source>{count} tasks were made</source>
        <translation>已建立{count}项任务</translation>
    </message>
    <message>
        <source>{count} earlier meetings without tasks</source>
        <translation>{count}次以前的会议还没有任务</translation>
    </message>
    <message>
        <source>after {count} minutes</source>
        <translation>{count}分钟后</translation>
    </message>
    <message>
        <source>Sign out when idle</source>
        <translation>无操作时自动退出</translation>
    </message>
    <message>
        <source>Users and roles…</source>
        <translation>用户与权限…</translation>
    </message>
    <message>
        <source>nobody in the organisation</source>
        <translation>不在组织名单中</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>Tell it to the user, who replaces it when signing in.</source>
        <translation>请告诉本人，登录时由本人改掉。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再填一次</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Short, for example wangmin</source>
        <translation>简短即可，例如wangmin</translation>
    </message>
    <message>
        <source>Is in the organisation</source>
        <translation>对应组织中的人</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>新增用户</translation>
    </message>
    <message>
        <source>User: {name}</source>
        <translation>用户：{name}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Place, with all below it</source>
        <translation>范围（含下级）</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>{name}的角色</translation>
    </message>
    <message>
        <source>End the role of {name}</source>
        <translation>结束{name}的角色</translation>
    </message>
    <message>
        <source>{name} signs in no more</source>
        <translation>停用{name}</translation>
    </message>
    <message>
        <source>New password for {name}</source>
        <translation>给{name}重设密码</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>您是谁？</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Needed only for money and signatures. Everything else goes on without.</source>
        <translation>只有涉及资金和签章才需要登录，其他工作不登录也能做。</translation>
    </message>
    <message>
        <source>The password you were given</source>
        <translation>管理员给您的密码</translation>
    </message>
    <message>
        <source>Password so far</source>
        <translation>原密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>At least 8 characters; a short sentence is easy to remember.</source>
        <translation>至少8个字符；用一句短话最好记。</translation>
    </message>
    <message>
        <source>Choose a password of your own</source>
        <translation>请设置自己的密码</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>我的密码</translation>
    </message>
    <message>
        <source>The new password holds from now on.</source>
        <translation>新密码已生效。</translation>
    </message>
    <message>
        <source>PIN so far</source>
        <translation>原签章密码</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新签章密码</translation>
    </message>
    <message>
        <source>6 digits or more; no birthday, no 123456.</source>
        <translation>6位以上数字；不要用生日，不要用123456。</translation>
    </message>
    <message>
        <source>My PIN</source>
        <translation>我的签章密码</translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation>新签章密码已生效。</translation>
    </message>
    <message>
        <source>The PIN is your signature under a payment. Tell it to nobody.</source>
        <translation>签章密码就是您在用款单上的签名，请不要告诉任何人。</translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation>用户与权限</translation>
    </message>
    <message>
        <source>Give a role</source>
        <translation>授予角色</translation>
    </message>
    <message>
        <source>End the role</source>
        <translation>结束角色</translation>
    </message>
    <message>
        <source>Take the PIN of {name} away? {name} sets a new one after signing in.</source>
        <translation>清除{name}的签章密码吗？{name}登录后要重新设置。</translation>
    </message>
    <message>
        <source>Take the PIN away</source>
        <translation>清除签章密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Signs in no more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Passwords and PINs tried</source>
        <translation>密码使用记录</translation>
    </message>
    <message>
        <source>Nobody signs in yet, and nobody needs to: one person alone goes on working as before. Before money is paid with signatures, add yourself first; you will keep the users.</source>
        <translation>目前没有用户，也不需要登录：一个人照常使用即可。要办理签章付款，请先新增您自己；您就是用户管理员。</translation>
    </message>
    <message>
        <source>A role covers its place and all that lies below. Who keeps the books, who pays and who signs are different people, and nobody signs for two parties. Nothing is deleted: users and roles end on a day.</source>
        <translation>角色的范围包括下级。记账、付款、签章必须由不同的人担任，同一人不能代表两方签章。用户和角色只停用，不删除。</translation>
    </message>
    <message>
        <source>Only a keeper of users changes anything here. Sign in as one.</source>
        <translation>这里只有用户管理员可以改动，请以管理员身份登录。</translation>
    </message>
    <message>
        <source>In the organisation</source>
        <translation>组织中的人</translation>
    </message>
    <message>
        <source>Is today</source>
        <translation>现任角色</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>签章密码</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>whole office</source>
        <translation>全单位</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>With</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>By</source>
        <translation>解锁人</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>new password due</source>
        <translation>待改密码</translation>
    </message>
    <message>
        <source>may sign in</source>
        <translation>可登录</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>too early</source>
        <translation>未到时间</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>已解锁</translation>
    </message>
    <message>
        <source>My password…</source>
        <translation>我的密码…</translation>
    </message>
    <message>
        <source>My PIN…</source>
        <translation>我的签章密码…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Signed out, as nothing was touched for {count} minutes.</source>
        <translation>{count}分钟没有操作，已自动退出登录。</translation>
    </message>
    <message>
        <source>Signed in: {name}</source>
        <translation>已登录：{name}</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Bookkeeper</source>
        <translation>会计</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>出纳</translation>
    </message>
    <message>
        <source>Signatory of the community</source>
        <translation>社区签章人</translation>
    </message>
    <message>
        <source>Signatory of the owners' committee</source>
        <translation>业委会签章人</translation>
    </message>
    <message>
        <source>Signatory of the property company</source>
        <translation>物业签章人</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>查阅人</translation>
    </message>
    <message>
        <source>Keeper of users</source>
        <translation>用户管理员</translation>
    </message>
    <message>
        <source>This is done by a person with the role “{role}”, and nobody signs in here yet. Open “Users and roles…” in the menu: add yourself, then the others, and give each their role.</source>
        <translation>这件事要由担任“{role}”的人来办，目前还没有用户。请打开菜单里的“用户与权限…”：先新增您自己，再新增其他人，并分别授予角色。</translation>
    </message>
    <message>
        <source>This is done by a person with the role “{role}”. Sign in first, at the top right.</source>
        <translation>这件事要由担任“{role}”的人来办。请先在右上角登录。</translation>
    </message>
    <message>
        <source>This needs the role “{role}” for {place}, which you do not hold today. Ask a keeper of users, or whoever holds it.</source>
        <translation>这件事要由{place}的“{role}”来办，您今天没有这个角色。请找用户管理员，或由担任的人办理。</translation>
    </message>
    <message>
        <source>Only a keeper of users may do this. Sign in as one, or ask one.</source>
        <translation>只有用户管理员可以这样做。请以管理员身份登录，或请管理员办理。</translation>
    </message>
    <message>
        <source>This is done by another keeper of users, never by oneself. Change your own password or PIN under your name in the header.</source>
        <translation>这件事要由另一位管理员来办，不能自己办。自己的密码或签章密码请点右上角自己的名字修改。</translation>
    </message>
    <message>
        <source>Nobody else would be left to see to users. Make somebody else a keeper of users first.</source>
        <translation>这样就没有人能管理用户了。请先把管理员交给别人。</translation>
    </message>
    <message>
        <source>Please choose who you are.</source>
        <translation>请选择您是谁。</translation>
    </message>
    <message>
        <source>{name} cannot sign in today: from {begins_on} until {until}. Ask a keeper of users.</source>
        <translation>{name}今天不能登录：启用期为{begins_on}至{until}。请找管理员。</translation>
    </message>
    <message>
        <source>Please fill in the name to sign in with, for example wangmin.</source>
        <translation>请填写登录名，例如wangmin。</translation>
    </message>
    <message>
        <source>Somebody else signs in as “{sign_in}”. Choose another name to sign in with.</source>
        <translation>登录名“{sign_in}”已有人使用，请另取一个。</translation>
    </message>
    <message>
        <source>Please choose the role.</source>
        <translation>请选择角色。</translation>
    </message>
    <message>
        <source>Please choose the place the role is for; it covers all that lies below it.</source>
        <translation>请选择这个角色管到哪里；下级范围一并包括在内。</translation>
    </message>
    <message>
        <source>Please fill in from which day.</source>
        <translation>请填写从哪天起。</translation>
    </message>
    <message>
        <source>Please fill in the last day.</source>
        <translation>请填写到哪天止。</translation>
    </message>
    <message>
        <source>This role ends on {until} already. A later role is given anew.</source>
        <translation>这个角色到{until}已经结束。以后再担任，请重新授予。</translation>
    </message>
    <message>
        <source>Please fill in why it ends.</source>
        <translation>请填写为什么结束。</translation>
    </message>
    <message>
        <source>The same person is {role} of {place} already (until {until}). End that role first, or correct the days.</source>
        <translation>此人已是{place}的{role}（到{until}）。请先结束那个角色，或更正日期。</translation>
    </message>
    <message>
        <source>The same person is {role} of {place} (until {until}). Who keeps the books, who pays and who signs are three different people. Give this role to somebody else, or end the other first.</source>
        <translation>此人是{place}的{role}（到{until}）。记账、付款、签章必须由不同的人担任。请把这个角色交给别人，或先结束那一个。</translation>
    </message>
    <message>
        <source>The same person is {role} of {place} (until {until}). Nobody signs for two of the three parties. Give this role to somebody else, or end the other first.</source>
        <translation>此人是{place}的{role}（到{until}）。同一人不能代表三方中的两方签章。请把这个角色交给别人，或先结束那一个。</translation>
    </message>
    <message>
        <source>A password has at least {least} characters, at most {most}. Please choose another.</source>
        <translation>密码至少{least}个字符，最多{most}个。请另设一个。</translation>
    </message>
    <message>
        <source>Anybody would guess this password. Please choose another.</source>
        <translation>这个密码太容易猜到，请另设一个。</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits and nothing else. Please choose another.</source>
        <translation>签章密码是6到12位数字，不能有别的字符。请另设一个。</translation>
    </message>
    <message>
        <source>Anybody would guess this PIN: no digit repeated, no 123456, no birthday. Please choose another.</source>
        <translation>这个签章密码太容易猜到：不要用重复的数字、123456或生日。请另设一个。</translation>
    </message>
    <message>
        <source>This is not the same as above. Please type it once more.</source>
        <translation>与上面填写的不一致，请再填一次。</translation>
    </message>
    <message>
        <source>This is the old one. Please choose another.</source>
        <translation>这就是原来的那个，请另设一个。</translation>
    </message>
    <message>
        <source>You have no PIN yet. Sign in and set one under your name in the header.</source>
        <translation>您还没有设置签章密码。请先登录，再点右上角自己的名字设置。</translation>
    </message>
    <message>
        <source>The password is wrong; this has been noted. {left} more wrong ones and it is locked for 15 minutes.</source>
        <translation>密码不对，已经记录。再错{left}次将锁定15分钟。</translation>
    </message>
    <message>
        <source>The PIN is wrong; this has been noted. {left} more wrong ones and it is locked for 15 minutes.</source>
        <translation>签章密码不对，已经记录。再错{left}次将锁定15分钟。</translation>
    </message>
    <message>
        <source>Wrong for the fifth time: it is locked for 15 minutes. Another keeper of users can unlock it at once.</source>
        <translation>已经错了五次，锁定15分钟。另一位管理员可以马上解锁。</translation>
    </message>
    <message>
        <source>After five wrong ones it is locked until {until}. Another keeper of users can unlock it at once.</source>
        <translation>错了五次，锁定到{until}。另一位管理员可以马上解锁。</translation>
    </message>
    <message>
        <source>After a wrong one please wait {seconds} more seconds, then try again.</source>
        <translation>刚才填错了，请再等{seconds}秒重试。</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>重设密码</translation>
    </message>
    <message>
        <source>Books are kept for a compound. Choose a compound above first.</source>
        <translation>账套按小区建立，请先在上方选择一个小区。</translation>
    </message>
    <message>
        <source>Please give the account a name.</source>
        <translation>请填写账户名称。</translation>
    </message>
    <message>
        <source>This compound has an account “{name}” already. Give it another name.</source>
        <translation>本小区已有名为“{name}”的账户，请换一个名称。</translation>
    </message>
    <message>
        <source>The account was opened on {opened_on}; it cannot be closed before. Please correct one of the two days.</source>
        <translation>该账户{opened_on}开户，销户日期不能早于开户日期，请更正其中一个。</translation>
    </message>
    <message>
        <source>There are still {left} yuan on this account. Transfer or pay them out first, then close it.</source>
        <translation>该账户还有余额{left}元，请先转出或支付，再销户。</translation>
    </message>
    <message>
        <source>Please fill in the code of the subject.</source>
        <translation>请填写科目代码。</translation>
    </message>
    <message>
        <source>Please give the subject a name.</source>
        <translation>请填写科目名称。</translation>
    </message>
    <message>
        <source>The code {value} is another subject's. Choose a free one.</source>
        <translation>科目代码{value}已被占用，请另选一个。</translation>
    </message>
    <message>
        <source>There is a subject “{value}” already.</source>
        <translation>已有名为“{value}”的科目。</translation>
    </message>
    <message>
        <source>“{name}” has postings, so its kind stays. Make a new subject and end this one.</source>
        <translation>“{name}”已有记账，类别不能再改。请新建科目，再停用这一个。</translation>
    </message>
    <message>
        <source>Please fill in the day of the voucher.</source>
        <translation>请填写凭证日期。</translation>
    </message>
    <message>
        <source>Please say what the voucher is for.</source>
        <translation>请填写摘要。</translation>
    </message>
    <message>
        <source>A voucher has at least two lines: where the money comes from and where it goes.</source>
        <translation>一张凭证至少两行：钱从哪里来、到哪里去。</translation>
    </message>
    <message>
        <source>Debits are {debit}, credits {credit}: they are {apart} apart. Correct the lines until both come to the same.</source>
        <translation>借方合计{debit}，贷方合计{credit}，相差{apart}。请更正，使借贷相等。</translation>
    </message>
    <message>
        <source>A line is either debited or credited, not both. Clear one of its amounts.</source>
        <translation>一行只能填借方或贷方一个金额，请清空其中一个。</translation>
    </message>
    <message>
        <source>Every line needs an amount. Fill it in, or take the line out.</source>
        <translation>每一行都要有金额，请填写或删去该行。</translation>
    </message>
    <message>
        <source>Choose an account or a subject of this compound for every line.</source>
        <translation>每一行请选择本小区的一个账户或科目。</translation>
    </message>
    <message>
        <source>The account “{name}” was closed on {day}. Choose another account, or an earlier day.</source>
        <translation>账户“{name}”已于{day}销户，请换账户或改用更早的日期。</translation>
    </message>
    <message>
        <source>The subject “{name}” takes nothing more since {day}. Choose another subject, or an earlier day.</source>
        <translation>科目“{name}”自{day}起停用，请换科目或改用更早的日期。</translation>
    </message>
    <message>
        <source>{year}-{month} is closed. Use a day of an open month, or have the month opened again with a reason.</source>
        <translation>{year}年{month}月已结账。请改用未结账月份的日期，或说明原因后反结账。</translation>
    </message>
    <message>
        <source>{day} has not come yet. What is to be posted has happened.</source>
        <translation>{day}还没有到，只有已发生的收支才能记账。</translation>
    </message>
    <message>
        <source>No. {number} is posted and stays as it is. Take it back in red with a reason, then make a new one.</source>
        <translation>第{number}号凭证已记账，不能修改或删除。请说明原因红字冲销，再重新填制。</translation>
    </message>
    <message>
        <source>This voucher is not posted yet. Mend the draft itself.</source>
        <translation>该凭证还没有记账，直接修改草稿即可。</translation>
    </message>
    <message>
        <source>Please say why the voucher is taken back; the reason stays with both.</source>
        <translation>请填写冲销原因，原因会同两张凭证一起保留。</translation>
    </message>
    <message>
        <source>No. {number} is itself a red voucher and is not reversed again. Make a new voucher with the right amounts.</source>
        <translation>第{number}号本身是红字凭证，不能再冲销。请按正确内容另填一张凭证。</translation>
    </message>
    <message>
        <source>No. {number} was taken back before. One voucher is reversed once.</source>
        <translation>第{number}号已经冲销过，一张凭证只能冲销一次。</translation>
    </message>
    <message>
        <source>The voucher is of {day}; it cannot be taken back before. Choose that day or a later one.</source>
        <translation>该凭证日期为{day}，冲销日期不能更早。</translation>
    </message>
    <message>
        <source>A voucher begins as a draft. This is our mistake; please save the diagnostics file.</source>
        <translation>凭证须先存为草稿。这是程序的差错，请保存诊断文件。</translation>
    </message>
    <message>
        <source>A line of this voucher belongs to another book or day. This is our mistake; please save the diagnostics file.</source>
        <translation>凭证中有一行属于别的账套或日期。这是程序的差错，请保存诊断文件。</translation>
    </message>
    <message>
        <source>The numbers of vouchers would have a gap. This is our mistake; please save the diagnostics file.</source>
        <translation>凭证号将出现断号。这是程序的差错，请保存诊断文件。</translation>
    </message>
    <message>
        <source>The red voucher does not mirror the one it takes back. This is our mistake; please save the diagnostics file.</source>
        <translation>红字凭证与原凭证不对应。这是程序的差错，请保存诊断文件。</translation>
    </message>
    <message>
        <source>Fill in at least one balance.</source>
        <translation>请至少填写一个账户的余额。</translation>
    </message>
    <message>
        <source>“{name}” has postings already, so its opening balance is past. Correct it with a voucher.</source>
        <translation>“{name}”已有记账，不能再录期初余额。请用凭证更正。</translation>
    </message>
    <message>
        <source>This period is not over. It can be closed from {day} on.</source>
        <translation>该期间还没有结束，{day}起才能结账。</translation>
    </message>
    <message>
        <source>This period is closed already.</source>
        <translation>该期间已经结账。</translation>
    </message>
    <message>
        <source>Please say why the period is opened again; the reason stays on record.</source>
        <translation>请填写反结账原因，原因会留存备查。</translation>
    </message>
    <message>
        <source>This close was opened again before.</source>
        <translation>该次结账已经反结账。</translation>
    </message>
    <message>
        <source>A budget is not below zero.</source>
        <translation>预算金额不能为负数。</translation>
    </message>
    <message>
        <source>{book}: the voucher numbers have a gap at {year} no. {number}.</source>
        <translation>{book}：{year}年第{number}号凭证处断号。</translation>
    </message>
    <message>
        <source>{book}: voucher {year} no. {number} does not balance.</source>
        <translation>{book}：{year}年第{number}号凭证借贷不平。</translation>
    </message>
    <message>
        <source>{book}: voucher {year} no. {number} is not what was sealed when it was posted.</source>
        <translation>{book}：{year}年第{number}号凭证与记账时的内容不符。</translation>
    </message>
    <message>
        <source>Agreements and signatories</source>
        <translation>共管协议与签字人</translation>
    </message>
    <message>
        <source>Signs no more</source>
        <translation>终止签字</translation>
    </message>
    <message>
        <source>Add a signatory</source>
        <translation>增加签字人</translation>
    </message>
    <message>
        <source>No agreement yet. Payments need one.</source>
        <translation>还没有共管协议，付款前须先登记。</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Without a basis up to {one} yuan, by the owners' assembly above {two}, verified above {check}, petty cash up to {petty}.</source>
        <translation>{one}元以内无需依据，超过{two}元由业主大会决定，超过{check}元须验收核对，备用金不超过{petty}元。</translation>
    </message>
    <message>
        <source>Signing on paper is allowed.</source>
        <translation>可以纸质签字。</translation>
    </message>
    <message>
        <source>Everybody signs with their own PIN.</source>
        <translation>本人用签章密码签字。</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>代表方</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>委托书</translation>
    </message>
    <message>
        <source>may sign</source>
        <translation>可签字</translation>
    </message>
    <message>
        <source>Number of the agreement</source>
        <translation>协议编号</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>No basis needed up to (yuan)</source>
        <translation>无需依据的限额（元）</translation>
    </message>
    <message>
        <source>Owners' assembly above (yuan)</source>
        <translation>须业主大会决定的金额（元）</translation>
    </message>
    <message>
        <source>Work is verified above (yuan)</source>
        <translation>须验收核对的金额（元）</translation>
    </message>
    <message>
        <source>Petty cash at most (yuan)</source>
        <translation>备用金限额（元）</translation>
    </message>
    <message>
        <source>Contact at the street</source>
        <translation>街道联系人</translation>
    </message>
    <message>
        <source>Stands on the bell when nobody signs for five days</source>
        <translation>超过五天无人签字时在提醒中列出</translation>
    </message>
    <message>
        <source>A party may sign on paper; the original is filed</source>
        <translation>可以纸质签字，原件归档</translation>
    </message>
    <message>
        <source>Mend the agreement</source>
        <translation>修改协议</translation>
    </message>
    <message>
        <source>Agreement of three parties</source>
        <translation>三方共管协议</translation>
    </message>
    <message>
        <source>Signs for</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Post under the signature</source>
        <translation>签字职务</translation>
    </message>
    <message>
        <source>Substitute, by a written mandate</source>
        <translation>替补，凭书面委托</translation>
    </message>
    <message>
        <source>Its number or title</source>
        <translation>编号或名称</translation>
    </message>
    <message>
        <source>Day of the mandate</source>
        <translation>委托日期</translation>
    </message>
    <message>
        <source>{name} signs no more</source>
        <translation>终止{name}的签字权限</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款日期</translation>
    </message>
    <message>
        <source>The bank's number</source>
        <translation>银行流水号</translation>
    </message>
    <message>
        <source>It stands on the slip</source>
        <translation>见银行回单</translation>
    </message>
    <message>
        <source>Really paid (yuan)</source>
        <translation>实付金额（元）</translation>
    </message>
    <message>
        <source>Enter the payment</source>
        <translation>登记付款</translation>
    </message>
    <message>
        <source>The bank's slip</source>
        <translation>银行回单</translation>
    </message>
    <message>
        <source>Give the payment up</source>
        <translation>作废付款</translation>
    </message>
    <message>
        <source>Resolution it was approved by</source>
        <translation>事后追认的决议</translation>
    </message>
    <message>
        <source>Approved afterwards</source>
        <translation>事后追认</translation>
    </message>
    <message>
        <source>Change the application</source>
        <translation>修改用款申请</translation>
    </message>
    <message>
        <source>Ask for money</source>
        <translation>申请用款</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Budget subject</source>
        <translation>预算科目</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款单位</translation>
    </message>
    <message>
        <source>Payee's bank</source>
        <translation>收款开户行</translation>
    </message>
    <message>
        <source>Payee's account</source>
        <translation>收款账号</translation>
    </message>
    <message>
        <source>What the money is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Approved afterwards by</source>
        <translation>事后追认期限</translation>
    </message>
    <message>
        <source>In words, or its number</source>
        <translation>说明或编号</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Party of the contract</source>
        <translation>合同对方单位</translation>
    </message>
    <message>
        <source>Amount of the contract</source>
        <translation>合同金额（元）</translation>
    </message>
    <message>
        <source>Invoice of</source>
        <translation>发票日期</translation>
    </message>
    <message>
        <source>Asked for on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Drawn as petty cash</source>
        <translation>提取备用金</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>不在其中</translation>
    </message>
    <message>
        <source>In capitals: {words}</source>
        <translation>大写：{words}</translation>
    </message>
    <message>
        <source>Looked at on</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>核对人</translation>
    </message>
    <message>
        <source>Somebody other than the applicant</source>
        <translation>不能是经办人</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>核对情况</translation>
    </message>
    <message>
        <source>Verify the work</source>
        <translation>验收核对</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>您的签章密码</translation>
    </message>
    <message>
        <source>It is your signature. A wrong one is noted.</source>
        <translation>签章密码就是您的签名，输错会留下记录。</translation>
    </message>
    <message>
        <source>Sign for the {party}</source>
        <translation>代表{party}签字</translation>
    </message>
    <message>
        <source>{name} signs for the {party} what stands here, and nothing else:</source>
        <translation>{name}代表{party}签字，所签内容就是下面这些：</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>签字人是</translation>
    </message>
    <message>
        <source>Filing number of the original</source>
        <translation>原件归档号</translation>
    </message>
    <message>
        <source>Signed on paper for the {party}</source>
        <translation>{party}纸质签字</translation>
    </message>
    <message>
        <source>The slip will say “see paper original” with this number. What was signed is:</source>
        <translation>单据上将注明“见纸质原件”和归档号。所签内容是：</translation>
    </message>
    <message>
        <source>A resolution</source>
        <translation>决议</translation>
    </message>
    <message>
        <source>A contract</source>
        <translation>合同依据</translation>
    </message>
    <message>
        <source>An emergency</source>
        <translation>应急</translation>
    </message>
    <message>
        <source>Small amount, no basis needed</source>
        <translation>小额，无需依据</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>To be signed, {count} of 3</source>
        <translation>待签字 {count}/3</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>To be booked</source>
        <translation>待入账</translation>
    </message>
    <message>
        <source>Paid and booked</source>
        <translation>已付款入账</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>To be signed</source>
        <translation>待签字</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Refused or given up</source>
        <translation>不同意或作废</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Acceptance record</source>
        <translation>验收单</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Files added or labelled</source>
        <translation>附件有变动</translation>
    </message>
    <message>
        <source>File taken off</source>
        <translation>附件移除</translation>
    </message>
    <message>
        <source>Work verified</source>
        <translation>验收核对</translation>
    </message>
    <message>
        <source>Sent to the signatories</source>
        <translation>送签</translation>
    </message>
    <message>
        <source>Agreed and signed</source>
        <translation>同意并签字了</translation>
    </message>
    <message>
        <source>Disagreed</source>
        <translation>不同意付款</translation>
    </message>
    <message>
        <source>Paid by the bank</source>
        <translation>银行已付</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Filter: purpose, payee, amount</source>
        <translation>筛选：用途、收款单位、金额</translation>
    </message>
    <message>
        <source>Agreements and signatories…</source>
        <translation>共管协议与签字人…</translation>
    </message>
    <message>
        <source>Set up the books and an account of the compound first.</source>
        <translation>请先在“账簿”中为小区设立账户。</translation>
    </message>
    <message>
        <source>Payment {number}, to {payee}, asked for by {name}</source>
        <translation>付款申请 {number}，收款单位{payee}，经办人{name}</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>Everybody signs in their own box, with their own PIN; nobody is asked to agree by silence.</source>
        <translation>每人只签自己的一格，签章密码不能代输，不签不算同意。</translation>
    </message>
    <message>
        <source>{count} of 3 have signed. If the files change, every signature loses its force and all sign anew.</source>
        <translation>已有{count}方签字。附件变动后，原有签字全部作废，须重新签字。</translation>
    </message>
    <message>
        <source>Change all the same</source>
        <translation>仍要变动</translation>
    </message>
    <message>
        <source>No payment yet</source>
        <translation>还没有付款</translation>
    </message>
    <message>
        <source>Money leaves the joint account when the community organisation, the owners' committee and the property company have each signed. First the agreement of the three, then the first application.</source>
        <translation>社区组织、业委会、物业企业三方都签字后，共管账户才能付款。请先登记三方共管协议，再提出用款申请。</translation>
    </message>
    <message>
        <source>Send to the signatories</source>
        <translation>送三方签字</translation>
    </message>
    <message>
        <source>Book it</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Agree and sign</source>
        <translation>同意并签字</translation>
    </message>
    <message>
        <source>Booked as voucher {number}</source>
        <translation>已入账，凭证号{number}</translation>
    </message>
    <message>
        <source>Print and more…</source>
        <translation>打印与更多…</translation>
    </message>
    <message>
        <source>Change; signatures lose their force</source>
        <translation>修改（原有签字作废）</translation>
    </message>
    <message>
        <source>Signed on paper for the {party}…</source>
        <translation>{party}纸质签字…</translation>
    </message>
    <message>
        <source>Approved afterwards…</source>
        <translation>事后追认…</translation>
    </message>
    <message>
        <source>Give the payment up…</source>
        <translation>作废付款…</translation>
    </message>
    <message>
        <source>It is your turn: read, then sign</source>
        <translation>轮到您了，请核对后签字</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>待签</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未送签</translation>
    </message>
    <message>
        <source>paper original {number}</source>
        <translation>见纸质原件，归档号{number}</translation>
    </message>
    <message>
        <source>nobody may sign today</source>
        <translation>今天无人可签</translation>
    </message>
    <message>
        <source>Application form with three boxes</source>
        <translation>用款申请表（三方签字）</translation>
    </message>
    <message>
        <source>Notice to pay</source>
        <translation>支付通知</translation>
    </message>
    <message>
        <source>Sheet for the bank's slip</source>
        <translation>回单粘贴单</translation>
    </message>
    <message>
        <source>Left afterwards</source>
        <translation>付后余额</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>共管协议</translation>
    </message>
    <message>
        <source>Check digits</source>
        <translation>校验号</translation>
    </message>
    <message>
        <source>Go to the meeting</source>
        <translation>查看会议</translation>
    </message>
    <message>
        <source>Basis and attachments</source>
        <translation>依据与附件</translation>
    </message>
    <message>
        <source>due by {day}</source>
        <translation>须在{day}前追认</translation>
    </message>
    <message>
        <source>{label} {count}</source>
        <translation>{label}{count}份</translation>
    </message>
    <message>
        <source>The account, last entries</source>
        <translation>账户最近流水</translation>
    </message>
    <message>
        <source>Nothing booked yet.</source>
        <translation>还没有入账记录。</translation>
    </message>
    <message>
        <source>No more valid</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>community organisation</source>
        <translation>社区组织</translation>
    </message>
    <message>
        <source>owners' committee</source>
        <translation>业委会</translation>
    </message>
    <message>
        <source>property company</source>
        <translation>物业企业</translation>
    </message>
    <message>
        <source>Please choose the account the agreement is about.</source>
        <translation>请选择协议所管的账户。</translation>
    </message>
    <message>
        <source>Please fill in the number of the agreement; every form cites it.</source>
        <translation>请填写协议编号，各种单据都要引用。</translation>
    </message>
    <message>
        <source>Please fill in the day the agreement was signed.</source>
        <translation>请填写协议签订日期。</translation>
    </message>
    <message>
        <source>Please fill in from which day the agreement holds.</source>
        <translation>请填写协议生效日期。</translation>
    </message>
    <message>
        <source>Please fill in this amount; 0 is an amount too.</source>
        <translation>请填写金额，没有限额的填0。</translation>
    </message>
    <message>
        <source>An agreement has three parties. Please choose this one too.</source>
        <translation>共管协议必须有三方，请把这一方也选上。</translation>
    </message>
    <message>
        <source>The same body cannot be two of the three parties. Choose another one.</source>
        <translation>同一组织不能当三方中的两方，请改选。</translation>
    </message>
    <message>
        <source>The end lies before the beginning on {begins_on}. Please correct one of the two days.</source>
        <translation>结束日期早于开始日期（{begins_on}），请改正其中一个。</translation>
    </message>
    <message>
        <source>The second tier cannot lie below the first ({tier} yuan). Please correct one of the two.</source>
        <translation>第二档不能低于第一档（{tier}元），请改正其中一个。</translation>
    </message>
    <message>
        <source>Payments cite the agreement {number}, so it stays as it is. Put a new version on record; the signatories go on.</source>
        <translation>已有付款引用协议{number}，不能再改。请登记新的协议版本，签字人自动沿用。</translation>
    </message>
    <message>
        <source>A version that begins on {begins_on} is there. A new one begins later.</source>
        <translation>已有一份自{begins_on}起生效的协议，新版本的生效日期要更晚。</translation>
    </message>
    <message>
        <source>Please choose the party.</source>
        <translation>请选择代表哪一方。</translation>
    </message>
    <message>
        <source>Please choose the person; whoever holds a post in one of the three parties is offered.</source>
        <translation>请选择签字人，三方组织中现任职务的人可选。</translation>
    </message>
    <message>
        <source>Please fill in the post that stands under the signature.</source>
        <translation>请填写签字时所用的职务。</translation>
    </message>
    <message>
        <source>A substitute signs by a written mandate. Please fill in its number or title.</source>
        <translation>替补签字人须有书面委托，请填写委托书编号或名称。</translation>
    </message>
    <message>
        <source>Please fill in the day of the mandate.</source>
        <translation>请填写委托书日期。</translation>
    </message>
    <message>
        <source>{name} signs for this party already (until {until}). End that first, or correct the days.</source>
        <translation>{name}已是这一方的签字人（到{until}）。请先终止，或改正日期。</translation>
    </message>
    <message>
        <source>{name} signs for another party (until {until}). One person cannot sign for two of the three. Choose somebody else.</source>
        <translation>{name}已代表另一方签字（到{until}）。同一自然人不能代表两方，请改选他人。</translation>
    </message>
    <message>
        <source>Please choose the account to pay from. Accounts are set up under Books.</source>
        <translation>请选择付款账户。账户在“账簿”中设立。</translation>
    </message>
    <message>
        <source>Please say what the money is for.</source>
        <translation>请填写用途。</translation>
    </message>
    <message>
        <source>Please fill in the amount.</source>
        <translation>请填写金额。</translation>
    </message>
    <message>
        <source>The amount is more than nothing. Please correct it.</source>
        <translation>金额必须大于零，请改正。</translation>
    </message>
    <message>
        <source>Please fill in who receives the money.</source>
        <translation>请填写收款单位。</translation>
    </message>
    <message>
        <source>Please fill in the account the money goes to.</source>
        <translation>请填写收款账号。</translation>
    </message>
    <message>
        <source>Please choose the budget subject.</source>
        <translation>请选择预算科目。</translation>
    </message>
    <message>
        <source>Please fill in who asks for the money.</source>
        <translation>请填写经办人。</translation>
    </message>
    <message>
        <source>{day} has not come yet. Please correct the day.</source>
        <translation>{day}还没到，请改正日期。</translation>
    </message>
    <message>
        <source>Please fill in the date of the invoice too.</source>
        <translation>请同时填写发票日期。</translation>
    </message>
    <message>
        <source>Please choose the resolution, or type its number where the meeting is not in the program.</source>
        <translation>请选择所依据的决议；会议没有录入的，填写决议编号。</translation>
    </message>
    <message>
        <source>Please fill in the number of the contract.</source>
        <translation>请填写合同编号。</translation>
    </message>
    <message>
        <source>Please fill in with whom the contract was made; only they may be paid by it.</source>
        <translation>请填写合同对方单位，凭合同只能付给对方单位。</translation>
    </message>
    <message>
        <source>Please fill in the amount of the contract.</source>
        <translation>请填写合同金额。</translation>
    </message>
    <message>
        <source>Please say what the emergency is.</source>
        <translation>请说明应急事由。</translation>
    </message>
    <message>
        <source>Please fill in by when the emergency is approved afterwards.</source>
        <translation>请填写事后追认期限。</translation>
    </message>
    <message>
        <source>It is asked for on {day}; the approval afterwards cannot be due before. Please correct the day.</source>
        <translation>申请日期是{day}，事后追认期限不能更早，请改正。</translation>
    </message>
    <message>
        <source>Above {tier} yuan the agreement wants a resolution, a contract or an emergency. Choose what the payment rests on.</source>
        <translation>按协议，超过{tier}元的付款必须有决议、合同或应急事由，请选择依据。</translation>
    </message>
    <message>
        <source>At most {limit} yuan may be drawn as petty cash. Lower the amount, or pay the unit directly.</source>
        <translation>备用金一次最多提取{limit}元。请减少金额，或直接付给收款单位。</translation>
    </message>
    <message>
        <source>Invoice {invoice} belongs to payment {number} already. The same invoice is paid once; check the number.</source>
        <translation>发票{invoice}已用于付款{number}。同一张发票只能付一次，请核对号码。</translation>
    </message>
    <message>
        <source>The contract was made with “{party}”. Pay them, or correct the contract.</source>
        <translation>合同对方单位是“{party}”，收款单位与合同不符。请改正收款单位或合同。</translation>
    </message>
    <message>
        <source>Of contract {contract} {left} yuan are left. Lower the amount, or enter the supplementary contract.</source>
        <translation>合同{contract}只剩{left}元可付。请减少金额，或填写补充合同。</translation>
    </message>
    <message>
        <source>This payment belongs to another compound. Ask for a new one there.</source>
        <translation>这笔付款属于另一个小区，请在那个小区重新申请。</translation>
    </message>
    <message>
        <source>This payment has come to its end and is not changed any more. Ask for a new one; in the books it is taken back in red.</source>
        <translation>这笔付款已经办结，不能再改。请另行申请；已入账的用红字冲销。</translation>
    </message>
    <message>
        <source>Verified is what is still being prepared.</source>
        <translation>只有草稿或退回的申请可以登记验收核对。</translation>
    </message>
    <message>
        <source>Please say what was found.</source>
        <translation>请填写验收核对情况。</translation>
    </message>
    <message>
        <source>{name} asks for the money and cannot verify the work too. Fill in somebody else.</source>
        <translation>{name}是经办人，不能自己验收，请填写他人。</translation>
    </message>
    <message>
        <source>It is with the signatories already, or has come to its end.</source>
        <translation>这笔付款已送签或已办结。</translation>
    </message>
    <message>
        <source>No agreement of three parties holds for “{account}” on {day}. Put the agreement on record first.</source>
        <translation>“{account}”在{day}没有生效的共管协议，请先登记协议。</translation>
    </message>
    <message>
        <source>Nobody may sign for the {party} by agreement {agreement} today: no mandate, or it ran out. Add a signatory, or a substitute with a mandate.</source>
        <translation>按协议{agreement}，{party}今天没有可签字的人：未登记或任期已到。请增加签字人，或登记有委托书的替补。</translation>
    </message>
    <message>
        <source>Above {limit} yuan the agreement wants the work verified before anybody signs. Enter who verified it.</source>
        <translation>按协议，超过{limit}元要先验收核对才能送签，请登记验收核对。</translation>
    </message>
    <message>
        <source>Please fill in the reason.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>This payment is not with the signatories now. Look at its state again.</source>
        <translation>这笔付款现在不在待签字状态，请重新查看。</translation>
    </message>
    <message>
        <source>Only what all three parties have approved is paid.</source>
        <translation>三方都同意后才能付款。</translation>
    </message>
    <message>
        <source>Please fill in the day the bank paid.</source>
        <translation>请填写付款日期。</translation>
    </message>
    <message>
        <source>It was approved on {since}; the bank cannot have paid before. Please correct the day.</source>
        <translation>批准日期是{since}，付款不能早于批准，请改正日期。</translation>
    </message>
    <message>
        <source>Please fill in the number the bank gave it; it stands on the slip.</source>
        <translation>请填写银行流水号，回单上有。</translation>
    </message>
    <message>
        <source>Please fill in how much was really paid.</source>
        <translation>请填写实付金额。</translation>
    </message>
    <message>
        <source>{amount} yuan were approved. What was paid above that needs a payment of its own.</source>
        <translation>批准金额是{amount}元，实付不能超过。超出部分须另行申请。</translation>
    </message>
    <message>
        <source>What was signed is not what stands here now, so it must not be paid. Have it signed again, and tell whoever looks after the program.</source>
        <translation>签字内容与现在的内容不一致，不能付款。请重新送签，并告知程序管理人员。</translation>
    </message>
    <message>
        <source>Please fill in who paid.</source>
        <translation>请填写出纳。</translation>
    </message>
    <message>
        <source>{name} asked for the money and cannot pay it too. Let the cashier pay.</source>
        <translation>{name}是经办人，不能同时当出纳，请由出纳付款。</translation>
    </message>
    <message>
        <source>Only what was paid is booked.</source>
        <translation>付款后才能入账。</translation>
    </message>
    <message>
        <source>Only an emergency is approved afterwards.</source>
        <translation>只有应急付款需要事后追认。</translation>
    </message>
    <message>
        <source>Please fill in the resolution it was approved by.</source>
        <translation>请填写事后追认的决议。</translation>
    </message>
    <message>
        <source>The payment has been changed since it was opened here. Read it again, then sign.</source>
        <translation>打开之后付款内容有改动。请重新阅读再签字。</translation>
    </message>
    <message>
        <source>Please choose: agree, disagree or send back.</source>
        <translation>请选择意见：同意、不同意或退回。</translation>
    </message>
    <message>
        <source>Whoever disagrees or sends back says why. Please fill in the reason.</source>
        <translation>不同意或退回必须写明原因。</translation>
    </message>
    <message>
        <source>This party has signed already.</source>
        <translation>这一方已经签过字。</translation>
    </message>
    <message>
        <source>You are no signatory of the {party} in the agreement. Whoever is signs, or is entered there first.</source>
        <translation>您不是协议中{party}的签字人。请由签字人签字，或先在协议中登记。</translation>
    </message>
    <message>
        <source>The mandate of {name} ended on {until}. Another signatory of this party signs, or a substitute with a mandate.</source>
        <translation>{name}的签字权限已于{until}到期。请由这一方其他签字人签字，或登记有委托书的替补。</translation>
    </message>
    <message>
        <source>{name} asked for the money and cannot approve it too. Another signatory of this party signs.</source>
        <translation>{name}是经办人，不能审批自己的申请。请由这一方其他签字人签字。</translation>
    </message>
    <message>
        <source>{name} has signed for another party. Three different people sign.</source>
        <translation>{name}已代表另一方签字。三方必须由三个不同的人签字。</translation>
    </message>
    <message>
        <source>The user {name} is not tied to anybody in the organisation, so nobody knows who signs. A keeper of users enters it under “Users and roles…”.</source>
        <translation>用户{name}没有对应组织体系中的人员，无法确认签字人。请管理员在“用户与权限…”中补上。</translation>
    </message>
    <message>
        <source>The agreement does not allow signing on paper. Each signatory signs here with their own PIN.</source>
        <translation>协议没有约定纸质签字，请签字人本人用签章密码签字。</translation>
    </message>
    <message>
        <source>Please choose who signed.</source>
        <translation>请选择签字人。</translation>
    </message>
    <message>
        <source>Please fill in the filing number of the paper original.</source>
        <translation>请填写纸质原件归档号。</translation>
    </message>
    <message>
        <source>It was sent to the signatories on {day}; nobody can have signed before.</source>
        <translation>送签日期是{day}，签字不能更早。</translation>
    </message>
    <message>
        <source>What was signed has lost its force: {reason}. All three parties sign anew.</source>
        <translation>原有签字已作废：{reason}。三方须重新签字。</translation>
    </message>
    <message>
        <source>The same payee was or is to be paid the same amount within 30 days: {numbers}. Make sure it is not paid twice.</source>
        <translation>30天内有相同收款单位、相同金额的付款：{numbers}。请确认不是重复付款。</translation>
    </message>
    <message>
        <source>Of the budget of “{subject}” {left} yuan are left; this payment is above it.</source>
        <translation>“{subject}”预算只剩{left}元，这笔付款超出预算。</translation>
    </message>
    <message>
        <source>The account holds {balance} yuan by the books; that is not enough.</source>
        <translation>账户账面余额{balance}元，不够支付。</translation>
    </message>
    <message>
        <source>Above {tier} yuan the owners' assembly decides. Make sure it has.</source>
        <translation>超过{tier}元须由业主大会决定，请确认已经决定。</translation>
    </message>
    <message>
        <source>Nothing is attached yet: contract, invoice, acceptance or photo.</source>
        <translation>还没有附件：合同、发票、验收单或照片。</translation>
    </message>
    <message>
        <source>The invoice of {day} falls into a month that is closed; the payment is booked later.</source>
        <translation>发票日期{day}所在月份已结账，付款将记入以后月份。</translation>
    </message>
    <message>
        <source>The mandate of {name} for the {party} ended on {until}, and nobody else may sign. Add a signatory.</source>
        <translation>{party}签字人{name}的权限已于{until}到期，没有其他人可签。请增加签字人。</translation>
    </message>
    <message>
        <source>{name} signs for the {party} until {until}. Have it signed and paid before, or change the signatory.</source>
        <translation>{party}签字人{name}任期至{until}，请在此前完成签字，或先办理签字人变更。</translation>
    </message>
    <message>
        <source>It was approved on {since}, more than 30 days ago. Make sure it is still to be paid.</source>
        <translation>批准于{since}，已超过30天。请确认是否仍要付款。</translation>
    </message>
    <message>
        <source>An emergency: the approval afterwards is due by {day}.</source>
        <translation>应急付款：须在{day}前补办批准。</translation>
    </message>
    <message>
        <source>Signs until</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Agreement signed on</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Sign now</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Signed on paper on</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <source>Waits for signatures: {paper}</source>
        <translation>待签字：{paper}</translation>
    </message>
    <message>
        <source>Five days unsigned, tell the street: {paper}</source>
        <translation>超过五天未签字，请报告街道：{paper}</translation>
    </message>
    <message>
        <source>Emergency to be approved afterwards: {paper}</source>
        <translation>应急付款待事后追认：{paper}</translation>
    </message>
    <message>
        <source>Typed and not saved: {forms}. Open the form again to take it up.</source>
        <translation>上次有填了没保存的：{forms}。再打开该表单即可接着填。</translation>
    </message>
    <message>
        <source>Written elsewhere at the same time</source>
        <translation>同一处别人也写了</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>账户名称</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Shown with its last four digits only</source>
        <translation>只显示后四位</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>开户日期</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>关闭日期</translation>
    </message>
    <message>
        <source>Warn below</source>
        <translation>余额预警线</translation>
    </message>
    <message>
        <source>Mend the account</source>
        <translation>修改账户</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新增账户</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name of the subject</source>
        <translation>科目名称</translation>
    </message>
    <message>
        <source>Takes nothing more from</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>Mend the subject</source>
        <translation>修改科目</translation>
    </message>
    <message>
        <source>New subject</source>
        <translation>新增科目</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Opening balance of {name}</source>
        <translation>{name}期初余额</translation>
    </message>
    <message>
        <source>Planned for {year}</source>
        <translation>{year}年预算</translation>
    </message>
    <message>
        <source>Nothing more is posted into a closed month. Leave the month empty to close the whole year. A close can be taken back with a reason, and both stay on record.</source>
        <translation>结账后的月份不能再记账。月份留空则整年结账。说明原因可以反结账，结账和反结账都留有记录。</translation>
    </message>
    <message>
        <source>Close the books</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Why it is opened again</source>
        <translation>反结账原因</translation>
    </message>
    <message>
        <source>Open {period} again</source>
        <translation>反结账：{period}</translation>
    </message>
    <message>
        <source>Take down income</source>
        <translation>记一笔收入</translation>
    </message>
    <message>
        <source>Take down an expense</source>
        <translation>记一笔支出</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>To account</source>
        <translation>转入账户</translation>
    </message>
    <message>
        <source>Take down a transfer</source>
        <translation>记一笔转账</translation>
    </message>
    <message>
        <source>Into account</source>
        <translation>收入账户</translation>
    </message>
    <message>
        <source>From account</source>
        <translation>支出账户</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>What for, in words</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>It stands in the cash book.</source>
        <translation>显示在日记账里</translation>
    </message>
    <message>
        <source>Day of the red voucher</source>
        <translation>红字凭证日期</translation>
    </message>
    <message>
        <source>Why it is taken back</source>
        <translation>冲销原因</translation>
    </message>
    <message>
        <source>Take back in red</source>
        <translation>红字冲销</translation>
    </message>
    <message>
        <source>Joint account</source>
        <translation>共管账户</translation>
    </message>
    <message>
        <source>Maintenance fund</source>
        <translation>维修资金</translation>
    </message>
    <message>
        <source>Petty cash</source>
        <translation>备用金</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Surplus</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Cash book</source>
        <translation>日记账</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Filter: compound</source>
        <translation>筛选：小区</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>账簿</translation>
    </message>
    <message>
        <source>Begin the books</source>
        <translation>建立账套</translation>
    </message>
    <message>
        <source>{amount} yuan on its accounts</source>
        <translation>账户余额合计{amount}元</translation>
    </message>
    <message>
        <source>No books yet</source>
        <translation>还没有建账</translation>
    </message>
    <message>
        <source>Begin the books of this compound: they come with the usual subjects; then open the joint account and fill in what it holds.</source>
        <translation>先为本小区建立账套，常用科目会一并建好；再新增共管账户，填写期初余额。</translation>
    </message>
    <message>
        <source>The money of a compound is seen by those who have a role there. Sign in above, or have a role given to you under “Users and roles…” in the menu.</source>
        <translation>小区资金只有在该小区有角色的人员可以查看。请在上方登录，或请管理员在菜单“用户与权限…”中授予角色。</translation>
    </message>
    <message>
        <source>Nothing to be seen here</source>
        <translation>无权查看</translation>
    </message>
    <message>
        <source>Books are kept for compounds. Import the organisation first, or choose another part of the district above.</source>
        <translation>账套按小区建立。请先导入组织名册，或在上方选择其他范围。</translation>
    </message>
    <message>
        <source>No compound here</source>
        <translation>这里没有小区</translation>
    </message>
    <message>
        <source>no books yet</source>
        <translation>未建账</translation>
    </message>
    <message>
        <source>overdrawn</source>
        <translation>透支</translation>
    </message>
    <message>
        <source>Verify the books</source>
        <translation>核对账簿</translation>
    </message>
    <message>
        <source>Verifying the books…</source>
        <translation>正在核对账簿…</translation>
    </message>
    <message>
        <source>Fingerprint of the books: {mark}</source>
        <translation>账簿校验码：{mark}</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>No account yet. The joint account comes first: give it the name its agreement has.</source>
        <translation>还没有账户。请先新增共管账户，名称与协议一致。</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>科目表</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结</translation>
    </message>
    <message>
        <source>below {amount}</source>
        <translation>低于{amount}</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>转账…</translation>
    </message>
    <message>
        <source>Expense…</source>
        <translation>支出…</translation>
    </message>
    <message>
        <source>Income…</source>
        <translation>收入…</translation>
    </message>
    <message>
        <source>The voucher is drafted. Post it under “Vouchers” so that it counts.</source>
        <translation>已存为凭证草稿，在“凭证”中记账后生效。</translation>
    </message>
    <message>
        <source>Balance {amount}</source>
        <translation>余额{amount}元</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>共{count}笔</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Close the books…</source>
        <translation>结账…</translation>
    </message>
    <message>
        <source>Nothing is closed yet.</source>
        <translation>还没有结过账。</translation>
    </message>
    <message>
        <source>Closed months and years, double click opens one again</source>
        <translation>已结账的月份和年度，双击反结账</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>执行率</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>已反结账</translation>
    </message>
    <message>
        <source>Take back in red…</source>
        <translation>红字冲销…</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>作废草稿</translation>
    </message>
    <message>
        <source>Post a voucher</source>
        <translation>凭证记账</translation>
    </message>
    <message>
        <source>Posted as no. {number}</source>
        <translation>已记账，第{number}号</translation>
    </message>
    <message>
        <source>Throw away the draft “{text}”? It was never posted and takes no number.</source>
        <translation>作废草稿“{text}”？它没有记过账，不占凭证号。</translation>
    </message>
    <message>
        <source>No voucher yet. Take down income or an expense in the cash book.</source>
        <translation>还没有凭证。请在日记账里记收入或支出。</translation>
    </message>
    <message>
        <source>{count} drafts wait to be posted</source>
        <translation>{count}张草稿待记账</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Take a file off</source>
        <translation>移除附件</translation>
    </message>
    <message>
        <source>no. {number} of {year}</source>
        <translation>{year}年第{number}号</translation>
    </message>
    <message>
        <source>prepared by {name}</source>
        <translation>制单{name}</translation>
    </message>
    <message>
        <source>posted by {name}</source>
        <translation>记账{name}</translation>
    </message>
    <message>
        <source>takes back no. {number}: {reason}</source>
        <translation>冲销第{number}号：{reason}</translation>
    </message>
    <message>
        <source>taken back by no. {number}</source>
        <translation>已被第{number}号冲销</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红字</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>已记账</translation>
    </message>
    <message>
        <source>Account or subject</source>
        <translation>账户或科目</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Typed here on {day} at {time} and not saved.</source>
        <translation>{day} {time}在这里填过、还没有保存。</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>接着填</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>The amount is above zero; which way it goes the form itself tells. To take something back, reverse its voucher in red.</source>
        <translation>金额须大于零，收支方向由表单决定。要冲回请对原凭证红字冲销。</translation>
    </message>
    <message>
        <source>Please choose the account.</source>
        <translation>请选择账户。</translation>
    </message>
    <message>
        <source>Please choose what it is for.</source>
        <translation>请选择科目或对方账户。</translation>
    </message>
    <message>
        <source>It is the same account twice. Choose the one the money went to.</source>
        <translation>两边是同一个账户，请选择转入的账户。</translation>
    </message>
    <message>
        <source>Please fill in the year.</source>
        <translation>请填写年份。</translation>
    </message>
    <message>
        <source>A month is 1 to 12; leave it empty for the whole year.</source>
        <translation>月份为1到12；整年结账请留空。</translation>
    </message>
    <message>
        <source>Account subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>制单人</translation>
    </message>
    <message>
        <source>Draft the voucher of this line</source>
        <translation>为这笔流水起草凭证</translation>
    </message>
    <message>
        <source>Take the match back</source>
        <translation>取消匹配</translation>
    </message>
    <message>
        <source>Choose the vouchers</source>
        <translation>选择凭证</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>{amount} at the bank. Choose the vouchers that come to the same; Ctrl takes several.</source>
        <translation>银行金额 {amount}。请选择合计相等的凭证，按住 Ctrl 可多选。</translation>
    </message>
    <message>
        <source>Chosen {held}, it fits.</source>
        <translation>已选 {held}，两边相等。</translation>
    </message>
    <message>
        <source>Chosen {held}, {apart} apart.</source>
        <translation>已选 {held}，还差 {apart}。</translation>
    </message>
    <message>
        <source>Take in a bank statement</source>
        <translation>导入银行对账单</translation>
    </message>
    <message>
        <source>Statement files</source>
        <translation>对账单文件</translation>
    </message>
    <message>
        <source>Account the statement is of</source>
        <translation>对账单所属账户</translation>
    </message>
    <message>
        <source>The statement does not tell which account it is of. Choose the account here.</source>
        <translation>对账单没有写明是哪个账户，请在这里选择。</translation>
    </message>
    <message>
        <source>There is no bank account in the books yet. Open one first, then take in its statement.</source>
        <translation>账簿里还没有银行账户。请先建立账户，再导入对账单。</translation>
    </message>
    <message>
        <source>{good} lines go in, {known} are there already, {refused} are refused.</source>
        <translation>{good} 笔新增，{known} 笔已有，{refused} 行被退回。</translation>
    </message>
    <message>
        <source>Every line of this statement is there already; nothing would change.</source>
        <translation>这份对账单的流水都已经导入，不会有任何变动。</translation>
    </message>
    <message>
        <source>The balance should be {expected} and is {told}: {difference} apart. Lines before this one may be missing, or one was changed.</source>
        <translation>余额应为 {expected}，实为 {told}，相差 {difference}。前面可能少了流水，或有一笔被改动。</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>全部流水</translation>
    </message>
    <message>
        <source>Without a voucher</source>
        <translation>未匹配</translation>
    </message>
    <message>
        <source>Filter: words, amount, number</source>
        <translation>筛选：摘要、金额、流水号</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>余额调节表</translation>
    </message>
    <message>
        <source>Take in a statement</source>
        <translation>导入对账单</translation>
    </message>
    <message>
        <source>Match {count} lines with the vouchers that are surely the same money? Each may be taken back singly.</source>
        <translation>把 {count} 笔流水与确定对应的凭证匹配？以后可以逐笔取消。</translation>
    </message>
    <message>
        <source>Match {count}</source>
        <translation>匹配 {count} 笔</translation>
    </message>
    <message>
        <source>Match all that is certain</source>
        <translation>匹配全部确定的流水</translation>
    </message>
    <message>
        <source>All statements, {count} lines without a voucher</source>
        <translation>全部对账单，{count} 笔未匹配</translation>
    </message>
    <message>
        <source>Match {count} that are certain</source>
        <translation>确认 {count} 笔确定的</translation>
    </message>
    <message>
        <source>No statement yet</source>
        <translation>还没有对账单</translation>
    </message>
    <message>
        <source>Export the account's movements from the bank as Excel or CSV and take the file in here as it is. Every line is then held against the vouchers, and the month can be reconciled.</source>
        <translation>从银行把账户明细导出为 Excel 或 CSV，原样导入这里。每笔流水会与凭证核对，并可按月编制余额调节表。</translation>
    </message>
    <message>
        <source>No bank account yet</source>
        <translation>还没有银行账户</translation>
    </message>
    <message>
        <source>Statements belong to an account at a bank. Begin the books of a compound and open its account first.</source>
        <translation>对账单属于银行账户。请先为小区建账并登记账户。</translation>
    </message>
    <message>
        <source>{begins} to {ends}: {count} lines, {left} without a voucher, {file}</source>
        <translation>{begins} 至 {ends}：{count} 笔，{left} 笔未匹配，{file}</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>已起草</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>已匹配</translation>
    </message>
    <message>
        <source>Taken back in red</source>
        <translation>已冲销</translation>
    </message>
    <message>
        <source>Export the books</source>
        <translation>导出账簿</translation>
    </message>
    <message>
        <source>As Excel</source>
        <translation>导出为 Excel</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>As plain text for hledger</source>
        <translation>导出为 hledger 纯文本账</translation>
    </message>
    <message>
        <source>As plain text for beancount</source>
        <translation>导出为 beancount 纯文本账</translation>
    </message>
    <message>
        <source>Choose a line to see what it is, or may be.</source>
        <translation>选一笔流水，查看它对应或可能对应的凭证。</translation>
    </message>
    <message>
        <source>{count} lines chosen</source>
        <translation>已选 {count} 笔</translation>
    </message>
    <message>
        <source>Several lines may be one voucher, as a daily total is booked.</source>
        <translation>几笔流水可以对应一张凭证，例如按日合计记账。</translation>
    </message>
    <message>
        <source>Match with vouchers…</source>
        <translation>匹配凭证…</translation>
    </message>
    <message>
        <source>Matches that were taken back</source>
        <translation>已取消的匹配</translation>
    </message>
    <message>
        <source>{day}: voucher {voucher}, {reason}</source>
        <translation>{day}：凭证 {voucher}，{reason}</translation>
    </message>
    <message>
        <source>Matched with</source>
        <translation>已匹配凭证</translation>
    </message>
    <message>
        <source>Voucher {number}</source>
        <translation>凭证 {number}</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>可能是</translation>
    </message>
    <message>
        <source>Choose other vouchers…</source>
        <translation>选择其他凭证…</translation>
    </message>
    <message>
        <source>Not booked yet?</source>
        <translation>还没有记账？</translation>
    </message>
    <message>
        <source>Go to the draft</source>
        <translation>查看草稿</translation>
    </message>
    <message>
        <source>Booked before on {subject}</source>
        <translation>以前记在：{subject}</translation>
    </message>
    <message>
        <source>Draft the voucher</source>
        <translation>起草凭证</translation>
    </message>
    <message>
        <source>Draft on another subject…</source>
        <translation>选科目起草…</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>together with {count} other lines</source>
        <translation>连同另外 {count} 笔流水</translation>
    </message>
    <message>
        <source>Bank's number {number}</source>
        <translation>银行流水号 {number}</translation>
    </message>
    <message>
        <source>“{path}” is neither an Excel workbook nor a text file that can be read, or it was cut off. Export it from the bank once more, as .xlsx or .csv.</source>
        <translation>“{path}”既不是 Excel 工作簿，也不是能读的文本文件，或者文件不完整。请从银行重新导出，存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>“{value}” has parts of a fen. An amount ends with the fen; please look it up in the bank's own statement.</source>
        <translation>“{value}”不足一分。金额只到分，请对照银行的对账单改正。</translation>
    </message>
    <message>
        <source>“{file}” has no heading row of a bank statement. Needed are the day and either income and expense or one amount; not found: {columns}.</source>
        <translation>“{file}”里没有找到银行流水的表头。需要有日期，以及收入、支出两列或金额一列；没有找到：{columns}。</translation>
    </message>
    <message>
        <source>There is no line below the titles of “{file}”. Export the statement of a longer period.</source>
        <translation>“{file}”的表头下面一行流水也没有。请导出更长时间段的对账单。</translation>
    </message>
    <message>
        <source>This line has money in and money out. A line is one of the two; please look it up in the bank's own statement.</source>
        <translation>这一行既有收入又有支出。一笔流水只能是其中一种，请对照银行的对账单改正。</translation>
    </message>
    <message>
        <source>This line has no amount, neither in nor out.</source>
        <translation>这一行没有金额，收入、支出都是空的。</translation>
    </message>
    <message>
        <source>“{value}” does not tell whether money came in or went out. Write it as the bank does, debit or credit, income or expense.</source>
        <translation>从“{value}”看不出是收入还是支出。可以写借、贷、收、支等。</translation>
    </message>
    <message>
        <source>The file says {told} in all, its lines come to {held}. Lines may be missing, or the file was changed.</source>
        <translation>文件写的合计是 {told}，各行相加是 {held}。可能少了流水，或文件被改动过。</translation>
    </message>
    <message>
        <source>This is the statement of account {told}, but “{account}” is {known}. Choose the account it belongs to, or the right file.</source>
        <translation>这是账号 {told} 的对账单，而“{account}”的账号是 {known}。请选择它所属的账户，或换正确的文件。</translation>
    </message>
    <message>
        <source>The account's number stands in the file or in the books, but not in both, so nobody checked that they belong together. Please compare them yourself.</source>
        <translation>文件和账簿没有都写明账号，无法核对是不是同一账户，请自己核对一下。</translation>
    </message>
    <message>
        <source>A line with this number is there already with {there}, this one says {told}. One of the two files was changed, or the bank uses the number twice.</source>
        <translation>同一流水号已有一笔 {there}，这里写的是 {told}。其中一个文件被改动过，或者银行重复使用了流水号。</translation>
    </message>
    <message>
        <source>This line is there already with the balance {there}, this file says {told}. One of the two files was changed. The line that is there stays.</source>
        <translation>这一笔已经导入，余额是 {there}，这个文件写的是 {told}。其中一个文件被改动过，已导入的保持不变。</translation>
    </message>
    <message>
        <source>Every line of “{file}” is there already; nothing was changed.</source>
        <translation>“{file}”里的流水都已经导入过，没有任何变动。</translation>
    </message>
    <message>
        <source>Choose at least one line of the bank and one voucher that is the same money.</source>
        <translation>请至少选一笔银行流水和一张对应的凭证。</translation>
    </message>
    <message>
        <source>The lines of the bank come to {bank}, the vouchers to {books}: {apart} apart. Choose until both come to the same.</source>
        <translation>所选流水合计 {bank}，凭证合计 {books}，相差 {apart}。请选到两边相等为止。</translation>
    </message>
    <message>
        <source>The line of {day} over {amount} is matched already. Take that match back first if it is wrong.</source>
        <translation>{day} 的 {amount} 这笔流水已经匹配。如果匹配错了，请先取消匹配。</translation>
    </message>
    <message>
        <source>The voucher of {day} over {amount} is matched already. Take that match back first if it is wrong.</source>
        <translation>{day} 的 {amount} 这张凭证已经匹配。如果匹配错了，请先取消匹配。</translation>
    </message>
    <message>
        <source>These do not belong to the same account. Match lines with vouchers of their own account.</source>
        <translation>所选的不是同一个账户。请用本账户的凭证来匹配流水。</translation>
    </message>
    <message>
        <source>Please write why the match is taken back; it stays on record.</source>
        <translation>请写明为什么取消匹配，记录会保留。</translation>
    </message>
    <message>
        <source>This line is not matched to anything.</source>
        <translation>这笔流水没有匹配任何凭证。</translation>
    </message>
    <message>
        <source>No former line of the same payer or payee tells what this was for. Please choose the subject.</source>
        <translation>同一对方以前没有记过账，不知道用什么科目，请选择科目。</translation>
    </message>
    <message>
        <source>No statement was taken in up to {until}. Take in the bank's statement of that month first.</source>
        <translation>截至 {until} 还没有导入对账单。请先导入那个月的银行对账单。</translation>
    </message>
    <message>
        <source>The statements of this account tell no balance, so there is nothing to compare the books with. Export them with the column of balances.</source>
        <translation>这个账户的对账单没有余额，无法与账面核对。请从银行导出带余额一列的对账单。</translation>
    </message>
    <message>
        <source>These are {rows} rows; Excel holds {most} on a sheet. Choose a shorter period, or export as CSV or plain text.</source>
        <translation>共有 {rows} 行，Excel 一张表最多放 {most} 行。请缩短时间段，或导出为 CSV 或纯文本账簿。</translation>
    </message>
    <message>
        <source>No voucher was posted in this time, so there is nothing to export. Choose another period.</source>
        <translation>这段时间没有已记账的凭证，没有可导出的内容。请换一个时间段。</translation>
    </message>
    <message>
        <source>Subject of account</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Voucher no.</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Post to the books</source>
        <translation>记账</translation>
    </message>
    <message>
        <source>{book}: a line of voucher {year} no. {number} stands on another day or in another book.</source>
        <translation>{book}：{year}年第{number}号凭证有一行的日期或账套与凭证不符。</translation>
    </message>
    <message>
        <source>{book}: voucher {year} no. {number} is not the mirror of what it takes back.</source>
        <translation>{book}：{year}年第{number}号红字凭证与被冲销的凭证不一致。</translation>
    </message>
    <message>
        <source>{book}: the voucher after which a period was closed is no longer there.</source>
        <translation>{book}：结账时的最后一张凭证已不在账内。</translation>
    </message>
    <message>
        <source>{book}: a line counts although its voucher was never posted.</source>
        <translation>{book}：有一行计入了账内，但其凭证没有记账。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>预算结账</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>各小区资金</translation>
    </message>
    <message>
        <source>Income and expense by month</source>
        <translation>各月收支</translation>
    </message>
    <message>
        <source>Income by source</source>
        <translation>收入来源</translation>
    </message>
    <message>
        <source>Balance of the account</source>
        <translation>账户余额走势</translation>
    </message>
    <message>
        <source>Print the picture</source>
        <translation>打印图表</translation>
    </message>
    <message>
        <source>Solid: income, dashed: expense</source>
        <translation>实线框为收入，虚线框为支出</translation>
    </message>
    <message>
        <source>This amount is larger than 999,999,999,999.99 yuan. Please check the digits.</source>
        <translation>金额超过999,999,999,999.99元，请核对数字。</translation>
    </message>
    <message>
        <source>“{value}” has parts of a fen. Please give at most two places after the point.</source>
        <translation>“{value}”不足一分，小数点后最多两位，请改写。</translation>
    </message>
    <message>
        <source>One line of a voucher holds ten billion yuan at most. Please check the digits.</source>
        <translation>凭证一行的金额不超过一百亿元，请核对位数。</translation>
    </message>
    <message>
        <source>Post all drafts</source>
        <translation>全部记账</translation>
    </message>
    <message>
        <source>Post every draft whose day has come? They get their numbers by their days and stay for good.</source>
        <translation>将日期已到的草稿全部记账吗？凭证按日期编号，记账后不能再改。</translation>
    </message>
    <message>
        <source>{count} vouchers posted</source>
        <translation>已记账{count}张凭证</translation>
    </message>
    <message>
        <source>“{field}”: somebody else wrote in the same place ({told}): “{words}”. The later text did not replace it; both are kept in the record, until somebody chooses or makes one of both.</source>
        <translation>“{field}”这一处别人也写了（{told}）：“{words}”。后写的没有盖掉先写的，两稿都已存下，请选用一稿，或者合成一稿。</translation>
    </message>
    <message>
        <source>Without the other text</source>
        <translation>不用另一稿</translation>
    </message>
    <message>
        <source>Take the other text</source>
        <translation>用另一稿</translation>
    </message>
    <message>
        <source>As stored last</source>
        <translation>后存的一稿</translation>
    </message>
    <message>
        <source>As somebody else stored it before</source>
        <translation>别人先存的一稿</translation>
    </message>
    <message>
        <source>Somebody else typed the same paragraphs ({told}). The later text did not replace them: both stand below and are kept. Choose, or make one of both; until then it cannot be signed.</source>
        <translation>同一段别人也改了（{told}）。后写的没有盖掉先写的，两稿都在下面，也都已存下。请选用一稿，或者合成一稿；在此之前不能签发。</translation>
    </message>
    <message>
        <source>Redo the last step</source>
        <translation>重做上一步</translation>
    </message>
    <message>
        <source>Redo: {label}</source>
        <translation>重做：{label}</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以重做的操作。</translation>
    </message>
    <message>
        <source>Do “{label}” again, which was taken back?</source>
        <translation>要重做刚撤销的“{label}”吗？</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Done again: {label}</source>
        <translation>已重做：{label}</translation>
    </message>
    <message>
        <source>Somebody changed this in the meantime, so it was not stored over theirs. What you typed is kept: close the form and open it again. It then shows theirs, and offers yours to be taken up again.</source>
        <translation>这里刚才被别人改过，为了不盖掉别人的内容，没有保存。您填的已经留下：请关闭后重新打开，表单显示别人改好的内容，点“接着填”可取回您填的。</translation>
    </message>
    <message>
        <source>“{body}” is no more since {ends_on}; nobody is in a post of it after that day. Fill in an end of the post by then, or add it to the body that took over.</source>
        <translation>“{body}”已于{ends_on}撤销，此后无人在其中任职。请填写不晚于该日的离任日期，或改在承接的组织中登记。</translation>
    </message>
    <message>
        <source>{count} links would reach into another compound, between doors or centre households of “{name}” and those that stay behind. Hand those doors over or end the links first, then move it. Nothing was changed.</source>
        <translation>“{name}”与留在原小区的住户或中心户之间还有{count}条联户关系，移走后将跨小区。请先移交或结束这些联户关系，再移动。未作任何改动。</translation>
    </message>
    <message>
        <source>“{value}” lies at {other} already; this row makes a second one of that name. If both are the same, correct the places before it in this row, or move it in the tree first.</source>
        <translation>“{value}”已在“{other}”，按本行导入将另建一个同名的。如果是同一个，请更正本行前面的街道、社区等列，或先在左侧树中把它移过来。</translation>
    </message>
    <message>
        <source>“{name}” has looked after {count} doors, which only a centre household does, so its kind stays. Fill in the day it ended, and add a body of the other kind.</source>
        <translation>“{name}”联系过{count}户，只有中心户才联户，层级不能改。请填写它的撤销日期，再另建所需层级的组织。</translation>
    </message>
    <message>
        <source>“{name}” has looked after {count} doors of its compound, and its record stays there. Hand the doors over and fill in the day it ended, then add a new one in the other compound.</source>
        <translation>“{name}”联系过本小区{count}户，履历留在本小区，不能移到别的小区。请先移交联系户、填写撤销日期，再到新的小区另建。</translation>
    </message>
    <message>
        <source>Perhaps the same door as {address} (owner: {owners}). It comes in, and both stand under “Twice?”. If it is the same, write the room as it stands there.</source>
        <translation>可能与{address}（产权人：{owners}）是同一户。本行仍会导入，两户都列在“疑似重复”中；如确为同一户，请把房号写成一致。</translation>
    </message>
    <message>
        <source>Its owners have had the door since {begins_on}, after this day. Choose a later day, or correct how the door changed hands first.</source>
        <translation>该户现产权人自{begins_on}起取得，晚于此销户日期。请选择更晚的日期，或先更正产权变更。</translation>
    </message>
    <message>
        <source>Two people typed the same paragraphs, and both texts stand in this paper still. Choose under “Compare…”, or make one of both; then it can be signed.</source>
        <translation>有两个人同时改了同一段，两稿都还在文稿里。请点“对照…”选用，或者合成一稿，然后再签发。</translation>
    </message>
    <message>
        <source>Two people wrote here at the same time, and both texts stand here still. Choose one, or make one of both.</source>
        <translation>这一处有两个人同时写了，两稿都还在。请选用一稿，或者合成一稿。</translation>
    </message>
    <message>
        <source>With the post, for example 支部书记李国庆</source>
        <translation>写明职务，例如：支部书记李国庆</translation>
    </message>
    <message>
        <source>Another line</source>
        <translation>再加一行</translation>
    </message>
    <message>
        <source>{name}, line {number}</source>
        <translation>第{number}行{name}</translation>
    </message>
    <message>
        <source>Debit {debit}, credit {credit}</source>
        <translation>借方 {debit}，贷方 {credit}</translation>
    </message>
    <message>
        <source>{sums}; {apart} apart</source>
        <translation>{sums}，相差 {apart}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>分录</translation>
    </message>
    <message>
        <source>Change a draft</source>
        <translation>修改草稿</translation>
    </message>
    <message>
        <source>New voucher</source>
        <translation>新增凭证</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>New voucher…</source>
        <translation>新建凭证…</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Leave a day empty to take the books from their beginning, or to their end.</source>
        <translation>日期可以不填：从最早一笔起，或到最后一笔止。</translation>
    </message>
    <message>
        <source>The time ends before it begins on {first}. Please correct one of the two days.</source>
        <translation>结束日期早于开始日期{first}，请改其中一个。</translation>
    </message>
    <message>
        <source>Half or more of those with a vote</source>
        <translation>已达半数，可表决</translation>
    </message>
    <message>
        <source>half or more of those with a vote</source>
        <translation>有表决权者至少一半</translation>
    </message>
    <message>
        <source>Party group meeting</source>
        <translation>党小组会</translation>
    </message>
    <message>
        <source>To be received on a contract: {paper}</source>
        <translation>合同应收款：{paper}</translation>
    </message>
    <message>
        <source>Contract over and not paid up: {paper}</source>
        <translation>合同已到期仍有欠缴：{paper}</translation>
    </message>
    <message>
        <source>Please fill in the contract's number; receipts and the disclosure cite it.</source>
        <translation>请填写合同编号；收款和公示都要引用它。</translation>
    </message>
    <message>
        <source>Please fill in with whom the contract was made.</source>
        <translation>请填写合同对方。</translation>
    </message>
    <message>
        <source>Please fill in what the contract is for.</source>
        <translation>请填写合同事由。</translation>
    </message>
    <message>
        <source>Please choose the subject the income is booked under.</source>
        <translation>请选择收入记入哪个科目。</translation>
    </message>
    <message>
        <source>Please fill in the first day of the contract.</source>
        <translation>请填写合同起始日。</translation>
    </message>
    <message>
        <source>Please fill in the last day of the contract; what is due is worked out up to it.</source>
        <translation>请填写合同到期日；应收款按它计算。</translation>
    </message>
    <message>
        <source>The last day is before the first one, {day}. Please look it up in the contract.</source>
        <translation>到期日早于起始日{day}，请核对合同原件。</translation>
    </message>
    <message>
        <source>Please fill in the amount for one period.</source>
        <translation>请填写每期金额。</translation>
    </message>
    <message>
        <source>The amount of a period must be more than nothing. Money that goes out belongs under “Payments”.</source>
        <translation>每期金额必须大于零。支出请在“付款”中办理。</translation>
    </message>
    <message>
        <source>Please give the days to pay as a whole number from 0 to 366; 0 means on that very day.</source>
        <translation>付款天数请填0到366的整数；0表示当天。</translation>
    </message>
    <message>
        <source>There is a contract {number} in these books already. Open that one, or give this one its own number.</source>
        <translation>本账套已有编号为{number}的合同。请打开那一份，或者给这份另编一个号。</translation>
    </message>
    <message>
        <source>Nothing comes in under this subject. Choose a subject of income or deposits of these books.</source>
        <translation>这个科目不是收入类。请选择本账套的收入或押金科目。</translation>
    </message>
    <message>
        <source>Another contract for “{place}” runs on some of these days. Check both; if it is meant so, tick the box below and save again.</source>
        <translation>“{place}”在这段时间内另有合同。请核对两份合同；如果确实如此，请勾选下方方框后再保存。</translation>
    </message>
    <message>
        <source>Something was received on this contract, so what was agreed stays. End it on the day the change holds from, and take the new agreement down as a contract of its own.</source>
        <translation>这份合同已有收款，约定内容不再改动。请从变更之日起终止它，再把新的约定登记为一份新合同。</translation>
    </message>
    <message>
        <source>This contract was ended on {day} and stays as it is.</source>
        <translation>这份合同已于{day}终止，内容保持不变。</translation>
    </message>
    <message>
        <source>A contract can be ended from its first day, {first}, up to the day before its last one, {last}.</source>
        <translation>合同可以在起始日{first}至到期日{last}的前一天之间提前终止。</translation>
    </message>
    <message>
        <source>Please write why the contract ends early; it stays on record.</source>
        <translation>请写明提前终止的原因，它会留在记录中。</translation>
    </message>
    <message>
        <source>Please fill in how much was received.</source>
        <translation>请填写收到多少。</translation>
    </message>
    <message>
        <source>Please tell the first and last day the money is for, within the contract's days {first} to {last}.</source>
        <translation>请填写这笔钱对应的起止日，须在合同期{first}至{last}之内。</translation>
    </message>
    <message>
        <source>Please fill in the day the money came in.</source>
        <translation>请填写收款日期。</translation>
    </message>
    <message>
        <source>{day} has not come yet. Take the money down once it is there.</source>
        <translation>{day}还没有到，请在收到钱后再登记。</translation>
    </message>
    <message>
        <source>For the days told, {due} is due in all and {received} was received, so {left} at most can be taken down. If the money is for later periods too, move the last day on; if not, the rest is no income of this contract.</source>
        <translation>到所填期间为止共应收{due}元，已收{received}元，最多还可登记{left}元。如果这笔钱也含以后各期，请把止日后移；如果不是，多出的部分不是本合同的收入。</translation>
    </message>
    <message>
        <source>Of this voucher {left} of income under the contract's subject is not told as received elsewhere. Choose another voucher, or a smaller amount.</source>
        <translation>这张凭证在合同科目下还有{left}元未登记为收款。请另选凭证，或减少金额。</translation>
    </message>
    <message>
        <source>There is no line on the sheet. Write day, number of payments and yuan on each, for example 2026-9-1 35 175.00, or paste them from Excel.</source>
        <translation>日报上没有内容。每行写日期、笔数、金额（元），例如 2026-9-1 35 175.00，也可以从Excel粘贴。</translation>
    </message>
    <message>
        <source>Line {row}, “{value}”, should have three parts: day, number of payments, yuan, with blanks between.</source>
        <translation>第{row}行“{value}”应当有三项：日期、笔数、金额（元），中间用空格隔开。</translation>
    </message>
    <message>
        <source>Line {row}: “{value}” is no date. Please write it like 2026-9-1.</source>
        <translation>第{row}行：“{value}”不是日期，请写成 2026-9-1 的样子。</translation>
    </message>
    <message>
        <source>Line {row}: “{value}” is no number of payments. It must be a whole number above 0; leave a day without any out.</source>
        <translation>第{row}行：“{value}”不是笔数。笔数须是大于0的整数；没有收费的日子不必写。</translation>
    </message>
    <message>
        <source>Line {row}: “{value}” is no amount that came in. Write yuan above 0 with at most two decimals.</source>
        <translation>第{row}行：“{value}”不是收入金额。请写大于0的元数，最多两位小数。</translation>
    </message>
    <message>
        <source>Line {row}: {day} stands on the sheet already. Put the two together.</source>
        <translation>第{row}行：{day}在日报上已有一行，请合并。</translation>
    </message>
    <message>
        <source>{day} was taken down already for this kind. If it was wrong, throw its draft away or take its voucher back in red first; then this sheet can be saved.</source>
        <translation>{day}的这一类收费已经登记过。如果有误，请先作废草稿或红字冲销其凭证，再保存这张日报。</translation>
    </message>
    <message>
        <source>{day} has not come yet. Take it off the sheet.</source>
        <translation>{day}还没有到，请从日报中去掉。</translation>
    </message>
    <message>
        <source>Disclosure of common income is due: {paper}</source>
        <translation>公共收益该公示了：{paper}</translation>
    </message>
    <message>
        <source>Asked about the disclosure, not answered: {paper}</source>
        <translation>公示的提问还没答复：{paper}</translation>
    </message>
    <message>
        <source>Please fill in the first and the last day.</source>
        <translation>请填起止日期。</translation>
    </message>
    <message>
        <source>The period ends before it begins on {first}. Please correct one of the two days.</source>
        <translation>结束日期早于开始日期{first}，请改其中一个。</translation>
    </message>
    <message>
        <source>The period is not over: it ends on {last}. Disclose it from the day after.</source>
        <translation>这一期还没结束：到{last}为止。请从次日起公示。</translation>
    </message>
    <message>
        <source>The last disclosure ended the day before {day}; this one has to begin on that day, so that no day is left out.</source>
        <translation>上期公示结束的次日是{day}，本期须从这一天开始，中间不能有空档。</translation>
    </message>
    <message>
        <source>There is a draft already. Post it or throw it away first.</source>
        <translation>已有一份草稿。请先公示，或作废草稿。</translation>
    </message>
    <message>
        <source>From {first} to {last} is disclosed already. Choose exactly these days to replace it, or days after them.</source>
        <translation>{first}至{last}已经公示。要更正请选同样的起止日期，否则请选之后的日期。</translation>
    </message>
    <message>
        <source>No. {number} tells of this period already. Please say why it is drawn up again; both stay on record.</source>
        <translation>{number}号已公示这一期。请写明重新编制的原因，两份都会留存。</translation>
    </message>
    <message>
        <source>Nothing is posted in these books yet, so there is nothing to disclose.</source>
        <translation>账上还没有记账的凭证，没有可公示的内容。</translation>
    </message>
    <message>
        <source>It hangs or hung on the board, so it stays as it is. Draw the period up again with a reason; the new one replaces it.</source>
        <translation>已经上墙公示，不能再改。请写明原因重新编制这一期，新的会替换它。</translation>
    </message>
    <message>
        <source>Still to review it: {missing}. Note each review first; then it may hang.</source>
        <translation>还缺复核：{missing}。登记齐后才能公示。</translation>
    </message>
    <message>
        <source>{count} vouchers of this period wait to be posted and are not in it.</source>
        <translation>本期有{count}张凭证还没有记账，未计入。</translation>
    </message>
    <message>
        <source>Without a contract or receipt attached: {names}.</source>
        <translation>没有合同或票据附件：{names}。</translation>
    </message>
    <message>
        <source>The costs are more than the income: net {net}.</source>
        <translation>成本大于收入：净收益{net}。</translation>
    </message>
    <message>
        <source>Please fill in who looked it through.</source>
        <translation>请填复核人姓名。</translation>
    </message>
    <message>
        <source>Please fill in the door of the owner; it stands on no public paper.</source>
        <translation>请填业主的房号；公示件上不出现。</translation>
    </message>
    <message>
        <source>It was drawn up on {made_on}; nobody looked it through before. Please correct the day.</source>
        <translation>{made_on}才编制，不可能更早复核。请改日期。</translation>
    </message>
    <message>
        <source>{name} has looked it through already; everybody counts once.</source>
        <translation>{name}已经复核过，每人只算一次。</translation>
    </message>
    <message>
        <source>{name} of {place} has looked it through already; choose an owner of another door.</source>
        <translation>{place}的{name}已经复核过，请另选一户的业主。</translation>
    </message>
    <message>
        <source>Please fill in where it hangs.</source>
        <translation>请填张贴地点。</translation>
    </message>
    <message>
        <source>Please fill in who put it up.</source>
        <translation>请填张贴人。</translation>
    </message>
    <message>
        <source>Please fill in from which day to which it hangs.</source>
        <translation>请填公示起止日期。</translation>
    </message>
    <message>
        <source>It was drawn up on {made_on} and cannot hang before. Please correct the day.</source>
        <translation>{made_on}才编制，不可能更早上墙。请改日期。</translation>
    </message>
    <message>
        <source>It hangs {days} days at least, here until {least}. Please choose a later day.</source>
        <translation>公示不少于{days}天，最早到{least}。请选更晚的日期。</translation>
    </message>
    <message>
        <source>It does not hang on a board.</source>
        <translation>没有在公示。</translation>
    </message>
    <message>
        <source>Please fill in the day it was taken down.</source>
        <translation>请填撤下日期。</translation>
    </message>
    <message>
        <source>It was to hang until {ends_on}; it does not come down before.</source>
        <translation>公示期到{ends_on}，不能提前撤下。</translation>
    </message>
    <message>
        <source>Please fill in what was asked.</source>
        <translation>请填问的是什么。</translation>
    </message>
    <message>
        <source>Please fill in who asked; on public papers the name is masked.</source>
        <translation>请填提问人；公示件上会遮住姓名。</translation>
    </message>
    <message>
        <source>Please fill in the day of the question.</source>
        <translation>请填提问日期。</translation>
    </message>
    <message>
        <source>It hangs since {begins_on}; nobody asked about it before. Please correct the day.</source>
        <translation>{begins_on}才公示，不可能更早提问。请改日期。</translation>
    </message>
    <message>
        <source>Please fill in the day of the answer.</source>
        <translation>请填答复日期。</translation>
    </message>
    <message>
        <source>The question is of {asked_on}; the answer cannot be older. Please correct one of the two days.</source>
        <translation>提问是{asked_on}，答复不能更早。请改其中一个日期。</translation>
    </message>
    <message>
        <source>Please fill in who answered.</source>
        <translation>请填答复人。</translation>
    </message>
    <message>
        <source>Several with 、 between them; 11人 for people known by number only</source>
        <translation>多人用、隔开；只知人数的填“11人”</translation>
    </message>
    <message>
        <source>Party theme day</source>
        <translation>主题党日</translation>
    </message>
    <message>
        <source>how many came</source>
        <translation>实到人数</translation>
    </message>
    <message>
        <source>Why it was not held as planned</source>
        <translation>未按原定日期召开的原因</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>实际召开日期</translation>
    </message>
    <message>
        <source>It was planned for {day}. If it was held later, change the day; the planned one stays on record.</source>
        <translation>会议原定{day}召开。如实际延后召开，请改为实际日期，原定日期会保留在记录中。</translation>
    </message>
    <message>
        <source>planned for {day}</source>
        <translation>原定{day}召开</translation>
    </message>
    <message>
        <source>held later: {reason}</source>
        <translation>延期召开：{reason}</translation>
    </message>
    <message>
        <source>The meeting was planned for {day} and its day is past; it cannot have been held before that from here. Fill in this day or a later one.</source>
        <translation>会议原定{day}召开，这一天已经过去，此处不能填更早的日期。请填这一天或以后的日期。</translation>
    </message>
    <message>
        <source>This day is still to come. Fill in the day it was held, at the latest {day}.</source>
        <translation>这一天还没有到。请填实际召开的日期，最晚为{day}。</translation>
    </message>
    <message>
        <source>{unit} were {heads} on the list; more cannot have come. Take the group off and put it on the list again with its true number.</source>
        <translation>名单上{unit}共{heads}人，实到不能超过这个数。请移除这一组，按实际人数重新加入。</translation>
    </message>
    <message>
        <source>Why it is drawn up again</source>
        <translation>重新编制的原因</translation>
    </message>
    <message>
        <source>Draw up a disclosure</source>
        <translation>编制公共收益公示</translation>
    </message>
    <message>
        <source>The figures come from the vouchers that are posted. What waits as a draft is not in it, and is told.</source>
        <translation>数字取自已记账的凭证；还是草稿的不计入，会提醒。</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Unit or door</source>
        <translation>单位或房号</translation>
    </message>
    <message>
        <source>Of an owner the door; it stands on no public paper</source>
        <translation>业主填房号，公示件上不出现</translation>
    </message>
    <message>
        <source>Note a review</source>
        <translation>登记复核</translation>
    </message>
    <message>
        <source>Put it on the board</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Masked on public papers</source>
        <translation>公示件上遮住姓名</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>提问和答复</translation>
    </message>
    <message>
        <source>Note a question</source>
        <translation>登记提问</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Put it on the board…</source>
        <translation>公示…</translation>
    </message>
    <message>
        <source>Note a review…</source>
        <translation>登记复核…</translation>
    </message>
    <message>
        <source>Note a question…</source>
        <translation>登记提问…</translation>
    </message>
    <message>
        <source>Take it down…</source>
        <translation>撤下…</translation>
    </message>
    <message>
        <source>Sheet of reviews</source>
        <translation>复核签字页</translation>
    </message>
    <message>
        <source>Throw this draft away, with the reviews noted for it? It never hung.</source>
        <translation>作废这份草稿和已登记的复核？它没有公示过。</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Still to review it: {missing}</source>
        <translation>还缺复核：{missing}</translation>
    </message>
    <message>
        <source>All have looked it through; it may hang.</source>
        <translation>复核已齐，可以公示。</translation>
    </message>
    <message>
        <source>No. {number}, {first} to {last}</source>
        <translation>{number}号，{first}至{last}</translation>
    </message>
    <message>
        <source>Questions, double click answers one</source>
        <translation>提问，双击可填答复</translation>
    </message>
    <message>
        <source>Take a photo off</source>
        <translation>去掉照片</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Before {opening}, income {income}, costs {cost}, net {net}, used {used}, other {other}, left {closing}</source>
        <translation>期初余额{opening}，收入{income}，成本{cost}，净收益{net}，支出使用{used}，其他收付{other}，本期结余{closing}</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>收益公示</translation>
    </message>
    <message>
        <source>Whom it concerns</source>
        <translation>涉及范围</translation>
    </message>
    <message>
        <source>Subject of income</source>
        <translation>收入科目</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>合同对方</translation>
    </message>
    <message>
        <source>The unit or person that pays</source>
        <translation>付款的单位或个人</translation>
    </message>
    <message>
        <source>Subject of the contract</source>
        <translation>合同事由</translation>
    </message>
    <message>
        <source>For example: north gate, lift of building 3</source>
        <translation>例如：北门、3栋电梯</translation>
    </message>
    <message>
        <source>Amount of a period in yuan</source>
        <translation>每期金额（元）</translation>
    </message>
    <message>
        <source>Paid how often</source>
        <translation>付款周期</translation>
    </message>
    <message>
        <source>Periods run</source>
        <translation>各期起算</translation>
    </message>
    <message>
        <source>A period cut short costs</source>
        <translation>不满一期按</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>付款天数</translation>
    </message>
    <message>
        <source>Days to pay counted from</source>
        <translation>付款天数起算</translation>
    </message>
    <message>
        <source>Another contract for this place on the same days is meant so</source>
        <translation>同一地点同期另有合同，确实如此</translation>
    </message>
    <message>
        <source>Mend the contract</source>
        <translation>修改合同</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>登记合同</translation>
    </message>
    <message>
        <source>Last day it holds</source>
        <translation>最后有效日</translation>
    </message>
    <message>
        <source>Why it ends early</source>
        <translation>提前终止的原因</translation>
    </message>
    <message>
        <source>What fell due until then stays due; what was received stays received. The contract stays on record.</source>
        <translation>到那天为止的应收仍然应收，已收的仍然算数。合同留在记录中。</translation>
    </message>
    <message>
        <source>End contract {number}</source>
        <translation>终止合同{number}</translation>
    </message>
    <message>
        <source>First paid in, in yuan</source>
        <translation>首期交存总额（元）</translation>
    </message>
    <message>
        <source>What was first paid in</source>
        <translation>首期交存总额</translation>
    </message>
    <message>
        <source>Paid in together, in yuan</source>
        <translation>续交总额（元）</translation>
    </message>
    <message>
        <source>It is shared by the exclusive area in the register of today; every household's share is shown before anything is printed.</source>
        <translation>按今天户册中的专有部分面积分摊；打印前会先显示每一户的数额。</translation>
    </message>
    <message>
        <source>Shares of households</source>
        <translation>续交分摊</translation>
    </message>
    <message>
        <source>Work out the shares</source>
        <translation>计算分摊</translation>
    </message>
    <message>
        <source>Received in yuan</source>
        <translation>收款金额（元）</translation>
    </message>
    <message>
        <source>For the days from</source>
        <translation>对应期间起</translation>
    </message>
    <message>
        <source>For the days until</source>
        <translation>对应期间止</translation>
    </message>
    <message>
        <source>Stands in the books as</source>
        <translation>账上凭证</translation>
    </message>
    <message>
        <source>Not yet, draft a voucher</source>
        <translation>还没有，另制凭证</translation>
    </message>
    <message>
        <source>{day} {text}, {amount} free</source>
        <translation>{day} {text}，可用{amount}</translation>
    </message>
    <message>
        <source>A voucher is drafted of it, to be posted under “Vouchers”. If the income stands in the books already, choose that voucher instead.</source>
        <translation>保存后会生成一张凭证草稿，请到“凭证”中记账。如果这笔收入账上已有，请改选那张凭证。</translation>
    </message>
    <message>
        <source>Received on contract {number}</source>
        <translation>合同{number}收款</translation>
    </message>
    <message>
        <source>Totals by day</source>
        <translation>每日合计</translation>
    </message>
    <message>
        <source>On each line: day, number of payments, yuan, with blanks between, for example 2026-9-1 35 175.00. Rows copied in Excel can be pasted.</source>
        <translation>每行写：日期、笔数、金额（元），中间空格，例如 2026-9-1 35 175.00。也可以从Excel复制多行粘贴进来。</translation>
    </message>
    <message>
        <source>Daily totals</source>
        <translation>收费日报</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>按季</translation>
    </message>
    <message>
        <source>Every half year</source>
        <translation>按半年</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>按年</translation>
    </message>
    <message>
        <source>Once, for all days</source>
        <translation>一次付清</translation>
    </message>
    <message>
        <source>From its first day</source>
        <translation>从合同起始日起</translation>
    </message>
    <message>
        <source>With the calendar</source>
        <translation>按自然月、季、年</translation>
    </message>
    <message>
        <source>By its days</source>
        <translation>按天数折算</translation>
    </message>
    <message>
        <source>The whole amount</source>
        <translation>整期收取</translation>
    </message>
    <message>
        <source>Its first day</source>
        <translation>每期第一天</translation>
    </message>
    <message>
        <source>Its last day</source>
        <translation>每期最后一天</translation>
    </message>
    <message>
        <source>Casual parking</source>
        <translation>临时停车</translation>
    </message>
    <message>
        <source>Monthly cards</source>
        <translation>月卡</translation>
    </message>
    <message>
        <source>Other fees</source>
        <translation>其他收费</translation>
    </message>
    <message>
        <source>One voucher a day</source>
        <translation>每天一张</translation>
    </message>
    <message>
        <source>One voucher a month</source>
        <translation>每月一张</translation>
    </message>
    <message>
        <source>As of the end of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Arrears sheet</source>
        <translation>催缴清单</translation>
    </message>
    <message>
        <source>End it early…</source>
        <translation>提前终止…</translation>
    </message>
    <message>
        <source>Mend…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Received…</source>
        <translation>登记收款…</translation>
    </message>
    <message>
        <source>Take down a sheet</source>
        <translation>登记日报</translation>
    </message>
    <message>
        <source>No daily totals yet. Take down a sheet: day, number of payments and yuan on each line.</source>
        <translation>还没有收费日报。请登记一张：每行写日期、笔数和金额。</translation>
    </message>
    <message>
        <source>Due {due}, received {received}, in arrears {arrears} yuan</source>
        <translation>应收{due}元，已收{received}元，欠缴{arrears}元</translation>
    </message>
    <message>
        <source>Double click opens the voucher of a day</source>
        <translation>双击打开当日凭证</translation>
    </message>
    <message>
        <source>No contract here. Take down what income was agreed on: parking, lifts, parcel lockers.</source>
        <translation>这里没有合同。请登记约定的收入：停车、电梯广告、快递柜等。</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Runs until</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Due by then</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>In arrears</source>
        <translation>欠缴</translation>
    </message>
    <message>
        <source>over, in arrears</source>
        <translation>已到期，有欠缴</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>in arrears</source>
        <translation>欠缴</translation>
    </message>
    <message>
        <source>paid up</source>
        <translation>已缴清</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <translation>{begins}至{ends}</translation>
    </message>
    <message>
        <source>{period} {amount} yuan</source>
        <translation>{period}{amount}元</translation>
    </message>
    <message>
        <source>ended on {day}: {reason}</source>
        <translation>已于{day}终止：{reason}</translation>
    </message>
    <message>
        <source>To be paid by</source>
        <translation>应付日期</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已收清</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>draft thrown away</source>
        <translation>草稿已作废</translation>
    </message>
    <message>
        <source>For the days</source>
        <translation>对应期间</translation>
    </message>
    <message>
        <source>Payments made</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>paid in</source>
        <translation>交存</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>First paid in…</source>
        <translation>首期交存…</translation>
    </message>
    <message>
        <source>Shares of households…</source>
        <translation>续交分摊…</translation>
    </message>
    <message>
        <source>Yearly statement</source>
        <translation>年度收支表</translation>
    </message>
    <message>
        <source>No maintenance fund in these books. Open an account of that kind under “Accounts” first.</source>
        <translation>本账套没有维修资金账户。请先在“账户”中开立一个。</translation>
    </message>
    <message>
        <source>The fund holds less than 30 % of the {amount} yuan first paid in: owners are to pay in again.</source>
        <translation>余额低于首期交存总额{amount}元的30%，应当续交。</translation>
    </message>
    <message>
        <source>Nothing was received on it yet.</source>
        <translation>这份合同还没有收款。</translation>
    </message>
    <message>
        <source>Received, double click opens the voucher</source>
        <translation>收款记录，双击打开凭证</translation>
    </message>
    <message>
        <source>Voucher taken back, to be booked again</source>
        <translation>凭证已冲销，待重新入账</translation>
    </message>
    <message>
        <source>Please fill in what owners first paid into the fund, more than nothing; below 30 % of it they pay in again.</source>
        <translation>请填写首期交存总额，须大于零；余额低于它的30%时应当续交。</translation>
    </message>
    <message>
        <source>Please fill in how much owners pay in together.</source>
        <translation>请填写续交总额。</translation>
    </message>
    <message>
        <source>What owners pay in together must be more than nothing.</source>
        <translation>续交总额必须大于零。</translation>
    </message>
    <message>
        <source>The register holds no household of this compound, so nothing can be shared. Import the household register first.</source>
        <translation>户册中没有这个小区的房屋，无法分摊。请先导入户册。</translation>
    </message>
    <message>
        <source>{count} households have no area in the register, so no share can be worked out. Fill their areas in under “Organisation”; the register lists them.</source>
        <translation>户册中有{count}户没有面积，无法算出分摊额。请到“组织”中补上面积；户册可以列出这些房屋。</translation>
    </message>
    <message>
        <source>Disclosure no.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Where from, where to</source>
        <translation>来龙去脉</translation>
    </message>
    <message>
        <source>Invoice numbers, several with commas</source>
        <translation>发票号码（多张用逗号隔开）</translation>
    </message>
    <message>
        <source>Bank line</source>
        <translation>银行流水</translation>
    </message>
    <message>
        <source>No bank line matched yet</source>
        <translation>尚无对应的银行流水</translation>
    </message>
    <message>
        <source>Matched with the voucher</source>
        <translation>流水与凭证匹配</translation>
    </message>
    <message>
        <source>Match taken back</source>
        <translation>撤销匹配</translation>
    </message>
    <message>
        <source>Draft voucher</source>
        <translation>凭证草稿</translation>
    </message>
    <message>
        <source>Not booked yet</source>
        <translation>尚未记账</translation>
    </message>
    <message>
        <source>Application for money</source>
        <translation>用款申请</translation>
    </message>
    <message>
        <source>No payment: entered straight into the books</source>
        <translation>无用款申请，凭证为直接录入</translation>
    </message>
    <message>
        <source>Signature, no more valid</source>
        <translation>签字已失效</translation>
    </message>
    <message>
        <source>Agreement cited</source>
        <translation>引用的共管协议</translation>
    </message>
    <message>
        <source>No agreement on record</source>
        <translation>未登记共管协议</translation>
    </message>
    <message>
        <source>Emergency, approval due by</source>
        <translation>应急用款，事后追认期限</translation>
    </message>
    <message>
        <source>Where this money came from and went</source>
        <translation>资金来龙去脉</translation>
    </message>
    <message>
        <source>seal {seal}</source>
        <translation>校验码 {seal}</translation>
    </message>
    <message>
        <source>The money of this place is shown to people with a role there. Sign in as one of them, or ask who keeps users and roles.</source>
        <translation>本小区的资金只向在本小区有财务角色的人员显示。请用有角色的用户登录，或联系用户管理员授予角色。</translation>
    </message>
    <message>
        <source>Invoice {invoice} stands here twice. Each invoice is named once; check the numbers.</source>
        <translation>发票{invoice}在本申请中填了两次。每张发票只填一次，请核对号码。</translation>
    </message>
    <message>
        <source>On voucher</source>
        <translation>涉及凭证</translation>
    </message>
    <message>
        <source>For example 2026-12</source>
        <translation>例如 2026-12</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>发现人</translation>
    </message>
    <message>
        <source>For example the audit office, or an owner</source>
        <translation>例如审计机构、业主</translation>
    </message>
    <message>
        <source>Who puts it right</source>
        <translation>整改单位</translation>
    </message>
    <message>
        <source>Note a finding</source>
        <translation>登记审计发现</translation>
    </message>
    <message>
        <source>It becomes a task on the board of the compound, where everybody reads it. It is over once somebody else has accepted the work.</source>
        <translation>登记后成为小区任务看板上的一件任务，大家都看得到；由他人验收后才算整改完。</translation>
    </message>
    <message>
        <source>Note a finding…</source>
        <translation>登记审计发现…</translation>
    </message>
    <message>
        <source>Findings of audits, double click opens the task</source>
        <translation>审计发现，双击打开整改任务</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>Please fill in what was found.</source>
        <translation>请填发现的问题。</translation>
    </message>
    <message>
        <source>Please fill in who found it.</source>
        <translation>请填发现人。</translation>
    </message>
    <message>
        <source>Please fill in the day it was found.</source>
        <translation>请填发现日期。</translation>
    </message>
    <message>
        <source>That day has not come yet. Please correct it.</source>
        <translation>日期还没到，请改。</translation>
    </message>
    <message>
        <source>There is no posted voucher {value} in these books. Write year and number, for example 2026-12, or leave it empty.</source>
        <translation>账上没有已记账的凭证{value}。请填年份和号数，例如 2026-12，或不填。</translation>
    </message>
    <message>
        <source>What the audit found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Put right by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>合同与应收</translation>
    </message>
    <message>
        <source>Bank lines</source>
        <translation>银行对账</translation>
    </message>
    <message>
        <source>Day of the question</source>
        <translation>提问日期</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>提问人</translation>
    </message>
    <message>
        <source>Still open nearby ({shown} of {count}): is it one of these, in other words?</source>
        <translation>附近还有未办结的（{shown}/{count}件），是不是同一件事、换了说法？</translation>
    </message>
    <message>
        <source>{number} {subject} ({day}, {state})</source>
        <translation>{number} {subject}（{day}，{state}）</translation>
    </message>
    <message>
        <source>An item concerns a building, and nobody who stands for it is on the list: {names}.</source>
        <translation>有议题只涉及某栋楼，该楼的党小组和党员中心户却无人在邀请名单上：{names}。</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{party}: {words}</source>
        <translation>{party}：{words}</translation>
    </message>
    <message>
        <source>On the board {begins_on} to {ends_on}, {places}</source>
        <translation>公示{begins_on}至{ends_on}，{places}</translation>
    </message>
    <message>
        <source>List of findings</source>
        <translation>审计发现整改清单</translation>
    </message>
    <message>
        <source>Notice to put it right</source>
        <translation>整改通知书</translation>
    </message>
    <message>
        <source>not pursued</source>
        <translation>不再办理</translation>
    </message>
    <message>
        <source>Only {most} characters fit in here; what came after them was left out.</source>
        <translation>这里最多填{most}个字，多出的部分没有填入，请缩短后再核对。</translation>
    </message>
    <message>
        <source>“{value}” is no whole number. Please write 0 or more without a point, like 15.</source>
        <translation>“{value}”不是可用的整数，请填0或更大的整数，例如 15。</translation>
    </message>
    <message>
        <source>Please fill in the answer too, or clear its day and who answered.</source>
        <translation>请填答复内容，或者清空答复日期和答复人。</translation>
    </message>
    <message>
        <source>The money is for days that end before they begin on {first}. Please correct one of the two days.</source>
        <translation>对应期间的止日早于起日{first}，请改其中一个。</translation>
    </message>
    <message>
        <source>Budget, double click plans a subject</source>
        <translation>预算，双击填写</translation>
    </message>
    <message>
        <source>Recovery code of {name}</source>
        <translation>{name}的恢复码</translation>
    </message>
    <message>
        <source>The code is printed or written down, and lies in a safe place.</source>
        <translation>恢复码已打印或抄好，并已放在安全的地方。</translation>
    </message>
    <message>
        <source>It is kept</source>
        <translation>已保管好</translation>
    </message>
    <message>
        <source>Close although the code is not kept? It is never shown again; a new one is made under “Users and roles…”.</source>
        <translation>恢复码还没有保管好，现在关闭吗？关闭后不再显示；需要时在“用户与权限…”里制作新的。</translation>
    </message>
    <message>
        <source>Whoever forgets the password and has no other keeper to ask chooses a new one with this code. It is shown now and never again: print it, and put the paper into the safe. A code made before ends with this one.</source>
        <translation>忘记密码、又没有另一位管理员可找时，凭恢复码设置新密码。恢复码只显示这一次：请打印出来，放入保险柜。以前的恢复码同时作废。</translation>
    </message>
    <message>
        <source>Print or save…</source>
        <translation>打印或保存…</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>制作新恢复码</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>It lets you choose a new password if you forget yours. A code made before ends: destroy its paper.</source>
        <translation>忘记密码时凭恢复码设置新密码。以前的恢复码作废，请把那张纸销毁。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>{length} letters and digits from the paper in the safe; blanks, strokes and small letters do not matter.</source>
        <translation>保险柜里那张纸上的{length}位字母和数字；空格、横线、大小写不论。</translation>
    </message>
    <message>
        <source>Forgot the password</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>{name} is the only keeper of users, and gives everybody else a new password under “Users and roles…”. The keeper who forgot the own one needs the recovery code.</source>
        <translation>{name}是唯一的用户管理员。其他用户忘记密码，请管理员在“用户与权限…”里重设；管理员本人忘记密码，用恢复码。</translation>
    </message>
    <message>
        <source>A keeper of users gives everybody else a new password under “Users and roles…”: ask one first. Today these are: {names}. Only a keeper whom no other can help needs the recovery code.</source>
        <translation>先找用户管理员：在“用户与权限…”里可以为他人重设密码。现任管理员：{names}。管理员本人忘记密码、又没有另一位管理员可找时，才用恢复码。</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>忘记密码？</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>制作新恢复码…</translation>
    </message>
    <message>
        <source>You have no recovery code: who forgets the only keeper's password stays outside.</source>
        <translation>您还没有恢复码：只有您一位管理员时，忘了密码就再也进不来。</translation>
    </message>
    <message>
        <source>Your recovery code of {day} holds.</source>
        <translation>您的恢复码于{day}制作，有效。</translation>
    </message>
    <message>
        <source>Nobody said that your recovery code of {day} is kept. Is its paper not in the safe? Make a new one.</source>
        <translation>{day}制作的恢复码没有确认已保管。如不在保险柜里，请制作新的。</translation>
    </message>
    <message>
        <source>Contracts this income rests on</source>
        <translation>收入对应的合同</translation>
    </message>
    <message>
        <source>Contract no.</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Due in the period</source>
        <translation>本期应收</translation>
    </message>
    <message>
        <source>Received in the period</source>
        <translation>本期实收</translation>
    </message>
    <message>
        <source>Filter: number, party, purpose, place</source>
        <translation>筛选：编号、对方、事由、地点</translation>
    </message>
    <message>
        <source>{wrong} What is shown is of today.</source>
        <translation>{wrong}现在显示的是今天的数字。</translation>
    </message>
    <message>
        <source>Contract for</source>
        <translation>合同事由</translation>
    </message>
    <message>
        <source>No account yet. Open one under “Accounts”; the joint account comes first.</source>
        <translation>还没有账户。请先在“账户”中开立，共管账户在先。</translation>
    </message>
    <message>
        <source>Please type the recovery code from the paper in the safe.</source>
        <translation>请输入保险柜里那张纸上的恢复码。</translation>
    </message>
    <message>
        <source>“{letters}” stands in no recovery code: it has no 0, 1, 2, 5, 8 and no B, I, L, O, Q, S, V, Z. This does not count as a wrong one. Please look at the paper again.</source>
        <translation>恢复码里没有“{letters}”：不用数字0、1、2、5、8和字母B、I、L、O、Q、S、V、Z。这次不算填错。请再看一遍纸上的恢复码。</translation>
    </message>
    <message>
        <source>These are {count} letters and digits, and a recovery code has {length}. This does not count as a wrong one. Please compare group by group with the paper.</source>
        <translation>现在是{count}位，恢复码应为{length}位。这次不算填错。请与纸上的逐组核对。</translation>
    </message>
    <message>
        <source>Something is mistyped: this does not add up to a recovery code, and does not count as a wrong one. Please compare group by group with the paper.</source>
        <translation>有一位输错了：校验不符。这次不算填错。请与纸上的逐组核对。</translation>
    </message>
    <message>
        <source>This is not the recovery code that holds now; this has been noted. Only the newest paper counts, and each code only once. {left} more wrong ones and it is locked for 15 minutes.</source>
        <translation>这不是现在有效的恢复码，已记录。只有最新的一张有效，每个恢复码只能用一次。再错{left}次锁定15分钟。</translation>
    </message>
    <message>
        <source>{name} has no recovery code. Ask another keeper of users for a new password; where there is none, go back to a backup made while the password was known.</source>
        <translation>{name}没有恢复码。请另一位用户管理员重设密码；没有另一位的，只能恢复到还记得密码时的备份。</translation>
    </message>
    <message>
        <source>{name} does not keep the users today, and only their keepers have a recovery code. Ask one for a new password.</source>
        <translation>{name}今天不是用户管理员，只有管理员才有恢复码。请管理员重设密码。</translation>
    </message>
    <message>
        <source>Property company (drew it up)</source>
        <translation>物业制表</translation>
    </message>
    <message>
        <source>Owners' committee (checked it)</source>
        <translation>业委会审核</translation>
    </message>
    <message>
        <source>Community (signed it)</source>
        <translation>社区审签</translation>
    </message>
    <message>
        <source>Owner (looked it through)</source>
        <translation>业主代表复核</translation>
    </message>
    <message>
        <source>The books or the contracts say something else for this period than the draft. Throw the draft away and draw it up again.</source>
        <translation>账簿或合同这一期的数字与草稿不同。请作废草稿，重新编制。</translation>
    </message>
    <message>
        <source>Income without a contract: {names}. Enter the contract under “Dues” and note what was received on it, then draw up again; where there is none, be ready to tell why.</source>
        <translation>没有对应合同的收入：{names}。请在“合同与应收”登记合同并记下收款，再作废草稿、重新编制；确实没有合同的，准备好向业主说明来源。</translation>
    </message>
    <message>
        <source>{name} left at {time}</source>
        <translation>{name} {time}离会</translation>
    </message>
    <message>
        <source>{name} is not here for this item</source>
        <translation>{name}本议题不在场</translation>
    </message>
    <message>
        <source>This meeting was declared void on {day}: nothing it decided holds, and no paper of it goes up. Put up the minutes of the meeting that repeats it.</source>
        <translation>本次会议已于{day}确认无效，议定的事项不执行，会后文书不能公示。请公示重新召开的会议的纪要。</translation>
    </message>
    <message>
        <source>Open the file again</source>
        <translation>重新打开卷宗</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开卷宗</translation>
    </message>
    <message>
        <source>Papers can then be withdrawn, opinions answered and minutes mended as before. When it was filed and why it was opened stays in the file.</source>
        <translation>打开后可照常撤回公示、答复意见、更正纪要；何时归档、为何打开会留在卷宗里。</translation>
    </message>
    <message>
        <source>Filed on {filed_on}, opened again on {opened_on} by {opened_by}: {reason}</source>
        <translation>{filed_on}归档，{opened_on}由{opened_by}重新打开：{reason}</translation>
    </message>
    <message>
        <source>Open the file again…</source>
        <translation>重新打开卷宗…</translation>
    </message>
    <message>
        <source>File the meeting? To change anything of it afterwards, its file has to be opened again.</source>
        <translation>确定归档吗？归档后如需更改，须先写明原因重新打开卷宗。</translation>
    </message>
    <message>
        <source>This meeting was filed on {day}. To change anything of it, open its file again under “Archive”.</source>
        <translation>这次会议已于{day}归档。如需更改，请在“归档”一步写明原因，重新打开卷宗。</translation>
    </message>
    <message>
        <source>This meeting is not filed, so its file is open already.</source>
        <translation>这次会议没有归档，卷宗本来就是打开的。</translation>
    </message>
    <message>
        <source>Please say why the file is opened again. It stays in the file.</source>
        <translation>请写明为什么重新打开卷宗，原因会留在卷宗里。</translation>
    </message>
    <message>
        <source>Please say who opens the file.</source>
        <translation>请填写由谁打开卷宗。</translation>
    </message>
    <message>
        <source>Please say on which day the file is opened.</source>
        <translation>请填写打开卷宗的日期。</translation>
    </message>
    <message>
        <source>The meeting was filed on {day}; its file cannot be opened before that.</source>
        <translation>会议是{day}归档的，打开卷宗的日期不能早于这一天。</translation>
    </message>
    <message>
        <source>Today is {day}. A file is opened today or was opened before, not on a day to come.</source>
        <translation>今天是{day}。打开卷宗的日期只能是今天或以前。</translation>
    </message>
    <message>
        <source>A voucher of this line was taken back in red, so the line counts as not booked. Match it anew.</source>
        <translation>这笔流水的凭证已红字冲销，按未记账计算，请重新匹配。</translation>
    </message>
    <message>
        <source>{sums}; {drafted} yuan taken down wait to be posted and do not count yet</source>
        <translation>{sums}；另有{drafted}元已登记、凭证尚未记账，还不算已收</translation>
    </message>
    <message>
        <source>Disclosure no. {number} hangs with the figures up to {last}. What is posted of {day} is not in it: the next disclosure will not go on from it until this one is drawn up again. If the voucher may be of a later day, change its day first.</source>
        <translation>公共收益公示{number}号已公布截至{last}的数字，日期为{day}的凭证没有列入。记账后，要先重新编制这一期公示，下一期才能接上。凭证日期可以写晚一些的，请先修改日期。</translation>
    </message>
    <message>
        <source>Notice to be sent: {paper}</source>
        <translation>该发会议通知：{paper}</translation>
    </message>
    <message>
        <source>Day passed, neither held nor called off: {paper}</source>
        <translation>已过会期，未开会也未取消、改期：{paper}</translation>
    </message>
    <message>
        <source>Results to be put up: {paper}</source>
        <translation>该公示会议结果：{paper}</translation>
    </message>
    <message>
        <source>“{value}” could be two different amounts: a comma only parts whole thousands. Please write it like 12.80 or 1,280.</source>
        <translation>“{value}”可以读成两个不同的金额：逗号只用来分隔千位。请写成 12.80 或 1,280 这样。</translation>
    </message>
    <message>
        <source>A line with this number and amount is there already of {there}, this one is of {told}. It is taken in as a new line, as banks may begin their numbers anew; if it is the same movement, do not take this file in.</source>
        <translation>已有一笔流水号和金额相同的，日期是{there}，这一笔是{told}。有的银行每月重新编号，所以按新的一笔导入；如果就是同一笔，请不要导入这个文件。</translation>
    </message>
    <message>
        <source>The books say {opening} for the beginning, but the disclosure up to {last} ended with {closing}. Posted into that time afterwards: {vouchers}. Draw that disclosure up again with a reason and hang it; or take them back in red on a day up to {last} (a closed month is opened first) and take them down anew on a later day.</source>
        <translation>账上期初是{opening}元，而截至{last}的上期公示期末是{closing}元。公示以后又记入那段时间的凭证：{vouchers}。请写明原因重新编制上期公示并上墙；或者用{last}以前（含当天）的日期把它们红字冲销（已结账的月份先反结账），再用以后的日期重新记账。</translation>
    </message>
    <message>
        <source>The books say {opening} for the beginning, but the disclosure up to {last} ended with {closing}. Posted into that time afterwards: {vouchers}. Others hang after that one, so it is not drawn up again: take them back in red on a day up to {last} (a closed month is opened first) and take them down anew on a later day.</source>
        <translation>账上期初是{opening}元，而截至{last}的公示期末是{closing}元。公示以后又记入那段时间的凭证：{vouchers}。其后已有新的公示，那一期不能再重新编制：请用{last}以前（含当天）的日期把它们红字冲销（已结账的月份先反结账），再用以后的日期重新记账。</translation>
    </message>
    <message>
        <source>{amount} is below zero. Write it above zero on the other side; to undo what is posted, take that voucher back in red.</source>
        <translation>{amount} 小于零。请改为正数写在另一方；要取消已记账的，请把那张凭证红字冲销。</translation>
    </message>
    <message>
        <source>The year {year} is closed, and so is each of its months. Use a day of an open year, or have the year opened again with a reason.</source>
        <translation>{year}年已年结，这一年的各月都不能记账。请改用未结账年度的日期，或写明原因重新打开这一年。</translation>
    </message>
    <message>
        <source>Money received on contract {number} hangs on this draft, so its day, {day}, and that income stay. If they are wrong, throw the draft away and take the money down anew under “Dues”.</source>
        <translation>这张草稿上登记了合同{number}的收款，日期（{day}）和这笔收入不能在这里改。登记有误的，请作废草稿，到“合同与应收”重新登记收款。</translation>
    </message>
    <message>
        <source>Daily totals hang on this draft, so its day, {day}, and its amounts stay. If they are wrong, throw the draft away and take the sheet down anew under “Dues”.</source>
        <translation>这张草稿来自收费日报，日期（{day}）和金额不能在这里改。登记有误的，请作废草稿，到“合同与应收”重新登记日报。</translation>
    </message>
    <message>
        <source>Book it again</source>
        <translation>重新入账</translation>
    </message>
    <message>
        <source>Its voucher was taken back in red. Amount, account and payee stay as they were signed and paid; choose the subject it belongs to.</source>
        <translation>凭证已被红字冲销。金额、账户、收款单位按签字和付款时的不变；请选择应记的科目。</translation>
    </message>
    <message>
        <source>Scan of the signed sheet</source>
        <translation>签字原件的扫描件或照片</translation>
    </message>
    <message>
        <source>Signature on paper entered</source>
        <translation>登记纸质签字</translation>
    </message>
    <message>
        <source>{name} asked for this money, and only who asked changes what was asked for. Let {name} change it, or give this payment up and ask anew yourself.</source>
        <translation>这笔款是{name}申请的，只有申请人本人可以改申请内容。请{name}来改，或先作废这笔付款，再由您自己重新申请。</translation>
    </message>
    <message>
        <source>{name} has signed this payment and cannot pay it too. Let the cashier pay, and fill in who that is.</source>
        <translation>{name}已经在这笔付款上签字，不能再由其付款。请由出纳付款，并填写出纳姓名。</translation>
    </message>
    <message>
        <source>{name} has signed this payment and cannot book it too. Let the bookkeeper book it.</source>
        <translation>{name}已经在这笔付款上签字，不能再由其入账。请由会计入账。</translation>
    </message>
    <message>
        <source>It is booked on the subject that was signed. Another one is chosen only after its voucher was taken back in red.</source>
        <translation>第一次入账按签字时的科目。凭证被红字冲销以后，才能改选科目。</translation>
    </message>
    <message>
        <source>{name} asked for this money and cannot enter the signatures as well. Somebody else signs in and enters them: another applicant, the bookkeeper or the cashier.</source>
        <translation>这笔款是{name}申请的，不能再由其登记纸质签字。请另一位经办人、会计或出纳登录后登记。</translation>
    </message>
    <message>
        <source>{name} is a signatory of this account and cannot enter signatures on paper. Sign with your own PIN; an applicant, the bookkeeper or the cashier enters what the others signed on paper.</source>
        <translation>{name}是这个账户的签章人，不能登记纸质签字。请用您自己的签章密码签字；其他人的纸质签字由经办人、会计或出纳登记。</translation>
    </message>
    <message>
        <source>Nobody types a PIN here, so the paper itself has to be there. Add a scan or a photo of the sheet that was signed.</source>
        <translation>纸质签字不输签章密码，必须附上原件。请添加已签字那张纸的扫描件或照片。</translation>
    </message>
    <message>
        <source>File opened on</source>
        <translation>打开日期</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Another user called {name} is {role} of {place}, and one name counts as one person. If it is the same person, give this role to somebody else. If they really are two, add to one name what tells them apart, such as {name} (building 3).</source>
        <translation>另一个用户也叫{name}，是{place}的{role}；姓名相同按同一个人对待。是同一个人的，请把这个角色交给别人；确实是两个人的，请给其中一人的姓名加上区别，如{name}（3栋）。</translation>
    </message>
    <message>
        <source>Somebody called {name} signs for the {party} at that time, and one name counts as one person. If it is the same person, choose somebody else. If they really are two, add to one name in the organisation what tells them apart, such as {name} (building 3).</source>
        <translation>叫{name}的人在这段时间已代表{party}签字；姓名相同按同一个人对待。是同一个人的，请另选一人；确实是两个人的，请在组织里给其中一人的姓名加上区别，如{name}（3栋）。</translation>
    </message>
    <message>
        <source>Somebody called {name} asked for this money, signed it or paid it already, and one name counts as one person. Somebody else does this. If they really are two, add to the name of the one who acts now what tells them apart, such as {name} (building 3), in the organisation and under “Users and roles…”.</source>
        <translation>叫{name}的人已经申请、签过或付过这笔款；姓名相同按同一个人对待，请换一个人来办。确实是两个人的，请给现在办理的这位在组织和“用户与权限…”里的姓名加上区别，如{name}（3栋）。</translation>
    </message>
    <message>
        <source>{name} paid this and cannot book it too: who pays and who keeps the books are different people. Let the bookkeeper book it. If they really are two of one name, add to one what tells them apart, such as {name} (building 3), under “Users and roles…”.</source>
        <translation>这笔款由{name}付出，不能再由其入账：付款和记账必须是不同的人。请由会计入账。确实是同名的两个人，请在“用户与权限…”里给其中一人的姓名加上区别，如{name}（3栋）。</translation>
    </message>
    <message>
        <source>Link to it, and take it up again</source>
        <translation>并入并重新办理</translation>
    </message>
    <message>
        <source>“{label}” was done by somebody else who was signed in, and can only be taken back by them. Sign in as that person, or correct by hand what is wrong.</source>
        <translation>“{label}”是另一位登录用户所做，只能由其本人撤销。请由其本人登录撤销，或者手工更正。</translation>
    </message>
    <message>
        <source>It cannot be put up more than {days} days from now. Please correct the day.</source>
        <translation>张贴日期最多可填今后{days}天以内，请核对日期。</translation>
    </message>
    <message>
        <source>It hangs {days} days at most. Please correct the day it comes down.</source>
        <translation>公示期最长{days}天，请核对撤下日期。</translation>
    </message>
    <message>
        <source>What could not be stored with a meeting</source>
        <translation>会议上没能存入的内容</translation>
    </message>
    <message>
        <source>What you typed last could not be stored any more. It is kept with the meeting, to be copied.</source>
        <translation>您刚才输入的内容已不能存入会议，仍保留在本次会议上方，可以复制。</translation>
    </message>
    <message>
        <source>Nothing it concluded holds: all its items come onto the agenda of the next meeting of its kind by themselves. If what was concluded is to hold, adjourn the meeting instead.</source>
        <translation>会上已作的结论不再算数，全部议题下次同类、同品牌会议自动重新列入议程。结论仍要执行的，请改用“休会或改期”。</translation>
    </message>
    <message>
        <source>Put up as typed</source>
        <translation>按手工文本公示</translation>
    </message>
    <message>
        <source>Typed here on {day} at {time}, when the meeting had ended or gone on already; it is not stored.</source>
        <translation>{day} {time}在这里输入时，会议已由他人结束或改变，下面的内容没有存入会议。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>“{account}” was opened on {opened}; this is of {day}. Correct the day, or that of the account under “Accounts”.</source>
        <translation>“{account}”的开户日是{opened}，这一笔的日期是{day}。请改正日期，或在“账户”里改正开户日。</translation>
    </message>
    <message>
        <source>“{account}” would hold {left} yuan by the books, less than nothing. Is income missing, or is the amount wrong?</source>
        <translation>记账后“{account}”账面将为{left}元，成了负数。是不是漏记了收入，或者金额有误？</translation>
    </message>
    <message>
        <source>Every voucher, balance, seal, signature and file holds. Fingerprint of these books: {mark}</source>
        <translation>凭证、余额、公示、流水、签章、附件全部相符。本账套校验码：{mark}</translation>
    </message>
    <message>
        <source>Less was paid than signed, and that is meant so</source>
        <translation>实付少于批准金额，确实如此</translation>
    </message>
    <message>
        <source>The bank's slip is handed in later</source>
        <translation>银行回单以后补交</translation>
    </message>
    <message>
        <source>Add the bank's slip</source>
        <translation>补银行回单</translation>
    </message>
    <message>
        <source>Signed with a PIN set after a reset</source>
        <translation>所用签章密码曾被重设</translation>
    </message>
    <message>
        <source>The bank's slip follows later</source>
        <translation>银行回单后补</translation>
    </message>
    <message>
        <source>The bank's slip added</source>
        <translation>补上银行回单</translation>
    </message>
    <message>
        <source>Add the bank's slip…</source>
        <translation>补银行回单…</translation>
    </message>
    <message>
        <source>PIN set after a reset</source>
        <translation>签章密码曾被重设</translation>
    </message>
    <message>
        <source>“{paper}” was typed by hand, and the meeting was changed after that. Look at both texts of this paper under “Compare…” and choose; then it can be signed.</source>
        <translation>“{paper}”是手工改写的，之后会议内容又有改动。请先点“对照…”看过这份文件的两种文本并作出选择，再签发。</translation>
    </message>
    <message>
        <source>“{paper}” was typed by hand, and the program would word it otherwise by now: the meeting was changed after that. Put it up as it was typed? To look at both texts first, cancel, take the signature back and choose under “Compare…”.</source>
        <translation>“{paper}”是手工改写的，之后会议内容又有改动，现在自动成文的内容与它不同。仍按手工文本公示吗？如要先对照两种文本，请取消，收回签发后点“对照…”选择。</translation>
    </message>
    <message>
        <source>“{subject}” is for the office only, and it is not sure which part of the typed text tells of it, so this text cannot go on the board. Let this item and the one behind it begin with exactly their own words, as the program writes them; where it is not told at all, its heading alone is enough.</source>
        <translation>“{subject}”仅供内部使用，但手工改写的文本中无法确定哪一部分写的是该议题，因此该文本不能公示。请让该议题和后一议题都按系统原有的议题名称开头；如文本中未写该议题，只保留其标题即可。</translation>
    </message>
    <message>
        <source>Payments were signed under the version before on {day}. The new version begins after that day.</source>
        <translation>{day}还有付款按前一版协议签字。新版本须从那以后的日期开始。</translation>
    </message>
    <message>
        <source>Nobody signs by a mandate before it was given; they are to sign from {begins_on} on. Please correct one of the two days.</source>
        <translation>委托书出具之前不能代签，而签字起始日是{begins_on}。请改正其中一个日期。</translation>
    </message>
    <message>
        <source>A signature was given by it on {day}; until then it must have held. Choose that day or a later one.</source>
        <translation>{day}已凭此签过字，签字权至少要到那一天。请选这一天或以后的日期。</translation>
    </message>
    <message>
        <source>{day} is more than a year back. Ask for the money as of the day you ask now.</source>
        <translation>{day}已过去一年以上。申请日期请填现在申请的日子。</translation>
    </message>
    <message>
        <source>The account and its agreement are on record from {since} on. Please correct the day.</source>
        <translation>账户和共管协议的登记从{since}起。请改正日期。</translation>
    </message>
    <message>
        <source>Something was done with this payment on {last}; it cannot have been given up before. Please correct the day.</source>
        <translation>这笔付款在{last}还办过手续，不可能在那之前作废。请改正日期。</translation>
    </message>
    <message>
        <source>The money was asked for on {day}; it cannot have been approved afterwards before that. Please correct the day, or choose the resolution as what the payment rests on.</source>
        <translation>{day}才申请用款，事后追认不可能早于这一天。请改正日期；若事前已有决议，依据请选决议。</translation>
    </message>
    <message>
        <source>An emergency is approved within {days} days, by {last}: the committee meets every two months. Please choose a day until then.</source>
        <translation>应急用款须在{days}天内（{last}前）追认：业委会至少每两个月开一次会。请选这之前的日期。</translation>
    </message>
    <message>
        <source>Agreement {number} holds until {last}; the approval afterwards is due by then. Please correct the day.</source>
        <translation>共管协议{number}到{last}为止，事后追认期限不能晚于这一天。请改正日期。</translation>
    </message>
    <message>
        <source>“{words}” was resolved in another compound. Choose a resolution of this one.</source>
        <translation>“{words}”是别的小区的决议。请选本小区的决议。</translation>
    </message>
    <message>
        <source>The meeting of “{words}” was called off or declared void, so nothing rests on it. Choose what was resolved anew, or something else to rest on.</source>
        <translation>“{words}”所在的会议已取消或无效，不能作为依据。请选重新作出的决议，或改选其他依据。</translation>
    </message>
    <message>
        <source>“{words}” was not resolved: it is open, postponed or declined. Choose what was resolved.</source>
        <translation>“{words}”没有形成决议：尚未议定、暂缓或不予采纳。请选已通过的决议。</translation>
    </message>
    <message>
        <source>The meeting of “{words}” is not finished. Finish it first, then go on with the payment.</source>
        <translation>“{words}”所在的会议还没有结束。请先结束会议，再办付款。</translation>
    </message>
    <message>
        <source>The meeting was held on {day}; money is asked for by its resolution on that day or later. Please correct the day.</source>
        <translation>会议在{day}召开，按该决议申请用款不能早于这一天。请改正日期。</translation>
    </message>
    <message>
        <source>Contract {number} is on record here with “{party}” ({where}). One number is one contract: correct the party or the number.</source>
        <translation>合同{number}在本系统登记的对方是“{party}”（{where}）。一个编号只对应一份合同，请改正对方或编号。</translation>
    </message>
    <message>
        <source>Contract {number} is on record here over {amount} yuan ({where}). Correct the amount; what was agreed besides is a contract with a number of its own.</source>
        <translation>合同{number}在本系统登记的金额是{amount}元（{where}）。请改正金额；另有补充合同的，按补充合同自己的编号填写。</translation>
    </message>
    <message>
        <source>Contract {number} begins on {day} by the record here. Please correct the day or the number.</source>
        <translation>合同{number}登记的起始日是{day}。请改正日期或编号。</translation>
    </message>
    <message>
        <source>Payment {number} was paid under this number of the bank already. Each is on one slip only; check the number on this one.</source>
        <translation>付款{number}已用过这个银行流水号。一个流水号只在一张回单上，请核对这张回单。</translation>
    </message>
    <message>
        <source>{amount} yuan were signed. Correct the amount, or tick below that less was paid and is meant so.</source>
        <translation>三方签字的金额是{amount}元。请改正金额；确实少付的，请在下面勾选。</translation>
    </message>
    <message>
        <source>The bank's slip is not attached. Add it below, or tick here that it is handed in later; the payment is marked until then.</source>
        <translation>银行回单还没有附上。请在下面添加，或勾选这里表示以后补交；补上以前这笔付款会一直提示。</translation>
    </message>
    <message>
        <source>Nothing was added yet. Add the bank's slip, then save.</source>
        <translation>还没有添加文件。请先添加银行回单再保存。</translation>
    </message>
    <message>
        <source>There is a slip of the bank once it has paid. Enter the payment first.</source>
        <translation>银行付款后才有回单。请先登记付款。</translation>
    </message>
    <message>
        <source>{name} changed on {day}, as keeper of users, by what {other} signs this payment, and so does not sign it too. Another signatory of this party signs, or a substitute with a mandate; or it is given up and asked for anew.</source>
        <translation>{name}在{day}以用户管理员身份办过{other}的登录或签章密码，不能再签这笔付款。请由本方另一位签章人或持委托书的替补签字；也可以作废后重新申请。</translation>
    </message>
    <message>
        <source>The resolution is typed and not on file here: the program cannot tell whether it was passed. Have its minutes shown before you go on.</source>
        <translation>决议是自行填写的，本系统没有这次会议，无法核对是否通过。请先查看会议纪要再往下办。</translation>
    </message>
    <message>
        <source>The contract is typed and not on file here. Attach it and label it as the contract, so that party and amount can be checked.</source>
        <translation>合同是自行填写的，本系统没有登记也没有附件。请附上合同并标明“合同”，以便核对对方和金额。</translation>
    </message>
    <message>
        <source>Contract {number} ended on {day} by the record here.</source>
        <translation>合同{number}登记的截止日是{day}，已经到期。</translation>
    </message>
    <message>
        <source>{name} signed with a PIN set after a keeper of users stepped in: {words}. Ask {name} in person whether it was them.</source>
        <translation>{name}签字所用的密码是在用户管理员重设以后设置的：{words}。请当面向{name}核实是否本人签字。</translation>
    </message>
    <message>
        <source>{by} gave {name} a new password on {day}. Ask {name} in person before you rely on their signature.</source>
        <translation>{by}在{day}重设了{name}的登录密码。采信其签字以前，请当面向{name}核实。</translation>
    </message>
    <message>
        <source>{by} took the PIN of {name} away on {day}. Ask {name} in person before you rely on their signature.</source>
        <translation>{by}在{day}取消了{name}的签章密码。采信其签字以前，请当面向{name}核实。</translation>
    </message>
    <message>
        <source>{by} added {name} as a user on {day} and gave the first password. Ask {name} in person before you rely on their signature.</source>
        <translation>{by}在{day}新增了用户{name}并给了初始密码。采信其签字以前，请当面向{name}核实。</translation>
    </message>
    <message>
        <source>{by} made another user be {name} on {day}. Ask {name} in person before you rely on their signature.</source>
        <translation>{by}在{day}把另一个用户改为对应{name}。采信其签字以前，请当面向{name}核实。</translation>
    </message>
    <message>
        <source>The bank's slip is still missing. Add it under “Print and more…”.</source>
        <translation>银行回单还没有补上。请在“打印与更多…”里补交。</translation>
    </message>
    <message>
        <source>the close of</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>the reopening of</source>
        <translation>反结账</translation>
    </message>
    <message>
        <source>the bank statement</source>
        <translation>银行对账单</translation>
    </message>
    <message>
        <source>the disclosure</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>the agreement</source>
        <translation>共管协议</translation>
    </message>
    <message>
        <source>the signatory of the agreement</source>
        <translation>共管协议签章人</translation>
    </message>
    <message>
        <source>the payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>the signature on the payment</source>
        <translation>付款签章</translation>
    </message>
    <message>
        <source>a line in the trail of the payment</source>
        <translation>付款办理记录</translation>
    </message>
    <message>
        <source>the attachment of the voucher</source>
        <translation>凭证附件</translation>
    </message>
    <message>
        <source>the attachment of the payment</source>
        <translation>付款附件</translation>
    </message>
    <message>
        <source>the attachment of the agreement</source>
        <translation>协议附件</translation>
    </message>
    <message>
        <source>the photo of the disclosure</source>
        <translation>公示照片</translation>
    </message>
    <message>
        <source>Either the file is damaged or somebody worked on it with another program. Post and pay nothing until it is clear: keep a copy of this data, verify the newest backup, and tell the office that supervises the account.</source>
        <translation>数据文件已损坏，或有人用其他软件改动过。查清以前不要记账、付款：先把现有数据另存一份，再核对最近的备份，并报告账户监管单位。</translation>
    </message>
    <message>
        <source>{book}: voucher {year} no. {number} was posted and is no longer there.</source>
        <translation>{book}：{year}年第{number}号凭证已经记账，现在不见了。</translation>
    </message>
    <message>
        <source>{book}: disclosure {what} is not what was put on the board: its figures, contracts or reviews do not match its seal.</source>
        <translation>{book}：公示{what}与张贴时不一致，数字、合同或复核记录与校验码不符。</translation>
    </message>
    <message>
        <source>{book}: disclosure {what} hung and is no longer there.</source>
        <translation>{book}：公示{what}张贴过，现在不见了。</translation>
    </message>
    <message>
        <source>{book}: the bank statement {what} is not what was taken in: an amount, a balance or a line does not match its seal.</source>
        <translation>{book}：银行对账单{what}与导入时不一致，金额、余额或流水与校验码不符。</translation>
    </message>
    <message>
        <source>{book}: payment {what} is not what was signed: content or digest of its signatures do not match.</source>
        <translation>{book}：付款{what}与所签内容不一致，内容或签章校验码不符。</translation>
    </message>
    <message>
        <source>{book}: payment {what} was approved without the signatures of three people of the three parties.</source>
        <translation>{book}：付款{what}已经批准，但没有三方三人的有效签章。</translation>
    </message>
    <message>
        <source>{book}: {kind} {what} is not what the record of changes tells.</source>
        <translation>{book}：{kind}{what}与操作记录不一致。</translation>
    </message>
    <message>
        <source>{book}: {kind} {what} was entered and is no longer there.</source>
        <translation>{book}：{kind}{what}登记过，现在不见了。</translation>
    </message>
    <message>
        <source>{book}: {kind} {what} is there although the record of changes knows nothing of it.</source>
        <translation>{book}：{kind}{what}没有操作记录，不是在本程序里登记的。</translation>
    </message>
    <message>
        <source>The numbering has a gap: {kind} no. {number} is no longer there.</source>
        <translation>编号不连续：{kind}第{number}号不见了。</translation>
    </message>
    <message>
        <source>{number} entries are missing in the record of changes.</source>
        <translation>操作记录缺{number}条。</translation>
    </message>
    <message>
        <source>A guard of the database is missing, different or not the program's own: {what}.</source>
        <translation>数据库的防改设置缺失、被改动，或多出不属于本程序的内容：{what}。</translation>
    </message>
    <message>
        <source>{book}: the file “{what}” is missing. Fetch it from the newest backup of the folder “attachments”; if it is not there either, ask for the paper again.</source>
        <translation>{book}：附件“{what}”不见了。请从最近的备份里“attachments”文件夹取回；备份里也没有的，请重新索取。</translation>
    </message>
    <message>
        <source>{book}: the file “{what}” is not what it was when it was added. Fetch it from the newest backup of the folder “attachments”; if it is wrong there too, ask for the paper again.</source>
        <translation>{book}：附件“{what}”与添加时不一致。请从最近的备份里“attachments”文件夹取回；备份里也不对的，请重新索取。</translation>
    </message>
    <message>
        <source>Nothing is overdue, and every compound that was to meet this month has met or is about to.</source>
        <translation>没有逾期的事，本月该开会的小区都已开或已安排。</translation>
    </message>
    <message>
        <source>not due this month</source>
        <translation>本月无需开会</translation>
    </message>
    <message>
        <source>This kind of meeting resolves by the votes of all {members} who have one. Enter the votes by number or by name, or choose another conclusion.</source>
        <translation>这类会议须由全体有表决权的{members}人表决决定。请填写票数或逐人记名；没有表决的，请改选其他结论。</translation>
    </message>
    <message>
        <source>The meetings end before they begin on {begins_on}. Please correct one of the two days.</source>
        <translation>停止日期早于开始日期（{begins_on}），请改正其中一个。</translation>
    </message>
    <message>
        <source>Leave the photo out</source>
        <translation>略去照片</translation>
    </message>
    <message>
        <source>The quorum counts those with a vote: {there} of {due}</source>
        <translation>会议人数按有表决权者计：应到{due}人，实到{there}人</translation>
    </message>
    <message>
        <source>Not agreed to</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>This meeting was called off or ended, so it is announced no more. Print and hang that it was called off, or put up the announcement of the meeting that goes on with it.</source>
        <translation>本次会议已取消、改期或确认无效，不再张贴召开公告。请打印取消说明张贴，或者接续会议的公告。</translation>
    </message>
    <message>
        <source>It goes up as 公示〔{year}〕{number}号 and hangs until the meeting on {day}.</source>
        <translation>编为公示〔{year}〕{number}号，张贴到{day}开会。</translation>
    </message>
    <message>
        <source>told of {what}</source>
        <translation>通知的是{what}</translation>
    </message>
    <message>
        <source>outdated, to be withdrawn</source>
        <translation>已过时，应撤回</translation>
    </message>
    <message>
        <source>The meeting it announces was called off or ended. Withdraw it and say so.</source>
        <translation>公告的会议已取消或中止。请撤回这份公告并说明。</translation>
    </message>
    <message>
        <source>It announces {told}, but the meeting was moved. Withdraw it and put up a new edition.</source>
        <translation>公告的是{told}，会议已改期或改地。请撤回这份公告，再贴新的一版。</translation>
    </message>
    <message>
        <source>Before the meeting its announcement may go up.</source>
        <translation>会前可以先张贴会议公告。</translation>
    </message>
    <message>
        <source>Withdraw, the meeting was called off or moved: {paper}</source>
        <translation>应撤回（会议已取消或改期改地）：{paper}</translation>
    </message>
    <message>
        <source>The meeting is on {day}; an announcement goes up before it, not after. Please check the day.</source>
        <translation>会议在{day}召开，公告应在会前张贴。请核对日期。</translation>
    </message>
    <message>
        <source>The meeting was moved after these people were told: {names}. Tell them anew and note it, or say why it begins all the same.</source>
        <translation>会议改期、改地以前通知的，还要再通知：{names}。请重新通知并登记，或者说明为什么照开。</translation>
    </message>
    <message>
        <source>Told of another day, hour or place: {names}. Note first how and when they were told anew; then what they answered.</source>
        <translation>{names}接到的还是改期、改地以前的通知。请先登记再次通知的方式和日期，再登记答复。</translation>
    </message>
    <message>
        <source>{number} is the same as…</source>
        <translation>与{number}相同的事项</translation>
    </message>
    <message>
        <source>Search: number, subject, place</source>
        <translation>查找：编号、名称、地点</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>就是同一事项</translation>
    </message>
    <message>
        <source>Link to another matter</source>
        <translation>并入其他事项</translation>
    </message>
    <message>
        <source>It is the same as another matter…</source>
        <translation>与另一事项相同…</translation>
    </message>
    <message>
        <source>{other} was linked to {number} already and goes its way. To have it the other way round, open {other} and let it go its own way first.</source>
        <translation>{other}已并入{number}。如要反过来并入，请先打开{other}，恢复单独办理。</translation>
    </message>
    <message>
        <source>The meeting of {day} has begun and has {number} on its agenda. Finish that meeting first, or open {other} and say there that it is the same as {number}.</source>
        <translation>{day}的会议已经开始，{number}在其议程上。请先结束会议，或者打开{other}，在那里并入{number}。</translation>
    </message>
    <message>
        <source>{number} and {other} both stand on the agenda of the meeting of {day}. Take one of them off there, then link them.</source>
        <translation>{number}和{other}都在{day}会议的议程上。请先从议程中去掉一件，再合并。</translation>
    </message>
    <message>
        <source>“{brand}” was a brand before, and the meetings held as that stay its own. Choose another name; to take “{brand}” up again, add it as a new brand of the kind it was.</source>
        <translation>“{brand}”以前是另一个会议名称，当时开的会仍归它。请换一个名称；要重新启用“{brand}”，请选中它原来的会议类型，点“给这类会议起名称”。</translation>
    </message>
    <message>
        <source>“{names}” holds less than 30 % of what was first paid in, and of {net} yuan of net income {put} went into it. Where the local rule asks for a share (often half), put more into it or be ready to tell why.</source>
        <translation>“{names}”余额低于首期交存总额的30%，本期净收益{net}元中只补充了{put}元。当地规定有补充比例的（多为一半以上），请增加补充，或备好说明。</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>the budget of</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>the contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>The folder “attachments”, which belongs beside the data file, is missing: {what}. Copy it along from where the data file comes from, then verify again.</source>
        <translation>数据文件旁边应有的“attachments”文件夹不见了：{what}。请从数据文件原来所在的地方把这个文件夹一并复制过来，再校验一次。</translation>
    </message>
    <message>
        <source>at short notice: {reason}</source>
        <translation>临时通知：{reason}</translation>
    </message>
    <message>
        <source>no longer in these books</source>
        <translation>账套中已没有</translation>
    </message>
    <message>
        <source>This line tells the same as row {there} of the file. If the money moved twice, leave it as it is; if the bank wrote one movement twice, take one of the two rows out of the file first.</source>
        <translation>这一行与文件第{there}行内容相同。如果确实收付了两次，可以照常导入；如果是银行把同一笔写了两遍，请先从文件中去掉其中一行。</translation>
    </message>
    <message>
        <source>The meeting was moved meanwhile, from {told} to {now}. Whoever was told of the old day is to be told anew; close this and open it again.</source>
        <translation>会议已由{told}改为{now}。按原安排通知的要重新通知；请关闭此窗口后重新登记。</translation>
    </message>
    <message>
        <source>By the code {value} the program knows “{name}”: opening balances, interest and what is paid into the maintenance fund are found by such codes. The code stays; the name may change.</source>
        <translation>程序按编码{value}认定“{name}”：期初余额、利息、补充维修资金都按固定编码归集。编码不能修改，名称可以修改。</translation>
    </message>
    <message>
        <source>The draft “{text}” of {day} stands on an account or a subject that is no longer in these books. Change it or throw it away first; nothing was posted.</source>
        <translation>{day}的凭证草稿“{text}”用了账套中已没有的账户或科目。请先修改或作废这张草稿；这次没有记任何账。</translation>
    </message>
    <message>
        <source>The opening balance of “{name}” is of {opening}; what moved before that day is in it already. Choose that day or a later one, or take the opening balance back in red and give that of an earlier day.</source>
        <translation>“{name}”的期初余额是{opening}的，此前的收支已经包含在内。请改用当天或之后的日期；如果确实要从更早记起，请先红字冲销期初余额，再录入更早一天的期初余额。</translation>
    </message>
    <message>
        <source>An opening balance stands against the subject with the code {value}, which these books no longer have. Give the surplus of earlier years the code {value} again, then fill in the balance.</source>
        <translation>期初余额要对应编码为{value}的科目，本账套已没有这个编码。请先把历年结余的编码改回{value}，再录入期初余额。</translation>
    </message>
    <message>
        <source>These books can be closed from {first} to {last}: before, nothing was kept in them, and what is to come is not over. Please check the year.</source>
        <translation>本账套可以结账的年份是{first}年至{last}年：更早没有账，更晚还没有过完。请核对年份。</translation>
    </message>
    <message>
        <source>These books can be planned from {first} to {last}. Please check the year.</source>
        <translation>本账套可以编预算的年份是{first}年至{last}年。请核对年份。</translation>
    </message>
    <message>
        <source>A limit is never below 0. Please correct the amount.</source>
        <translation>限额不能小于0。请核对金额。</translation>
    </message>
    <message>
        <source>No petty cash is drawn from the maintenance fund: it is for repairs and renewals of common parts alone. Draw it from the joint account, or pay the unit directly.</source>
        <translation>维修资金只能用于共用部位、共用设施设备的维修和更新改造，不得提取备用金。请从共管账户提取，或直接付给收款单位。</translation>
    </message>
    <message>
        <source>There is no petty cash account that the cash drawn could go to. Open one under “Books”, “Accounts”, then go on.</source>
        <translation>还没有备用金账户，提取的现金无处入账。请先在“账簿”的“账户”中开设备用金账户，再继续办理。</translation>
    </message>
    <message>
        <source>It is booked into “{account}”. The subject only says what the cash is for; it is spent when something is bought with it.</source>
        <translation>入账时记入“{account}”。科目只说明这笔备用金的用途，实际花用时再记支出。</translation>
    </message>
    <message>
        <source>Since this was signed, something it names was changed elsewhere: {what}. Three people sign the same content, so as it stands it is neither signed nor paid. Let {name} choose “Change” and save it once, then it is sent and signed anew; or have it put back as it was.</source>
        <translation>签字以后，申请里引用的内容在别处改了：{what}。三方签的必须是同样的内容，所以现在既不能接着签，也不能付款。请{name}点“修改”并保存一次，再重新送三方签字；或者在原处改回原来的内容。</translation>
    </message>
    <message>
        <source>The agreement {number} ended on {last}; nobody signs or pays by it after that day. Let {name} choose “Change; signatures lose their force” under “Print and more…” and save it once, then it is sent to the signatories anew, under the agreement in force.</source>
        <translation>共管协议{number}已于{last}终止，此后不得再按该协议签字、付款。请{name}在“打印与更多…”中选择“修改（原有签字作废）”并保存一次，再按现行协议重新提交三方签字。</translation>
    </message>
    <message>
        <source>Since three people signed this, something it names was corrected elsewhere: {what}. What was signed and paid stands as it was; the papers show it so, with the correction.</source>
        <translation>三方签字以后，申请里引用的内容在别处作了更正：{what}。已签字付款的内容不变，各种表单仍按签字时的内容打印，并注明更正。</translation>
    </message>
    <message>
        <source>“{subject}” then goes the way of the one you choose, and whoever raised it is told with that one. It can go its own way again at any time; what was taken up again for it, or is to be answered earlier, stays so. The likeliest stand first.</source>
        <translation>并入后，“{subject}”随所选事项一并办理，办结时一并答复反映人，随时可以恢复单独办理；所选事项因并入而重新办理、提前答复的，不再改回。最可能相同的排在前面。</translation>
    </message>
    <message>
        <source>Same as another</source>
        <translation>并入他件</translation>
    </message>
    <message>
        <source>{number} and {other} both have tasks, so each goes its own way. Answer both, and note on one that it was done with the other. Only a matter whose tasks are all cancelled is linked.</source>
        <translation>{number}和{other}都已交办任务，各自单独办理。请分别答复，并在其中一件上注明已随另一件办理。任务全部撤销的事项才能并入他件。</translation>
    </message>
    <message>
        <source>The meeting of {day} has begun and has {number} on its agenda, and {other} was given to somebody as a task. Finish that meeting first; if it gives nobody a task about {number}, link it then.</source>
        <translation>{day}的会议已经开始，{number}在其议程上，{other}又已交办任务。请先结束会议；会议没有就{number}交办任务的，届时再并入。</translation>
    </message>
    <message>
        <source>{number} and {other} are linked and belong to one compound. Let the linked one go its own way first, then choose another compound.</source>
        <translation>{number}与{other}已并件，须属同一小区。请先将并入的一件恢复单独办理，再更改小区。</translation>
    </message>
    <message>
        <source>“{subject}” is done or cancelled, so its deadline stays as it was. More time is ruled on while the task is under way or waits to be accepted.</source>
        <translation>“{subject}”已办结或已撤销，期限不再改动。延期只在任务办理中或待验收时审批。</translation>
    </message>
    <message>
        <source>What the bank statement tells, before the first movement you enter here</source>
        <translation>按银行对账单，填录入第一笔收支之前的余额</translation>
    </message>
    <message>
        <source>“{name}” moved on {first} already. An opening balance is what it held before that: give the balance of that day or an earlier one.</source>
        <translation>“{name}”在{first}已有收支。期初余额是此前的余额：请填这一天或更早的日期和余额。</translation>
    </message>
    <message>
        <source>{number} was given to somebody as a task, so it goes its own way. Open {other} and say there that it is the same as {number}.</source>
        <translation>{number}已交办任务，不能并入他件。请打开{other}，在那里并入{number}。</translation>
    </message>
    <message>
        <source>Income from “{name}” has neither contract nor receipt; vouchers: {count}, first no. {vouchers}. Attach the contract or the receipt to each voucher, or note under “Dues” what was received on the contract; then throw the draft away and draw it up again.</source>
        <translation>“{name}”的收入既没有合同也没有票据：共{count}张凭证，先看{vouchers}号。请给每张凭证附上合同或票据，或者在“合同与应收”记到合同的收款上，再作废草稿、重新编制。</translation>
    </message>
    <message>
        <source>the match of the bank's line</source>
        <translation>银行流水的对账</translation>
    </message>
    <message>
        <source>the question or its answer on the disclosure</source>
        <translation>公示的提问或答复</translation>
    </message>
    <message>
        <source>Agreement ended, to be changed and sent again: {paper}</source>
        <translation>协议已到期，须修改后重新提交签字：{paper}</translation>
    </message>
    <message>
        <source>The opening balance of “{name}” is of {opening}; what was paid before that day is in it already and could never be booked. Please correct the day. If the bank really paid before, take the opening balance back in red and give that of an earlier day first, or give this payment up.</source>
        <translation>“{name}”的期初余额截至{opening}，此前支付的款项已含在期初余额内，无法入账。请更正付款日期；银行确在此前付款的，请先将期初余额红字冲销，改按更早日期重新录入期初余额，或者作废这笔付款。</translation>
    </message>
    <message>
        <source>The bank paid this on {day}, before the opening balance of “{name}” of {opening}, which holds it already; booked now it would count twice. Take the opening balance back in red and give that of {day} or an earlier day, as it was before this payment, then book it.</source>
        <translation>银行于{day}付款，早于“{name}”{opening}的期初余额，期初余额已含这笔支出，现在入账会重复计算。请将期初余额红字冲销，按{day}或更早日期、这笔付款之前的余额重新录入，再入账。</translation>
    </message>
    <message>
        <source>Approved, not paid when the agreement ended on {day}: {paper}</source>
        <translation>已批准，协议{day}到期时未付款：{paper}</translation>
    </message>
    <message>
        <source>Costs under “{name}” have no contract, invoice or receipt attached; vouchers: {count}, first no. {vouchers}. A bank statement alone does not prove a cost. Attach such a paper to each voucher; then throw the draft away and draw it up again.</source>
        <translation>“{name}”的成本没有附合同、发票或收据：共{count}张凭证，先看{vouchers}号。只有银行对账单不能证明成本。请给每张凭证补上凭据，再作废草稿、重新编制。</translation>
    </message>
    <message>
        <source>The year {year} is closed, and every month with it. Nothing is left to do; to post in it, open the year again.</source>
        <translation>{year}年已结账，各月已随之结账，不必再结。要在该年记账，请先对该年反结账。</translation>
    </message>
    <message>
        <source>the attachment of the contract</source>
        <translation>合同附件</translation>
    </message>
    <message>
        <source>the receipt on the contract</source>
        <translation>合同收款</translation>
    </message>
    <message>
        <source>the daily total of</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>what the maintenance fund was first paid in with,</source>
        <translation>维修资金首期交存总额</translation>
    </message>
    <message>
        <source>the audit finding of</source>
        <translation>审计发现问题</translation>
    </message>
    <message>
        <source>The record of changes no. {number} ({what}) is not what was sealed when it was made.</source>
        <translation>变更记录第{number}条（{what}）与记录时的封存值不符。</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>the duty of</source>
        <translation>职责：</translation>
    </message>
    <message>
        <source>the trying of a secret by</source>
        <translation>密码验证记录：</translation>
    </message>
    <message>
        <source>the books</source>
        <translation>账套</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>{number} was linked to {other} and goes its way, so nothing is done about it by itself. Do it with {other}, or let {number} go its own way first.</source>
        <translation>{number}已并入{other}一并办理，不再单独处理。请在{other}中办理，或先将{number}恢复单独办理。</translation>
    </message>
    <message>
        <source>{number} was declined, so nothing is to be done about it. Take it up again first.</source>
        <translation>{number}已不予受理，不能再交办任务。请先重新办理。</translation>
    </message>
    <message>
        <source>{number} was linked to {other} and goes its way. Answer {other}; the answer is noted for both.</source>
        <translation>{number}已并入{other}一并办理。请答复{other}，答复会同时记入两件。</translation>
    </message>
    <message>
        <source>This sheet has other titles than “{first}” and was not read. If it is of the account too, save it as a file of its own and take that in.</source>
        <translation>这张工作表的标题与“{first}”不同，没有读取。如果也是这个账户的流水，请另存为一个文件再导入。</translation>
    </message>
    <message>
        <source>The file has several sheets of lines, and all were read: {sheets}. Please see that they are of one account and that no sheet repeats another.</source>
        <translation>文件里有几张流水工作表，都已读取：{sheets}。请核对它们是同一账户的流水，而且没有重复。</translation>
    </message>
    <message>
        <source>“{file}” holds lines of more than one account: {numbers}. A file comes in for one account. Export each account by itself, or leave only the lines of one in the file.</source>
        <translation>“{file}”里有不止一个账户的流水：{numbers}。一个文件只能导入一个账户，请按账户分别导出，或在文件里只留一个账户的流水。</translation>
    </message>
    <message>
        <source>The column “{column}” of “{file}” tells more than one account: {numbers}. A file comes in for one account; leave only its lines in the file. If the column tells who paid or was paid, give it the title of the other side's account.</source>
        <translation>“{file}”的“{column}”列里有不止一个账户：{numbers}。一个文件只能导入一个账户，请只留这个账户的流水。如果这一列是对方的账号，请把列名改成“对方账号”。</translation>
    </message>
    <message>
        <source>“{value}” has a minus, and the balances do not tell whether it is an ordinary line or one taken back in red. Look it up in the bank's own statement: write an ordinary one without the minus; one taken back without it and the other way, income as expense or expense as income.</source>
        <translation>“{value}”是负数，从余额也看不出是正常的一笔还是红字冲正。请对照银行回单：是正常的一笔，去掉负号；是冲正，去掉负号并记到相反方向（支出改为收入，收入改为支出）。</translation>
    </message>
    <message>
        <source>“{value}” has a minus, other amounts of its kind have none, and the balances do not tell why. It is taken as taken back in red and comes in as {amount}. If it is an ordinary line, take the minus out of the file first.</source>
        <translation>“{value}”是负数，同类的其他金额都没有负号，从余额也看不出原因，已按红字冲正，记为 {amount}。如果是正常的一笔，请先在文件里去掉负号再导入。</translation>
    </message>
    <message>
        <source>“{value}” is still to come. Correct the day in the file, or see that the clock of this PC is right.</source>
        <translation>“{value}”是还没到的日子。请更正文件里的日期，或检查本机的日期是否正确。</translation>
    </message>
    <message>
        <source>“{value}” is not yuan, and the books are kept in yuan. Take the line out of the file, or enter by hand what the bank credited in yuan.</source>
        <translation>“{value}”不是人民币，而账簿以人民币记账。请从文件里去掉这一行，折成人民币入账的金额请手工记账。</translation>
    </message>
    <message>
        <source>Something is posted, applied for or agreed on “{name}”, so its kind stays: what was disclosed or signed would not hold any more. Add an account of the right kind and transfer the money there.</source>
        <translation>“{name}”已有记账、用款申请或共管协议，类型不能再改，否则已公示、已签字的就对不上了。请新增一个类型正确的账户，再把钱转过去。</translation>
    </message>
    <message>
        <source>Handed in on</source>
        <translation>提交验收日期</translation>
    </message>
    <message>
        <source>The day the work was done and could be looked at</source>
        <translation>工作做完、可以验收的当天</translation>
    </message>
    <message>
        <source>{amount} yuan would leave “{account}” with no signed payment behind it; vouchers: {count}. What the bank takes by itself may be booked so; ask for all else under “Payments”, where three sign. The next disclosure draft tells the sum.</source>
        <translation>“{account}”将付出{amount}元，没有三方签字的付款申请（凭证{count}张）。只有银行自行扣收的款项可以这样记账；其他支出请先在“付款”中申请，由三方签字。下次公示草稿会提示这个金额。</translation>
    </message>
    <message>
        <source>{amount} yuan would go into “{account}”; the agreement allows {limit} yuan of petty cash.</source>
        <translation>将有{amount}元转入“{account}”，超过共管协议约定的备用金限额{limit}元。</translation>
    </message>
    <message>
        <source>{amount} yuan of “{account}” would lie with common income. The maintenance fund is for repairs and renewals of common parts alone, and is kept apart from it.</source>
        <translation>“{account}”的{amount}元将与公共收益混在一起。维修资金只能用于共用部位、共用设施设备的维修和更新改造，应当分账管理。</translation>
    </message>
    <message>
        <source>Take the review by {name} off the draft? It can be noted anew.</source>
        <translation>把{name}的复核从草稿上拿掉？之后可以重新登记。</translation>
    </message>
    <message>
        <source>Take the review off</source>
        <translation>拿掉复核</translation>
    </message>
    <message>
        <source>Take off…</source>
        <translation>拿掉…</translation>
    </message>
    <message>
        <source>“{word}” stands beside {name} in what may hang on the board. Leave out what is nobody else's business.</source>
        <translation>要公示的正文里，{name}与“{word}”写在同一句。请删去涉及个人隐私的内容。</translation>
    </message>
    <message>
        <source>Audit opinion of the year</source>
        <translation>审计意见（年度）</translation>
    </message>
    <message>
        <source>{amount} yuan left “{name}” in this period with no signed payment behind them; vouchers: {count}. Be ready to tell what they were for; what the bank takes by itself needs no signature.</source>
        <translation>本期“{name}”付出{amount}元没有三方签字的付款申请（凭证{count}张）。请准备说明用途；银行自行扣收的款项不需要签字。</translation>
    </message>
    <message>
        <source>The costs are {part} of the income, in the period before they were {before}: a good deal more. Be ready to tell why.</source>
        <translation>成本占收入{part}，上期{before}，明显升高，请准备好说明。</translation>
    </message>
    <message>
        <source>The sheet ends the year and has no audit opinion. Where the year was audited, note the opinion as a review.</source>
        <translation>本期是年度末期，还没有审计意见。当年做过审计的，请在“登记复核”里登记。</translation>
    </message>
    <message>
        <source>An audit opinion is of a year: note it on the sheet that ends in December, or tells of a whole year.</source>
        <translation>审计意见是对全年的：请登记在截止到12月的公示，或者覆盖一整年的公示上。</translation>
    </message>
    <message>
        <source>Please fill in what the audit said.</source>
        <translation>请填写审计意见。</translation>
    </message>
    <message>
        <source>The year ends on {last}; it was not audited before. Please correct the day.</source>
        <translation>本年度到{last}为止，审计意见不会早于这一天，请改日期。</translation>
    </message>
    <message>
        <source>The maintenance fund is used by a resolution of the owners or in an emergency that is approved afterwards, whatever the amount. Choose the resolution; a contract may be named beside it.</source>
        <translation>使用维修资金不论金额大小，都要有业主共同决定的决议，或属于事后追认的应急使用。请选择所依据的决议，合同可以同时填写。</translation>
    </message>
    <message>
        <source>It was approved afterwards on {day}: {words}. That stays on record.</source>
        <translation>已于{day}事后追认：{words}。已有的追认记录不能覆盖。</translation>
    </message>
    <message>
        <source>It comes out of the maintenance fund, which the owners decide on together, whatever the amount. Rest it on the resolution of the owners' assembly.</source>
        <translation>这笔钱出自维修资金，使用维修资金由业主共同决定，不论金额大小。请以业主大会的决议为依据。</translation>
    </message>
    <message>
        <source>The next version begins on {begins_on}. This one begins before it.</source>
        <translation>下一份协议自{begins_on}起生效，这一份的起始日要早于它。</translation>
    </message>
    <message>
        <source>The record of changes no. {number} is no longer there.</source>
        <translation>变更记录第{number}条不在了。</translation>
    </message>
    <message>
        <source>Progress was noted, or more time asked for, on {since}. The work is handed in that day or later.</source>
        <translation>{since}还登记了进展或申请了延期。请填当天或以后的日期。</translation>
    </message>
    <message>
        <source>{amount} yuan of “{account}” would be spent on “{subject}”. The maintenance fund is for repairs and renewals of common parts alone: make sure that this is one, or pay it out of common income.</source>
        <translation>“{account}”的{amount}元将用于“{subject}”。维修资金只能用于共用部位、共用设施设备的维修和更新改造，请确认这一项属于其中；不属于的，请改用公共收益支付。</translation>
    </message>
    <message>
        <source>Make sure that “{subject}” is a repair or renewal of common parts, for which alone the maintenance fund is there; otherwise pay it out of common income, or choose the right subject.</source>
        <translation>请确认“{subject}”属于共用部位、共用设施设备的维修和更新改造，维修资金只能用于这些；不属于的，请改用公共收益支付，或选择正确的科目。</translation>
    </message>
    <message>
        <source>Sources of income, and what was spent</source>
        <translation>收入来源和支出</translation>
    </message>
    <message>
        <source>{time} the next day</source>
        <translation>次日{time}</translation>
    </message>
    <message>
        <source>What was ticked last in the list of who is invited and present was not stored: {reason}</source>
        <translation>参会名单最后勾选的内容没有保存：{reason}</translation>
    </message>
    <message>
        <source>{amount} yuan in all would go into “{account}” on {day}; the agreement allows {limit} yuan of petty cash, in however many parts it is drawn.</source>
        <translation>{day}这一天提取到“{account}”的备用金合计{amount}元，协议约定的备用金限额为{limit}元，分几次提取都要合并计算。</translation>
    </message>
    <message>
        <source>Taken back of earlier periods</source>
        <translation>冲销以前期间的凭证</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>冲销的凭证</translation>
    </message>
    <message>
        <source>What was noted as received on contract {numbers} counts no more then; note it anew under “Dues”.</source>
        <translation>合同{numbers}上登记的收款将随之失效，请在“合同与应收”中重新登记。</translation>
    </message>
    <message>
        <source>The daily totals of {count} days count no more then; enter them anew under “Dues”.</source>
        <translation>{count}天的日报汇总将随之失效，请在“合同与应收”中重新录入。</translation>
    </message>
    <message>
        <source>This cannot be stepped back.</source>
        <translation>此操作不能撤销。</translation>
    </message>
    <message>
        <source>“{word}” stands beside {name}, and a matter may be printed for the board. Leave out what is nobody else's business, or mark the matter as confidential.</source>
        <translation>{name}与“{word}”写在同一句，而清单可能张贴公示。请删去涉及个人隐私的内容，或勾选“仅限内部掌握”。</translation>
    </message>
    <message>
        <source>Who was adding files has signed out; those under way were not added.</source>
        <translation>添加文件的人已退出登录，正在添加的文件没有加入。</translation>
    </message>
    <message>
        <source>This sheet is hidden in the file and was not read. If it is to come in, show it in Excel, save, and import again.</source>
        <translation>这张工作表在文件里是隐藏的，没有读取。如需导入，请在Excel里取消隐藏，保存后重新导入。</translation>
    </message>
    <message>
        <source>What is in “{path}” stands on hidden sheets alone ({sheets}), and was not read. Show them in Excel, save, and import again.</source>
        <translation>“{path}”的内容全在隐藏的工作表里（{sheets}），没有读取。请在Excel里取消隐藏，保存后重新导入。</translation>
    </message>
    <message>
        <source>The meeting would end before it begins. One that runs past midnight ends by 04:00 of the next day and within 12 hours. Please correct one of the two times, for example 21:00 for 9 in the evening.</source>
        <translation>结束时间早于开始时间。会议跨过零点的，最晚到次日04:00，且不到12小时。请改正其中一个时间，例如晚上9点应填21:00。</translation>
    </message>
    <message>
        <source>Line {row}: {name} cannot leave before coming. Past midnight counts what is before 04:00 and within 12 hours of the beginning. Please correct one of the two times.</source>
        <translation>第{row}行：{name}离会时间早于到会时间。跨过零点的，次日04:00以前、距开始不到12小时的才算次日。请改正其中一个时间。</translation>
    </message>
    <message>
        <source>What was spent under “{name}” has no contract, invoice or receipt attached; vouchers: {count}, first no. {vouchers}. A bank statement alone does not prove what it was spent for. Attach such a paper to each voucher; then throw the draft away and draw it up again.</source>
        <translation>“{name}”的支出没有附合同、发票或收据：共{count}张凭证，先看{vouchers}号。只有银行对账单不能证明钱用在哪里。请给每张凭证补上凭据，再作废草稿、重新编制。</translation>
    </message>
    <message>
        <source>of its notice: {reason}</source>
        <translation>通知说明：{reason}</translation>
    </message>
    <message>
        <source>Funds of several compounds lie in this account at the bank</source>
        <translation>几个小区的维修资金同存在这个银行专户</translation>
    </message>
    <message>
        <source>account closed</source>
        <translation>已销户</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Books closed on</source>
        <translation>结账日期</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>结账人</translation>
    </message>
    <message>
        <source>Opened again: when, by whom, why</source>
        <translation>反结账日期、经办人和原因</translation>
    </message>
    <message>
        <source>signs later</source>
        <translation>未到任期</translation>
    </message>
    <message>
        <source>signs no more</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Sent back on</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>As the bank tells it, for example a wrong account number</source>
        <translation>按银行说明填写，例如收款账号有误</translation>
    </message>
    <message>
        <source>Sent back by the bank</source>
        <translation>银行退汇</translation>
    </message>
    <message>
        <source>The payment ends and stays on record; its invoice and its part of the contract are free, and the money is asked for anew.</source>
        <translation>这笔付款到此结束并保留记录；发票和占用的合同金额随之释放，需要付款的请重新申请。</translation>
    </message>
    <message>
        <source>It never was booked: where the bank's statement shows it going and coming, book it first and take its voucher back in red, so that both lines find a voucher.</source>
        <translation>这笔付款还没有入账：如果银行对账单上有一出一进两笔，请先入账再红字冲销，使两笔流水都有对应的凭证。</translation>
    </message>
    <message>
        <source>Why the contract is over another amount now</source>
        <translation>合同金额与此前不同的原因</translation>
    </message>
    <message>
        <source>Typed wrong before, or the number of the supplement</source>
        <translation>此前填错，或补充协议编号</translation>
    </message>
    <message>
        <source>Contract amount another than before</source>
        <translation>合同金额与此前不同</translation>
    </message>
    <message>
        <source>Sent back by the bank…</source>
        <translation>银行退汇…</translation>
    </message>
    <message>
        <source>Notice to pay, a copy of what is paid</source>
        <translation>支付通知副本（已付款）</translation>
    </message>
    <message>
        <source>Handed in, to be looked at: {paper}</source>
        <translation>已提交，待验收：{paper}</translation>
    </message>
    <message>
        <source>This is too much. It can be {most} at most.</source>
        <translation>数值过大，最大只能填{most}。</translation>
    </message>
    <message>
        <source>Lines of this file: {count} are just alike in the statement of “{account}” of {place}. If it is the same money, do not take them in here too.</source>
        <translation>这个文件中有{count}行与{place}的“{account}”已导入的流水完全相同。如果是同一笔钱，请不要在这里再导入一次。</translation>
    </message>
    <message>
        <source>It was taken down on {day} and cannot be withdrawn before. Please correct the day.</source>
        <translation>该公示已于{day}撤下，撤回日期不能早于这一天。请改正日期。</translation>
    </message>
    <message>
        <source>{mark} hung until {day}; a new edition goes up on that day or later. Please correct the day.</source>
        <translation>{mark}张贴到{day}为止，新版只能从这一天或之后张贴。请改正日期。</translation>
    </message>
    <message>
        <source>This number is that of “{name}” of {place} already. One account at the bank is one account of the books, or its money counts twice. Correct the number, or use that account.</source>
        <translation>这个账号已登记为{place}的“{name}”。一个银行账户只能登记为一个账户，否则同一笔钱会算两次。请更正账号，或直接使用那个账户。</translation>
    </message>
    <message>
        <source>“{name}” of {place} has this number already. If the funds of several compounds lie in one account at the bank, tick so; else correct the number.</source>
        <translation>{place}的“{name}”已使用这个账号。如果几个小区的维修资金存放在同一个银行专户，请勾选确认；否则请更正账号。</translation>
    </message>
    <message>
        <source>The year {year} is closed, and its budget with it. To change it, have the year opened again with a reason.</source>
        <translation>{year}年已结账，当年预算也不再修改。确需修改的，请先写明原因把该年度反结账。</translation>
    </message>
    <message>
        <source>Contract {number} was over {amount} yuan so far ({where}). Correct the amount; or, where it was typed wrong then or a supplement changed it, say why in the application: the three parties read both amounts before they sign.</source>
        <translation>合同{number}此前登记的金额是{amount}元（{where}）。请更正金额；如果当时填错，或者已有补充协议变更，请在申请中写明原因，三方签字前会看到前后两个金额。</translation>
    </message>
    <message>
        <source>Only what was paid comes back from the bank, and once no voucher stands for it: take its voucher back in red as of the day the money came back, then note it here.</source>
        <translation>只有已付款、且没有有效凭证的款项才能登记退汇：请先以款项退回的当天把它的凭证红字冲销，再在这里登记。</translation>
    </message>
    <message>
        <source>The bank paid on {day}; it cannot have sent the money back before. Please correct the day.</source>
        <translation>银行{day}才付款，不可能在此之前退回。请更正日期。</translation>
    </message>
    <message>
        <source>The bank paid on {day} and sent the money back in another month, so between them it held less than the books say. Book the payment first, take its voucher back in red as of the day the money came back, then note it here.</source>
        <translation>银行{day}付款，到另一个月才退回，其间银行余额少于账上。请先入账，再以款项退回的当天红字冲销，然后在这里登记。</translation>
    </message>
    <message>
        <source>The contract is over another amount than before: {words}. Compare it with the contract or its supplement before you go on.</source>
        <translation>合同金额与此前不同：{words}。请先核对合同或补充协议，再继续办理。</translation>
    </message>
    <message>
        <source>The books tell of money from {began} on and no disclosure tells of it yet; begin with that day, so that no day is left out.</source>
        <translation>账簿从{began}起就有收支，还没有公示过。请从这一天开始，一天也不漏。</translation>
    </message>
    <message>
        <source>The books say {closing} for the end, but the disclosure from {first} on began with {opening}. Draw that one up again first, with a reason, and hang it.</source>
        <translation>账上期末余额是{closing}元，而从{first}起的那份公示期初是{opening}元。请先写明原因重新编制那一份公示并上墙。</translation>
    </message>
    <message>
        <source>The year {year} is closed, and every month with it. To post in it, open the year again.</source>
        <translation>{year}年已年结，各月随之关闭。要在其中记账，请先反结账该年。</translation>
    </message>
    <message>
        <source>Lines of this file: {count} are in the statement of “{account}” of {place} already. One movement belongs to one account. If the file is of that one, choose it instead; if it was taken in there by mistake, import it here and book nothing of those lines there.</source>
        <translation>这个文件中有{count}行已经导入到{place}的“{account}”。一笔流水只属于一个账户。如果这份对账单是那个账户的，请改选那个账户；如果是那边导错了，可以在这里导入，那边的这些流水请不要再记账。</translation>
    </message>
    <message>
        <source>The books say {closing} for the end, but the disclosure from {first} on began with {opening}. Posted into the time up to {last} afterwards: {vouchers}. Others hang after that one, so it is not drawn up again: take them back in red on a day up to {last} (a closed month is opened first) and take them down anew on a later day.</source>
        <translation>账上期末余额是{closing}元，而从{first}起的那份公示期初是{opening}元。那份公示以后又记入{last}以前（含当天）的凭证：{vouchers}。其后已有新的公示，那一份不能再重新编制：请用{last}以前（含当天）的日期把它们红字冲销（已结账的月份先反结账），再用以后的日期重新记账。</translation>
    </message>
    <message>
        <source>The bank paid this, and it is not in the books nor in this sheet, so the bank holds less than it tells: {payments}. Book each under “Payments”, or note there that the bank sent the money back; then throw the draft away and draw it up again.</source>
        <translation>银行已经付款、账上和本表都没有记：{payments}，所以银行实际余额比本表少。请先在“付款”中入账；款项被银行退回的，请在那里登记退汇，然后作废草稿、重新编制。</translation>
    </message>
    <message>
        <source>Of what was there before, {amount} yuan is what accounts that joined in this period began with; the disclosure before ended with {before}. The sheet tells both.</source>
        <translation>期初余额中有{amount}元是本期新设账户的期初余额，上期公示期末是{before}元。公示表分两行列明。</translation>
    </message>
    <message>
        <source>The bank paid this, and it is not in the books: {payments}. Book each under “Payments”, or note there that the bank sent the money back; where another voucher tells of it already, take that one back in red first. Then close.</source>
        <translation>银行已经付款、账上还没有记：{payments}。请先在“付款”中入账；款项被银行退回的，请在那里登记退汇；已用其他凭证记过账的，先红字冲销那张凭证再入账。然后再结账。</translation>
    </message>
    <message>
        <source>This day is far ahead; for now a day up to {latest} may be noted. Please check the day, or note it when it is put up.</source>
        <translation>这个日期太远，现在最多登记到{latest}。请核对日期，或者等张贴那天再登记。</translation>
    </message>
    <message>
        <source>Of this deposit {left} yuan are held; no more than that is paid back. Lower the amount, or post the voucher of what was received first; what was taken in before the books began is brought in by a voucher that debits the balance of earlier years and credits this subject.</source>
        <translation>这项押金现存{left}元，退还不能超过此数。请改小金额；收取押金的凭证还没有记账的，请先记账；账前收取的，先记一张“借历年结余、贷押金”的凭证。</translation>
    </message>
    <message>
        <source>{first} – {last}, never hung</source>
        <translation>{first}至{last}，未张贴</translation>
    </message>
    <message>
        <source>in recess</source>
        <translation>已休会</translation>
    </message>
    <message>
        <source>A matter in this paper has become confidential since it was put up, and it tells more of it than a new edition would. Withdraw it with a reason, and put up a new one.</source>
        <translation>张贴以后，其中有事项改为保密，这一版写出的内容比新的一版多。请写明理由撤回，再贴新的一版。</translation>
    </message>
    <message>
        <source>Lines that may be there already: {count}, see “Worth a look”. Import them as new lines all the same?</source>
        <translation>有{count}笔可能已经导入过，见“请留意”。仍作为新的流水导入吗？</translation>
    </message>
    <message>
        <source>{amount} yuan would leave “{account}” by a red voucher with no signed payment behind it. Red takes back what was booked wrong. To give money back, ask for it under “Payments”, where three sign. The next disclosure draft tells what the bank paid out on a red voucher.</source>
        <translation>这张红字凭证将使“{account}”付出{amount}元，没有三方签字的付款申请。红字只用来更正记错的账；退还款项请先在“付款”中申请，由三方签字。银行按红字凭证实际付出的金额，下次公示草稿会提示。</translation>
    </message>
    <message>
        <source>No. {number} stays as it is. A red voucher of the same content, its amounts in red on the same sides (below zero), takes it back; then take the right one down anew.</source>
        <translation>第{number}号凭证原样保留，另出一张方向相同、金额为红字（负数）的凭证冲销；然后按正确内容重新填制。</translation>
    </message>
    <message>
        <source>Disclosed</source>
        <translation>公示周期</translation>
    </message>
    <message>
        <source>Days after the period by which it hangs</source>
        <translation>期满后几日内公示</translation>
    </message>
    <message>
        <source>Days it hangs at least</source>
        <translation>公示不少于几日</translation>
    </message>
    <message>
        <source>Places it hangs at, at least</source>
        <translation>张贴点不少于几处</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Rule of disclosure</source>
        <translation>公示规则</translation>
    </message>
    <message>
        <source>Local rules differ: every quarter in Shanghai, every half year in Hangzhou. What hangs already stays as it is.</source>
        <translation>各地规定不同：如上海每季度、杭州每半年。已经张贴的公示不受影响。</translation>
    </message>
    <message>
        <source>Draw up the period…</source>
        <translation>编制公示…</translation>
    </message>
    <message>
        <source>Nothing is disclosed yet. Draw up the last period: its figures come from the vouchers.</source>
        <translation>还没有公示过。请编制上一期：数字取自已记账的凭证。</translation>
    </message>
    <message>
        <source>Change the rule…</source>
        <translation>修改规则…</translation>
    </message>
    <message>
        <source>Owed at its end</source>
        <translation>期末欠缴</translation>
    </message>
    <message>
        <source>Once a month</source>
        <translation>每月一期</translation>
    </message>
    <message>
        <source>Once a quarter</source>
        <translation>每季度一期</translation>
    </message>
    <message>
        <source>Once in half a year</source>
        <translation>每半年一期</translation>
    </message>
    <message>
        <source>Once a year</source>
        <translation>每年一期</translation>
    </message>
    <message>
        <source>{every}, hung within {within} days after the period, for {hung} days and at {places} places at least</source>
        <translation>公示规则：{every}，期满{within}日内公示，公示不少于{hung}日，张贴点不少于{places}处</translation>
    </message>
    <message>
        <source>{rule}; {party} answers for it</source>
        <translation>{rule}；责任方：{party}</translation>
    </message>
    <message>
        <source>received too much: {amount}</source>
        <translation>多收{amount}元</translation>
    </message>
    <message>
        <source>overspent, nothing planned</source>
        <translation>无预算，超支</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>无预算</translation>
    </message>
    <message>
        <source>What was approved afterwards holds no more: it was changed since</source>
        <translation>内容有改动，原事后追认失效</translation>
    </message>
    <message>
        <source>Received on a contract</source>
        <translation>合同收款</translation>
    </message>
    <message>
        <source>Daily total</source>
        <translation>每日汇总</translation>
    </message>
    <message>
        <source>These papers hang and tell of this matter: {papers}. They stay as they hang: whichever tells who or where it was is to be withdrawn with a reason under “Publish” of the meeting, and put up anew.</source>
        <translation>以下公示正在张贴并写有本事项：{papers}。改为保密后，已张贴的内容不会改变：凡能看出是谁、在哪一户的，请到该会议的“公示”里写明理由撤回，再贴新的一版。</translation>
    </message>
    <message>
        <source>“{label}” is not simply undone: what was put on the board may have been read. Withdraw the paper with a reason; it is told on the board and stays in the file.</source>
        <translation>“{label}”不能直接撤销：已张贴的公示可能已经有人看过。请用“撤回”并写明理由，理由会公示并留存归档。</translation>
    </message>
    <message>
        <source>“{label}” cannot be taken back any more: something that came later and stays, for example a posted voucher or a paper on the board, needs it. Correct by hand what is wrong.</source>
        <translation>“{label}”已不能撤销：后面有不能撤销的内容（例如已记账的凭证、已张贴的公示）要用到它。哪里不对，请直接更正。</translation>
    </message>
    <message>
        <source>This line ({told}) may be one that is there already ({there}): day and amount are the same, and no balance tells them apart. If it is the same money, take its row out of the file before it comes in.</source>
        <translation>这一笔（{told}）可能就是已经导入的那一笔（{there}）：日期、金额相同，余额也分不出是两笔。是同一笔的，请先从文件中删去这一行再导入。</translation>
    </message>
    <message>
        <source>The meeting has begun, goes on with an earlier one, or has matters or left-over items of its compound on its agenda, so it stays there. Call it off and plan a new one in the other compound.</source>
        <translation>会议已经开始、是接着上次会议开的，或者议程上有本小区的事项或上次遗留的议题，所以不能改到别的小区。请取消本次会议，在另一个小区重新安排。</translation>
    </message>
    <message>
        <source>It hangs at {count} places; the rule asks for {least} at least. Hang it at more of them, and name them in the next edition.</source>
        <translation>张贴点只有{count}处，按规则不少于{least}处。请补充张贴，并在下一版写明。</translation>
    </message>
    <message>
        <source>Please fill in within how many days after the period it hangs, one at least.</source>
        <translation>请填写期满后几日内公示，至少1日。</translation>
    </message>
    <message>
        <source>Please fill in how many days it hangs at least, one at least.</source>
        <translation>请填写公示不少于几日，至少1日。</translation>
    </message>
    <message>
        <source>Please fill in at how many places it hangs at least, one at least.</source>
        <translation>请填写张贴点不少于几处，至少1处。</translation>
    </message>
    <message>
        <source>What was received must be more than nothing. To give money back, ask for it under “Payments”, where three sign.</source>
        <translation>收款必须大于零。退款请在“付款”中申请，由三方签字。</translation>
    </message>
    <message>
        <source>This is a draft still and may change. Note the approval once it was sent to the signatories.</source>
        <translation>这笔付款还是草稿，内容还可能改动。请先送签，再登记事后追认。</translation>
    </message>
    <message>
        <source>Together with what else is asked for on {day}, {amount} yuan of petty cash would be drawn; the agreement allows {limit} yuan, in however many parts it is drawn.</source>
        <translation>连同{day}申请的其他各笔，共提取备用金{amount}元；协议限额为{limit}元，分几次提取都一样。</translation>
    </message>
    <message>
        <source>Together with what else is asked for on {day} with no basis, the same payee would get {amount} yuan; what is above {limit} yuan needs a resolution or a contract.</source>
        <translation>连同{day}申请的其他无依据小额付款，同一收款单位共{amount}元；超过{limit}元须有决议或合同。</translation>
    </message>
    <message>
        <source>{number} was put before a meeting ({meeting}). Agenda and minutes carry its number, so it stays in its compound. If it belongs elsewhere, decline it here with that as the reason, and raise it anew in the other compound.</source>
        <translation>{number}已列入会议（{meeting}），议程和纪要上都写着这个编号，所以不能改到别的小区。如果确实属于别的小区，请在这里按“不予受理”办理并写明原因，再到那个小区重新登记。</translation>
    </message>
    <message>
        <source>{number} was put on the agenda of a meeting once, and papers may carry its number, so it stays in its compound. If it belongs elsewhere, decline it here with that as the reason, and raise it anew in the other compound.</source>
        <translation>{number}曾列入会议议程，材料上可能已写着这个编号，所以不能改到别的小区。如果确实属于别的小区，请在这里按“不予受理”办理并写明原因，再到那个小区重新登记。</translation>
    </message>
    <message>
        <source>{number} was given to {unit} as task {task}, and its papers carry the number, so it stays in its compound. If it belongs elsewhere, cancel the task with that as the reason, decline the matter, and raise it anew in the other compound.</source>
        <translation>{number}已作为任务{task}交给{unit}，督办单等材料上写着这个编号，所以不能改到别的小区。如果确实属于别的小区，请写明原因取消任务，把本件按“不予受理”办理，再到那个小区重新登记。</translation>
    </message>
    <message>
        <source>The resident was answered about {number} on {day}, and that sheet carries the number, so it stays in its compound. If it belongs elsewhere, raise it anew in the other compound.</source>
        <translation>{number}已于{day}答复居民，反馈单上写着这个编号，所以不能改到别的小区。如果确实属于别的小区，请到那个小区重新登记。</translation>
    </message>
    <message>
        <source>The period that ended on {last} is overdue by this rule. Disclose it first; then the periods may be made longer.</source>
        <translation>按现行规则，{last}期满的一期已逾期未公示。请先公示这一期，再把周期改长。</translation>
    </message>
    <message>
        <source>the rule of disclosure</source>
        <translation>公示规则</translation>
    </message>
    <message>
        <source>{missing} of {all} compounds are due to meet and have not planned to</source>
        <translation>{all}个小区中，{missing}个应开未开，也未安排</translation>
    </message>
    <message>
        <source>{count} due to meet</source>
        <translation>{count}个小区应开未开</translation>
    </message>
    <message>
        <source>new today</source>
        <translation>今天登记</translation>
    </message>
    <message>
        <source>the item of meeting</source>
        <translation>会议议题</translation>
    </message>
    <message>
        <source>a vote by name at meeting</source>
        <translation>会议记名票</translation>
    </message>
    <message>
        <source>A meeting of this subject, kind, day and hour is planned in this compound already. Open that one, or change the subject or the hour.</source>
        <translation>本小区同一日期、时间已安排同类同名会议。请打开那一次，或改主题、时间。</translation>
    </message>
    <message>
        <source>Line {row}: {name} cannot be their own proxy. Clear the proxy, or type who came instead.</source>
        <translation>第{row}行：{name}不能委托自己。请清空代理人，或填写实际到场的人。</translation>
    </message>
    <message>
        <source>The bank seems to have taken {amount} yuan of that back itself: “{account}” has a line of the same amount the other way with the same other side; vouchers: {count}. Please look at the statement. If so, write 冲正 into the words of the voucher, and it is not counted as paid without signatures.</source>
        <translation>其中{amount}元可能是银行自行冲正（抹账）：“{account}”几日内另有一笔金额相同、方向相反、对方相同的流水；涉及凭证{count}张。请核对银行流水；如果是，请在凭证摘要中写明“冲正”，就不计入无签字付款。</translation>
    </message>
    <message>
        <source>The bank seems to have taken {amount} yuan back itself: “{account}” has a line of the same amount the other way with the same other side. Please look at the statement. If so, write 冲正 into the reason, and it is not counted as paid without signatures.</source>
        <translation>{amount}元可能是银行自行冲正（抹账）：“{account}”几日内另有一笔金额相同、方向相反、对方相同的流水。请核对银行流水；如果是，请在冲销原因中写明“冲正”，就不计入无签字付款。</translation>
    </message>
    <message>
        <source>before the books</source>
        <translation>建账前到期</translation>
    </message>
    <message>
        <source>paid back by application {number}</source>
        <translation>按用款申请{number}退回</translation>
    </message>
    <message>
        <source>paid back</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Not booked: the bank had sent the money back</source>
        <translation>未记账，款项已由银行退回</translation>
    </message>
    <message>
        <source>Paid back by the contract</source>
        <translation>按合同退款</translation>
    </message>
    <message>
        <source>The law asks for more than this rule does. Save it all the same?</source>
        <translation>这条规则低于法规的要求，仍要保存吗？</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>仍要保存</translation>
    </message>
    <message>
        <source>As observers: {units}</source>
        <translation>按规则列席：{units}</translation>
    </message>
    <message>
        <source>This try does not count: tries count once it is decided what becomes of the matter and nobody is at work on it.</source>
        <translation>本次未联系上不计次数：事项定了去向、办理的工作都已验收以后，联系才计次。</translation>
    </message>
    <message>
        <source>Not reached for the {count}. time; it takes {needed}, each on another day.</source>
        <translation>第{count}次未联系上，共需{needed}次，在不同日子。</translation>
    </message>
    <message>
        <source>This try does not count: one a day does, from {since} on. {count} of {needed} count so far.</source>
        <translation>本次不计次数：自{since}起，每天只计一次。到目前计{count}次，共需{needed}次，在不同日子。</translation>
    </message>
    <message>
        <source>“{label}” cannot be taken back now: later steps, your own or another's, changed the same thing and rest on it. Take those back first; where they cannot be, correct by hand what is wrong.</source>
        <translation>“{label}”现在不能撤销：后面的操作（您自己的或他人的）改动了同一内容，以它为基础。请先撤销后面的操作；后面的操作撤销不了的，请手工更正。</translation>
    </message>
    <message>
        <source>“{label}” cannot be taken back: somebody else who was signed in changed the same thing since. Talk to them, or correct by hand what is wrong.</source>
        <translation>“{label}”不能撤销：后来由另一位登录人员改动了同一内容。请与其商量，或手工更正。</translation>
    </message>
    <message>
        <source>On a major matter the {unit} signs the record of the owners' committee too, and nobody of it came by the list. The record has a box for it: let it sign there, or add who came to the list.</source>
        <translation>有重大事项的业委会会议，会议记录还须{unit}签字，到会名单上没有其人员。会议记录已留出签章格，请其补签；有人到会的，请补入名单。</translation>
    </message>
    <message>
        <source>By the rules of this kind of meeting these attend as observers, and nobody of them is on the list: {names}.</source>
        <translation>按这类会议的规则应请来列席：{names}，名单上还没有他们的人。</translation>
    </message>
    <message>
        <source>Article 39 of the guiding rules for owners' assemblies and committees: the agenda of the owners' committee is posted seven days before.</source>
        <translation>《业主大会和业主委员会指导规则》第三十九条：业主委员会会议应提前七日公告内容和议程。</translation>
    </message>
    <message>
        <source>Article 38 of the guiding rules for owners' assemblies and committees: more than half of the committee must be there.</source>
        <translation>《业主大会和业主委员会指导规则》第三十八条：业主委员会会议应有过半数委员出席。</translation>
    </message>
    <message>
        <source>Article 38 of the guiding rules for owners' assemblies and committees: half or more of all members of the committee must agree.</source>
        <translation>《业主大会和业主委员会指导规则》第三十八条：作出的决定须经全体委员半数以上同意。</translation>
    </message>
    <message>
        <source>Article 38 of the guiding rules for owners' assemblies and committees: no member of the committee sends a proxy.</source>
        <translation>《业主大会和业主委员会指导规则》第三十八条：委员不能委托代理人参加会议。</translation>
    </message>
    <message>
        <source>Article 39 of the guiding rules for owners' assemblies and committees: what the committee decided is posted within three days.</source>
        <translation>《业主大会和业主委员会指导规则》第三十九条：业主委员会的决定应在三日内公告。</translation>
    </message>
    <message>
        <source>Article 11 of the regulations on party branches: the members of a branch meet once a quarter.</source>
        <translation>《中国共产党支部工作条例（试行）》第十一条：支部党员大会一般每季度召开一次。</translation>
    </message>
    <message>
        <source>Article 11 of the regulations on party branches: half or more of the members with a vote must be there.</source>
        <translation>《中国共产党支部工作条例（试行）》第十一条：有表决权的党员半数以上到会方可进行表决。</translation>
    </message>
    <message>
        <source>Article 11 of the regulations on party branches: more than half of the full members due must be in favour.</source>
        <translation>《中国共产党支部工作条例（试行）》第十一条：赞成人数超过应到会有表决权的正式党员的半数为通过。</translation>
    </message>
    <message>
        <source>Article 12 of the regulations on party branches: the branch committee meets once a month.</source>
        <translation>《中国共产党支部工作条例（试行）》第十二条：支部委员会会议一般每月召开一次。</translation>
    </message>
    <message>
        <source>Article 12 of the regulations on party branches: half or more of the branch committee must be there.</source>
        <translation>《中国共产党支部工作条例（试行）》第十二条：支部委员会会议须有半数以上委员到会方可进行。</translation>
    </message>
    <message>
        <source>The voucher is drafted. Post it, then confirm that the two match.</source>
        <translation>凭证已起草，记账后请确认与这笔流水匹配。</translation>
    </message>
    <message>
        <source>A voucher of this line is drafted. Once it is posted, confirm that the two match.</source>
        <translation>这笔流水的凭证已起草，记账后请确认匹配。</translation>
    </message>
    <message>
        <source>Voucher {number} was drafted of this line and is posted. Confirm that the two match.</source>
        <translation>这笔流水起草的凭证{number}已记账，请确认两者匹配。</translation>
    </message>
    <message>
        <source>{amount} yuan would leave “{account}”; vouchers: {count}. No agreement is on record for it, so nobody's signature is asked. Record the agreement under “Payments”, “Agreements and signatories…”; from then on three sign for what it pays.</source>
        <translation>“{account}”将付出{amount}元（凭证{count}张）。此账户还没有登记共管协议，支出无人会签。请在“付款”的“共管协议与签字人…”中登记协议；登记后，支出由三方签字。</translation>
    </message>
    <message>
        <source>No agreement is on record for “{account}” yet: nobody signs for what it pays.</source>
        <translation>“{account}”还没有登记共管协议，支出无人会签。</translation>
    </message>
    <message>
        <source>Record the agreement…</source>
        <translation>登记共管协议…</translation>
    </message>
    <message>
        <source>A voucher of this line is drafted already. Post it, or throw the draft away first.</source>
        <translation>这笔流水的凭证已经起草。请先记账，或删掉那张草稿。</translation>
    </message>
    <message>
        <source>Voucher {number} of this line is posted already. Confirm that the two match.</source>
        <translation>这笔流水的凭证{number}已经记账，请确认匹配。</translation>
    </message>
    <message>
        <source>Later periods are closed: {periods}. What they begin with rests on this one: open them again first, the latest one first.</source>
        <translation>以后的{periods}还处于结账状态，其期初数以本期为准。请先从最后一期起依次反结账。</translation>
    </message>
    <message>
        <source>These books begin in {first}; before, nothing was kept in them. Choose that month or a later one.</source>
        <translation>本账套自{first}开始记账，此前没有账。请选择该月或以后的月份。</translation>
    </message>
    <message>
        <source>An emergency: the approval afterwards was due by {day} and is {days} days overdue. Have it approved now, and enter that under “Print and more…”.</source>
        <translation>应急付款：应在{day}前补办批准，已逾期{days}天。请尽快补办，并在“打印与更多…”中登记事后追认。</translation>
    </message>
    <message>
        <source>Neither who asked for it nor who has the task</source>
        <translation>不能是申请人或承办人</translation>
    </message>
    <message>
        <source>{name} asked for it, or has the task, and nobody rules on more time for himself. Fill in somebody else.</source>
        <translation>{name}是申请人或承办人，不能审批自己的延期申请。请填写其他人。</translation>
    </message>
    <message>
        <source>{name} did the work, and nobody accepts his own. Let a unit or person look at it that had no part in the work.</source>
        <translation>{name}是承办方，不能验收自己办的事。请由没有参与承办的单位或人员验收。</translation>
    </message>
    <message>
        <source>Posted, to be matched</source>
        <translation>已记账，待匹配</translation>
    </message>
    <message>
        <source>At first {opening}, paid in {paid}, interest {interest}, used {used}, balance {closing} yuan</source>
        <translation>年初{opening}元，交存{paid}元，利息{interest}元，使用{used}元，结存{closing}元</translation>
    </message>
    <message>
        <source>When the books began on {day} {opening}, paid in {paid}, interest {interest}, used {used}, balance {closing} yuan</source>
        <translation>启用时（{day}）{opening}元，交存{paid}元，利息{interest}元，使用{used}元，结存{closing}元</translation>
    </message>
    <message>
        <source>Milestone of {paper}</source>
        <translation>里程碑到期：{paper}</translation>
    </message>
    <message>
        <source>What was typed last could not be stored. Change the language all the same, and lose it?</source>
        <translation>刚输入的内容没能保存。仍要更换语言，放弃这些内容吗？</translation>
    </message>
    <message>
        <source>Change it and lose it</source>
        <translation>更换并放弃</translation>
    </message>
    <message>
        <source>0: on the day itself</source>
        <translation>0表示会议当日</translation>
    </message>
    <message>
        <source>The agenda is fixed since {fixed} only. Is the day right on which they were told?</source>
        <translation>议程在{fixed}才确定，通知日期却早于这一天，请核对日期是否正确。</translation>
    </message>
    <message>
        <source>To the board</source>
        <translation>查看张贴情况</translation>
    </message>
    <message>
        <source>The books begin on {day}; neither what fell due before nor what was received for it is counted.</source>
        <translation>账簿自{day}起记，此前到期的款项及为其收到的款项未计入。</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>迟{days}天</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Take the filter, the unit or “Overdue only” off to see the other tasks.</source>
        <translation>取消筛选、责任单位或“只看逾期”，可查看其他任务。</translation>
    </message>
    <message>
        <source>No task at present</source>
        <translation>目前没有任务</translation>
    </message>
    <message>
        <source>Resolutions become tasks once the minutes are written up, and matters once they are handed to a unit.</source>
        <translation>会议决议在整理纪要后、事项在转给单位办理后，成为任务。</translation>
    </message>
    <message>
        <source>What goes on the board hangs for a day at least. Fill in 1 or more, or take the tick away if results do not go on the board.</source>
        <translation>结果要公示的，至少公示1天。请填写1或更大的数；不公示的，请取消勾选“结果要公示”。</translation>
    </message>
    <message>
        <source>“{brand}” is a kind of meeting, so nobody could tell the brand from it. Please choose another name.</source>
        <translation>“{brand}”是会议类型的名称，用作品牌名会混淆，请换一个名称。</translation>
    </message>
    <message>
        <source>This lies long before the meeting on {held_on}; nobody was told before {since}. Please check the year and the month.</source>
        <translation>比会议日期{held_on}早得太多，{since}之前不会已经通知，请检查年份和月份。</translation>
    </message>
    <message>
        <source>{day} lies before what is closed: {periods}. What these periods begin with rests on it. Use a day after them, or have them opened again with a reason, the latest one first.</source>
        <translation>{day}之后的期间已结账：{periods}。它们的期初以这一天的账为准。请改用这些期间之后的日期，或填写理由从最后一期起依次反结账。</translation>
    </message>
    <message>
        <source>{numbers} rest on the same resolution and come to {amount} yuan. Make sure that it covers this payment, too.</source>
        <translation>{numbers}也依据这项决议，合计{amount}元。请核对这项决议是否也包括这一笔。</translation>
    </message>
    <message>
        <source>{name} is no name, and no number of people that can be understood. Write a number from 1 to 9999 with the word for people behind it, or fill in the names.</source>
        <translation>“{name}”不是姓名，也看不出是多少人。人数请写成“11人”这样（1到9999人），或逐个填写姓名。</translation>
    </message>
    <message>
        <source>With the post, for example 支部书记李国庆; the notice asks for it</source>
        <translation>写明职务，例如：支部书记李国庆；发通知前须填写</translation>
    </message>
    <message>
        <source>Nobody is named yet who chairs the meeting; the notice tells it. Fill it in under “Facts”.</source>
        <translation>还没有填写主持人，通知上要写明。请在“会议信息”中补填。</translation>
    </message>
    <message>
        <source>The work is to be done by {finish_by}; the resident hears of it before that or on that day.</source>
        <translation>办结期限是{finish_by}，初步答复不应晚于这一天。</translation>
    </message>
    <message>
        <source>{count} vouchers of this period or of before wait to be posted. Post them or throw them away, then close.</source>
        <translation>本期及以前还有{count}张凭证没有记账。请先记账或作废，再结账。</translation>
    </message>
</context>
</TS>
