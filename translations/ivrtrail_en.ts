<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message numerus="yes">
        <source>%n account(s) could not be read and will go when you save.</source>
        <translation>
            <numerusform>%n account could not be read and will go when you save.</numerusform>
            <numerusform>%n accounts could not be read and will go when you save.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) go when you save.</source>
        <translation>
            <numerusform>%1 and %n other go when you save.</numerusform>
            <numerusform>%1 and %n others go when you save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuthorityWords</name>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallFacts</name>
    <message numerus="yes">
        <source>%Ln visit(s)</source>
        <translation>
            <numerusform>%Ln visit</numerusform>
            <numerusform>%Ln visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service failed %n time(s) (%1).</source>
        <translation>
            <numerusform>The service failed once (%1).</numerusform>
            <numerusform>The service failed %n times (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service failed %n time(s) (%1, request ID %2).</source>
        <translation>
            <numerusform>The service failed once (%1, request ID %2).</numerusform>
            <numerusform>The service failed %n times (%1, request ID %2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportChooser</name>
    <message numerus="yes">
        <source>Saved: %Ln part(s) in %1</source>
        <translation>
            <numerusform>Saved: %Ln part in %1</numerusform>
            <numerusform>Saved: %Ln parts in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchWords</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The call was still being recorded; %Ln row(s) were added.</source>
        <translation>
            <numerusform>The call was still being recorded; %Ln row was added.</numerusform>
            <numerusform>The call was still being recorded; %Ln rows were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeated row(s) were merged.</source>
        <translation>
            <numerusform>%Ln repeated row was merged.</numerusform>
            <numerusform>%Ln repeated rows were merged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message numerus="yes">
        <source>from %1 and %Ln more file(s)</source>
        <translation>
            <numerusform>from %1 and %Ln more file</numerusform>
            <numerusform>from %1 and %Ln more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message numerus="yes">
        <source>&quot;%1&quot; was entered %Ln time(s)</source>
        <translation>
            <numerusform>&quot;%1&quot; was entered %Ln time</numerusform>
            <numerusform>&quot;%1&quot; was entered %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; was entered %Ln time(s); the repeats took %2</source>
        <translation>
            <numerusform>&quot;%1&quot; was entered %Ln time; the repeats took %2</numerusform>
            <numerusform>&quot;%1&quot; was entered %Ln times; the repeats took %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The recording %1 was heard %Ln time(s)</source>
        <translation>
            <numerusform>The recording %1 was heard %Ln time</numerusform>
            <numerusform>The recording %1 was heard %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same prompt was heard %Ln time(s): &quot;%1&quot;</source>
        <translation>
            <numerusform>The same prompt was heard %Ln time: &quot;%1&quot;</numerusform>
            <numerusform>The same prompt was heard %Ln times: &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keypad input timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>Keypad input timed out %Ln time in a row</numerusform>
            <numerusform>Keypad input timed out %Ln times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speech input timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>Speech input timed out %Ln time in a row</numerusform>
            <numerusform>Speech input timed out %Ln times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keypad or speech input timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>Keypad or speech input timed out %Ln time in a row</numerusform>
            <numerusform>Keypad or speech input timed out %Ln times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The queue timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>The queue timed out %Ln time in a row</numerusform>
            <numerusform>The queue timed out %Ln times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The transfer timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>The transfer timed out %Ln time in a row</numerusform>
            <numerusform>The transfer timed out %Ln times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Functions timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>Functions timed out %Ln time in a row</numerusform>
            <numerusform>Functions timed out %Ln times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTTP requests timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>HTTP requests timed out %Ln time in a row</numerusform>
            <numerusform>HTTP requests timed out %Ln times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Steps of one type timed out %Ln time(s) in a row</source>
        <translation>
            <numerusform>Steps of one type timed out %Ln time in a row</numerusform>
            <numerusform>Steps of one type timed out %Ln times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) failed, and the call did not recover</source>
        <translation>
            <numerusform>%Ln step failed, and the call did not recover</numerusform>
            <numerusform>%Ln steps failed, and the call did not recover</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln long wait(s), %1 in all</source>
        <translation>
            <numerusform>%Ln long wait, %1 in all</numerusform>
            <numerusform>%Ln long waits, %1 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) without a recorded end</source>
        <translation>
            <numerusform>%Ln step without a recorded end</numerusform>
            <numerusform>%Ln steps without a recorded end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is recorded in %Ln gap(s), %1 in all</source>
        <translation>
            <numerusform>Nothing is recorded in %Ln gap, %1 in all</numerusform>
            <numerusform>Nothing is recorded in %Ln gaps, %1 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) with a leave time that cannot be right</source>
        <translation>
            <numerusform>%Ln step with a leave time that cannot be right</numerusform>
            <numerusform>%Ln steps with a leave time that cannot be right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) took %1 in all, perhaps with conversations in them</source>
        <translation>
            <numerusform>%Ln transfer took %1 in all, perhaps with conversations in them</numerusform>
            <numerusform>%Ln transfers took %1 in all, perhaps with conversations in them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) overlapping earlier ones, by %1 in all</source>
        <translation>
            <numerusform>%Ln step overlapping earlier ones, by %1 in all</numerusform>
            <numerusform>%Ln steps overlapping earlier ones, by %1 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of another contact ID or instance</source>
        <translation>
            <numerusform>%Ln row of another contact ID or instance</numerusform>
            <numerusform>%Ln rows of another contact ID or instance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message numerus="yes">
        <source>%Ln finding(s), with the time lost and the visits that prove them</source>
        <translation>
            <numerusform>%Ln finding, with the time lost and the visits that prove them</numerusform>
            <numerusform>%Ln findings, with the time lost and the visits that prove them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hidden</name>
    <message numerus="yes">
        <source>%1: %2, %Ln time(s)</source>
        <comment>stand-in and reason</comment>
        <translation>
            <numerusform>%1: %2, once</numerusform>
            <numerusform>%1: %2, %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>redacted before (level %1, %Ln item(s))</source>
        <translation>
            <numerusform>redacted before (level %1, %Ln item)</numerusform>
            <numerusform>redacted before (level %1, %Ln items)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookUpSource</name>
    <message numerus="yes">
        <source>The accounts are %1 and %n other(s).</source>
        <translation>
            <numerusform>The accounts are %1 and %n other.</numerusform>
            <numerusform>The accounts are %1 and %n others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoMatches</name>
    <message numerus="yes">
        <source>Show all %Ln visit(s)</source>
        <translation>
            <numerusform>Show the one visit</numerusform>
            <numerusform>Show all %Ln visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryWords</name>
    <message numerus="yes">
        <source>Loop: the same node entered %Ln time(s) or more</source>
        <translation>
            <numerusform>Loop: the same node entered %Ln time or more</numerusform>
            <numerusform>Loop: the same node entered %Ln times or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repeated prompt: heard %Ln time(s) or more</source>
        <translation>
            <numerusform>Repeated prompt: heard %Ln time or more</numerusform>
            <numerusform>Repeated prompt: heard %Ln times or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repeated timeout: %Ln time(s) in a row or more</source>
        <translation>
            <numerusform>Repeated timeout: %Ln time in a row or more</numerusform>
            <numerusform>Repeated timeout: %Ln times in a row or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>findings</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%1 · %Ln visit(s) · Zoom here (Z)</source>
        <comment>length of a time range</comment>
        <translation>
            <numerusform>%1 · %Ln visit · Zoom here (Z)</numerusform>
            <numerusform>%1 · %Ln visits · Zoom here (Z)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s) · Zoom here (Z)</source>
        <translation>
            <numerusform>%Ln visit · Zoom here (Z)</numerusform>
            <numerusform>%Ln visits · Zoom here (Z)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineAccess</name>
    <message numerus="yes">
        <source>%Ln visit(s), one bar each. Up and down go from bar to bar.</source>
        <translation>
            <numerusform>%Ln visit, one bar each. Up and down go from bar to bar.</numerusform>
            <numerusform>%Ln visits, one bar each. Up and down go from bar to bar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VariableView</name>
    <message numerus="yes">
        <source>%Ln more value(s)</source>
        <translation>
            <numerusform>%Ln more value</numerusform>
            <numerusform>%Ln more values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: reported %Ln time(s)</source>
        <comment>key of a variable</comment>
        <translation>
            <numerusform>%1: reported %Ln time</numerusform>
            <numerusform>%1: reported %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln value(s), repeats left out</source>
        <comment>key of a variable</comment>
        <translation>
            <numerusform>%1: %Ln value, repeats left out</numerusform>
            <numerusform>%1: %Ln values, repeats left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictFacts</name>
    <message numerus="yes">
        <source>&quot;%1&quot; was entered %Ln time(s)</source>
        <translation>
            <numerusform>&quot;%1&quot; was entered %Ln time</numerusform>
            <numerusform>&quot;%1&quot; was entered %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, keypad input timed out %Ln time(s)</source>
        <translation>
            <numerusform>Before that, keypad input timed out once</numerusform>
            <numerusform>Before that, keypad input timed out %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, speech input timed out %Ln time(s)</source>
        <translation>
            <numerusform>Before that, speech input timed out once</numerusform>
            <numerusform>Before that, speech input timed out %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, the queue timed out %Ln time(s)</source>
        <translation>
            <numerusform>Before that, the queue timed out once</numerusform>
            <numerusform>Before that, the queue timed out %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, the transfer timed out %Ln time(s)</source>
        <translation>
            <numerusform>Before that, the transfer timed out once</numerusform>
            <numerusform>Before that, the transfer timed out %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, a function or request timed out %Ln time(s)</source>
        <translation>
            <numerusform>Before that, a function or request timed out once</numerusform>
            <numerusform>Before that, a function or request timed out %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, %Ln step(s) timed out</source>
        <translation>
            <numerusform>Before that, %Ln step timed out</numerusform>
            <numerusform>Before that, %Ln steps timed out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, the queue was full %Ln time(s)</source>
        <translation>
            <numerusform>Before that, the queue was full once</numerusform>
            <numerusform>Before that, the queue was full %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, the transfer failed %Ln time(s)</source>
        <translation>
            <numerusform>Before that, the transfer failed once</numerusform>
            <numerusform>Before that, the transfer failed %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, %Ln step(s) failed</source>
        <translation>
            <numerusform>Before that, %Ln step failed</numerusform>
            <numerusform>Before that, %Ln steps failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before that, the caller is reported to have hung up %Ln time(s), yet the flow went on</source>
        <translation>
            <numerusform>Before that, the caller is reported to have hung up once, yet the flow went on</numerusform>
            <numerusform>Before that, the caller is reported to have hung up %Ln times, yet the flow went on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 rows: %Ln page(s) did not come, the first is page %3.</source>
        <translation>
            <numerusform>%1 of %2 rows: %Ln page did not come, the first is page %3.</numerusform>
            <numerusform>%1 of %2 rows: %Ln pages did not come, the first is page %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A filtered export: %Ln row(s) were left out when it was saved.</source>
        <translation>
            <numerusform>A filtered export: %Ln row was left out when it was saved.</numerusform>
            <numerusform>A filtered export: %Ln rows were left out when it was saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 rows could not be read.</source>
        <translation>
            <numerusform>%Ln of %1 rows could not be read.</numerusform>
            <numerusform>%Ln of %1 rows could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) belong to another contact ID or instance.</source>
        <translation>
            <numerusform>%Ln row belongs to another contact ID or instance.</numerusform>
            <numerusform>%Ln rows belong to another contact ID or instance.</numerusform>
        </translation>
    </message>
</context>
</TS>
