// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchcall.h"

#include "api/pageparser.h"
#include "trail/value.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qint64 began = 1'621'910'542'876; // 2021-05-25 02:42:22.876 UTC
constexpr int rowsAPage = 100;
constexpr int pages = rowsOfCall / rowsAPage;

/** One step of the menu that the call goes round. */
struct Step
{
    const char *id;
    const char *name;
    const char *type;
    int length; ///< ms
    const char *properties; ///< JSON
    const char *variables; ///< JSON, with the number of the visit in place of %1
};

constexpr std::array steps{
    Step{"6ac5c1d2-70e4-4b1d", "播放欢迎语", "PLAY_SAY", 6200,
        R"({"say":"您好，欢迎致电，请根据语音提示进行操作。","interruptible":"true","voice":"xiaoyun"})",
        R"({"playedMs":"%1"})"},
    Step{"0f9b7e53-8c2a-4f6e", "主菜单", "GATHER_INPUT", 9800,
        R"({"say":"查询订单请按1，人工服务请按0。","maxTries":"3","minLength":"1","maxLength":"4","timeout":"5","terminator":"#"})",
        R"({"digits":"%1","tries":"1"})"},
    Step{"c1e8d046-1b7f-49aa", "是否为会员", "SPLIT", 3,
        R"({"branches":[{"code":"A","expression":"'${level}'=='GOLD'"},{"code":"B","expression":"'${level}'==''"}]})",
        R"({"expression":"'%1'=='1'","level":"GOLD"})"},
    Step{"e7730b6c-5d19-4c02", "查询订单", "RUN_FUNCTION", 420,
        R"({"functionName":"queryOrder","parameters":"{\"timeout\":3,\"retries\":1}"})",
        R"({"responseCode":"200","responseBody":"{\"order\":\"N%1\",\"state\":\"shipped\"}","requestParams":"{\"id\":%1}"})"},
    Step{"94d2a8f1-e6b3-4d57", "记录轮次", "SET_VARIABLES", 2, R"({"round":"${round}+1"})",
        R"({"round":"%1","lastNode":"queryOrder","note":"第 %1 轮"})"},
};

QByteArray exitOf(int row)
{
    if (row % 97 == 50)
        return "Failure";
    if (row % 31 == 6)
        return "Timeout";
    return row % int(steps.size()) == 2 ? "Branch-A" : "Success";
}

int lengthOf(int row)
{
    const int length = steps[size_t(row) % steps.size()].length;
    return length + length * (row * 37 % 50) / 100;
}

QByteArray quoted(const QByteArray &text)
{
    return toJsonString(QString::fromUtf8(text));
}

QByteArray rowText(int row, qint64 now, Spelling spelling)
{
    const bool isPlain = spelling == Spelling::Plain;
    const Step &step = steps[size_t(row) % steps.size()];
    const QByteArray variables = QByteArray(step.variables).replace("%1", QByteArray::number(row));
    const auto spelt = [isPlain](const QByteArray &json) { return isPlain ? json : quoted(json); };
    const auto time = [isPlain](qint64 at) {
        return isPlain ? QByteArray::number(at) : '"' + QByteArray::number(at) + '"';
    };
    return R"({"Instance":"ccc-test","ContactId":"job-bench","ChannelId":"9be04d17-6f2a-4c35-a0d8-51c7e3b9f284")"
           R"(,"Caller":"02599990042","Callee":"4001230088","FlowId":"4d2f8ce6-1b07-4e9a-83c5-f06a7d19b3e2")"
           R"(,"FlowName":"订单查询总流程","NodeId":")"
        + QByteArray(step.id) + R"(","NodeName":")" + step.name + R"(","NodeType":")" + step.type
        + R"(","NodeExitCode":")" + exitOf(row) + R"(","EnterTime":)" + time(now)
        + R"(,"LeaveTime":)" + time(now + lengthOf(row)) + R"(,"NodeProperties":)"
        + spelt(step.properties) + R"(,"NodeVariables":)" + spelt(variables)
        + R"(,"ChannelVariables":"robot=nav-07;maxRounds=246;campaign=autumn;language=zh-CN"})";
}

QByteArray pageText(int page, const QByteArrayList &rows, Spelling spelling)
{
    const auto number = [spelling](int value) {
        const QByteArray digits = QByteArray::number(value);
        return spelling == Spelling::Plain ? digits : '"' + digits + '"';
    };
    return R"({"RequestId":"R-)" + QByteArray::number(page) + R"(","Code":"OK","HttpStatusCode":)"
        + number(200) + R"(,"Message":"","Data":{"TotalCount":)" + number(rowsOfCall)
        + R"(,"PageNumber":)" + number(page) + R"(,"PageSize":)" + number(rowsAPage)
        + R"(,"List":[)" + rows.join(',') + "]}}";
}

qint64 lengthOfCall(const Trail &trail)
{
    const auto span = spanOf(trail).value_or(TimeSpan());
    return span.length().count();
}
} // namespace

std::vector<QByteArray> pageBodies(Spelling spelling)
{
    std::vector<QByteArray> bodies;
    qint64 now = began;
    for (int page = 0; page < pages; ++page) {
        QByteArrayList rows;
        for (int row = page * rowsAPage; row < (page + 1) * rowsAPage; ++row) {
            rows << rowText(row, now, spelling);
            now += lengthOf(row);
        }
        bodies.push_back(pageText(page + 1, rows, spelling));
    }
    return bodies;
}

Trail callOf(int visits)
{
    Trail trail;
    trail.instance = QString::fromUtf16(benchInstance);
    trail.contactId = QString::fromUtf16(benchContact);
    const std::vector<QByteArray> bodies = pageBodies(Spelling::Plain);
    for (int page = 1; page <= pages; ++page)
        addPage(trail, std::get<TrailPage>(parseTrailPage(bodies[size_t(page - 1)], page)));
    const qint64 length = lengthOfCall(trail);
    trail.visits.reserve(size_t(visits));
    for (int i = rowsOfCall; i < visits; ++i) {
        NodeVisit visit = trail.visits[size_t(i - rowsOfCall)];
        *visit.enterTime += length;
        *visit.leaveTime += length;
        visit.origin.page += pages;
        trail.visits.push_back(std::move(visit));
    }
    trail.visits.resize(size_t(visits));
    trail.totalCount = visits;
    return trail;
}
