<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation>保存并使用</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>%1 goes when you save.</source>
        <translation>保存后将移除「%1」。</translation>
    </message>
    <message>
        <source>Another account has this name.</source>
        <translation>已有同名账号。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>The settings file %1 could not be written.</source>
        <translation>无法写入设置文件 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) could not be read and will go when you save.</source>
        <translation>
            <numerusform>有 %n 个账号无法读取，保存后将被移除。</numerusform>
        </translation>
    </message>
    <message>
        <source>The key was not saved. %1</source>
        <comment>what the key store says, a sentence</comment>
        <translation>密钥未保存。%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) go when you save.</source>
        <translation>
            <numerusform>保存后将移除「%1」以及另外 %n 个账号。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Keep the key for this session only</source>
        <translation>仅在本次运行中保留密钥</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>服务地址</translation>
    </message>
    <message>
        <source>only when it is not the region&apos;s</source>
        <translation>与地域的默认地址不同时填写</translation>
    </message>
    <message>
        <source>Company CA</source>
        <translation>企业 CA 证书</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>凭证配置</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>Environment, else the usual files</source>
        <translation>环境变量，其次是惯用的文件</translation>
    </message>
    <message>
        <source>A profile of the aliyun command line</source>
        <translation>aliyun 命令行工具的凭证配置</translation>
    </message>
    <message>
        <source>Key store of this desktop</source>
        <translation>本机桌面的密钥库</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>仅本次运行</translation>
    </message>
    <message>
        <source>Give the account a name.</source>
        <translation>请填写账号名称。</translation>
    </message>
    <message>
        <source>Give the instance ID; the console shows it beside the instance&apos;s name.</source>
        <translation>请填写实例 ID，可在控制台的实例名称旁查到。</translation>
    </message>
    <message>
        <source>A region is written like cn-shanghai.</source>
        <translation>地域的写法如 cn-shanghai。</translation>
    </message>
    <message>
        <source>The endpoint is written like https://ccc.cn-shanghai.aliyuncs.com; plain http is for this machine only.</source>
        <translation>服务地址的写法如 https://ccc.cn-shanghai.aliyuncs.com；http 仅限本机使用。</translation>
    </message>
    <message>
        <source>Certificate authorities are for https; this endpoint is plain http.</source>
        <translation>CA 证书只用于 https，而此服务地址是 http。</translation>
    </message>
    <message>
        <source>Choose another file, or none.</source>
        <translation>请另选文件，或者留空。</translation>
    </message>
    <message>
        <source>There is no profile to choose.</source>
        <translation>没有可选的凭证配置。</translation>
    </message>
    <message>
        <source>There is no key store to keep this key in.</source>
        <translation>没有可以保存此密钥的密钥库。</translation>
    </message>
    <message>
        <source>Give the access key ID, too.</source>
        <translation>请同时填写 AccessKey ID。</translation>
    </message>
    <message>
        <source>Give the secret, too.</source>
        <translation>请同时填写 AccessKey Secret。</translation>
    </message>
    <message>
        <source>A key has no control characters in it.</source>
        <translation>密钥中不能有控制字符。</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Kept by the desktop and unlocked with it; never in a file of this program.</source>
        <translation>由桌面的密钥库保管，随桌面解锁；本程序的文件中从不保存。</translation>
    </message>
    <message>
        <source>This desktop has no key store: neither Secret Service nor KWallet answers.</source>
        <translation>此桌面没有密钥库：Secret Service 和 KWallet 都不可用。</translation>
    </message>
    <message>
        <source>Kept in memory and forgotten when the program ends.</source>
        <translation>只留在内存中，程序结束后即清除。</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>安全令牌</translation>
    </message>
    <message>
        <source>only with a temporary key (STS)</source>
        <translation>仅临时密钥（STS）需要</translation>
    </message>
</context>
<context>
    <name>AccountTrialBar</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Cancel the trial</source>
        <translation>取消试用</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>It works: key, instance and endpoint are right.</source>
        <translation>可以使用：密钥、实例和服务地址都正确。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>It does not work yet: see what is marked.</source>
        <translation>还不能使用：请看标出的地方。</translation>
    </message>
</context>
<context>
    <name>AuthorityEdit</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>PEM file, only where the company has its own</source>
        <translation>PEM 文件，仅在企业自有 CA 时填写</translation>
    </message>
    <message>
        <source>Choose the file of the company&apos;s certificate authorities</source>
        <translation>选择企业 CA 证书文件</translation>
    </message>
    <message>
        <source>The company&apos;s certificate authorities</source>
        <translation>企业 CA 证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>AuthorityWords</name>
    <message>
        <source>%1, expired %2</source>
        <comment>whose certificate, date</comment>
        <translation>%1（已于 %2 过期）</translation>
    </message>
    <message>
        <source>%1, valid until %2</source>
        <comment>whose certificate, date</comment>
        <translation>%1（有效期至 %2）</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 has no certificate in it: give a PEM file, with lines that say BEGIN CERTIFICATE.</source>
        <translation>%1 中没有证书：请选择 PEM 文件，其中有 BEGIN CERTIFICATE 字样的行。</translation>
    </message>
    <message>
        <source>%1 is a certificate in binary form (DER): give it as PEM.</source>
        <translation>%1 是二进制格式（DER）的证书：请改用 PEM 格式。</translation>
    </message>
    <message>
        <source>No longer valid: %1.</source>
        <translation>已失效：%1。</translation>
    </message>
    <message>
        <source>Trusted, too: %1.</source>
        <translation>同时信任：%1。</translation>
    </message>
    <message>
        <source>A certificate in %1 is damaged or cut off.</source>
        <translation>%1 中有证书已损坏或不完整。</translation>
    </message>
    <message>
        <source>%1 is not a file, or is larger than 1 MiB.</source>
        <translation>%1 不是文件，或大于 1 MiB。</translation>
    </message>
</context>
<context>
    <name>CallFacts</name>
    <message>
        <source>flow %1</source>
        <translation>流程 %1</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <comment>length of the call</comment>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>%1 获取</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s)</source>
        <translation>
            <numerusform>共 %Ln 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is missing, the verdict</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>rows are missing</comment>
        <translation>不完整</translation>
    </message>
    <message>
        <source>fetched %1, %2</source>
        <comment>when, how long ago</comment>
        <translation>%1 获取，%2</translation>
    </message>
</context>
<context>
    <name>CallNotice</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>重新获取</translation>
    </message>
    <message>
        <source>Retry page</source>
        <translation>重试该页</translation>
    </message>
    <message>
        <source>Fetch the rest</source>
        <translation>获取其余部分</translation>
    </message>
    <message>
        <source>This is what was fetched before. %1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>以下是之前获取的内容。%1%2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>CallView</name>
    <message>
        <source>Looking up %1…</source>
        <translation>正在获取 %1…</translation>
    </message>
    <message>
        <source>Waiting for the key store…</source>
        <translation>正在等待密钥库…</translation>
    </message>
</context>
<context>
    <name>ChartMarks</name>
    <message>
        <source>flow %1, channel %2</source>
        <translation>流程 %1，通道 %2</translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation>流程 %1</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>通道 %1</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The call to look up.</source>
        <translation>要查询的通话。</translation>
    </message>
    <message>
        <source>Use the embedded service with sample calls.</source>
        <translation>使用内置服务和示例通话。</translation>
    </message>
    <message>
        <source>Use the account of this name.</source>
        <translation>使用该名称的账号。</translation>
    </message>
    <message>
        <source>ID of the call-centre instance.</source>
        <translation>云联络中心的实例 ID。</translation>
    </message>
    <message>
        <source>Region, such as cn-shanghai.</source>
        <translation>地域，如 cn-shanghai。</translation>
    </message>
    <message>
        <source>Address of the service; http to this machine only.</source>
        <translation>服务地址；http 仅限本机。</translation>
    </message>
    <message>
        <source>With --export: overwrite.</source>
        <translation>与 --export 同用：覆盖已有文件。</translation>
    </message>
    <message>
        <source>Language: zh_CN or en.</source>
        <translation>语言：zh_CN 或 en。</translation>
    </message>
    <message>
        <source>Time zone of the times shown, such as Asia/Shanghai.</source>
        <translation>显示时间所用的时区，如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>Run the embedded service alone, on 127.0.0.1.</source>
        <translation>仅在 127.0.0.1 上运行内置服务。</translation>
    </message>
    <message>
        <source>With --serve: the port; any free one without.</source>
        <translation>与 --serve 同用：端口；省略则任选空闲端口。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 需要一个值。</translation>
    </message>
    <message>
        <source>One contact ID at a time; quote it when it has blanks.</source>
        <translation>一次只能查询一个通话 ID；其中若有空格，请加引号。</translation>
    </message>
    <message>
        <source>--export needs a contact ID or --open FILE.</source>
        <translation>--export 需要通话 ID 或 --open FILE。</translation>
    </message>
    <message>
        <source>--lang is zh_CN or en, not &quot;%1&quot;.</source>
        <translation>--lang 只能是 zh_CN 或 en，不能是「%1」。</translation>
    </message>
    <message>
        <source>--theme is light, dark or system, not &quot;%1&quot;.</source>
        <translation>--theme 只能是 light、dark 或 system，不能是「%1」。</translation>
    </message>
    <message>
        <source>Shows where and why a call through Alibaba Cloud Call Center ended.</source>
        <translation>查看阿里云云联络中心的通话在哪里结束、为何结束。</translation>
    </message>
    <message>
        <source>Without a window: write .png, .pdf, .svg, .json, .csv, .txt, .md or .ivrtrail, then exit.</source>
        <translation>不显示窗口：写出 .png、.pdf、.svg、.json、.csv、.txt、.md 或 .ivrtrail 后退出。</translation>
    </message>
    <message>
        <source>What --export hides: standard (default), strict or off.</source>
        <translation>--export 隐藏的内容：standard（默认）、strict 或 off。</translation>
    </message>
    <message>
        <source>--export writes .png, .pdf, .svg, .json, .csv, .txt, .md and .ivrtrail; &quot;%1&quot; is none of them.</source>
        <translation>--export 可写出 .png、.pdf、.svg、.json、.csv、.txt、.md 和 .ivrtrail，「%1」不在其中。</translation>
    </message>
    <message>
        <source>--redact is standard, strict or off, not &quot;%1&quot;.</source>
        <translation>--redact 只能是 standard、strict 或 off，不能是「%1」。</translation>
    </message>
    <message>
        <source>Colours of the window: light, dark or system.</source>
        <translation>窗口配色：light、dark 或 system。</translation>
    </message>
    <message>
        <source>--%1 needs a value; %2 is an option.</source>
        <translation>--%1 需要一个值，而 %2 是选项。</translation>
    </message>
    <message>
        <source>--%1 is there more than once: give it once.</source>
        <translation>--%1 出现了多次，请只指定一次。</translation>
    </message>
    <message>
        <source>--%1 has no effect without --%2: add that, or leave it out.</source>
        <translation>没有 --%2 时，--%1 不起作用：请加上前者，或去掉后者。</translation>
    </message>
    <message>
        <source>--serve runs the embedded service alone: leave --%1 out.</source>
        <translation>--serve 只运行内置服务，请去掉 --%1。</translation>
    </message>
    <message>
        <source>--serve runs the embedded service alone: leave the contact ID out.</source>
        <translation>--serve 只运行内置服务，请去掉通话 ID。</translation>
    </message>
    <message>
        <source>--region says %1 and --endpoint %2: leave one of them out.</source>
        <translation>--region 为 %1，--endpoint 却属于 %2，请去掉其中之一。</translation>
    </message>
    <message>
        <source>--open reads a file and asks no service: leave --%1 out.</source>
        <translation>--open 只读取文件，不查询服务，请去掉 --%1。</translation>
    </message>
    <message>
        <source>--demo uses the embedded service: leave --%1 out.</source>
        <translation>--demo 使用内置服务，请去掉 --%1。</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;; --help shows all that there are.</source>
        <translation>没有选项「%1」，--help 会列出所有选项。</translation>
    </message>
    <message>
        <source>--%1 takes no value: leave &quot;=&quot; and what follows out.</source>
        <translation>--%1 不带值，请去掉「=」及其后的内容。</translation>
    </message>
    <message>
        <source>The contact ID is empty: give one, such as job-501784236190277632.</source>
        <translation>通话 ID 为空：请给出一个，如 job-501784236190277632。</translation>
    </message>
    <message>
        <source>The contact ID is longer than 256 characters: copy it anew.</source>
        <translation>通话 ID 超过 256 个字符：请重新复制。</translation>
    </message>
    <message>
        <source>The contact ID has control characters in it: copy it anew.</source>
        <translation>通话 ID 中含有控制字符：请重新复制。</translation>
    </message>
    <message>
        <source>--time-zone is the name of a zone, such as Asia/Shanghai; &quot;%1&quot; is none.</source>
        <translation>--time-zone 是时区名称，如 Asia/Shanghai，「%1」不是。</translation>
    </message>
    <message>
        <source>--port is a number from 0 (any free one) to 65535, not &quot;%1&quot;.</source>
        <translation>--port 是 0（任选空闲端口）到 65535 之间的数字，不能是「%1」。</translation>
    </message>
    <message>
        <source>Keys come from the account, from ALIBABA_CLOUD_ACCESS_KEY_ID,
ALIBABA_CLOUD_ACCESS_KEY_SECRET and ALIBABA_CLOUD_SECURITY_TOKEN, or from the
aliyun command line&apos;s profile; never from an option. IVRTRAIL_INSTANCE and
IVRTRAIL_ENDPOINT stand in for --instance and --endpoint.
</source>
        <translation>密钥来自账号、ALIBABA_CLOUD_ACCESS_KEY_ID、
ALIBABA_CLOUD_ACCESS_KEY_SECRET 和 ALIBABA_CLOUD_SECURITY_TOKEN，
或阿里云命令行工具的配置，不能用选项指定。IVRTRAIL_INSTANCE 和
IVRTRAIL_ENDPOINT 可代替 --instance 和 --endpoint。
</translation>
    </message>
    <message>
        <source>Exit status: 0 done; 1 the look-up failed, or there is no key; 2 wrong usage;
3 written, but rows are missing; 4 a file could not be read or written.
</source>
        <translation>退出状态：0 完成；1 获取失败或没有密钥；2 用法错误；
3 已写出，但缺少部分行；4 文件无法读取或写入。
</translation>
    </message>
    <message>
        <source>Open a saved answer (.json, .xml) or a case file (.ivrtrail); once for each file where a call was saved page by page.</source>
        <translation>打开已保存的返回结果（.json、.xml）或案卷文件（.ivrtrail）；同一通话分页保存时，每个文件各写一次。</translation>
    </message>
    <message>
        <source>Either a contact ID or --open, not both; each file needs an --open of its own.</source>
        <translation>通话 ID 与 --open 只能指定其一；每个文件都要单独写一个 --open。</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details of the look-up</source>
        <translation>获取详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DurationWords</name>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>%1 min %2</source>
        <comment>minutes and seconds; the unit of these follows</comment>
        <translation>%1 分 %2</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <comment>hours and minutes; the unit of these follows</comment>
        <translation>%1 小时 %2</translation>
    </message>
    <message>
        <source>min</source>
        <comment>behind hours and a number</comment>
        <translation>分</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>This computer&apos;s clock is off by more than 15 minutes.</source>
        <translation>本机时钟偏差超过 15 分钟。</translation>
    </message>
    <message>
        <source>Set the clock: it says %1.</source>
        <translation>请校准时钟：本机时间为 %1。</translation>
    </message>
    <message>
        <source>Set the clock: here it is %1, at the service %2.</source>
        <translation>请校准时钟：本机时间为 %1，服务端时间为 %2。</translation>
    </message>
    <message>
        <source>The access key was not accepted.</source>
        <translation>访问密钥未通过验证。</translation>
    </message>
    <message>
        <source>Check the access key ID and its secret: are both of the same key, and is it active?</source>
        <translation>请检查 AccessKey ID 和 AccessKey Secret 是否属于同一密钥，以及该密钥是否已启用。</translation>
    </message>
    <message>
        <source>Check the network and any proxy in between, then try again.</source>
        <translation>请检查网络和途经的代理，然后重试。</translation>
    </message>
    <message>
        <source>The service is limiting requests.</source>
        <translation>请求过于频繁，已被服务限流。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>请过几分钟再试。</translation>
    </message>
    <message>
        <source>Instance %1 was not found.</source>
        <translation>找不到实例 %1。</translation>
    </message>
    <message>
        <source>Check the instance ID and the region.</source>
        <translation>请检查实例 ID 和地域。</translation>
    </message>
    <message>
        <source>The service does not know this contact ID in instance %1.</source>
        <translation>实例 %1 中没有这个通话 ID。</translation>
    </message>
    <message>
        <source>Check the ID for a stray character, and that the call belongs to this instance.</source>
        <translation>请检查 ID 是否混入了多余字符，并确认这通电话属于该实例。</translation>
    </message>
    <message>
        <source>Check the endpoint: it may be of another region or product.</source>
        <translation>请检查服务地址：它可能属于其他地域或产品。</translation>
    </message>
    <message>
        <source>The service did not accept the request.</source>
        <translation>服务未接受该请求。</translation>
    </message>
    <message>
        <source>Check the contact ID and the instance ID.</source>
        <translation>请检查通话 ID 和实例 ID。</translation>
    </message>
    <message>
        <source>The call-centre instance is stopped.</source>
        <translation>云联络中心实例已停用。</translation>
    </message>
    <message>
        <source>Look at the instance&apos;s state in the console.</source>
        <translation>请在控制台查看实例状态。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>The service refused the request.</source>
        <translation>服务拒绝了该请求。</translation>
    </message>
    <message>
        <source>The service is temporarily unavailable (%1).</source>
        <translation>服务暂时不可用（%1）。</translation>
    </message>
    <message>
        <source>Could not connect to %1.</source>
        <translation>无法连接 %1。</translation>
    </message>
    <message>
        <source>Check the network, any proxy, and that the endpoint is right.</source>
        <translation>请检查网络、代理以及服务地址是否正确。</translation>
    </message>
    <message>
        <source>Check the endpoint, the region, or the network.</source>
        <translation>请检查服务地址、地域或网络。</translation>
    </message>
    <message>
        <source>%1 did not answer within 10 s.</source>
        <translation>%1 在 10 秒内没有响应。</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>请检查网络后重试。</translation>
    </message>
    <message>
        <source>Page %1 was too slow (30 s).</source>
        <translation>第 %1 页超过 30 秒仍未收完。</translation>
    </message>
    <message>
        <source>The answer was unreasonably large and was refused.</source>
        <translation>响应大得异常，已拒收。</translation>
    </message>
    <message>
        <source>Check that the endpoint is right.</source>
        <translation>请检查服务地址是否正确。</translation>
    </message>
    <message>
        <source>The answer could not be unpacked: damaged or unreasonably large. It was refused.</source>
        <translation>响应无法解压（已损坏或大得异常），已拒收。</translation>
    </message>
    <message>
        <source>Check that the endpoint is right and any proxy in between.</source>
        <translation>请检查服务地址是否正确，以及途经的代理。</translation>
    </message>
    <message>
        <source>This machine has no list of trusted certificate authorities.</source>
        <translation>本机没有受信任的证书颁发机构列表。</translation>
    </message>
    <message>
        <source>Install the package ca-certificates.</source>
        <translation>请安装软件包 ca-certificates。</translation>
    </message>
    <message>
        <source>Check the endpoint, and whether a login portal is in between.</source>
        <translation>请检查服务地址，以及是否经过了登录认证页面。</translation>
    </message>
    <message>
        <source>The service sent an empty answer for page %1.</source>
        <translation>第 %1 页的响应为空。</translation>
    </message>
    <message>
        <source>%1 does not speak HTTP.</source>
        <translation>%1 使用的不是 HTTP 协议。</translation>
    </message>
    <message>
        <source>Is the endpoint right?</source>
        <translation>请检查服务地址是否正确。</translation>
    </message>
    <message>
        <source>Check that the endpoint is that of Cloud Call Center.</source>
        <translation>请确认服务地址属于云联络中心。</translation>
    </message>
    <message>
        <source>A proxy may keep old answers. Try again.</source>
        <translation>可能是代理缓存了旧的响应，请重试。</translation>
    </message>
    <message>
        <source>The look-up was cancelled.</source>
        <translation>已取消获取。</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>已尝试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 stopped arriving.</source>
        <translation>第 %1 页接收中断。</translation>
    </message>
    <message>
        <source>The connection to %1 was closed before an answer.</source>
        <translation>尚未收到响应，与 %1 的连接就已断开。</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a login.</source>
        <translation>代理 %1 要求登录。</translation>
    </message>
    <message>
        <source>Set its user and password in the system&apos;s proxy settings.</source>
        <translation>请在系统的代理设置中填写它的用户名和密码。</translation>
    </message>
    <message>
        <source>This is not an answer of this service.</source>
        <translation>返回的不是该服务的结果。</translation>
    </message>
    <message>
        <source>The connection is closed again and again before answers arrive.</source>
        <translation>连接一再在返回结果前被关闭。</translation>
    </message>
    <message>
        <source>%1 does not offer this operation.</source>
        <translation>%1 不提供该接口。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The service does not know this contact ID.</source>
        <translation>服务中没有此通话 ID。</translation>
    </message>
    <message>
        <source>A proxy asks for a login.</source>
        <translation>代理要求登录。</translation>
    </message>
    <message>
        <source>Check the endpoint; a proxy that opens encrypted traffic, or a company&apos;s own server, needs its authority&apos;s certificate on this machine or as Company CA in the account.</source>
        <translation>请检查服务地址；如果代理会解密流量，或者服务器是企业自有的，需要在本机安装其 CA 证书，或在账号中填写“企业 CA 证书”。</translation>
    </message>
    <message>
        <source>%1 (through the proxy %2)</source>
        <translation>%1（经代理 %2）</translation>
    </message>
    <message>
        <source>Check the endpoint, the network and any proxy in between, then try again.</source>
        <translation>请检查服务地址、网络和途经的代理，然后重试。</translation>
    </message>
    <message>
        <source>%1 asks for a login, which the service never does.</source>
        <translation>%1 要求登录，而该服务从不要求登录。</translation>
    </message>
    <message>
        <source>The answer for page %1 is not as the service documents it.</source>
        <translation>第 %1 页的响应与服务文档不符。</translation>
    </message>
    <message>
        <source>Check that the endpoint is that of Cloud Call Center; if it is, report this with the RequestId.</source>
        <translation>请确认服务地址属于云联络中心；如果无误，请附上 RequestId 反馈此问题。</translation>
    </message>
    <message>
        <source>its certificate is signed by itself</source>
        <translation>证书是自签名的</translation>
    </message>
    <message>
        <source>its certificate is signed by nobody whom this machine trusts</source>
        <translation>证书的颁发者不受本机信任</translation>
    </message>
    <message>
        <source>its certificate belongs to another host</source>
        <translation>证书属于其他主机</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>its certificate is not valid yet</source>
        <translation>证书尚未生效</translation>
    </message>
    <message>
        <source>its certificate is not valid</source>
        <translation>证书无效</translation>
    </message>
    <message>
        <source>The identity of %1 could not be verified: %2.</source>
        <translation>无法验证 %1 的身份：%2。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock and the endpoint.</source>
        <translation>请检查本机时钟和服务地址。</translation>
    </message>
    <message>
        <source>%1 redirected the request; not followed, because it is signed.</source>
        <translation>%1 要求重定向；请求带有签名，因此没有跟随。</translation>
    </message>
    <message>
        <source>%1 redirected to %2; not followed, because the request is signed.</source>
        <translation>%1 要求转到 %2；请求带有签名，因此没有跟随。</translation>
    </message>
    <message>
        <source>A web page came instead of data: a proxy or login portal is in between (asked: %1).</source>
        <translation>收到的是网页而不是数据：中间经过了代理或登录认证页面（请求的是 %1）。</translation>
    </message>
    <message>
        <source>A web page came instead of data: a proxy or login portal is in between (asked: %1; title: “%2”).</source>
        <translation>收到的是网页而不是数据：中间经过了代理或登录认证页面（请求的是 %1；网页标题：“%2”）。</translation>
    </message>
    <message>
        <source>Got another page when asking for page %1.</source>
        <translation>请求第 %1 页，返回的却是其他页。</translation>
    </message>
    <message>
        <source>Got page %1 when asking for page %2.</source>
        <translation>请求第 %2 页，返回的却是第 %1 页。</translation>
    </message>
    <message>
        <source>Fetch the page again: the service may have been busy.</source>
        <translation>请重新获取该页：服务可能一时繁忙。</translation>
    </message>
    <message>
        <source>Page %1 was empty: rows %2–%3 may be missing.</source>
        <translation>第 %1 页为空：第 %2–%3 行可能缺失。</translation>
    </message>
    <message>
        <source>Page %1 was short: rows %2–%3 may be missing.</source>
        <translation>第 %1 页不满：第 %2–%3 行可能缺失。</translation>
    </message>
    <message numerus="yes">
        <source>The service failed %n time(s) (%1).</source>
        <translation>
            <numerusform>服务连续失败 %n 次（%1）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service failed %n time(s) (%1, request ID %2).</source>
        <translation>
            <numerusform>服务连续失败 %n 次（%1，RequestId %2）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The service is limiting requests (%1).</source>
        <translation>请求过于频繁，已被服务限流（%1）。</translation>
    </message>
    <message>
        <source>This key may not read call trails (needs ccc:ListIvrTrackingDetails).</source>
        <translation>该密钥无权读取通话轨迹（需要 ccc:ListIvrTrackingDetails 权限）。</translation>
    </message>
    <message>
        <source>Ask an administrator of the account to allow it.</source>
        <translation>请联系账号管理员授予该权限。</translation>
    </message>
    <message>
        <source>The code and the message say why.</source>
        <translation>原因见错误码和说明。</translation>
    </message>
    <message>
        <source>The host %1 is not known.</source>
        <translation>找不到主机 %1。</translation>
    </message>
    <message>
        <source>Page %1 did not come within the 120 s that a look-up has.</source>
        <translation>一次获取最多 120 秒，第 %1 页未能在此时间内取得。</translation>
    </message>
    <message>
        <source>Is the endpoint right? A proxy in between must let https through.</source>
        <translation>请检查服务地址是否正确；途经的代理必须放行 https。</translation>
    </message>
    <message>
        <source>This access key is temporary and came without its security token.</source>
        <translation>这是临时密钥，但没有提供对应的安全令牌。</translation>
    </message>
    <message>
        <source>Give the token together with the key.</source>
        <translation>请同时提供密钥和安全令牌。</translation>
    </message>
    <message>
        <source>The temporary key has expired, or its security token is another&apos;s.</source>
        <translation>临时密钥已过期，或安全令牌与密钥不匹配。</translation>
    </message>
    <message>
        <source>Get a new key with its token and try again.</source>
        <translation>请重新获取临时密钥和安全令牌，然后重试。</translation>
    </message>
    <message>
        <source>The service took the request for out of date, though its clock agrees with this computer&apos;s.</source>
        <translation>服务认为请求已过期，但它的时钟与本机一致。</translation>
    </message>
    <message>
        <source>A proxy in between may hold requests back: check the network, then try again.</source>
        <translation>可能是途经的代理延迟了请求：请检查网络，然后重试。</translation>
    </message>
    <message>
        <source>Open a browser and log in to the network, or check the endpoint; then try again.</source>
        <translation>请打开浏览器登录网络，或检查服务地址，然后重试。</translation>
    </message>
    <message>
        <source>The call-centre instance is still being set up.</source>
        <translation>云联络中心实例还在创建中。</translation>
    </message>
    <message>
        <source>Try again once the console shows it as running.</source>
        <translation>请等控制台显示实例正常运行后再试。</translation>
    </message>
    <message>
        <source>Check the endpoint, the region, the network, or the proxy&apos;s name.</source>
        <translation>请检查服务地址、地域、网络或代理的名称。</translation>
    </message>
    <message>
        <source>%1 does not speak https, or only an outdated kind of it.</source>
        <translation>%1 不支持 https，或只支持过时的版本。</translation>
    </message>
    <message>
        <source>The answer for page %1 was cut off or damaged.</source>
        <translation>第 %1 页的响应不完整或已损坏。</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a Windows login (NTLM), which this program does not speak.</source>
        <translation>代理 %1 要求 Windows 登录（NTLM），本程序不支持。</translation>
    </message>
    <message>
        <source>Ask your administrator for a proxy without it, or run a helper such as Px or Cntlm on this computer and set it as the proxy.</source>
        <translation>请向管理员索取无需此登录的代理，或在本机运行 Px、Cntlm 等转接工具，并把它设为代理。</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a login and did not accept the one it was given.</source>
        <translation>代理 %1 要求登录，但未接受所给的用户名和密码。</translation>
    </message>
    <message>
        <source>Correct its user and password in the system&apos;s proxy settings.</source>
        <translation>请在系统的代理设置中更正用户名和密码。</translation>
    </message>
    <message>
        <source>The access key is disabled.</source>
        <translation>该访问密钥已被禁用。</translation>
    </message>
    <message>
        <source>Have it enabled in the RAM console, or use another key.</source>
        <translation>请在 RAM 控制台启用该密钥，或换用其他密钥。</translation>
    </message>
    <message>
        <source>The service does not know this access key ID.</source>
        <translation>服务找不到这个 AccessKey ID。</translation>
    </message>
    <message>
        <source>Copy the access key ID anew; the key may have been deleted.</source>
        <translation>请重新复制 AccessKey ID；该密钥也可能已被删除。</translation>
    </message>
    <message>
        <source>The access key ID is right, but its secret is wrong.</source>
        <translation>AccessKey ID 无误，但 Secret 不正确。</translation>
    </message>
    <message>
        <source>Enter the secret anew. It cannot be looked up: where it is lost, have a new key made.</source>
        <translation>请重新填写 AccessKey Secret。它无法查询，若已遗失，请新建密钥。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>No font on this machine has Chinese characters: the picture shows boxes. Install fonts-noto-cjk.</source>
        <translation>本机没有中文字体，图片中的汉字会显示为方框。请安装 fonts-noto-cjk。</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>已取消导出，未写出任何文件。</translation>
    </message>
    <message>
        <source>%1 exists already: choose another name.</source>
        <translation>%1 已存在：请换一个名称。</translation>
    </message>
</context>
<context>
    <name>ExportChooser</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message numerus="yes">
        <source>Saved: %Ln part(s) in %1</source>
        <translation>
            <numerusform>已保存 %Ln 张图片到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Summary copied, numbers and all values hidden (strict)</source>
        <translation>摘要已复制，号码和所有值均已隐藏（严格）</translation>
    </message>
    <message>
        <source>Summary copied, not redacted</source>
        <translation>摘要已复制（未脱敏）</translation>
    </message>
    <message>
        <source>Summary copied, numbers masked</source>
        <translation>摘要已复制（号码已遮盖）</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies what the preview shows</source>
        <translation>复制预览中的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>SVG</source>
        <translation>SVG</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Summary, Markdown</source>
        <translation>摘要（Markdown）</translation>
    </message>
    <message>
        <source>Rows for a spreadsheet</source>
        <translation>表格数据</translation>
    </message>
    <message>
        <source>Rows for scripts</source>
        <translation>脚本数据</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>案卷文件</translation>
    </message>
    <message>
        <source>What is hidden</source>
        <translation>已隐藏的内容</translation>
    </message>
    <message>
        <source>A word to hide</source>
        <translation>要隐藏的词</translation>
    </message>
    <message>
        <source>A word to hide, such as a name</source>
        <translation>要隐藏的词，例如姓名</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Standard: hide numbers, names, what was typed</source>
        <translation>标准：隐藏号码、姓名和按键内容</translation>
    </message>
    <message>
        <source>Strict: hide every value, too</source>
        <translation>严格：同时隐藏所有取值</translation>
    </message>
    <message>
        <source>Not redacted: hide nothing</source>
        <translation>不脱敏：不隐藏任何内容</translation>
    </message>
    <message>
        <source>Hidden (take a tick away to show it)</source>
        <translation>已隐藏（取消勾选即显示）</translation>
    </message>
    <message>
        <source>Everybody who gets this file can read the numbers and names in it.</source>
        <translation>拿到此文件的任何人都能看到其中的号码和姓名。</translation>
    </message>
    <message>
        <source>Only the %1 filtered of %2 rows</source>
        <translation>只导出筛选出的 %1 行（共 %2 行）</translation>
    </message>
    <message>
        <source>Only filtered rows (no filter is set)</source>
        <translation>只导出筛选出的行（未设置筛选）</translation>
    </message>
    <message>
        <source>With the values of visit #%1</source>
        <translation>附上 #%1 的属性和变量</translation>
    </message>
    <message>
        <source>With the values of a visit (none is selected)</source>
        <translation>附上某一行的属性和变量（未选中）</translation>
    </message>
    <message>
        <source>A case file always has the whole call.</source>
        <translation>案卷文件总是包含整通电话。</translation>
    </message>
    <message>
        <source>This call was %1: what was hidden then stays hidden.</source>
        <translation>这通电话%1：当时隐藏的内容无法恢复。</translation>
    </message>
    <message>
        <source>A case file can only be saved; the preview shows its rows.</source>
        <translation>案卷文件只能保存；预览显示的是其中的各行。</translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message>
        <source>%1 is a saved error: %2</source>
        <translation>%1 中保存的是一条错误：%2</translation>
    </message>
    <message>
        <source>The embedded service could not start: %1</source>
        <translation>内置服务无法启动：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is missing, why and what to do</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Fetch the call again; if this stays, report it with the RequestId.</source>
        <translation>请重新获取；如果仍然如此，请附上 RequestId 反馈此问题。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what is missing</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Waiting for the key store: it may be asking for its password on the screen.</source>
        <translation>正在等待密钥库：它可能正在屏幕上要求输入密码。</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Hiding what must not be shared…</source>
        <translation>正在隐藏不应分享的内容…</translation>
    </message>
</context>
<context>
    <name>FetchDetails</name>
    <message>
        <source>Contact ID: %1</source>
        <translation>通话 ID：%1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>Instance: %1</source>
        <translation>实例：%1</translation>
    </message>
    <message>
        <source>Region: %1</source>
        <translation>地域：%1</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation>主机：%1</translation>
    </message>
    <message>
        <source>Proxy: %1</source>
        <translation>代理：%1</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <comment>when</comment>
        <translation>请求时间：%1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第 %1 次</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Failed attempts:</source>
        <translation>失败的请求：</translation>
    </message>
</context>
<context>
    <name>FetchWords</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <comment>received and in all</comment>
        <translation>%2 行中已取得 %1 行</translation>
    </message>
    <message>
        <source>The service changed its count from %1 to %2 while loading.</source>
        <translation>加载期间，服务把总行数从 %1 改成了 %2。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind; requests are corrected. Please set the clock.</source>
        <translation>本机时钟慢了 %1；请求时间已自动修正，请校准时钟。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead; requests are corrected. Please set the clock.</source>
        <translation>本机时钟快了 %1；请求时间已自动修正，请校准时钟。</translation>
    </message>
    <message numerus="yes">
        <source>The call was still being recorded; %Ln row(s) were added.</source>
        <translation>
            <numerusform>通话轨迹仍在记录中，加载期间新增了 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>how many rows came, and why not all</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1: %2 pages did not come whole. %3</source>
        <comment>rows, pages, why the first did not</comment>
        <translation>%1：有 %2 页未能完整取得。%3</translation>
    </message>
    <message>
        <source>No IVR trail for this contact ID: the call had no IVR, or its data is not there yet.</source>
        <translation>没有这个通话 ID 的 IVR 轨迹：通话没有经过 IVR，或数据尚未就绪。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeated row(s) were merged.</source>
        <translation>
            <numerusform>已合并 %Ln 个重复行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 came with an HttpStatusCode of failure beside the Code OK; the Code was believed.</source>
        <translation>第 %1 页的 Code 为 OK，HttpStatusCode 却表示失败；以 Code 为准。</translation>
    </message>
    <message>
        <source>%1 Trying again (%2/%3).</source>
        <comment>what happened, which attempt of how many</comment>
        <translation>%1正在重试（%2/%3）。</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s (%3/%4).</source>
        <translation>%1%2 秒后重试（%3/%4）。</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 rows can be read, and %3 of them came. %4</source>
        <comment>how many, of how many, received, why the first that is missing did not come</comment>
        <translation>共 %2 行，只能读取前 %1 行，其中已取得 %3 行。%4</translation>
    </message>
    <message>
        <source>%1: page %2 did not come. %3</source>
        <comment>rows, which page, why</comment>
        <translation>%1：第 %2 页未能取得。%3</translation>
    </message>
</context>
<context>
    <name>FileOpener</name>
    <message>
        <source>%1 is a saved error.</source>
        <translation>%1 中保存的是一条错误。</translation>
    </message>
    <message>
        <source>The file could not be opened.</source>
        <translation>无法打开文件。</translation>
    </message>
    <message>
        <source>Open saved answers or a case file</source>
        <translation>打开已保存的返回结果或案卷文件</translation>
    </message>
    <message>
        <source>Saved answers and case files (*.json *.xml *.ivrtrail);;All files (*)</source>
        <translation>返回结果和案卷文件 (*.json *.xml *.ivrtrail);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>%1 is a folder: choose a saved answer in it.</source>
        <translation>%1 是文件夹，请选择其中已保存的返回结果。</translation>
    </message>
    <message>
        <source>%1 is cut off or damaged: save the answer again.</source>
        <translation>%1 不完整或已损坏，请重新保存返回结果。</translation>
    </message>
    <message>
        <source>%1 exists already; --force overwrites it.</source>
        <translation>%1 已存在；要覆盖，请加 --force。</translation>
    </message>
    <message>
        <source>Could not write %1: there is a folder of this name.</source>
        <translation>无法写入 %1：已有同名文件夹。</translation>
    </message>
    <message>
        <source>Could not write %1: there is no folder %2.</source>
        <translation>无法写入 %1：文件夹 %2 不存在。</translation>
    </message>
    <message>
        <source>Could not write %1: no permission to write there.</source>
        <translation>无法写入 %1：没有写入权限。</translation>
    </message>
    <message>
        <source>Could not write %1: the disk is full.</source>
        <translation>无法写入 %1：磁盘已满。</translation>
    </message>
    <message>
        <source>%1 is a case file that is cut off or was changed: ask for it again.</source>
        <translation>案卷文件 %1 不完整或被改动过：请重新索取。</translation>
    </message>
    <message>
        <source>%1 was written by a later version of ivrtrail: open it with that one.</source>
        <translation>%1 由更新版本的 ivrtrail 写出：请用该版本打开。</translation>
    </message>
    <message>
        <source>%1 is of another call than the files before it: open the files of one call together.</source>
        <translation>%1 与前面的文件不属于同一通话：请只同时打开一通电话的文件。</translation>
    </message>
    <message>
        <source>%1 has a page that another file has with other rows: leave one of them out.</source>
        <translation>%1 中的某页与另一文件的同一页内容不同：请去掉其中一个。</translation>
    </message>
    <message>
        <source>%1 holds a whole call: open it alone.</source>
        <translation>%1 包含整通电话：请单独打开。</translation>
    </message>
    <message>
        <source>Could not write %1: what stands there is no file.</source>
        <translation>无法写入 %1：该位置不是普通文件。</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>There is no file %1: check its name and folder.</source>
        <translation>文件 %1 不存在，请检查名称和所在文件夹。</translation>
    </message>
    <message>
        <source>%1 is a pipe or a device: save the answer to a file and open that.</source>
        <translation>%1 是管道或设备，请先把返回结果保存为文件再打开。</translation>
    </message>
    <message>
        <source>%1 was not opened: it holds more than %2 MiB, %3 million objects or %4 files.</source>
        <translation>未打开 %1：内容超过 %2 MiB、%3 百万个对象或 %4 个文件。</translation>
    </message>
    <message>
        <source>%1 is empty: save the answer again.</source>
        <translation>%1 是空文件，请重新保存返回结果。</translation>
    </message>
    <message>
        <source>%1 is neither an answer of ListIvrTrackingDetails (JSON or XML) nor a case file: choose one of these. Pictures, summaries and tables are for reading alone.</source>
        <translation>%1 既不是 ListIvrTrackingDetails 的返回结果（JSON 或 XML），也不是案卷文件，请选择这两种文件。图片、摘要和表格只供阅读，不能再打开。</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a file&apos;s name</comment>
        <translation>来自 %1</translation>
    </message>
    <message numerus="yes">
        <source>from %1 and %Ln more file(s)</source>
        <translation>
            <numerusform>来自 %1 等，另有 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, redacted</source>
        <comment>from a file</comment>
        <translation>%1，已脱敏</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Hide system steps</source>
        <translation>隐藏系统步骤</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter nodes, variables, exits…</source>
        <translation>筛选节点、变量、出口…</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message numerus="yes">
        <source>&quot;%1&quot; was entered %Ln time(s)</source>
        <translation>
            <numerusform>「%1」进入 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; was entered %Ln time(s); the repeats took %2</source>
        <translation>
            <numerusform>「%1」进入 %Ln 次，重复部分耗时 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The recording %1 was heard %Ln time(s)</source>
        <translation>
            <numerusform>来电者听到同一段录音 %Ln 次：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same prompt was heard %Ln time(s): &quot;%1&quot;</source>
        <translation>
            <numerusform>来电者听到同一句提示 %Ln 次：“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keypad input timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>连续 %Ln 次收号超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speech input timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>连续 %Ln 次语音超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keypad or speech input timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>连续 %Ln 次输入超时（按键或语音）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The queue timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>连续 %Ln 次排队超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The transfer timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>连续 %Ln 次转接超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Functions timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>函数连续 %Ln 次执行超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTTP requests timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>HTTP 请求连续 %Ln 次超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Steps of one type timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>同类步骤连续 %Ln 次超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) failed, and the call did not recover</source>
        <translation>
            <numerusform>有 %Ln 步执行失败，之后未恢复</numerusform>
        </translation>
    </message>
    <message>
        <source>The transfer in &quot;%1&quot; failed, and the call did not recover</source>
        <translation>「%1」转接失败，之后未恢复</translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed, and the call did not recover</source>
        <translation>「%1」执行失败，之后未恢复</translation>
    </message>
    <message>
        <source>&quot;%1&quot; took %2: the queue, and perhaps the conversation</source>
        <translation>「%1」历时 %2，包括排队，也可能包括通话</translation>
    </message>
    <message>
        <source>&quot;%1&quot; took %2, perhaps with the conversation in it</source>
        <translation>「%1」历时 %2，其中可能包括通话</translation>
    </message>
    <message numerus="yes">
        <source>%Ln long wait(s), %1 in all</source>
        <translation>
            <numerusform>长时间等待 %Ln 次，共 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; waited %2 for the caller</source>
        <translation>「%1」等待来电者 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) without a recorded end</source>
        <translation>
            <numerusform>有 %Ln 步没有离开记录</numerusform>
        </translation>
    </message>
    <message>
        <source>No exit is recorded for &quot;%1&quot;</source>
        <translation>「%1」没有离开记录</translation>
    </message>
    <message>
        <source>No valid leave time is recorded for &quot;%1&quot;</source>
        <translation>「%1」没有有效的离开时间</translation>
    </message>
    <message>
        <source>Nothing is recorded for %2 before &quot;%1&quot;</source>
        <translation>进入「%1」之前有 %2没有任何记录</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is recorded in %Ln gap(s), %1 in all</source>
        <translation>
            <numerusform>有 %Ln 处空白，共 %1没有任何记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) with a leave time that cannot be right</source>
        <translation>
            <numerusform>有 %Ln 步的离开时间不合理</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; was left before it was entered, by the times recorded</source>
        <translation>「%1」记录的离开时间早于进入时间</translation>
    </message>
    <message>
        <source>The leave time of &quot;%1&quot; cannot be right</source>
        <translation>「%1」的离开时间不合理</translation>
    </message>
    <message>
        <source>%1; a row without a valid time may belong there</source>
        <comment>a gap</comment>
        <translation>%1；时间无效的行可能就在其中</translation>
    </message>
    <message>
        <source>%1; missing rows may say otherwise</source>
        <comment>a finding</comment>
        <translation>%1；缺失的行可能有不同记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) took %1 in all, perhaps with conversations in them</source>
        <translation>
            <numerusform>%Ln 次转接共历时 %1，其中可能包括通话</numerusform>
        </translation>
    </message>
    <message>
        <source>%2 in the queue of &quot;%1&quot;</source>
        <translation>「%1」排队 %2</translation>
    </message>
    <message>
        <source>%2 of waiting for the transfer in &quot;%1&quot;</source>
        <translation>「%1」等待转接 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; took %2</source>
        <translation>「%1」耗时 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; overlaps an earlier step by %2</source>
        <translation>「%1」与之前的步骤重叠 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) overlapping earlier ones, by %1 in all</source>
        <translation>
            <numerusform>有 %Ln 步与之前的步骤重叠，共 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of another contact ID or instance</source>
        <translation>
            <numerusform>有 %Ln 行属于其他通话 ID 或实例</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Thresholds…</source>
        <translation>阈值…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s), with the time lost and the visits that prove them</source>
        <translation>
            <numerusform>%Ln 处发现，附损失的时间和作为依据的行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found that would need a look</source>
        <translation>没有需要留意的情况</translation>
    </message>
</context>
<context>
    <name>Hidden</name>
    <message>
        <source>telephone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>identity card</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>bank card</source>
        <translation>银行卡号</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>nested too deep to look into</source>
        <translation>嵌套过深，无法检查</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %Ln time(s)</source>
        <comment>stand-in and reason</comment>
        <translation>
            <numerusform>%1：%2，%Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>redacted: nothing was found that must be hidden</source>
        <translation>已脱敏：没有发现需要隐藏的内容</translation>
    </message>
    <message>
        <source>hidden: %1</source>
        <translation>已隐藏：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>caller&apos;s or callee&apos;s number</source>
        <translation>主叫或被叫号码</translation>
    </message>
    <message>
        <source>personal field</source>
        <translation>个人信息字段</translation>
    </message>
    <message>
        <source>keys the caller pressed</source>
        <translation>来电者按键</translation>
    </message>
    <message>
        <source>added word</source>
        <translation>手动添加的词</translation>
    </message>
    <message>
        <source>every value (level strict)</source>
        <translation>全部取值（严格级别）</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message numerus="yes">
        <source>redacted before (level %1, %Ln item(s))</source>
        <translation>
            <numerusform>此前已脱敏（%1级别，共 %Ln 项）</numerusform>
        </translation>
    </message>
    <message>
        <source>redacted before (level %1)</source>
        <translation>此前已脱敏（%1级别）</translation>
    </message>
    <message>
        <source>%1 %2×</source>
        <comment>what is hidden and how often</comment>
        <translation>%1 %2 处</translation>
    </message>
    <message>
        <source>nothing more was hidden</source>
        <translation>本次未再隐藏其他内容</translation>
    </message>
    <message>
        <source>nothing was hidden: not redacted</source>
        <translation>未遮盖任何内容（未脱敏）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>why something is hidden, its key</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>InspectedVisit</name>
    <message>
        <source>visit %1 of %2 of this node</source>
        <translation>第 %1 次 / 共 %2 次</translation>
    </message>
    <message>
        <source>Node properties</source>
        <translation>节点属性</translation>
    </message>
    <message>
        <source>None reported</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>节点变量</translation>
    </message>
    <message>
        <source>None reported at this node</source>
        <translation>该节点没有变量记录</translation>
    </message>
    <message>
        <source>Call data</source>
        <translation>随路数据</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Raw JSON</source>
        <translation>原始 JSON</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>属性与变量</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>发现（%1）</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Go to the contact ID</source>
        <translation>转到通话 ID</translation>
    </message>
    <message>
        <source>Fetch the trail again</source>
        <translation>重新获取轨迹</translation>
    </message>
    <message>
        <source>Cancel the look-up</source>
        <translation>取消获取</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Table and timeline</source>
        <translation>表格和时间轴</translation>
    </message>
    <message>
        <source>Go from visit to visit</source>
        <translation>逐行移动</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Fit the whole call</source>
        <translation>全览整通电话</translation>
    </message>
    <message>
        <source>Fit the selected visit</source>
        <translation>放大到所选的一步</translation>
    </message>
    <message>
        <source>Zoom to the marked time range; Esc clears it</source>
        <translation>放大到选定的时间段，按 Esc 清除</translation>
    </message>
    <message>
        <source>Even steps or real time</source>
        <translation>等距或真实时间</translation>
    </message>
    <message>
        <source>Next, previous problem</source>
        <translation>下一处、上一处问题</translation>
    </message>
    <message>
        <source>Next, previous visit of this node</source>
        <translation>下一次、上一次进入该节点</translation>
    </message>
    <message>
        <source>Mouse, on the timeline</source>
        <translation>时间轴上的鼠标操作</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>以指针位置为中心缩放</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Mark a time range</source>
        <translation>选定一段时间</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Fit a bar; beside bars, the whole call</source>
        <translation>放大到该色条；空白处则全览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Go from part to part: search, table, timeline, inspector</source>
        <translation>在各区域间切换：搜索框、表格、时间轴、详情</translation>
    </message>
    <message>
        <source>Copy the row or the value</source>
        <translation>复制该行或该值</translation>
    </message>
    <message>
        <source>Mark the time from one visit to another</source>
        <translation>标记从一步到另一步的时间范围</translation>
    </message>
    <message>
        <source>Menu key, Shift+F10</source>
        <translation>菜单键、Shift+F10</translation>
    </message>
    <message>
        <source>Sort, choose columns, copy; time of day on the ruler</source>
        <translation>排序、选择列、复制；时间轴上为钟点时间</translation>
    </message>
    <message>
        <source>Copy the summary for a ticket</source>
        <translation>复制工单摘要</translation>
    </message>
    <message>
        <source>Export picture, summary, rows or case file</source>
        <translation>导出图片、摘要、数据或案卷</translation>
    </message>
    <message>
        <source>Open saved answers or a case file</source>
        <translation>打开已保存的返回结果或案卷文件</translation>
    </message>
    <message>
        <source>Shift+drag, middle drag</source>
        <translation>Shift+拖动、中键拖动</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Shift+滚轮</translation>
    </message>
    <message>
        <source>Filter the rows; Esc clears the filter, then goes to the table</source>
        <translation>筛选行；Esc 清除筛选，再按一次回到表格</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>The ID of the call-centre instance is missing: give --instance, IVRTRAIL_INSTANCE or an account.</source>
        <translation>缺少云联络中心的实例 ID：请用 --instance、IVRTRAIL_INSTANCE 或账号指定。</translation>
    </message>
    <message>
        <source>%1 is not encrypted: plain http is for this machine only. Use https.</source>
        <translation>%1 未加密：http 仅限本机使用，请改用 https。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a region; try cn-shanghai.</source>
        <translation>「%1」不是地域，例如 cn-shanghai。</translation>
    </message>
    <message>
        <source>%1 is not the address of a service: give https, a host and perhaps a port, nothing else.</source>
        <translation>%1 不是服务地址：只需 https、主机，必要时加端口。</translation>
    </message>
    <message>
        <source>Key %1, from the environment.</source>
        <translation>密钥 %1，取自环境变量。</translation>
    </message>
    <message>
        <source>Key %1, from the key store.</source>
        <translation>密钥 %1，取自密钥库。</translation>
    </message>
    <message>
        <source>Key %1, typed in for this session.</source>
        <translation>密钥 %1，本次运行中输入。</translation>
    </message>
    <message>
        <source>Key %1, from profile %2 in %3.</source>
        <translation>密钥 %1，取自 %3 中的凭证配置 %2。</translation>
    </message>
    <message>
        <source>Section %1 of %2 has the type %3, which is not supported here; supported is access_key.</source>
        <translation>%2 中 %1 段的类型 %3 在此不受支持，支持的是 access_key。</translation>
    </message>
    <message>
        <source>Profile %1 in %2 has the mode %3, which is not supported here; supported are %4.</source>
        <translation>%2 中配置 %1 的模式 %3 在此不受支持，支持的有 %4。</translation>
    </message>
    <message>
        <source>%1 does not say which profile is the current one.</source>
        <translation>%1 没有指明当前配置。</translation>
    </message>
    <message>
        <source>%1 has no profile %2.</source>
        <translation>%1 中没有配置 %2。</translation>
    </message>
    <message>
        <source>%1 has no profile %2; it has %3.</source>
        <translation>%1 中没有配置 %2，只有 %3。</translation>
    </message>
    <message>
        <source>%1 cannot be understood.</source>
        <translation>%1 无法解析。</translation>
    </message>
    <message>
        <source>%1 cannot be understood from line %2 on.</source>
        <translation>%1 从第 %2 行起无法解析。</translation>
    </message>
    <message>
        <source>%1 is no JSON from byte %2 on.</source>
        <translation>%1 从第 %2 字节起不是 JSON。</translation>
    </message>
    <message>
        <source>Profile %1 in %2 lacks %3.</source>
        <translation>%2 中的配置 %1 缺少 %3。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>The temporary key of profile %1 in %2 expired at %3: log in again with the aliyun command line.</source>
        <translation>%2 中配置 %1 的临时密钥已于 %3 过期：请用阿里云命令行工具重新登录。</translation>
    </message>
    <message>
        <source>%1 is not read because ALIBABA_CLOUD_CLI_PROFILE_DISABLED is true.</source>
        <translation>ALIBABA_CLOUD_CLI_PROFILE_DISABLED 为 true，因此未读取 %1。</translation>
    </message>
    <message>
        <source>The key store is locked: unlock it and try again.</source>
        <translation>密钥库已锁定：请解锁后重试。</translation>
    </message>
    <message>
        <source>The key store denied access to this program: allow it there, or keep the key for this session only.</source>
        <translation>密钥库拒绝本程序访问：请在密钥库中允许，或者仅在本次运行中保留密钥。</translation>
    </message>
    <message>
        <source>The key store has no key for this account: type it in again.</source>
        <translation>密钥库中没有此账号的密钥：请重新输入。</translation>
    </message>
    <message>
        <source>What the key store has for this account is not a key of this program: type it in again.</source>
        <translation>密钥库中此账号的条目不是本程序的密钥：请重新输入。</translation>
    </message>
    <message>
        <source>The key store did not answer: try again, or keep the key for this session only.</source>
        <translation>密钥库没有响应：请重试，或者仅在本次运行中保留密钥。</translation>
    </message>
    <message>
        <source>The key store failed and says: %1</source>
        <translation>密钥库出错：%1</translation>
    </message>
    <message>
        <source>One of these is enough; an account can name another place for its key.</source>
        <translation>以上任一处有密钥即可；也可以在账号中指定密钥的其他来源。</translation>
    </message>
    <message>
        <source>Choose another profile, or another place for the key.</source>
        <translation>请改选其他配置，或密钥的其他来源。</translation>
    </message>
    <message>
        <source>The environment does not set %1.</source>
        <translation>环境变量 %1 未设置。</translation>
    </message>
    <message>
        <source>No key store answers in this session: start gnome-keyring or KWallet, or let the account take its key from elsewhere.</source>
        <translation>此会话中没有可用的密钥库：请启动 gnome-keyring 或 KWallet，或在账号中改用其他密钥来源。</translation>
    </message>
    <message>
        <source>This account&apos;s key is kept for one session of the window, and this session has none: type it in there, or let the account take its key from the environment, a profile or the key store.</source>
        <translation>此账号的密钥只在窗口的一次运行中有效，本次运行尚未输入：请在窗口中输入，或将账号的密钥来源改为环境变量、配置或密钥库。</translation>
    </message>
    <message>
        <source>%1 is not a file, or is larger than 1 MiB.</source>
        <translation>%1 不是文件，或大于 1 MiB。</translation>
    </message>
</context>
<context>
    <name>LookUpSource</name>
    <message>
        <source>No access key was found.</source>
        <translation>未找到访问密钥。</translation>
    </message>
    <message>
        <source>No account is set up.</source>
        <translation>尚未设置账号。</translation>
    </message>
    <message>
        <source>Sample calls</source>
        <translation>示例通话</translation>
    </message>
    <message>
        <source>embedded service</source>
        <translation>内置服务</translation>
    </message>
    <message>
        <source>The instance ID has control characters in it.</source>
        <translation>实例 ID 中有控制字符。</translation>
    </message>
    <message>
        <source>No access key was found for the account &quot;%1&quot;.</source>
        <translation>未找到账号「%1」的访问密钥。</translation>
    </message>
    <message>
        <source>The company&apos;s certificate authorities cannot be used.</source>
        <translation>企业 CA 证书不可用。</translation>
    </message>
    <message>
        <source>Choose another file in the account, or none.</source>
        <translation>请在账号中改选其他文件，或留空。</translation>
    </message>
    <message>
        <source>No account is set up yet: set one up in the window.</source>
        <translation>尚未设置任何账号：请在窗口中设置。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>The accounts are %1 and %n other(s).</source>
        <translation>
            <numerusform>已有账号：%1，以及另外 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>The accounts are: %1.</source>
        <translation>已有账号：%1。</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation>没有名为「%1」的账号。</translation>
    </message>
    <message>
        <source>The access key of the account &quot;%1&quot; could not be read.</source>
        <translation>无法读取账号「%1」的访问密钥。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Type or paste a contact ID, such as %1.</source>
        <translation>请输入或粘贴通话 ID，如 %1。</translation>
    </message>
    <message>
        <source>A contact ID has at most 256 characters.</source>
        <translation>通话 ID 最多 256 个字符。</translation>
    </message>
    <message>
        <source>A contact ID has no control characters or line breaks.</source>
        <translation>通话 ID 中不能有控制字符或换行。</translation>
    </message>
    <message>
        <source>IVR trail — %1</source>
        <translation>IVR 轨迹 — %1</translation>
    </message>
    <message>
        <source>IVR trail — %1, %2</source>
        <comment>contact ID, from which file</comment>
        <translation>IVR 轨迹 — %1，%2</translation>
    </message>
    <message>
        <source>The look-up was stopped, because another account was chosen.</source>
        <translation>已选择其他账号，原来的获取已停止。</translation>
    </message>
    <message>
        <source>Look it up with %1</source>
        <comment>account</comment>
        <translation>用 %1 获取</translation>
    </message>
    <message>
        <source>from %1 (%2)</source>
        <comment>account, instance</comment>
        <translation>来自 %1（%2）</translation>
    </message>
    <message>
        <source>There is no contact ID in this text. One looks like %1.</source>
        <translation>这段文字中没有通话 ID。通话 ID 形如 %1。</translation>
    </message>
</context>
<context>
    <name>NoMatches</name>
    <message>
        <source>Every visit of this call is a system step</source>
        <translation>这通电话只有系统步骤</translation>
    </message>
    <message>
        <source>System steps are hidden.</source>
        <translation>系统步骤已隐藏。</translation>
    </message>
    <message>
        <source>Names, types, exits, codes, IDs, prompts, keys and values were searched.</source>
        <translation>已查找名称、类型、出口、代码、ID、提示语、变量名和值。</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln visit(s)</source>
        <translation>
            <numerusform>显示全部 %Ln 步</numerusform>
        </translation>
    </message>
    <message>
        <source>No match for &quot;%1&quot;</source>
        <translation>没有与「%1」匹配的步骤</translation>
    </message>
    <message>
        <source>System steps are hidden: they were not searched.</source>
        <translation>系统步骤已隐藏，未在其中查找。</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Note on this visit</source>
        <translation>此步备注</translation>
    </message>
    <message>
        <source>Note on this visit: kept in case files, shown in pictures and summaries</source>
        <translation>此步备注：保存在案卷文件中，并显示在图片和摘要里</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the whole call</source>
        <translation>整通电话概览</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>numbers hidden</source>
        <translation>号码已遮盖</translation>
    </message>
    <message>
        <source>NOT REDACTED</source>
        <translation>未脱敏</translation>
    </message>
    <message>
        <source>part %1 / %2</source>
        <translation>第 %1 张 / 共 %2 张</translation>
    </message>
    <message>
        <source>No IVR trail for this call</source>
        <translation>这通电话没有 IVR 轨迹</translation>
    </message>
    <message>
        <source>invalid time</source>
        <translation>时间无效</translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>%1 获取</translation>
    </message>
    <message>
        <source>fingerprint %1</source>
        <translation>数据指纹 %1</translation>
    </message>
    <message>
        <source>#%1 note: %2</source>
        <translation>#%1 备注：%2</translation>
    </message>
    <message>
        <source>all values hidden</source>
        <translation>全部取值已遮盖</translation>
    </message>
    <message>
        <source>IVR trail</source>
        <translation>IVR 轨迹</translation>
    </message>
    <message>
        <source>IVR trail of %1</source>
        <translation>%1 的 IVR 轨迹</translation>
    </message>
    <message>
        <source>numbers hidden before</source>
        <translation>此前已遮盖号码</translation>
    </message>
    <message>
        <source>all values hidden before</source>
        <translation>此前已遮盖全部取值</translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>mode %1 is not supported</source>
        <translation>不支持 %1 模式</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>已于 %1 过期</translation>
    </message>
    <message>
        <source>lacks %1</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>profile, why it gives no key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (no such profile)</source>
        <translation>%1（没有此凭证配置）</translation>
    </message>
    <message>
        <source>There is no profile: neither the aliyun command line&apos;s file nor the credentials file is there.</source>
        <translation>没有凭证配置：aliyun 命令行工具的配置文件和凭证文件都不存在。</translation>
    </message>
</context>
<context>
    <name>RawJson</name>
    <message>
        <source>Raw JSON</source>
        <translation>原始 JSON</translation>
    </message>
</context>
<context>
    <name>RowChoice</name>
    <message>
        <source>Filtered: %1 of %2 rows, without system steps</source>
        <translation>已筛选：%2 行中的 %1 行，不含系统步骤</translation>
    </message>
    <message>
        <source>Filtered: %1 of %2 rows</source>
        <translation>已筛选：%2 行中的 %1 行</translation>
    </message>
    <message>
        <source>Filtered: %1 of %2 rows, those with &quot;%3&quot;, without system steps</source>
        <translation>已筛选：%2 行中含「%3」的 %1 行，不含系统步骤</translation>
    </message>
    <message>
        <source>Filtered: %1 of %2 rows, those with &quot;%3&quot;</source>
        <translation>已筛选：%2 行中含「%3」的 %1 行</translation>
    </message>
</context>
<context>
    <name>SampleCalls</name>
    <message>
        <source>The caller hangs up in the third round of a menu.</source>
        <translation>来电者在菜单第三轮挂机。</translation>
    </message>
    <message>
        <source>The sample call of the service&apos;s documentation.</source>
        <translation>服务文档中的示例通话。</translation>
    </message>
    <message>
        <source>Handed to an agent after 81 seconds in the queue.</source>
        <translation>排队 81 秒后转接坐席。</translation>
    </message>
    <message>
        <source>The caller hangs up while waiting for an agent.</source>
        <translation>来电者在等待坐席时挂机。</translation>
    </message>
    <message>
        <source>The queue is full: a text message is sent and the call ends.</source>
        <translation>队列已满：发送短信后通话结束。</translation>
    </message>
    <message>
        <source>Nobody answers within two minutes: the caller leaves a voice message.</source>
        <translation>两分钟内无人接听：来电者留言。</translation>
    </message>
    <message>
        <source>A function fails and the flow ends the call.</source>
        <translation>函数计算失败，流程结束通话。</translation>
    </message>
    <message>
        <source>The agent hangs up and the caller rates the service.</source>
        <translation>坐席挂机后，来电者评价满意度。</translation>
    </message>
    <message>
        <source>A sub-flow within a sub-flow, and a second channel.</source>
        <translation>子流程中再进子流程，并有第二个通道。</translation>
    </message>
    <message>
        <source>A voice robot understands at the second attempt.</source>
        <translation>语音机器人第二次才听懂。</translation>
    </message>
    <message>
        <source>A transfer to an outside number fails.</source>
        <translation>转接外线失败。</translation>
    </message>
    <message>
        <source>A function times out and a holiday notice is played.</source>
        <translation>函数计算超时，播放节假日通知。</translation>
    </message>
    <message>
        <source>A lost bank card: personal data in prompts, keys and answers.</source>
        <translation>银行卡挂失：放音、按键和接口返回中含个人信息。</translation>
    </message>
    <message>
        <source>A clock goes wrong: rows out of order, a gap, a visit left before it began.</source>
        <translation>时钟出错：行序颠倒、有间隔，还有一步的离开早于进入。</translation>
    </message>
    <message>
        <source>A call in progress, waiting for an agent.</source>
        <translation>通话进行中，正在等待坐席。</translation>
    </message>
    <message>
        <source>Two robots talk past each other: 1,234 visits in a loop.</source>
        <translation>两个机器人各说各话：循环了 1,234 步。</translation>
    </message>
    <message>
        <source>A call that never entered a flow: no rows.</source>
        <translation>未进入流程的通话：没有轨迹。</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation>通话 ID</translation>
    </message>
    <message>
        <source>Contact ID, such as job-501784236190277632</source>
        <translation>通话 ID，如 job-501784236190277632</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>获取轨迹</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (F1)</source>
        <translation>快捷键（F1）</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>复制摘要</translation>
    </message>
    <message>
        <source>Contact IDs found</source>
        <translation>找到的通话 ID</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings file %1 cannot be understood. It is left as it is; what you set holds until the program ends.</source>
        <translation>设置文件 %1 无法识别。文件保持原样，您的设置在程序结束前有效。</translation>
    </message>
    <message>
        <source>The settings file %1 is of a newer version of this program. It is left as it is; what you set holds until the program ends.</source>
        <translation>设置文件 %1 来自本程序的更新版本。文件保持原样，您的设置在程序结束前有效。</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read. What you set holds until the program ends.</source>
        <translation>无法读取设置文件 %1。您的设置在程序结束前有效。</translation>
    </message>
</context>
<context>
    <name>ShareBar</name>
    <message>
        <source>prompts %1</source>
        <translation>放音 %1</translation>
    </message>
    <message>
        <source>waiting for the caller %1</source>
        <translation>等待按键 %1</translation>
    </message>
    <message>
        <source>system %1</source>
        <translation>系统 %1</translation>
    </message>
    <message>
        <source>gaps %1</source>
        <translation>间隔 %1</translation>
    </message>
    <message>
        <source>queue and transfer %1</source>
        <translation>排队与转接 %1</translation>
    </message>
    <message>
        <source>overlaps −%1</source>
        <translation>重叠 −%1</translation>
    </message>
</context>
<context>
    <name>SkeletonPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SourceChooser</name>
    <message>
        <source>Sample calls</source>
        <translation>示例通话</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>The embedded service could not start.</source>
        <translation>内置服务无法启动。</translation>
    </message>
    <message>
        <source>Open a sample call</source>
        <translation>打开示例通话</translation>
    </message>
    <message>
        <source>Set up an account…</source>
        <translation>设置账号…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
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
        <source>Forget recent look-ups</source>
        <translation>清除最近查询记录</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>账号…</translation>
    </message>
    <message>
        <source>Remember look-ups</source>
        <translation>记住查询过的 ID</translation>
    </message>
    <message>
        <source>A removed account&apos;s key is still in the key store. %1</source>
        <comment>why, a sentence</comment>
        <translation>已移除账号的密钥仍在密钥库中。%1</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
</context>
<context>
    <name>StateContents</name>
    <message>
        <source>Set up an account…</source>
        <translation>设置账号…</translation>
    </message>
    <message>
        <source>Open the sample call</source>
        <translation>打开示例通话</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>See where and why a call ended</source>
        <translation>查看电话在哪里结束、为何结束</translation>
    </message>
    <message>
        <source>Type or paste a contact ID above: ivrtrail shows every node that the call went through, when, and how it left it.
Clicking a visit shows its properties and variables; Ctrl+E exports a picture that gives nobody&apos;s number away.
No access key at hand? The sample calls need neither key nor network.</source>
        <translation>在上方输入或粘贴通话 ID，即可看到这通电话经过的每个节点、进入的时间和离开的方式。
点击任意一行可查看节点属性和节点变量；按 Ctrl+E 导出图片，不会泄露任何人的号码。
手边没有访问密钥？示例通话无需密钥，也无需联网。</translation>
    </message>
    <message>
        <source>No IVR trail for this call</source>
        <translation>这通电话没有 IVR 轨迹</translation>
    </message>
    <message>
        <source>The service has no rows for %1 in instance %2. The usual causes:
• the call belongs to another instance or region
• the call never entered an IVR flow
• the trail is not stored yet: try again in a minute
• a stray character in the ID</source>
        <translation>实例 %2 中没有 %1 的轨迹。常见原因：
• 这通电话属于其他实例或地域
• 这通电话没有进入 IVR 流程
• 轨迹尚未入库，请过一分钟再试
• ID 中混入了多余字符</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>No IVR trail in this file</source>
        <translation>该文件中没有 IVR 轨迹</translation>
    </message>
    <message>
        <source>%1 is an answer without rows.</source>
        <translation>%1 是没有任何行的返回结果。</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Copy the RequestId</source>
        <translation>复制 RequestId</translation>
    </message>
    <message>
        <source>Numbers shown</source>
        <translation>号码已显示</translation>
    </message>
    <message>
        <source>Numbers masked</source>
        <translation>号码已遮盖</translation>
    </message>
    <message>
        <source>Times: this computer&apos;s, %1</source>
        <translation>显示时间：本机 %1</translation>
    </message>
    <message>
        <source>Times: %1</source>
        <translation>显示时间：%1</translation>
    </message>
    <message>
        <source>This computer&apos;s time zone</source>
        <translation>本机时区</translation>
    </message>
    <message>
        <source>China (UTC+08:00)</source>
        <translation>中国 (UTC+08:00)</translation>
    </message>
    <message>
        <source>Mask numbers</source>
        <translation>遮盖号码</translation>
    </message>
    <message>
        <source>Show numbers for this session</source>
        <translation>本次会话显示号码</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>How the look-up went: pages, merged rows, RequestIds</source>
        <translation>获取过程：页数、合并的行、RequestId</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>StoryWords</name>
    <message>
        <source>%1 × %2</source>
        <comment>node and how often</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>(%1) × %2</source>
        <comment>nodes and how often</comment>
        <translation>（%1）× %2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message numerus="yes">
        <source>Loop: the same node entered %Ln time(s) or more</source>
        <translation>
            <numerusform>循环：同一节点进入 %Ln 次及以上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repeated prompt: heard %Ln time(s) or more</source>
        <translation>
            <numerusform>重复提示：同一句提示听到 %Ln 次及以上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repeated timeout: %Ln time(s) in a row or more</source>
        <translation>
            <numerusform>反复超时：连续 %Ln 次及以上</numerusform>
        </translation>
    </message>
    <message>
        <source>Long wait: %1 or longer</source>
        <translation>长时间等待：%1及以上</translation>
    </message>
    <message>
        <source>Gap: %1 or longer without a step</source>
        <translation>空白：%1及以上没有任何记录</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>rows %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between row numbers</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a statement and its rows</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence and its full stop</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation>通话 ID</translation>
    </message>
    <message>
        <source>Caller and callee</source>
        <translation>主叫 → 被叫</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时分布</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>numbers and personal values are masked</source>
        <translation>号码和个人信息已遮盖</translation>
    </message>
    <message>
        <source>numbers and all values are masked</source>
        <translation>号码和所有取值已遮盖</translation>
    </message>
    <message>
        <source>NOT REDACTED, numbers and personal values are shown</source>
        <translation>未脱敏，含完整号码和个人信息</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>获取时间</translation>
    </message>
    <message>
        <source>Opened file</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>Redaction</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>No IVR trail for this call</source>
        <translation>这通电话没有 IVR 轨迹</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it is and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>findings</comment>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what happened and when</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>乱码</translation>
    </message>
    <message>
        <source>Findings: none</source>
        <translation>发现：无</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1; all but the notes is told of the whole call</source>
        <comment>which rows were chosen</comment>
        <translation>%1；除备注外，其余内容针对整通电话</translation>
    </message>
    <message>
        <source>numbers and personal values were masked before</source>
        <translation>此前已遮盖号码和个人信息</translation>
    </message>
    <message>
        <source>numbers and all values were masked before</source>
        <translation>此前已遮盖号码和所有取值</translation>
    </message>
</context>
<context>
    <name>ThresholdsDialog</name>
    <message>
        <source> s</source>
        <comment>unit behind a number</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>unit behind a number</comment>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Loop: visits of the same node</source>
        <translation>循环：同一节点进入次数</translation>
    </message>
    <message>
        <source>Same prompt heard, times</source>
        <translation>同一提示音播放次数</translation>
    </message>
    <message>
        <source>Timeouts in a row</source>
        <translation>连续超时次数</translation>
    </message>
    <message>
        <source>Long wait</source>
        <translation>长时间等待</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>间隔</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln visit(s) · Zoom here (Z)</source>
        <comment>length of a time range</comment>
        <translation>
            <numerusform>%1 · %Ln 步 · 放大此段 (Z)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s) · Zoom here (Z)</source>
        <translation>
            <numerusform>%Ln 步 · 放大此处（Z）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineAccess</name>
    <message numerus="yes">
        <source>%Ln visit(s), one bar each. Up and down go from bar to bar.</source>
        <translation>
            <numerusform>%Ln 步，每步一条。按上下键逐条移动。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, entered at %2, took %3, left by: %4</source>
        <comment>type, time since start, duration, exit</comment>
        <translation>%1，%2 进入，历时 %3，出口：%4</translation>
    </message>
</context>
<context>
    <name>TimelineMouse</name>
    <message>
        <source>Time since the start of the call</source>
        <translation>距通话开始的时间</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>钟点时间</translation>
    </message>
</context>
<context>
    <name>TrailModel</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>进入时间</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开时间</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Node ID</source>
        <translation>节点 ID</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Gap before</source>
        <translation>距上一步</translation>
    </message>
    <message>
        <source>invalid time</source>
        <translation>时间无效</translation>
    </message>
    <message>
        <source>The time looks wrong: it was left before it was entered.</source>
        <translation>时间异常：离开时间早于进入时间。</translation>
    </message>
    <message>
        <source>No leave time: still in progress, or not recorded.</source>
        <translation>没有离开时间：仍在进行，或未记录。</translation>
    </message>
    <message>
        <source>The time of entering is missing or invalid.</source>
        <translation>进入时间缺失或无效。</translation>
    </message>
    <message>
        <source>%1, with a note</source>
        <translation>%1，有备注</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
</context>
<context>
    <name>TrailTable</name>
    <message>
        <source>Trail</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>Copy &quot;%1&quot;</source>
        <translation>复制“%1”</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>TrailView</name>
    <message>
        <source>Even steps</source>
        <translation>等距</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>全览</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>What the caller heard and did</source>
        <translation>通话经过</translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation>无记录</translation>
    </message>
</context>
<context>
    <name>TranscriptWords</name>
    <message>
        <source>System: %1</source>
        <translation>系统：%1</translation>
    </message>
    <message>
        <source>System: %1 (perhaps not to the end)</source>
        <translation>系统：%1（可能未听完）</translation>
    </message>
    <message>
        <source>System: %1 (perhaps not heard)</source>
        <translation>系统：%1（可能未听到）</translation>
    </message>
    <message>
        <source>System: plays the recording %1</source>
        <translation>系统：播放录音 %1</translation>
    </message>
    <message>
        <source>System: plays the recording %1 (perhaps not to the end)</source>
        <translation>系统：播放录音 %1（可能未听完）</translation>
    </message>
    <message>
        <source>System: plays the recording %1 (perhaps not heard)</source>
        <translation>系统：播放录音 %1（可能未听到）</translation>
    </message>
    <message>
        <source>Caller: (not a word until time ran out)</source>
        <translation>来电者：（直到超时都未说话）</translation>
    </message>
    <message>
        <source>Caller: (no key until time ran out)</source>
        <translation>来电者：（直到超时都未按键）</translation>
    </message>
    <message>
        <source>Caller: (%1 without a word)</source>
        <translation>来电者：（%1未说话）</translation>
    </message>
    <message>
        <source>Caller: (%1 without a key)</source>
        <translation>来电者：（%1未按键）</translation>
    </message>
    <message>
        <source>System: transfers to an agent; what came of it is not recorded</source>
        <translation>系统：转人工，结果未记录</translation>
    </message>
    <message>
        <source>System: voicemail; its end is not recorded</source>
        <translation>系统：语音信箱，未记录如何结束</translation>
    </message>
    <message>
        <source>System: transfers to an outside number; what came of it is not recorded</source>
        <translation>系统：转接外部号码，结果未记录</translation>
    </message>
    <message>
        <source>System: sends a text message</source>
        <translation>系统：发送短信</translation>
    </message>
    <message>
        <source>Caller: pressed %1</source>
        <translation>来电者：按 %1</translation>
    </message>
    <message>
        <source>Caller: &quot;%1&quot; (as understood)</source>
        <translation>来电者：“%1”（识别结果）</translation>
    </message>
    <message>
        <source>Caller: rated %1</source>
        <translation>来电者：评分 %1</translation>
    </message>
    <message>
        <source>Caller: (nothing more until time ran out)</source>
        <translation>来电者：（之后未再输入，直到超时）</translation>
    </message>
    <message>
        <source>System: handed to an agent</source>
        <translation>系统：转接到人工坐席</translation>
    </message>
    <message>
        <source>System: put through to an outside number</source>
        <translation>系统：转接到外部号码</translation>
    </message>
    <message>
        <source>Caller: left a voice message</source>
        <translation>来电者：语音留言</translation>
    </message>
    <message>
        <source>System: no agent until time ran out</source>
        <translation>系统：排队超时，未转到坐席</translation>
    </message>
    <message>
        <source>System: the queue is full</source>
        <translation>系统：队列已满</translation>
    </message>
    <message>
        <source>System: the transfer failed</source>
        <translation>系统：转接失败</translation>
    </message>
    <message>
        <source>The caller hangs up</source>
        <translation>来电者挂机</translation>
    </message>
    <message>
        <source>The flow ends the call</source>
        <translation>流程结束通话</translation>
    </message>
    <message>
        <source>The caller is reported to have hung up, yet the flow went on</source>
        <translation>有来电者挂机的记录，但流程仍在继续</translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message>
        <source>Back to time order</source>
        <translation>恢复时间顺序</translation>
    </message>
    <message>
        <source>#%1 is hidden · show</source>
        <translation>#%1 已隐藏 · 显示</translation>
    </message>
</context>
<context>
    <name>ValueDelegate</name>
    <message>
        <source>Follow</source>
        <translation>跟踪</translation>
    </message>
</context>
<context>
    <name>ValueLines</name>
    <message>
        <source>(unparsed)</source>
        <translation>（未能解析）</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已变</translation>
    </message>
    <message>
        <source>There is more: see Raw JSON.</source>
        <translation>内容未显示完整：见“原始 JSON”。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>ValuePanel</name>
    <message>
        <source>Copy all of this list</source>
        <translation>复制整个列表</translation>
    </message>
    <message>
        <source>Copy all of this list: %1</source>
        <translation>复制整个列表：%1</translation>
    </message>
</context>
<context>
    <name>ValueTree</name>
    <message>
        <source>Save the whole value (%1)…</source>
        <translation>保存完整的值（%1）…</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Copy name and value</source>
        <translation>复制名称和值</translation>
    </message>
    <message>
        <source>Copy all of this list</source>
        <translation>复制整个列表</translation>
    </message>
    <message>
        <source>Follow along the call</source>
        <translation>沿通话跟踪</translation>
    </message>
</context>
<context>
    <name>VariableCaption</name>
    <message>
        <source>Followed: %1</source>
        <comment>key of a variable</comment>
        <translation>跟踪：%1</translation>
    </message>
</context>
<context>
    <name>VariableStrip</name>
    <message>
        <source>%1: %2</source>
        <comment>key of a variable and its values</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>VariableView</name>
    <message>
        <source>Values along the call</source>
        <translation>通话中的取值</translation>
    </message>
    <message>
        <source>Changes only</source>
        <translation>仅看变化</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>停止跟踪</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s)</source>
        <translation>
            <numerusform>另有 %Ln 个值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: reported %Ln time(s)</source>
        <comment>key of a variable</comment>
        <translation>
            <numerusform>%1：共记录 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Not reported in this call</source>
        <translation>本次通话未记录</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln value(s), repeats left out</source>
        <comment>key of a variable</comment>
        <translation>
            <numerusform>%1：%Ln 个值（略去重复）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln 处发现</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictFacts</name>
    <message numerus="yes">
        <source>&quot;%1&quot; was entered %Ln time(s)</source>
        <translation>
            <numerusform>「%1」进入 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, keypad input timed out %Ln time(s)</source>
        <translation>
            <numerusform>此前收号超时 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, speech input timed out %Ln time(s)</source>
        <translation>
            <numerusform>此前语音超时 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, the queue timed out %Ln time(s)</source>
        <translation>
            <numerusform>此前排队超时 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, the transfer timed out %Ln time(s)</source>
        <translation>
            <numerusform>此前转接超时 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, a function or request timed out %Ln time(s)</source>
        <translation>
            <numerusform>此前函数或请求超时 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, %Ln step(s) timed out</source>
        <translation>
            <numerusform>此前有 %Ln 步超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, the queue was full %Ln time(s)</source>
        <translation>
            <numerusform>此前队列已满 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, the transfer failed %Ln time(s)</source>
        <translation>
            <numerusform>此前转接失败 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, %Ln step(s) failed</source>
        <translation>
            <numerusform>此前有 %Ln 步执行失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, the caller is reported to have hung up %Ln time(s), yet the flow went on</source>
        <translation>
            <numerusform>此前有 %Ln 次来电者挂机的记录，但流程仍在继续</numerusform>
        </translation>
    </message>
    <message>
        <source>The step lasted %1; what is not the queue may be ringing or conversation</source>
        <translation>该步历时 %1，排队以外的时间可能是振铃或通话</translation>
    </message>
    <message>
        <source>The step lasted %1; waiting, ringing and conversation may be in it</source>
        <translation>该步历时 %1，其中可能包括等待、振铃和通话</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>The caller hung up %2 into &quot;%1&quot; (prompt)</source>
        <translation>来电者在「%1」放音 %2后挂机</translation>
    </message>
    <message>
        <source>The caller hung up %2 into &quot;%1&quot; (keypad input)</source>
        <translation>来电者在「%1」收号 %2后挂机</translation>
    </message>
    <message>
        <source>The caller hung up %2 into &quot;%1&quot; (speech recognition)</source>
        <translation>来电者在「%1」语音识别 %2后挂机</translation>
    </message>
    <message>
        <source>The caller hung up %2 into &quot;%1&quot; (voice navigator)</source>
        <translation>来电者在「%1」智能导航 %2后挂机</translation>
    </message>
    <message>
        <source>The caller hung up %2 into &quot;%1&quot; (satisfaction rating)</source>
        <translation>来电者在「%1」满意度收集 %2后挂机</translation>
    </message>
    <message>
        <source>The caller hung up after %2 in the queue of &quot;%1&quot;</source>
        <translation>来电者在「%1」排队 %2后挂机</translation>
    </message>
    <message>
        <source>The caller hung up %2 into &quot;%1&quot; (transfer to an outside number)</source>
        <translation>来电者在「%1」转接外部号码 %2后挂机</translation>
    </message>
    <message>
        <source>The caller hung up %2 into &quot;%1&quot; (voicemail)</source>
        <translation>来电者在「%1」进入语音信箱 %2后挂机</translation>
    </message>
    <message>
        <source>The caller hung up %2 into &quot;%1&quot;</source>
        <translation>来电者进入「%1」%2后挂机</translation>
    </message>
    <message>
        <source>The caller hung up in &quot;%1&quot; (prompt)</source>
        <translation>来电者在「%1」放音时挂机</translation>
    </message>
    <message>
        <source>The caller hung up in &quot;%1&quot; (keypad input)</source>
        <translation>来电者在「%1」收号时挂机</translation>
    </message>
    <message>
        <source>The caller hung up in &quot;%1&quot; (speech recognition)</source>
        <translation>来电者在「%1」语音识别时挂机</translation>
    </message>
    <message>
        <source>The caller hung up in &quot;%1&quot; (voice navigator)</source>
        <translation>来电者在「%1」智能导航时挂机</translation>
    </message>
    <message>
        <source>The caller hung up in &quot;%1&quot; (satisfaction rating)</source>
        <translation>来电者在「%1」满意度收集时挂机</translation>
    </message>
    <message>
        <source>The caller hung up in the queue of &quot;%1&quot;</source>
        <translation>来电者在「%1」排队时挂机</translation>
    </message>
    <message>
        <source>The caller hung up in &quot;%1&quot; (transfer to an outside number)</source>
        <translation>来电者在「%1」转接外部号码时挂机</translation>
    </message>
    <message>
        <source>The caller hung up in &quot;%1&quot; (voicemail)</source>
        <translation>来电者在「%1」的语音信箱中挂机</translation>
    </message>
    <message>
        <source>The caller hung up in &quot;%1&quot;</source>
        <translation>来电者在「%1」挂机</translation>
    </message>
    <message>
        <source>The caller hung up %2 into &quot;%1&quot;, after %3 in the queue</source>
        <translation>来电者进入「%1」%2后挂机，其中排队 %3</translation>
    </message>
    <message>
        <source>The caller was handed to an agent in &quot;%1&quot;</source>
        <translation>来电者在「%1」转接到人工坐席</translation>
    </message>
    <message>
        <source>The caller was handed to an agent in &quot;%1&quot; after %2 in the queue</source>
        <translation>来电者在「%1」排队 %2后转接到人工坐席</translation>
    </message>
    <message>
        <source>The caller waited in the queue of &quot;%1&quot; until time ran out</source>
        <translation>来电者在「%1」排队超时</translation>
    </message>
    <message>
        <source>The caller waited %2 in the queue of &quot;%1&quot; until time ran out</source>
        <translation>来电者在「%1」排队 %2后超时</translation>
    </message>
    <message>
        <source>The transfer to an agent in &quot;%1&quot; failed</source>
        <translation>「%1」转人工失败</translation>
    </message>
    <message>
        <source>The transfer to an outside number in &quot;%1&quot; timed out</source>
        <translation>「%1」转接外部号码超时</translation>
    </message>
    <message>
        <source>The transfer to an outside number in &quot;%1&quot; failed</source>
        <translation>「%1」转接外部号码失败</translation>
    </message>
    <message>
        <source>The flow ended the call after keypad input in &quot;%1&quot; timed out</source>
        <translation>「%1」收号超时后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after speech input in &quot;%1&quot; timed out</source>
        <translation>「%1」语音超时后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after the queue of &quot;%1&quot; timed out</source>
        <translation>「%1」排队超时后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after the transfer in &quot;%1&quot; timed out</source>
        <translation>「%1」转接超时后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after the function in &quot;%1&quot; timed out</source>
        <translation>「%1」函数执行超时后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after the HTTP request in &quot;%1&quot; timed out</source>
        <translation>「%1」HTTP 请求超时后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after &quot;%1&quot; timed out</source>
        <translation>「%1」超时后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after the prompt in &quot;%1&quot; failed</source>
        <translation>「%1」放音失败后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after keypad input in &quot;%1&quot; failed</source>
        <translation>「%1」收号失败后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after speech input in &quot;%1&quot; failed</source>
        <translation>「%1」语音输入失败后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after the transfer in &quot;%1&quot; failed</source>
        <translation>「%1」转接失败后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after voicemail in &quot;%1&quot; failed</source>
        <translation>「%1」语音留言失败后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after the text message in &quot;%1&quot; failed</source>
        <translation>「%1」短信发送失败后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after the function in &quot;%1&quot; failed</source>
        <translation>「%1」函数执行失败后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after the HTTP request in &quot;%1&quot; failed</source>
        <translation>「%1」HTTP 请求失败后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call after &quot;%1&quot; failed</source>
        <translation>「%1」执行失败后，流程结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call in &quot;%1&quot;</source>
        <translation>流程在「%1」结束了通话</translation>
    </message>
    <message>
        <source>The flow ended the call normally in &quot;%1&quot;</source>
        <translation>流程在「%1」正常结束了通话</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no valid leave time: how the call ended cannot be told</source>
        <translation>「%1」没有有效的离开时间，无法判断通话如何结束</translation>
    </message>
    <message>
        <source>The trail ends with &quot;%1&quot; and the unknown exit code %2: why the call ended is not recorded</source>
        <translation>轨迹止于「%1」，出口代码 %2 含义未知，未记录通话为何结束</translation>
    </message>
    <message>
        <source>The trail ends with &quot;%1&quot; (exit: %2): why the call ended is not recorded</source>
        <translation>轨迹止于「%1」（出口：%2），未记录通话为何结束</translation>
    </message>
    <message>
        <source>The caller was put through to an outside number in &quot;%1&quot;</source>
        <translation>来电者在「%1」转接到外部号码</translation>
    </message>
    <message>
        <source>The caller went to voicemail in &quot;%1&quot;</source>
        <translation>来电者在「%1」转到语音信箱</translation>
    </message>
    <message>
        <source>The queue of &quot;%1&quot; was full: the caller was not put through</source>
        <translation>「%1」队列已满，来电者未能转接</translation>
    </message>
    <message>
        <source>%1 into the call</source>
        <translation>通话第 %1</translation>
    </message>
    <message>
        <source>The trail ends with &quot;%1&quot;; neither its exit nor why the call ended is recorded</source>
        <translation>轨迹止于「%1」，其出口和通话结束的原因均未记录</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 rows can be read; what follows rests on these alone.</source>
        <translation>共 %2 行，只能读取前 %1 行；以下仅依据这些行。</translation>
    </message>
    <message>
        <source>Only %1 of %2 rows are here; what follows rests on these alone.</source>
        <translation>仅获取 %1 / %2 行；以下仅依据这些行。</translation>
    </message>
    <message>
        <source>Rows are missing; what follows rests on those that are here.</source>
        <translation>有行缺失；以下仅依据已获取的行。</translation>
    </message>
    <message>
        <source>Recorded in row %1</source>
        <translation>依据：第 %1 行记录</translation>
    </message>
    <message>
        <source>Inferred from rows %1 and %2: whether one led to the other is not recorded</source>
        <translation>推断：依据第 %1、%2 行，两者有无因果关系未记录</translation>
    </message>
    <message>
        <source>Inferred from row %1</source>
        <translation>推断：依据第 %1 行</translation>
    </message>
    <message>
        <source>Inferred from row %1: missing rows may say otherwise</source>
        <translation>推断：依据第 %1 行，缺失的行可能有不同记录</translation>
    </message>
    <message>
        <source>No leave time is recorded for &quot;%1&quot;: the call may still be in progress, or what followed may be lost</source>
        <translation>「%1」没有离开时间：通话可能仍在进行，也可能后续记录缺失</translation>
    </message>
    <message>
        <source>Nothing is recorded after row %1</source>
        <translation>第 %1 行之后没有记录</translation>
    </message>
    <message>
        <source>Row %1 is the last one received</source>
        <translation>第 %1 行是已获取的最后一行</translation>
    </message>
</context>
<context>
    <name>VisitColumns</name>
    <message>
        <source>Node properties</source>
        <translation>节点属性</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>节点变量</translation>
    </message>
    <message>
        <source>Call data</source>
        <translation>随路数据</translation>
    </message>
    <message>
        <source>None reported</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>None reported at this node</source>
        <translation>该节点没有变量记录</translation>
    </message>
    <message>
        <source>Save the value of %1</source>
        <translation>保存 %1 的值</translation>
    </message>
</context>
<context>
    <name>VisitHeading</name>
    <message>
        <source>Previous visit of this node</source>
        <translation>上一次进入该节点</translation>
    </message>
    <message>
        <source>Next visit of this node</source>
        <translation>下一次进入该节点</translation>
    </message>
    <message>
        <source>Choose a visit to see its properties and variables.</source>
        <translation>选择一行，即可查看节点属性和节点变量。</translation>
    </message>
    <message>
        <source>visit %1 of %2 of this node</source>
        <translation>第 %1 次 / 共 %2 次</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Input timed out</source>
        <translation>收号超时</translation>
    </message>
    <message>
        <source>Speech timed out</source>
        <translation>语音超时</translation>
    </message>
    <message>
        <source>Queue timed out</source>
        <translation>排队超时</translation>
    </message>
    <message>
        <source>Run timed out</source>
        <translation>执行超时</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Transfer failed</source>
        <translation>转接失败</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>执行失败</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>放音</translation>
    </message>
    <message>
        <source>Keypad input</source>
        <translation>收号</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Set variables</source>
        <translation>设置变量</translation>
    </message>
    <message>
        <source>Transfer to agent</source>
        <translation>转人工</translation>
    </message>
    <message>
        <source>Blind transfer</source>
        <translation>直接转接</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数计算</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP请求</translation>
    </message>
    <message>
        <source>JSON parser</source>
        <translation>JSON解析</translation>
    </message>
    <message>
        <source>Sub-flow</source>
        <translation>子流程</translation>
    </message>
    <message>
        <source>Sub-flow start</source>
        <translation>子流程开始</translation>
    </message>
    <message>
        <source>Sub-flow end</source>
        <translation>子流程结束</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>语音识别</translation>
    </message>
    <message>
        <source>Voice navigator</source>
        <translation>智能导航</translation>
    </message>
    <message>
        <source>Satisfaction rating</source>
        <translation>满意度收集</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>语音信箱</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>发短信</translation>
    </message>
    <message>
        <source>Hang-up reason</source>
        <translation>挂机原因</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Unknown type</source>
        <translation>未知类型</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Default exit</source>
        <translation>走默认出口</translation>
    </message>
    <message>
        <source>Took branch %1</source>
        <translation>走分支 %1</translation>
    </message>
    <message>
        <source>Queue was full</source>
        <translation>队列已满</translation>
    </message>
    <message>
        <source>Caller hung up</source>
        <translation>客户挂机</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>%1 / %2 rows</source>
        <comment>rows received and in all</comment>
        <translation>%1 / %2 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 of %2 rows can be read: the service hands out no more.</source>
        <translation>共 %2 行，只能读取前 %1 行，其余的服务不提供。</translation>
    </message>
    <message>
        <source>%1 of %2 rows: page %3 did not come.</source>
        <translation>%1 / %2 行：未收到第 %3 页。</translation>
    </message>
    <message>
        <source>%1 of %2 rows: page %3 failed (%4).</source>
        <translation>%1 / %2 行：第 %3 页获取失败（%4）。</translation>
    </message>
    <message>
        <source>%1 of %2 rows: the service sent no more.</source>
        <translation>%1 / %2 行：服务没有返回其余的行。</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>呼叫超时</translation>
    </message>
    <message>
        <source>Some characters could not be read and stand as �.</source>
        <translation>部分字符无法识别，以 � 代替。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 rows: %Ln page(s) did not come, the first is page %3.</source>
        <translation>
            <numerusform>已获取 %1 / %2 行：%Ln 页未取到，首个缺失的是第 %3 页。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows · page %3 of %4</source>
        <translation>%1 / %2 行 · 第 %3 / %4 页</translation>
    </message>
    <message numerus="yes">
        <source>A filtered export: %Ln row(s) were left out when it was saved.</source>
        <translation>
            <numerusform>这是筛选后的导出文件：保存时略去了 %Ln 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 rows could not be read.</source>
        <translation>
            <numerusform>%1 行中有 %Ln 行无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows: the others are not in what was opened.</source>
        <translation>%1 / %2 行：其余各行不在打开的文件中。</translation>
    </message>
    <message>
        <source>%1 rows so far · page %2</source>
        <translation>已取得 %1 行 · 第 %2 页</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between numbers of pages or rows</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 of %2 rows: pages %3 are not in what was opened.</source>
        <translation>%1 / %2 行：打开的文件中没有第 %3 页。</translation>
    </message>
    <message>
        <source>%1 of %2 rows: pages %3 did not come.</source>
        <translation>%1 / %2 行：未收到第 %3 页。</translation>
    </message>
    <message>
        <source>%1 of %2 rows: page %3 is not in what was opened.</source>
        <translation>%1 / %2 行：打开的文件中没有第 %3 页。</translation>
    </message>
    <message>
        <source>What is missing belongs before row 1.</source>
        <translation>缺失的行应在第 1 行之前。</translation>
    </message>
    <message>
        <source>Rows are missing after row %1: numbers count those that are here.</source>
        <comment>one number or several</comment>
        <translation>第 %1 行之后缺行：行号只按已有的行编排。</translation>
    </message>
    <message>
        <source>%1 of %2 rows: the others have not come yet.</source>
        <translation>%1 / %2 行：其余的尚未取得。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) belong to another contact ID or instance.</source>
        <translation>
            <numerusform>%Ln 行属于其他通话 ID 或实例。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>There is no display to show the window on. Use --export FILE, or see --help.</source>
        <translation>没有可显示窗口的屏幕。请使用 --export FILE，或查看 --help。</translation>
    </message>
    <message>
        <source>The embedded service cannot listen on port %1 (%2): choose another with --port.</source>
        <translation>内置服务无法监听端口 %1（%2）：请用 --port 改用其他端口。</translation>
    </message>
</context>
</TS>
