<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>The service failed %n time(s).</source>
        <translation>
            <numerusform>The service failed %n time.</numerusform>
            <numerusform>The service failed %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
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
    <name>VerdictBar</name>
    <message numerus="yes">
        <source>%Ln problem(s): %1</source>
        <translation>
            <numerusform>%Ln problem: %1</numerusform>
            <numerusform>%Ln problems: %1</numerusform>
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
        <source>%Ln of the rows received could not be read.</source>
        <translation>
            <numerusform>%Ln of the rows received could not be read.</numerusform>
            <numerusform>%Ln of the rows received could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) belong to another contact ID.</source>
        <translation>
            <numerusform>%Ln row belong to another contact ID.</numerusform>
            <numerusform>%Ln rows belong to another contact ID.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 rows: %Ln page(s) did not come, the first is page %3.</source>
        <translation>
            <numerusform>%1 of %2 rows: %Ln page did not come, the first is page %3.</numerusform>
            <numerusform>%1 of %2 rows: %Ln pages did not come, the first is page %3.</numerusform>
        </translation>
    </message>
</context>
</TS>
